import { alertSeverities, weekdays } from "./alerting.ts";
import type { AlertRoute, Alerting, Contact, MuteWindow, RuleOverride, Smtp } from "./alerting.ts";
import type { AlertingEntry, ContactEntry, MuteWindowEntry, SmtpEntry } from "./alerting-entry.ts";
import { defaults } from "./defaults.ts";
import { present, presentEntries } from "./stack-file.ts";
import type { Draft } from "./stack-file.ts";

/** The `alerting` section with every default filled in. Parts that a draft lacks count as not written. */
export function completeAlerting(entry: Draft<AlertingEntry>): Alerting {
  const smtp = entry.smtp === undefined ? undefined : completeSmtp(entry.smtp);
  return {
    contacts: present(entry.contacts).flatMap(([, contact]) => completeContact(contact)),
    routes: completeRoutes(entry.routes),
    groupBy: entry.groupBy ?? defaults.alerting.groupBy,
    muteWindows: present(entry.muteWindows).flatMap(([, window]) => completeWindow(window)),
    ...(smtp === undefined ? {} : { smtp }),
    rules: Object.fromEntries(
      presentEntries(entry.rules).map(([name, rule]) => [name, rule as RuleOverride]),
    ),
  };
}

/** None of an entry that lacks what its kind needs. */
function completeContact({ name, kind, to, channel, chat }: Draft<ContactEntry>): readonly Contact[] {
  if (name === undefined || kind === undefined) return [];
  if (kind === "email")
    return to === undefined ? [] : [{ name, kind, to: present(to).map(([, one]) => one) }];
  if (kind === "telegram") return chat === undefined ? [] : [{ name, kind, chat }];
  return kind === "slack" && channel !== undefined ? [{ name, kind, channel }] : [{ name, kind }];
}

function completeRoutes(routes: Draft<AlertingEntry>["routes"]): Alerting["routes"] {
  const completed = alertSeverities.flatMap((severity): [string, AlertRoute][] => {
    const route = routes?.[severity];
    if (route === undefined) return [];
    const { contacts, repeat = defaults.alerting.repeat[severity], mute } = route;
    return [[severity, { contacts: names(contacts), repeat, mute: names(mute) }]];
  });
  return Object.fromEntries(completed);
}

const names = (list: readonly (string | undefined)[] | undefined): readonly string[] =>
  present(list).map(([, name]) => name);

function completeWindow({
  name,
  zone,
  weekdays: days,
  from,
  to,
}: Draft<MuteWindowEntry>): readonly MuteWindow[] {
  if (name === undefined) return [];
  return [
    {
      name,
      zone: zone ?? "UTC",
      weekdays: days === undefined ? weekdays : weekdays.filter((day) => days.includes(day)),
      ...(from === undefined || to === undefined ? {} : { times: { from, to } }),
    },
  ];
}

function completeSmtp({ host, from, user }: Draft<SmtpEntry>): Smtp | undefined {
  return host === undefined || from === undefined ? undefined : { host, from, user: user ?? "none" };
}
