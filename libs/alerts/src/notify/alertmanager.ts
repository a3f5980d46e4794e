import { smtpPasswordFile } from "@stackmon/stacks";
import type { Smtp, Stack } from "@stackmon/stacks";
import { inhibitRules } from "../render/inhibit.ts";
import type { InhibitRule } from "../render/inhibit.ts";
import { receiver } from "./alertmanager-receiver.ts";
import type { Receiver } from "./alertmanager-receiver.ts";
import { fallback, groupLabels, policies, waits } from "./policy.ts";
import type { Policy } from "./policy.ts";
import { timeIntervals } from "./time-interval.ts";
import type { NamedInterval } from "./time-interval.ts";

/** A configuration file of Alertmanager: write it as YAML. */
export interface AlertmanagerConfig {
  readonly global?: Readonly<Record<string, string>>;
  readonly route: AlertmanagerRoute & { readonly routes: readonly AlertmanagerRoute[] };
  readonly inhibit_rules: readonly InhibitRule[];
  readonly time_intervals: readonly NamedInterval[];
  readonly receivers: readonly Receiver[];
}

export interface AlertmanagerRoute {
  readonly receiver: string;
  readonly matchers?: readonly string[];
  readonly group_by?: readonly string[];
  readonly group_wait?: string;
  readonly group_interval?: string;
  readonly repeat_interval?: string;
  readonly mute_time_intervals?: readonly string[];
  readonly continue?: true;
}

/** No contact's name has a blank. */
const nobody = "nobody hears of it";

/**
 * Alertmanager's whole configuration: who hears of what, how often and when, and what is a mere consequence.
 *
 * The stack has to have contacts. *Source:* prometheus/alertmanager v0.28.0, docs/configuration.md.
 */
export function alertmanagerConfig(stack: Stack): AlertmanagerConfig {
  const { contacts, groupBy, muteWindows, smtp } = stack.alerting;
  const ways = policies(stack.alerting);
  return {
    ...(smtp === undefined ? {} : { global: mailServer(smtp) }),
    route: {
      receiver: fallback(stack.alerting),
      group_by: [...groupLabels[groupBy]],
      ...waits,
      routes: ways.map(route),
    },
    inhibit_rules: inhibitRules(stack),
    time_intervals: muteWindows.map((window) => ({
      name: window.name,
      time_intervals: timeIntervals(window),
    })),
    receivers: [
      ...contacts.map(receiver),
      ...(ways.some(({ contact }) => contact === undefined) ? [{ name: nobody }] : []),
    ],
  };
}

function route({ severity, contact, repeat, mute, continues }: Policy): AlertmanagerRoute {
  return {
    receiver: contact ?? nobody,
    matchers: [`severity="${severity}"`],
    repeat_interval: repeat,
    ...(mute.length === 0 ? {} : { mute_time_intervals: [...mute] }),
    ...(continues ? { continue: true } : {}),
  };
}

/** Alertmanager asks for STARTTLS unless told otherwise. */
function mailServer({ host, from, user }: Smtp): Readonly<Record<string, string>> {
  return {
    smtp_smarthost: host,
    smtp_from: from,
    ...(user === "none" ? {} : { smtp_auth_username: user, smtp_auth_password_file: smtpPasswordFile }),
  };
}
