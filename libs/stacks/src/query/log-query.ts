import type { Level } from "../log-line/level.ts";
import type { StoredField } from "../log-line/stored-key.ts";
import type { ServiceName } from "../service/service.ts";
import type { Matcher } from "./matcher.ts";

/** The labels of a log stream that a query may select on or count by. */
export type LogLabel = "host" | "service" | "level" | "source_file";

/** What lines may be counted by: a label of their stream, or a field that is stored beside them. */
export type LogGroup = LogLabel | StoredField;

/** Which log lines: one model, rendered as LogsQL or as LogQL. */
export interface LogSelection {
  /** The stack's `job` label; both stores want at least one matcher that is not empty. */
  readonly job: Matcher;
  readonly host?: Matcher;
  readonly service?: Matcher<ServiceName>;
  /** `""` is what has none: a panic, a backtrace, a banner. */
  readonly level?: Matcher<Level | "">;
  readonly sourceFile?: Matcher;
  /**
   * The line holds one of these phrases, each beginning and ending at a word's boundary.
   *
   * VictoriaLogs searches words and Loki substrings: at word boundaries they agree.
   */
  readonly anyOf?: readonly string[];
  /** What must stand in the fields beside the line; `"any"` for a field that is there at all. */
  readonly fields?: { readonly [K in StoredField]?: Matcher | "any" };
  /** The line holds what the reader has typed, wherever it begins and ends; all lines while nothing is typed. */
  readonly typed?: TypedText;
  /** The line holds what the reader has typed as a word; no line while nothing is typed. */
  readonly typedWord?: TypedText;
}

/** Text that a reader types into a variable of a board. */
export interface TypedText {
  /** The variable's name. */
  readonly variable: string;
}

/**
 * The typed text as a regular expression that matches just it, for back quotes.
 *
 * Of Grafana's formats this is the one that lets no quote, brace, pipe or backslash through: `doublequote` leaves
 * backslashes, and `json` leaves texts as they are. A back quote alone ends the string, and the store refuses the query.
 *
 * *Source:* grafana/scenes packages/scenes/src/variables/interpolation/formatRegistry.ts.
 */
export function typedExpression({ variable }: TypedText): string {
  return `\${${variable}:regex}`;
}

/** The typed text as it stands, for back quotes. */
export function typedLiteral({ variable }: TypedText): string {
  return `\${${variable}:raw}`;
}

/** Lines counted within `window`, for each group of the labels `by`. */
export interface LogCount {
  readonly lines: LogSelection;
  readonly by: readonly LogGroup[];
  /** Also by this; lines without it are one group, or are left out: do not count on either. */
  readonly between?: TextBetween;
  /** Omitted where the asker's own step is the window: a graph's buckets. */
  readonly window?: LogWindow;
  /** Only groups with at least this many lines. */
  readonly atLeast?: number;
}

/** What stands in a line between two texts, as a group to count by. */
export interface TextBetween {
  /** The name of the group. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The groups of `by` with the most lines in the asker's time range, the largest first. */
export interface LogTop {
  readonly lines: LogSelection;
  readonly by: readonly LogGroup[];
  /** Also by this; lines without it are one group, or are left out: do not count on either. */
  readonly between?: TextBetween;
  readonly limit: number;
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

/** All that lines are counted by, a text's group last. */
export function groupsOf({
  by,
  between,
}: {
  readonly by: readonly LogGroup[];
  readonly between?: TextBetween | undefined;
}): readonly string[] {
  return between === undefined ? by : [...by, between.name];
}

/** The selection's stream matchers, in one fixed order. */
export function streamMatchers(lines: LogSelection): Readonly<Record<string, Matcher | undefined>> {
  const { job, host, service, level, sourceFile } = lines;
  return { job, host, service, level, source_file: sourceFile };
}

/** The selection's matchers on fields, in the order given. */
export function fieldMatchers({
  fields = {},
}: LogSelection): readonly (readonly [string, Matcher | "any"])[] {
  return Object.entries(fields).filter((entry): entry is [string, Matcher | "any"] => entry[1] !== undefined);
}
