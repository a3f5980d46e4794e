import type { Rule } from "../rule.ts";

/** *Source:* grafana/grafana pkg/util/shortid_generator.go (`MaxUIDLength`, `validUIDCharPattern`). */
const mostCharacters = 40;

/** A board's UID is its address: of 40 characters at most, and of letters, digits, `-` and `_` alone. */
export const invalidUid: Rule = {
  code: "dashboard/invalid-uid",
  severity: "error",
  find: ({ at, uid = "" }) => {
    const help = "give it one like stacks-node, and never change it: links and bookmarks hold it";
    const place = { ...at, pointer: uid === "" ? "" : "/uid" };
    if (uid === "") {
      return [{ at: place, message: "the dashboard has no UID, and gets another with each import", help }];
    }
    if (uid.length > mostCharacters) {
      return [{ at: place, message: `the UID has ${uid.length} characters, and Grafana takes 40`, help }];
    }
    const [wrong] = /[^\w-]/.exec(uid) ?? [];
    if (wrong === undefined) return [];
    const message = `the UID has ${JSON.stringify(wrong)}, and only letters, digits, - and _ may be in it`;
    return [{ at: place, message, help }];
  },
};
