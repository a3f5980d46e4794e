import type { Metric } from "@stackmon/stacks";
import { daily, during, incidents } from "./period.ts";
import { shareOf } from "./random.ts";
import type { Random } from "./random.ts";
import { rules } from "./shapes/evaluators.ts";

/** How often something is measured, and how long it takes then. */
export interface Durations {
  readonly perSecond: (time: number) => number;
  readonly draw: (random: Random, time: number) => number;
}

/** Log-normal around a median: most a little less, some much more. */
const around =
  (median: number, spread = 0.6) =>
  (random: Random): number =>
    median * Math.exp(random.normal(0, spread));

const whileBad =
  (usual: number, bad: number) =>
  (time: number): number =>
    during(incidents.badMiner, time) ? bad : usual;

/** Of each proposal, some ten seconds apart. */
const ofProposals = (median: (time: number) => number, spread?: number): Durations => ({
  perSecond: () => 1 / 10,
  draw: (random, time) => around(median(time), spread)(random),
});

/** Of what does not come while all is well. */
const never: Durations = { perSecond: () => 0, draw: () => 0 };

const byName: Readonly<Record<string, Durations>> = {
  stacks_signer_block_validation_latencies_histogram: ofProposals(whileBad(0.19, 1.6)),
  stacks_signer_block_response_latencies_histogram: ofProposals(whileBad(0.62, 4.5)),
  stacks_log_block_validation_seconds: ofProposals(whileBad(0.16, 1.4)),
  grafana_alerting_rule_evaluation_duration_seconds: {
    perSecond: () => rules / 60,
    draw: around(0.02, 0.7),
  },
  grafana_datasource_request_duration_seconds: { perSecond: () => 1.9, draw: around(0.018) },
  stacks_node_mempool_tx_confirm_times: {
    perSecond: (time) => 0.9 * daily(time),
    draw: around(70, 1.1),
  },
};

/** How a histogram's observations come: by name, else around a lower bucket, each series with a rate of its own. */
export function durationsOf(metric: Metric, labels: Readonly<Record<string, string>>): Durations {
  const own = byName[metric.name];
  if (labels["status_code"] === "500") return never;
  if (own !== undefined) return own;
  const share = shareOf(`${metric.name} ${Object.values(labels).join(" ")}`);
  const bounds = metric.buckets ?? [1];
  const middle = bounds[Math.floor(bounds.length * (0.15 + 0.3 * share))] ?? 1;
  return { perSecond: (time) => (0.05 + 0.5 * share) * daily(time), draw: around(middle * 0.7) };
}
