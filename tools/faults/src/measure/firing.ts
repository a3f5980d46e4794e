import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fetchJson } from "@stackmon/harness";
import { parse } from "yaml";
import type { Site } from "../site/site.ts";

interface RuleFile {
  readonly groups: readonly {
    readonly name: string;
    readonly rules: readonly { readonly alert: string; readonly expr: string }[];
  }[];
}

/** The groups about delivery; the others are about the services. */
const groups: readonly string[] = ["stackmon-delivery", "stackmon-log-pipeline"];

/**
 * Rules that compare with a time before, which a new site may not have: hours, or a start of a program of which a sample
 * had been stored before it was killed.
 */
export const slowAlerts: readonly string[] = [
  "MetricsGap",
  "TargetAbsent",
  "AlloyRestarted",
  "LogsStoreRestarted",
];

/** The alerts of the hub's bundle whose expression yields something now; their `for` is not awaited. */
export async function firingAlerts({ hub, metricsUrl }: Site): Promise<readonly string[]> {
  const text = readFileSync(join(hub.bundle, "rules/stackmon-metrics.yaml"), "utf8");
  const rules = (parse(text) as RuleFile).groups.flatMap((group) =>
    groups.includes(group.name) ? group.rules : [],
  );
  const yields = await Promise.all(rules.map(({ expr }) => yieldsSomething(metricsUrl, expr)));
  return rules.flatMap(({ alert }, index) => (yields[index] === true ? [alert] : []));
}

async function yieldsSomething(url: string, expression: string): Promise<boolean> {
  type Answer = { readonly data: { readonly result: readonly unknown[] } };
  // VictoriaMetrics hides the last 30 seconds unless told otherwise.
  const query = new URLSearchParams({ query: expression, latency_offset: "1ms" });
  return (await fetchJson<Answer>(`${url}/api/v1/query?${query.toString()}`)).data.result.length > 0;
}
