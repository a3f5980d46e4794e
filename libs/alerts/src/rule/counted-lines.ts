import { troubleLines } from "@stackmon/stacks";
import type { LogCount, LogWindow, Stack, Trouble } from "@stackmon/stacks";
import type { LogCountAlert } from "./alert.ts";
import { tunable } from "./tuning.ts";
import type { Threshold } from "./tuning.ts";

/** An alert that knows whose lines it counts once it is told the stack. */
export type OfStack = (stack: Stack) => LogCountAlert;

/** How many lines within which time are too many. */
interface TooMany {
  readonly atLeast: number;
  readonly window: LogWindow;
  /** Counted for each of what stands in the lines; by default for each host only. */
  readonly between?: LogCount["between"];
}

/** An alert on so many lines of a trouble within the window, on one host; where one is too many, there is no number to set. */
export function countedLines(
  { job }: Stack,
  trouble: Trouble,
  { atLeast, window, between }: TooMany,
  alert: Omit<LogCountAlert, "on" | "count">,
): LogCountAlert {
  const { service, texts } = troubleLines[trouble];
  const counting = (least: number): LogCountAlert => ({
    on: "log-count",
    ...alert,
    count: {
      lines: { job, service, anyOf: texts },
      by: ["host"],
      ...(between === undefined ? {} : { between }),
      window,
      atLeast: least,
    },
  });
  return atLeast === 1 ? counting(1) : tunable(linesIn(window, atLeast), counting);
}

/** So many lines within the window, up to those of a program that says little else. */
export function linesIn(window: LogWindow, value: number): Threshold {
  return { value, unit: `lines in ${window}`, least: 1, most: 1000 };
}
