import { weekdays } from "@stackmon/stacks";
import type { MuteWindow, Weekday } from "@stackmon/stacks";

/** A named interval, as Alertmanager and Grafana's provisioning read it alike. */
export interface NamedInterval {
  readonly name: string;
  readonly time_intervals: readonly TimeInterval[];
}

export interface TimeInterval {
  readonly times?: readonly { readonly start_time: string; readonly end_time: string }[];
  readonly weekdays?: readonly string[];
  readonly location?: string;
}

/**
 * A mute window as intervals. An interval ends at midnight at the latest: a window over midnight is two, the second on the
 * days after.
 *
 * *Source:* prometheus/alertmanager docs/configuration.md, "time_interval".
 */
export function timeIntervals({ zone, weekdays: days, times }: MuteWindow): readonly TimeInterval[] {
  if (times === undefined) return [{ ...onDays(days), location: zone }];
  const { from, to } = times;
  const span = (start_time: string, end_time: string, on: readonly Weekday[]): TimeInterval => ({
    times: [{ start_time, end_time }],
    ...onDays(on),
    location: zone,
  });
  if (from < to) return [span(from, to, days)];
  const evening = from === "24:00" ? [] : [span(from, "24:00", days)];
  return to === "00:00" ? evening : [...evening, span("00:00", to, days.map(dayAfter))];
}

function onDays(days: readonly Weekday[]): Pick<TimeInterval, "weekdays"> {
  return days.length === weekdays.length ? {} : { weekdays: weekdays.filter((day) => days.includes(day)) };
}

function dayAfter(day: Weekday): Weekday {
  return weekdays[(weekdays.indexOf(day) + 1) % weekdays.length] ?? day;
}
