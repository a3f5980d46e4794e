import { namesIn } from "./grammar.fixture.ts";
import type { RuleFile } from "./render/rule-file.ts";

/**
 * What the rules of a file select and nothing has: neither one of the metrics known, nor a rule that the same group
 * records before.
 */
export function unknownMetrics({ groups }: RuleFile, known: ReadonlySet<string>): readonly string[] {
  return groups.flatMap(({ rules }) => {
    const recorded = new Set<string>();
    return rules.flatMap((rule) => {
      const { metrics } = namesIn(rule.expr);
      const unknown = metrics.filter((name) => !known.has(name) && !recorded.has(name));
      if ("record" in rule) recorded.add(rule.record);
      return unknown.map((name) => `${"record" in rule ? rule.record : rule.alert}: ${name}`);
    });
  });
}
