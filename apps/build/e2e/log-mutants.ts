import type { LogAlert, LogCountAlert, LogSilenceAlert } from "@stackmon/alerts";
import { logqlCount, logqlSilence, logsqlCount, logsqlSilence } from "@stackmon/stacks";
import type { Level, LogsStore, LogWindow } from "@stackmon/stacks";

/** An alert on logs with one mistake in it, and what was changed. */
export interface LogMutant {
  readonly change: string;
  readonly alert: LogAlert;
}

/** Every mutant of the alert: its threshold, window, phrases, service, levels and labels, whom it expects. */
export function logMutants(alert: LogAlert): readonly LogMutant[] {
  return alert.on === "log-count" ? countMutants(alert) : silenceMutants(alert);
}

/** The query of the alert as the rule files of the store have it. */
export function logQuery(alert: LogAlert, store: LogsStore["kind"]): string {
  if (alert.on === "log-count") return store === "loki" ? logqlCount(alert.count) : logsqlCount(alert.count);
  return store === "loki" ? logqlSilence(alert.silence) : logsqlSilence(alert.silence);
}

function countMutants(alert: LogCountAlert): readonly LogMutant[] {
  const { count } = alert;
  const { anyOf = [], service, ...anyService } = count.lines;
  const counts: readonly (readonly [string, Count])[] = [
    // There are no groups without a line.
    ...[count.atLeast - 1, count.atLeast + 1]
      .filter((atLeast) => atLeast > 0)
      .map((atLeast) => [`at least ${atLeast}`, { ...count, atLeast }] as const),
    ...otherWindows(count.window).map((window) => [`window ${window}`, { ...count, window }] as const),
    ...anyOf.map((phrase) => {
      const others = anyOf.filter((each) => each !== phrase);
      return [
        `without the phrase "${phrase}"`,
        { ...count, lines: { ...count.lines, anyOf: others } },
      ] as const;
    }),
    [`of any service, no more of ${JSON.stringify(service)}`, { ...count, lines: { ...anyService, anyOf } }],
    ["of another service", { ...count, lines: { ...count.lines, service: "bitcoin-node" } }],
    ...levelMutants(count),
    ...betweenMutants(count),
    ...count.by.map((label) => {
      return [`not by ${label}`, { ...count, by: count.by.filter((each) => each !== label) }] as const;
    }),
  ];
  return counts.map(([change, mutated]) => ({ change, alert: { ...alert, count: mutated } }));
}

type Count = LogCountAlert["count"];

function levelMutants(count: Count): readonly (readonly [string, Count])[] {
  const { level, ...anyLevel } = count.lines;
  if (level === undefined) return [];
  const levels = [level].flat() as readonly Level[];
  return [
    ["of any level", { ...count, lines: anyLevel }],
    ...levels.map((left) => {
      const others = levels.filter((each) => each !== left);
      return [`without the level ${left}`, { ...count, lines: { ...anyLevel, level: others } }] as const;
    }),
  ];
}

function betweenMutants({ between, ...count }: Count): readonly (readonly [string, Count])[] {
  return between === undefined ? [] : [[`not by ${between.name}`, count]];
}

function silenceMutants(alert: LogSilenceAlert): readonly LogMutant[] {
  const { silence } = alert;
  const silences: readonly (readonly [string, LogSilenceAlert["silence"]])[] = [
    ...otherWindows(silence.window).map((window) => [`window ${window}`, { ...silence, window }] as const),
    // Without anybody to expect there is no alert, and no query either.
    ...(silence.expected.length < 2 ? [] : silence.expected).map((left) => {
      const expected = silence.expected.filter((each) => each !== left);
      return [`without ${left.service} on ${left.host}`, { ...silence, expected }] as const;
    }),
  ];
  return silences.map(([change, mutated]) => ({ change, alert: { ...alert, silence: mutated } }));
}

const unitMinutes: Readonly<Record<string, number>> = { m: 1, h: 60 };

/** Half the window, and twice the window. */
function otherWindows(window: LogWindow): readonly LogWindow[] {
  const minutes = Number.parseInt(window, 10) * (unitMinutes[window.slice(-1)] ?? Number.NaN);
  return [`${minutes * 30}s`, `${minutes * 2}m`];
}
