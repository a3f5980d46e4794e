import { and, changes, counter, gauge, histogram, predictLinear, quantile, rate, sumBy } from "./index.ts";
import type { LogSelection } from "./index.ts";

gauge("stacks_node_stacks_tip_height");
// @ts-expect-error: no metric of this name
gauge("stacks_node_stacks_tip_hight");
// @ts-expect-error: a counter is no gauge
gauge("stacks_node_rpc_requests_total");
// @ts-expect-error: never exposed by any release
counter("stacks_node_errors_emitted_total");

gauge("stacks_node_stacks_tip_height", { host: "node-1" });
// @ts-expect-error: no label of this metric
gauge("stacks_node_stacks_tip_height", { response_type: "accepted" });

counter("stacks_signer_block_responses_sent", { response_type: "rejected" });
// @ts-expect-error: no value of this label
counter("stacks_signer_block_responses_sent", { response_type: "refused" });

rate(counter("stacks_node_rpc_requests_total"), "5m");
rate(counter("stacks_node_bandwidth_inbound"), "5m");
// @ts-expect-error: a gauge that goes up and down has no rate
rate(gauge("stacks_node_stacks_tip_height"), "5m");
// @ts-expect-error: a counter's changes are its increase
changes(counter("stacks_node_rpc_requests_total"), "5m");

predictLinear(gauge("node_filesystem_avail_bytes"), "1d", { aheadSeconds: 86_400 });
// @ts-expect-error: a counter starts anew with its process, and no line fits that
predictLinear(counter("node_disk_written_bytes_total"), "1d", { aheadSeconds: 86_400 });
// @ts-expect-error: what is untyped and only grows has no value of its own
gauge("node_vmstat_oom_kill");
rate(counter("node_vmstat_oom_kill"), "5m");

rate(counter("stacks_node_rpc_requests_total"), "1d");
// @ts-expect-error: no unit
rate(counter("stacks_node_rpc_requests_total"), "5");

sumBy(["host"], rate(counter("stacks_signer_block_responses_sent"), "5m"));
sumBy(["response_type"], rate(counter("stacks_signer_block_responses_sent"), "5m"));
// @ts-expect-error: a counter's bare value means nothing
sumBy(["host"], counter("stacks_signer_block_responses_sent"));
// @ts-expect-error: the series have no such label
sumBy(["path"], rate(counter("stacks_signer_block_responses_sent"), "5m"));

quantile(0.95, histogram("stacks_node_rpc_call_latencies_histogram"), "5m", ["path"]);
// @ts-expect-error: a gauge has no buckets
quantile(0.95, gauge("stacks_node_stacks_tip_height"), "5m", ["host"]);

and(gauge("up"), gauge("stacks_node_stacks_tip_height"), { on: ["host"] });
// @ts-expect-error: the right side was summed over this label
and(gauge("up"), sumBy(["host"], gauge("stacks_node_stacks_tip_height")), { on: ["service"] });

export const lines: LogSelection = { job: "stacks", level: ["error"], service: "stacks-node" };
// @ts-expect-error: the level's canonical name is `error`
export const spelt: LogSelection = { job: "stacks", level: "ERRO" };
