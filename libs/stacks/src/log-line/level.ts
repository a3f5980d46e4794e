/** The levels of a log line, most severe first, as the `level` label carries them. */
export const levels = ["critical", "error", "warn", "info", "debug", "trace"] as const;

export type Level = (typeof levels)[number];

/**
 * Canonical level of every spelling in use, lower-cased: the logger's four-letter names, the long names of
 * builds before October 2020, and full words.
 *
 * *Source:* stacks-core `stacks-common/src/util/log.rs`; slog `Level::as_short_str`.
 */
export const levelOfSpelling: Readonly<Record<string, Level>> = {
  crit: "critical",
  critical: "critical",
  erro: "error",
  error: "error",
  warn: "warn",
  warning: "warn",
  info: "info",
  debg: "debug",
  debug: "debug",
  trce: "trace",
  trace: "trace",
};

/** The canonical level of `INFO`, `ERRO`, `debug`, …; `undefined` for anything else. */
export function levelOf(spelling: string): Level | undefined {
  const key = spelling.toLowerCase();
  return Object.hasOwn(levelOfSpelling, key) ? levelOfSpelling[key] : undefined;
}

/** Level names as the loggers print them, alternatives of a regular expression; the frequent ones first. */
export const printedLevels: string = "INFO|DEBG|WARN|ERRO|CRIT|TRCE|ERROR|DEBUG";
