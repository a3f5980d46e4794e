import { counter, gauge, histogram, quantile, rate, sumBy } from "@stackmon/stacks";
import { logCounts, overRange } from "./query.ts";
import { stat } from "./stat.ts";

const text = { id: 1, title: "Tip", description: "The tip.", width: 6 } as const;
const queries = [overRange({ expression: gauge("stacks_node_stacks_tip_height"), legend: "{{host}}" })];

stat({ ...text, unit: "none", thresholds: "none", noData: "Not set yet", queries });
// @ts-expect-error: what an absence of data means is missing
stat({ ...text, unit: "none", thresholds: "none", queries });
// @ts-expect-error: the unit is missing
stat({ ...text, thresholds: "none", noData: "Not set yet", queries });
// @ts-expect-error: whether any value is better than another is not said
stat({ ...text, unit: "none", noData: "Not set yet", queries });
// @ts-expect-error: purple judges nothing
stat({ ...text, unit: "none", thresholds: { base: "purple", steps: [] }, noData: "Not set yet", queries });

const counts = logCounts({ lines: { job: "stacks" }, by: ["level"] }, "{{level}}");
stat({ ...text, unit: "none", thresholds: "none", noData: "No lines", queries: [counts] });
// @ts-expect-error: a panel asks one data source
stat({ ...text, unit: "none", thresholds: "none", noData: "No lines", queries: [...queries, counts] });

const requests = counter("stacks_node_rpc_requests_total");
const latencies = histogram("stacks_node_rpc_call_latencies_histogram");

overRange({ expression: rate(requests, "$__rate_interval"), legend: "{{host}}" });
// @ts-expect-error: a counter counts from its process's start, and is no graph as it stands
overRange({ expression: requests, legend: "{{host}}" });
// @ts-expect-error: nor is its sum
overRange({ expression: sumBy(["host"], requests), legend: "{{host}}" });

overRange({ expression: quantile(0.95, latencies, "$__rate_interval", ["path"]), legend: "{{path}}" });
// @ts-expect-error: a histogram is no series: its buckets want a quantile, which keeps le
overRange({ expression: latencies, legend: "{{path}}" });
// @ts-expect-error: buckets cannot be summed by hand, and so cannot lose le
overRange({ expression: sumBy(["path"], rate(latencies, "$__rate_interval")), legend: "{{path}}" });
