import type { LogCount, LogLabel, LogSelection, ServiceName } from "@stackmon/stacks";
import { chosenLogs } from "../panel/chosen.ts";

/** The levels that say something went wrong; both programs write few lines of them. */
const amiss = ["critical", "error", "warn"] as const;

/** A service's warnings, errors and worse on the chosen hosts. */
export function warningLines(service: ServiceName): LogSelection {
  return { ...chosenLogs, service, level: amiss };
}

/** A plain Rust panic is no log record: it has neither header nor level, so these are not among {@link warningLines}. */
export function panicLines(service: ServiceName): LogSelection {
  return { ...chosenLogs, service, level: "", anyOf: ["panicked at"] };
}

/** A service's warnings, errors and worse per bucket of the graph. */
export function warningCount(service: ServiceName, by: LogLabel): LogCount {
  return { lines: warningLines(service), by: [by] };
}

/** Lines of a service that hold `text`, per bucket of the graph and host. */
export function lineCount(service: ServiceName, text: string): LogCount {
  return { lines: { ...chosenLogs, service, anyOf: [text] }, by: ["host"] };
}
