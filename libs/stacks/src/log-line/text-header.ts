import { componentPattern } from "./component.ts";
import { printedLevels } from "./level.ts";
import { outerPrefixPattern } from "./outer-prefix.ts";
import type { Re2Source } from "./pattern.ts";

const start = (sourceFile: Re2Source, time: Re2Source): Re2Source =>
  ` *(?P<level>${printedLevels}) +\\[${time}\\] ` +
  `\\[(?P<source_file>${sourceFile}):(?P<source_line>\\d+)\\]`;

/** Seconds of 2001 to 2096: a number of any other size is a time in another format. Group: time. */
const unixTime: Re2Source = "(?P<time>[12]\\d{9}\\.\\d{1,9})";

/**
 * A record in the default format:
 * `LEVEL [TIME] [FILE:LINE] [THREAD] MESSAGE, KEY: VALUE, KEY: VALUE`
 *
 * Before it may stand what {@link outerPrefixPattern} matches. Groups: level, time, source_file, source_line, thread,
 * message; `message` holds the pairs too, and further lines.
 * TIME is Unix seconds, unless STACKS_LOG_FORMAT_TIME says otherwise. Builds before October 2020 print three digits
 * of a second, pad the level in front, and may have no thread.
 *
 * *Source:* stacks-core `stacks-common/src/util/log.rs`.
 */
export const textHeaderPattern: Re2Source = `^${outerPrefixPattern}?${start("[^\\]]+\\.rs", "(?P<time>[^\\]]+)")}(?: \\[(?P<thread>[^\\]]*)\\])?(?: (?P<message>[\\s\\S]*))?$`;

/**
 * {@link textHeaderPattern} for pipelines, in parts, without `message` and with a group component. A group that takes
 * no part in a match is an empty text in Alloy, and VictoriaLogs refuses a whole push when one field of one line is
 * empty: so records with a thread, and then those without, have patterns of their own.
 *
 * `usual` has a group time, too, and matches nearly all records: those with Unix seconds, with a thread that names no
 * tenure, and with nothing before the level.
 */
export const textHeaderPatterns: {
  readonly usual: Re2Source;
  readonly threaded: Re2Source;
  readonly threadless: Re2Source;
} = {
  usual: `^${start(componentPattern, unixTime)} \\[(?P<thread>(?:[^\\]t]|t[^\\]e])[^\\]]*)\\](?: |$)`,
  threaded: `^${outerPrefixPattern}?${start(componentPattern, "[^\\]]+")} \\[(?P<thread>[^\\]]+)\\](?: |$)`,
  threadless: `^${outerPrefixPattern}?${start(componentPattern, "[^\\]]+")}(?: |$)`,
};

/** The Unix seconds of a record that {@link textHeaderPatterns} other than `usual` match. Group: time. */
export const unixTimePattern: Re2Source = `^${outerPrefixPattern}? *(?:${printedLevels}) +\\[${unixTime}\\]`;
