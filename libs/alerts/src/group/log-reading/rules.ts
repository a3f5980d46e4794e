import {
  above,
  counter,
  dividedBy,
  gauge,
  matches,
  maxBy,
  minus,
  panelOf,
  rate,
  sumBy,
} from "@stackmon/stacks";
import type { ServiceName, Stack } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { percent } from "../../rule/percent.ts";
import { tunable } from "../../rule/tuning.ts";
import { loggingPlacements } from "../../rule/expected.ts";

/** Whether log lines are read in time, and as what they are. */
export function logReadingGroup(stack: Stack): AlertGroup {
  const readsFiles = stack.services.some(({ logFiles }) => logFiles.length > 0);
  return {
    name: "stackmon-log-reading",
    alerts: [
      ...(readsFiles ? [readerBehind] : []),
      ...(servicesWithHeaders(stack).length > 0 ? [withoutHeader(stack)] : []),
    ],
  };
}

/** A megabyte is some thousand lines: more than a burst leaves unread from one scrape to the next. */
const readerBehind = tunable<MetricAlert>(
  { value: 1_000_000, unit: "bytes", least: 10_000, most: 1_000_000_000 },
  (bytes) => ({
    on: "metrics",
    name: "LogReaderBehind",
    severity: "warning",
    for: "15m",
    summary: `A log file on ${labelOf("host")} is read later than it is written: ${labelOf("path")}`,
    description:
      `For 15 minutes more than ${bytes} bytes of it were not read yet. Its queue is full, or Alloy has too little of the machine. ` +
      "When the file is rotated away, what is unread is lost.",
    ...panelOf("pipeline", "Unread of log files"),
    expression: above(
      maxBy(
        ["host", "path"],
        minus(
          gauge("loki_source_file_file_bytes_total", { service: "alloy" }),
          gauge("loki_source_file_read_bytes_total", { service: "alloy" }),
        ),
      ),
      bytes,
    ),
  }),
);

/** Bitcoin's lines have a level only where they are warnings or errors. */
const stacksServices: readonly ServiceName[] = ["stacks-node", "stacks-signer"];

/** Services of the stack whose lines have headers, and are read. */
export function servicesWithHeaders(stack: Stack): readonly ServiceName[] {
  const logging = loggingPlacements(stack).map(({ service }) => service);
  return stacksServices.filter((service) => logging.includes(service));
}

/**
 * Two in a hundred: a panic's backtrace and what a start prints are below that within a quarter of an hour of a node that
 * runs.
 */
function withoutHeader(stack: Stack): MetricAlert {
  const service = servicesWithHeaders(stack);
  return tunable<MetricAlert>({ value: 0.02, unit: "of the lines", least: 0.001, most: 0.5 }, (share) => ({
    on: "metrics",
    name: "LogLinesWithoutHeader",
    severity: "warning",
    for: "5m",
    summary: `Lines of ${labelOf("service")} on ${labelOf("host")} are not understood`,
    description:
      `Of the lines of the last 15 minutes more than ${percent(share)} have no level: they are stored, and alerts and counters ` +
      "do not see what they say. A release may write its lines in another form.",
    ...panelOf("pipeline", "Lines without a header"),
    expression: above(
      dividedBy(
        sumBy(
          ["host", "service"],
          rate(counter("stacks_log_lines_total", { service, level: matches("") }), "15m"),
        ),
        sumBy(["host", "service"], rate(counter("stacks_log_lines_total", { service }), "15m")),
      ),
      share,
    ),
  }));
}
