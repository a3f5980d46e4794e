import type { LogAlert, LogCountAlert } from "@stackmon/alerts";
import { levels } from "@stackmon/stacks";
import type { LogStream } from "./all-stores.ts";
import { recordedLines } from "./recorded-lines.ts";

/** What an alert on logs must return at a time: the host, the service and what else each row or series is of. */
export type LogExpectation = readonly [alert: string, minutesAgo: number, firing: readonly string[]];

/** When all of it is logged: so long ago that no window reaches it now. */
const minutesAgo = 100;

/** A line that an alert counts, and what it is counted by beside the host. */
interface Counted {
  readonly level: string;
  readonly line: string;
  readonly group?: string;
}

/**
 * What tells each alert that counts lines from its mutants: a host for each of its phrases, or levels, that logs as many
 * lines as it takes, within half a minute; one that logs one less, or something else; one where another service logs them.
 */
export function countedStreams(alerts: readonly LogAlert[], now: number): readonly LogStream[] {
  return alerts.filter(isCounting).flatMap((alert) => {
    const { atLeast } = alert.count;
    const { service } = alert.count.lines;
    const [first, ...others] = countedBy(alert);
    if (first === undefined || typeof service !== "string") throw new Error(`what ${alert.name} counts`);
    const log = (host: string, of: Counted, times: number, by: string = service): LogStream => ({
      stream: { job: "stacks", host: `${alert.name}-${host}`, service: by, level: of.level },
      values: secondsUntil(now - minutesAgo * 60, times).map((time) => [`${time}000000000`, of.line]),
    });
    const almost = first.group === undefined ? [first] : [first, ...others];
    return [
      ...[first, ...others].map((each, index) => log(String(index), each, atLeast)),
      ...almost.map((each) => log("almost", each, atLeast - 1)).filter(({ values }) => values.length > 0),
      log("else", { level: "warn", line: made("What no alert looks for") }, atLeast),
      log("another", first, atLeast, "bitcoin-node"),
    ];
  });
}

/** Silent before; heard when the lines are out of half the window; silent when they are out of it, and in twice as much. */
export function countedExpectations(alerts: readonly LogAlert[]): readonly LogExpectation[] {
  return alerts.filter(isCounting).flatMap((alert) => {
    const window = Number.parseInt(alert.count.window, 10);
    const firing = countedBy(alert).map(({ group }, index) =>
      [`${alert.name}-${index}`, group].join(" ").trim(),
    );
    return [
      [alert.name, minutesAgo + 1, []],
      [alert.name, minutesAgo - 0.75 * window, firing],
      [alert.name, minutesAgo - 1.5 * window, []],
    ] satisfies readonly LogExpectation[];
  });
}

function isCounting(alert: LogAlert): alert is LogCountAlert {
  return alert.on === "log-count";
}

/** One line for each phrase, level or group; a real one where one has been recorded. */
function countedBy({ count: { lines, between } }: LogCountAlert): readonly Counted[] {
  const phrases = lines.anyOf ?? [];
  if (between !== undefined) {
    return ["127.0.0.1:30000", "127.0.0.1:3700"].map((group) => ({
      level: "warn",
      line: made(
        `Event dispatcher: connection or request ${between.before}${group}${between.after}timed out`,
      ),
      group,
    }));
  }
  if (lines.level !== undefined) {
    const wanted: readonly unknown[] = [lines.level].flat();
    return levels
      .filter((level) => wanted.includes(level))
      .map((level) => ({ level, line: made("What nobody knows") }));
  }
  const recorded = recordedLines(lines.service === "stacks-signer" ? "stacks-signer" : "stacks-node");
  return phrases.map((phrase) => {
    const real = recorded.find((line) => phrases.every((each) => line.includes(each) === (each === phrase)));
    return { level: "warn", line: real ?? made(`${phrase} 1: of these`) };
  });
}

function made(message: string): string {
  return `WARN [1770488424.653863] [src/main.rs:1] [main] ${message}`;
}

function secondsUntil(time: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => time - index);
}
