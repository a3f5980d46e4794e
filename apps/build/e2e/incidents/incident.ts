import type { AlertName } from "@stackmon/alerts";
import type { ServiceName } from "@stackmon/stacks";
import type { Course } from "./course.ts";

/** From one minute of an incident up to another. */
export type Minutes = readonly [from: number, to: number];

/** Which series: those of all these hosts, services and names, where they are given. */
export interface Selected {
  readonly hosts?: readonly string[];
  readonly service?: string;
  readonly names?: readonly string[];
  /** Further labels. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Series take another course. */
export interface SeriesEvent {
  readonly minutes: Minutes;
  readonly series: Selected;
  readonly course: Course;
}

/** A service logs nothing. */
export interface SilenceEvent {
  readonly minutes: Minutes;
  readonly silent: { readonly hosts: readonly string[]; readonly services: readonly ServiceName[] };
}

/** A service logs a line again and again. */
export interface LinesEvent {
  readonly minutes: Minutes;
  readonly logs: { readonly hosts: readonly string[]; readonly service: ServiceName; readonly text: string };
  /** Seconds. */
  readonly every: number;
}

export type IncidentEvent = SeriesEvent | SilenceEvent | LinesEvent;

/** An alert that fires, too. */
export interface Consequence {
  readonly alert: AlertName;
  readonly because: string;
  /** Hosts; default those of the incident. */
  readonly on?: readonly string[];
  /** Whether nobody is told of it, as the alert that explains it is heard; default that somebody is. */
  readonly quiet?: true;
}

/** Something that goes wrong in a stack that is well, and is mended again. Minute 0 is an hour after the stack's first sample. */
export interface Incident {
  readonly title: string;
  /** What happens from which minute on, and how it ends. */
  readonly happens: string;
  /** What is evaluated: long enough for everything to resolve. */
  readonly minutes: number;
  readonly events: readonly IncidentEvent[];
  /** The alert that must tell of it. */
  readonly fires: AlertName;
  /** Hosts, or `stack` where it is of none. */
  readonly on: readonly string[];
  /** The minute at which this alert is first heard. */
  readonly at: number;
  /** What fires besides, each because of the same; whatever else fires is wrong. */
  readonly besides: readonly Consequence[];
}
