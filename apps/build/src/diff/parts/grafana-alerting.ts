import { listAt, member, textAt, without, type Json } from "../json.ts";
import type { Part } from "../part.ts";

/**
 * Rules, contact points, policies and mute timings of a file that provisions Grafana's alerting. Its list of rules to delete
 * says no more than that they are not among the rules.
 */
export function alertingParts(file: string, document: Json): readonly Part[] {
  const rules = listAt(document, "groups").flatMap((group) => {
    const shared = {
      group: textAt(group, "name"),
      folder: textAt(group, "folder"),
      interval: textAt(group, "interval"),
    };
    return listAt(group, "rules").map((rule): Part => {
      const value = { ...shared, ...(without(rule, "uid") as object) };
      const [key, title] = [textAt(rule, "uid"), textAt(rule, "title")];
      return { kind: "grafana-rule", key, name: `${title} (${key})`, file, value };
    });
  });
  const others = ["contactPoints", "muteTimes", "policies", "templates"].flatMap((list) =>
    listAt(document, list).map((value, index): Part => {
      const name =
        textAt(value, "name") || textAt(value, "uid") || textAt(member(value, "route"), "receiver");
      const key = `${list} ${list === "policies" ? index : name}`;
      return { kind: "notification", key, name: `${list} ${name}`.trim(), file, value };
    }),
  );
  return [...rules, ...others];
}
