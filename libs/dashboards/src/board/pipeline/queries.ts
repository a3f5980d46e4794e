import {
  counter,
  dividedBy,
  gauge,
  histogram,
  increase,
  lineQueues,
  maxBy,
  quantile,
  rate,
  sumBy,
} from "@stackmon/stacks";
import type { Stack, Vector } from "@stackmon/stacks";
import { chosenNodes as node, chosenSigners as signer, pixel } from "../../panel/chosen.ts";
import { chosenHosts } from "../../panel/variable.ts";

const alloy = { service: "alloy", host: chosenHosts } as const;
const any = { service: ["stacks-node", "stacks-signer", "bitcoin-node"], host: chosenHosts } as const;
const stacks = { service: ["stacks-node", "stacks-signer"], host: chosenHosts } as const;

export const linesByLevel: Vector<"level"> = sumBy(
  ["level"],
  rate(counter("stacks_log_lines_total", any), pixel),
);
export const linesByService: Vector<"host" | "service"> = sumBy(
  ["host", "service"],
  rate(counter("stacks_log_lines_total", any), pixel),
);
export const linesBySource: Vector<"source_file"> = sumBy(
  ["source_file"],
  rate(counter("stacks_log_lines_total", stacks), pixel),
);

export const tipsAdvanced: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("stacks_log_tips_advanced_total", node), "5m"),
);
export const burnBlocks: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("stacks_log_burn_blocks_total", node), "1h"),
);
export const proposals: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("stacks_log_block_proposals_total", signer), "5m"),
);
export const rejections: Vector<"reject_reason"> = sumBy(
  ["reject_reason"],
  increase(counter("stacks_log_block_rejections_total", signer), "5m"),
);
export const ownRejections: Vector<"host" | "reject_reason"> = sumBy(
  ["host", "reject_reason"],
  increase(counter("stacks_log_proposals_rejected_total", signer), "5m"),
);
export const validation: Vector<"host"> = quantile(
  0.95,
  histogram("stacks_log_block_validation_seconds", node),
  "5m",
  ["host"],
);
export const retries: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("stacks_log_event_retries_total", node), "5m"),
);
export const reorgs: Vector<"host" | "service"> = sumBy(
  ["host", "service"],
  increase(counter("stacks_log_reorgs_total", stacks), "1h"),
);
export const panics: Vector<"host" | "service"> = sumBy(
  ["host", "service"],
  increase(counter("stacks_log_panics_total", stacks), "1h"),
);

export const droppedByRule: Vector<"host" | "reason"> = sumBy(
  ["host", "reason"],
  rate(counter("loki_process_dropped_lines_total", alloy), pixel),
);
export const cut: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("loki_process_truncated_fields_total", alloy), "5m"),
);
const queue = { ...alloy, component_id: lineQueues };

export const queued: Vector<"host"> = maxBy(["host"], gauge("otelcol_exporter_queue_size", queue));
export const queueFilled: Vector<"host"> = dividedBy(
  queued,
  maxBy(["host"], gauge("otelcol_exporter_queue_capacity", queue)),
);
export const sentFromQueue: Vector<"host"> = sumBy(
  ["host"],
  rate(counter("otelcol_exporter_sent_log_records_total", queue), pixel),
);
export const pushed: Vector<"host"> = sumBy(
  ["host"],
  rate(counter("loki_write_sent_entries_total", alloy), pixel),
);
export const refused: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("otelcol_exporter_send_failed_log_records_total", queue), "5m"),
);
export const notQueued: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("otelcol_exporter_enqueue_failed_log_records_total", queue), "5m"),
);
export const refusedPush: Vector<"host" | "endpoint"> = sumBy(
  ["host", "endpoint"],
  increase(counter("loki_write_dropped_entries_total", alloy), "5m"),
);
export const timesUnread: Vector<"host" | "service"> = sumBy(
  ["host", "service"],
  increase(counter("stacks_log_times_unread_total", stacks), "5m"),
);

/** Lines that the store drops behind a success, by reason; by the host of the store. */
export function outsideWindow({ stores }: Stack): Vector<"host" | "reason"> {
  return {
    "victoria-logs": sumBy(
      ["host", "reason"],
      increase(counter("vl_rows_dropped_total", { service: "victoria-logs", host: chosenHosts }), "5m"),
    ),
    loki: sumBy(
      ["host", "reason"],
      increase(counter("loki_discarded_samples_total", { service: "loki", host: chosenHosts }), "5m"),
    ),
  }[stores.logs.kind];
}
