import type { Level } from "../log-line/level.ts";
import type { ServiceName } from "../service/service.ts";
import type { Matcher } from "./matcher.ts";

/** The labels of a log stream that a query may select on or count by. */
export type LogLabel = "host" | "service" | "level" | "source_file";

/** Which log lines: one model, rendered as LogsQL or as LogQL. */
export interface LogSelection {
  /** The stack's `job` label; both stores want at least one matcher that is not empty. */
  readonly job: string;
  readonly host?: Matcher;
  readonly service?: Matcher<ServiceName>;
  readonly level?: Matcher<Level>;
  /**
   * The line holds one of these phrases, each beginning and ending at a word's boundary.
   *
   * VictoriaLogs searches words and Loki substrings: at word boundaries they agree.
   */
  readonly anyOf?: readonly string[];
}

/** Lines counted within `window`, for each group of the labels `by`. */
export interface LogCount {
  readonly lines: LogSelection;
  readonly by: readonly LogLabel[];
  /** Omitted where the asker's own step is the window: a graph's buckets. */
  readonly window?: LogWindow;
  /** Only groups with at least this many lines. */
  readonly atLeast?: number;
}

/** A span both stores write alike. */
export type LogWindow = `${number}${"s" | "m" | "h" | "d"}` | `$${string}`;

/** Log streams that must not fall silent. */
export interface LogSilence {
  readonly job: string;
  /** Who ought to write; a stream outside this list is never missed. */
  readonly expected: readonly { readonly host: string; readonly service: ServiceName }[];
  readonly window: LogWindow;
}

/** The name under which a count's value appears. */
export const linesField = "lines";

/** The selection's stream matchers, in one fixed order. */
export function streamMatchers(lines: LogSelection): Readonly<Record<string, Matcher | undefined>> {
  return { job: lines.job, host: lines.host, service: lines.service, level: lines.level };
}
