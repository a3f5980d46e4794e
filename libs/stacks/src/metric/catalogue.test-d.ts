import type {
  CounterName,
  DeadMetricName,
  GaugeName,
  HistogramName,
  LabelValue,
  MetricLabel,
  MetricName,
} from "./catalogue.ts";
import { exposition } from "./exposition.ts";

/** Names are literals, sorted by what can be asked of them. */
export const name: MetricName = "stacks_node_stacks_tip_height";
// @ts-expect-error no metric has this name
export const misspelt: MetricName = "stacks_node_stack_tip_height";

export const counter: CounterName = "stacks_signer_block_responses_sent";
export const growingGauge: CounterName = "stacks_node_bandwidth_inbound";
// @ts-expect-error a gauge that also falls
export const gaugeAsCounter: CounterName = "stacks_node_neighbors_inbound";

export const gauge: GaugeName = "stacks_node_active_miners_total";
export const up: GaugeName = "up";
// @ts-expect-error a counter
export const counterAsGauge: GaugeName = "stacks_node_rpc_requests_total";

export const histogram: HistogramName = "stacks_node_rpc_call_latencies_histogram";
// @ts-expect-error a gauge
export const gaugeAsHistogram: HistogramName = "bitcoin_blocks";

export const label: MetricLabel<"stacks_signer_block_responses_sent"> = "response_type";
// @ts-expect-error another metric's label
export const otherLabel: MetricLabel<"stacks_signer_block_responses_sent"> = "path";

export const value: LabelValue<"stacks_signer_block_responses_sent", "response_type"> = "rejected";
// @ts-expect-error no such value
export const otherValue: LabelValue<"stacks_signer_block_responses_sent", "response_type"> = "refused";
export const openValue: LabelValue<"bitcoin_ban_created", "address"> = "192.0.2.1";
export const alsoOpen: LabelValue<"stacks_signer_node_rpc_call_latencies_histogram", "path"> =
  "/v2/contracts/x";
export const common: LabelValue<"bitcoin_blocks", "host"> = "node-1";

export const dead: DeadMetricName = "stacks_node_errors_emitted_total";
exposition("stacks-node", { touched: ["stacks_node_stacks_tip_height"] });
// @ts-expect-error never exposed
exposition("stacks-node", { touched: ["stacks_node_errors_emitted_total"] });
