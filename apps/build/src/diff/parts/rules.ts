import { listAt, textAt, without, type Json } from "../json.ts";
import type { Part } from "../part.ts";

/** Alert and recording rules of a rule file of Prometheus or vmalert. */
export function ruleParts(file: string, document: Json): readonly Part[] | undefined {
  const groups = listAt(document, "groups");
  if (groups.length === 0) return undefined;
  return groups.flatMap((group) => {
    const shared = { ...(without(group, "rules", "name") as object), group: textAt(group, "name") };
    return listAt(group, "rules").map((rule): Part => {
      const alert = textAt(rule, "alert");
      const name = alert === "" ? textAt(rule, "record") : alert;
      const value = { ...shared, ...(without(rule, "alert", "record") as object) };
      return { kind: alert === "" ? "recording" : "alert", key: name, name, file, value };
    });
  });
}
