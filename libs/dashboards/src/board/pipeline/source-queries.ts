import { counter, dividedBy, gauge, increase, matches, maxBy, minus, rate, sumBy } from "@stackmon/stacks";
import type { CounterName, Vector } from "@stackmon/stacks";
import { pixel } from "../../panel/chosen.ts";
import { alloy, stacks } from "./queries.ts";

export const unreadBytes: Vector<"host" | "path"> = minus(
  maxBy(["host", "path"], gauge("loki_source_file_file_bytes_total", alloy)),
  maxBy(["host", "path"], gauge("loki_source_file_read_bytes_total", alloy)),
);
export const openFiles: Vector<"host"> = sumBy(["host"], gauge("loki_source_file_files_active_total", alloy));
export const journalEntries: Vector<"host"> = sumBy(
  ["host"],
  rate(counter("loki_source_journal_target_lines_total", alloy), pixel),
);
export const journalErrors: Vector<"host" | "error"> = sumBy(
  ["host", "error"],
  increase(counter("loki_source_journal_target_parsing_errors_total", alloy), "5m"),
);
/** Share of lines of node and signer that have no header, and so no level. */
export const withoutHeader: Vector<"host" | "service"> = dividedBy(
  sumBy(
    ["host", "service"],
    rate(counter("stacks_log_lines_total", { ...stacks, level: matches("") }), pixel),
  ),
  sumBy(["host", "service"], rate(counter("stacks_log_lines_total", stacks), pixel)),
);

export const targets: Vector<"host" | "component_id"> = sumBy(
  ["host", "component_id"],
  gauge("prometheus_scrape_targets_gauge", alloy),
);

type ScrapeLoss = CounterName & `prometheus_target_scrapes_${string}`;

/** What a scrape leaves out, for one reason, within five minutes. */
function leftOut(name: ScrapeLoss): Vector<"host"> {
  return sumBy(["host"], increase(counter(name, alloy), "5m"));
}

export const tooManySamples: Vector<"host"> = leftOut(
  "prometheus_target_scrapes_exceeded_sample_limit_total",
);
export const tooLong: Vector<"host"> = leftOut("prometheus_target_scrapes_exceeded_body_size_limit_total");
export const twice: Vector<"host"> = leftOut("prometheus_target_scrapes_sample_duplicate_timestamp_total");
export const outOfOrder: Vector<"host"> = leftOut("prometheus_target_scrapes_sample_out_of_order_total");
export const outOfBounds: Vector<"host"> = leftOut("prometheus_target_scrapes_sample_out_of_bounds_total");
