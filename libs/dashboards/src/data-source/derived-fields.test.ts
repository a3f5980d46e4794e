import { boardUids, followedIds, labels } from "@stackmon/stacks";
import { describe, expect, test } from "vitest";
import { derivedFields } from "./derived-fields.ts";

/** The time that is shown, and the line's own stack. */
const ofLine = "from=${__from}&to=${__to}&var-job=${__data.fields.job}";

/** What Grafana's provisioning makes of a text. */
const provisioned = (text: string): string => text.replaceAll("$$", "$");

describe.each(["loki", "victoria-logs"] as const)("fields that %s's data source derives", (store) => {
  const fields = derivedFields(store);

  test("lead from each kind of id to all its lines, in the time that is shown", () => {
    const ids = fields.filter(({ matcherType }) => matcherType === "regex");
    expect(ids.map(({ name }) => name)).toEqual(followedIds.map(({ name }) => name));
    for (const { url } of ids) {
      expect(provisioned(url ?? "")).toBe(`/d/stackmon-logs?${ofLine}&var-id=\${__value.raw}`);
    }
  });

  test("lead from a line to the boards of its host", () => {
    const urls = fields.filter(({ name }) => name === "host").map(({ url = "" }) => provisioned(url));
    expect(urls).toEqual(
      [boardUids.node, boardUids.signer, boardUids.bitcoin].map(
        (uid) => `/d/${uid}?${ofLine}&var-host=\${__value.raw}`,
      ),
    );
  });

  test("know the job of a line, which their links carry", () => {
    expect(fields.map(({ name }) => name)).toContain("job");
  });

  test("lead to boards that are there", () => {
    const uids: readonly string[] = Object.values(boardUids);
    for (const { url } of fields.filter((field) => field.url !== undefined)) {
      const { pathname } = new URL(url ?? "", "https://grafana.example");
      expect(uids).toContain(pathname.replace("/d/", ""));
    }
  });

  test("have expressions that compile, and of labels their names", () => {
    for (const { matcherType, matcherRegex } of fields) {
      const expression = provisioned(matcherRegex);
      expect(() => new RegExp(expression)).not.toThrow();
      if (matcherType === "regex") continue;
      const names = Object.values(labels).filter((label) =>
        store === "loki" ? new RegExp(expression).test(label) : label === expression,
      );
      expect(names).toHaveLength(1);
    }
  });

  test("hold no `$` that provisioning would expand", () => {
    expect(JSON.stringify(fields).replaceAll("$$", "")).not.toContain("$");
  });
});
