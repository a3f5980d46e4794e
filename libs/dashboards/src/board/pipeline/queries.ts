import { counter, dividedBy, gauge, increase, lineQueues, maxBy, rate, sumBy } from "@stackmon/stacks";
import type { Stack, Vector } from "@stackmon/stacks";
import { chosen, pixel } from "../../panel/chosen.ts";

/** What an Alloy says of itself. */
export const alloy: { readonly service: "alloy" } & typeof chosen = { service: "alloy", ...chosen };
const any = { service: ["stacks-node", "stacks-signer", "bitcoin-node"], ...chosen } as const;
/** Lines of node and signer. */
export const stacks: { readonly service: readonly ["stacks-node", "stacks-signer"] } & typeof chosen = {
  service: ["stacks-node", "stacks-signer"],
  ...chosen,
};

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
      increase(counter("vl_rows_dropped_total", { service: "victoria-logs", ...chosen }), "5m"),
    ),
    loki: sumBy(
      ["host", "reason"],
      increase(counter("loki_discarded_samples_total", { service: "loki", ...chosen }), "5m"),
    ),
  }[stores.logs.kind];
}
