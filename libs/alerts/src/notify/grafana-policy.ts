import type { Stack } from "@stackmon/stacks";
import { contactPoint, grafanaName } from "./grafana-contact.ts";
import type { GrafanaContactPoint } from "./grafana-contact.ts";
import { fallback, groupLabels, hasContacts, policies, waits } from "./policy.ts";
import type { Policy } from "./policy.ts";
import { timeIntervals } from "./time-interval.ts";
import type { NamedInterval } from "./time-interval.ts";

/** A notification policy below the root. */
export interface GrafanaRoute {
  readonly receiver: string;
  readonly object_matchers: readonly (readonly [label: string, operator: "=", value: string])[];
  readonly repeat_interval: string;
  readonly mute_time_intervals?: readonly string[];
  readonly continue?: true;
}

/** The parts of a provisioning file that say who hears of alerts. */
export interface GrafanaNotification {
  readonly contactPoints?: readonly GrafanaContactPoint[];
  readonly muteTimes?: readonly (NamedInterval & { readonly orgId: 1 })[];
  readonly policies?: readonly {
    readonly orgId: 1;
    readonly receiver: string;
    readonly group_by: readonly string[];
    readonly group_wait: string;
    readonly group_interval: string;
    readonly routes: readonly GrafanaRoute[];
  }[];
}

/** A mute timing without limits: a contact point without receivers cannot be provisioned, so nobody is a policy that is muted. */
const always = "always";

/**
 * Contact points, mute timings and the tree of notification policies, as the stack file's `alerting` has them; nothing
 * for a stack without contacts, as `policies` replaces the whole tree of whoever installs it.
 *
 * There is no inhibition: Grafana has none before 13, and no file that provisions it; in 13 it is an API behind a feature
 * toggle. Rules that ask both stores need it least.
 *
 * *Source:* grafana/grafana docs/sources/alerting/set-up/provision-alerting-resources/file-provisioning,
 * docs/sources/alerting/configure-notifications/inhibition-rules.md.
 */
export function grafanaNotification(stack: Stack): GrafanaNotification {
  if (!hasContacts(stack)) return {};
  const { alerting } = stack;
  const ways = policies(alerting);
  const windows = [
    ...alerting.muteWindows.map((window) => muteTime(window.name, timeIntervals(window))),
    ...(ways.some(({ contact }) => contact === undefined) ? [muteTime(always, [wholeDay()])] : []),
  ];
  return {
    contactPoints: alerting.contacts.map(contactPoint),
    ...(windows.length === 0 ? {} : { muteTimes: windows }),
    policies: [
      {
        orgId: 1,
        receiver: grafanaName(fallback(alerting)),
        group_by: [...groupLabels[alerting.groupBy]],
        ...waits,
        routes: ways.map((way) => route(way, grafanaName(fallback(alerting)))),
      },
    ],
  };
}

function muteTime(
  name: string,
  intervals: NamedInterval["time_intervals"],
): NamedInterval & { readonly orgId: 1 } {
  return { orgId: 1, name: grafanaName(name), time_intervals: intervals };
}

function wholeDay(): NamedInterval["time_intervals"][number] {
  return { times: [{ start_time: "00:00", end_time: "24:00" }] };
}

function route({ severity, contact, repeat, mute, continues }: Policy, otherwise: string): GrafanaRoute {
  const muted = contact === undefined ? [always] : mute;
  return {
    receiver: contact === undefined ? otherwise : grafanaName(contact),
    object_matchers: [["severity", "=", severity]],
    repeat_interval: repeat,
    ...(muted.length === 0 ? {} : { mute_time_intervals: muted.map(grafanaName) }),
    ...(continues ? { continue: true } : {}),
  };
}
