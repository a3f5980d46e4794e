import type { Re2Source } from "./pattern.ts";

/**
 * What a shipper, a container's runtime or a terminal puts before a line of text:
 *
 * - rsyslog and `journalctl`: `Feb 07 13:20:24 host unit[42]: `, `2026-02-07T13:20:24+00:00 host unit[42]: `
 * - `docker compose logs`: `stacks-node  | `, `docker logs -t`: `2026-02-07T13:20:24.5Z `
 * - viewers: `2026-02-07 13:20:24 `; a terminal: `^C`; the start of a JSON line of docker: `{"log":"`
 *
 * The time of a pretty record has a fraction, and is none of these.
 */
export const outerPrefixPattern: Re2Source =
  "(?:" +
  [
    "[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\S+ [^ \\[\\]:]+(?:\\[\\d+\\])?: ",
    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S* \\S+ [^ \\[\\]:]+\\[\\d+\\]: ",
    "[A-Za-z0-9][\\w.-]* +\\| ?(?:\\d{4}-\\S+Z )?",
    "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d\\S* ",
    "\\^C",
    '\\{"log":"',
  ].join("|") +
  ")";
