import type { LogCount, LogLabel, LogSelection, ServiceName, Stack } from "@stackmon/stacks";
import { chosenLogHosts } from "../panel/variable.ts";

/** The levels that say something went wrong; both programs write few lines of them. */
const amiss = ["critical", "error", "warn"] as const;

/** A service's warnings, errors and worse on the chosen hosts. */
export function warningLines(stack: Stack, service: ServiceName): LogSelection {
  return { job: stack.job, host: chosenLogHosts, service, level: amiss };
}

/** A plain Rust panic is no log record: it has neither header nor level. */
export function panicLines(stack: Stack, service: ServiceName): LogSelection {
  return { job: stack.job, host: chosenLogHosts, service, anyOf: ["panicked at"] };
}

/** A service's warnings, errors and worse per bucket of the graph. */
export function warningCount(stack: Stack, service: ServiceName, by: LogLabel): LogCount {
  return { lines: warningLines(stack, service), by: [by] };
}

/** Lines of a service that hold `text`, per bucket of the graph and host. */
export function lineCount(stack: Stack, service: ServiceName, text: string): LogCount {
  return { lines: { job: stack.job, host: chosenLogHosts, service, anyOf: [text] }, by: ["host"] };
}
