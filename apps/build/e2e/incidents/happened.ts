import { scrapeInterval } from "@stackmon/board-pictures/simulation";
import type { ServiceName, Stack } from "@stackmon/stacks";
import type { IncidentEvent, Selected, SeriesEvent } from "./incident.ts";
import type { LoggedLine, Logging } from "./lines.ts";
import type { Stretch } from "./past.ts";
import type { StackSeries } from "./series.ts";
import { day } from "./series.ts";

const minute = 60;

/** When something happens, in Unix seconds of the simulation. */
export interface Scene {
  /** All that is stored, and what of it is evaluated. */
  readonly stored: Stretch;
  readonly evaluated: Stretch;
}

/** So many minutes of the day, and what is well before the first of them. */
export function sceneAt(zero: number, minutes: number, before: number): Scene {
  const to = zero + minutes * minute;
  return { stored: { from: zero - before * minute, to }, evaluated: { from: zero, to } };
}

/** The series of a stack in which something happens, in minutes after the first that is evaluated. */
export function seriesAfter(
  events: readonly IncidentEvent[],
  healthy: readonly StackSeries[],
  { evaluated }: Scene,
): readonly StackSeries[] {
  const indexOf = (at: number): number => (evaluated.from - day.from + at * minute) / scrapeInterval;
  const all = events.filter((event): event is SeriesEvent => "series" in event);
  for (const { series } of all) {
    if (!healthy.some(({ labels }) => isOf(labels, series))) {
      throw new Error(`an incident changes a series that is not there: ${JSON.stringify(series)}`);
    }
  }
  return healthy.map(({ labels, values }) => ({
    labels,
    values: all
      .filter(({ series }) => isOf(labels, series))
      .reduce(
        (changed, { course, minutes: [from, to] }) => course(changed, indexOf(from), indexOf(to)),
        values,
      ),
  }));
}

function isOf(
  labels: StackSeries["labels"],
  { hosts, service, names, labels: more = {} }: Selected,
): boolean {
  const { host = "", __name__ = "" } = labels;
  if (hosts !== undefined && !hosts.includes(host)) return false;
  if (service !== undefined && labels["service"] !== service) return false;
  if (names !== undefined && !names.includes(__name__)) return false;
  return Object.entries(more).every(([label, value]) => labels[label] === value);
}

/** What the stack's services log on their hosts. */
export function loggingOf({ nodes }: Stack): readonly Logging[] {
  return nodes.flatMap(({ host, services }) => services.map((service) => ({ host, service })));
}

/** The stretches in which a service of a host logs as ever. */
export function talkingOf(
  { host, service }: Logging,
  events: readonly IncidentEvent[],
  { stored: { from, to }, evaluated }: Scene,
): readonly Stretch[] {
  const silences = events.flatMap((event) =>
    "silent" in event && isSilent(event.silent, host, service) ? [event.minutes] : [],
  );
  const ends = silences.flatMap(([begin, end]) => [
    evaluated.from + begin * minute,
    evaluated.from + end * minute,
  ]);
  const times = [from, ...ends, to];
  return times.flatMap((time, index) =>
    index % 2 === 0 ? [{ from: time, to: times[index + 1] ?? to }] : [],
  );
}

function isSilent(
  { hosts, services }: { readonly hosts: readonly string[]; readonly services: readonly string[] },
  host: string,
  service: ServiceName,
): boolean {
  return hosts.includes(host) && services.includes(service);
}

/** The lines that something that happens brings, in times of the simulation. */
export function linesOf(events: readonly IncidentEvent[], { evaluated }: Scene): readonly LoggedLine[] {
  return events.flatMap((event) => {
    if (!("logs" in event)) return [];
    const {
      logs,
      every,
      minutes: [from, to],
    } = event;
    const count = Math.ceil(((to - from) * minute) / every);
    return logs.hosts.flatMap((host) =>
      Array.from({ length: count }, (_, index) => ({
        host,
        service: logs.service,
        text: logs.text,
        time: evaluated.from + from * minute + index * every,
      })),
    );
  });
}
