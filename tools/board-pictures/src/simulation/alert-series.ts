import { stacksHeight } from "./chain.ts";
import { incidents, scrapeTimes } from "./period.ts";
import type { Series } from "./series.ts";
import { hosts } from "./targets.ts";

const { lag } = incidents;

const blocksBehind = (time: number): number => stacksHeight(hosts[0], time) - stacksHeight(lag.host, time);

/**
 * `StacksNodeBehind` waits for its ten minutes while the node that lags is more than 30 blocks behind, and the node has caught
 * up before they are over. No other rule finds something in the simulated hours.
 */
const times = scrapeTimes.filter((time) => blocksBehind(time) > 30);

/** How many alerts wait at a time. */
export const alertsPending = (time: number): number => (times.includes(time) ? 1 : 0);

const labels = {
  alertname: "StacksNodeBehind",
  severity: "critical",
  job: "stacks",
  host: lag.host,
  service: "stacks-node",
} as const;

/** What an evaluator of rules writes: samples while an alert waits or fires, and none otherwise. */
export const alertSeries: readonly Series[] = [
  { labels: { __name__: "ALERTS", ...labels, alertstate: "pending" }, values: times.map(() => 1), times },
  { labels: { __name__: "ALERTS_FOR_STATE", ...labels }, values: times.map(() => times[0] ?? 0), times },
];
