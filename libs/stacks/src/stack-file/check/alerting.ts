import type { Diagnostic } from "../../diagnostic.ts";
import { alertSeverities } from "../alerting.ts";
import type { AlertingEntry, ContactEntry, ContactKind } from "../alerting-entry.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import { durationSeconds } from "../duration.ts";
import { nearest } from "../nearest.ts";
import { isTakenOut, present } from "../stack-file.ts";
import type { Draft, StackFile } from "../stack-file.ts";
import type { ValuePath } from "../value-path.ts";
import { checkMuteWindows } from "./mute-window.ts";

type Entry = Draft<AlertingEntry>;

/** Routes that lead nowhere, contacts that lack what their kind needs, and times that cannot be meant. */
export function checkAlerting({ alerting }: Draft<StackFile>): Diagnostic[] {
  if (alerting === undefined) return [];
  return [
    ...present(alerting.contacts).flatMap(([index, contact]) => checkContact(index, contact)),
    ...repeatedNames("contacts", alerting.contacts),
    ...checkSmtp(alerting),
    ...checkRoutes(alerting),
    ...checkCritical(alerting),
    ...checkUnused(alerting),
    ...repeatedNames("muteWindows", alerting.muteWindows),
    ...checkMuteWindows(alerting.muteWindows),
  ];
}

const ownKey = { email: "to", slack: "channel", telegram: "chat" } as const;
const example = { to: "to: [ops@example.org]", chat: "chat: -1001234567890" } as const;

/** A key of another kind's, or none of its own where its kind cannot do without. */
function checkContact(index: number, contact: Draft<ContactEntry>): Diagnostic[] {
  const { kind } = contact;
  if (kind === undefined) return [];
  const path = ["alerting", "contacts", index];
  const own = ownOf(kind);
  const foreign = Object.values(ownKey).filter((key) => key !== own && contact[key] !== undefined);
  const lacks = own !== undefined && own !== "channel" && !Object.hasOwn(contact, own) ? [own] : [];
  return [
    ...foreign.map((key) =>
      stackDiagnostic("stack/unknown-key", [...path, key], `${key} is no key of kind ${kind}`, "remove it"),
    ),
    ...lacks.map((key) =>
      stackDiagnostic(
        "stack/missing-key",
        path,
        `${key} is missing, which kind ${kind} needs`,
        `add ${example[key]}`,
      ),
    ),
  ];
}

function ownOf(kind: ContactKind): "to" | "channel" | "chat" | undefined {
  return kind in ownKey ? ownKey[kind as keyof typeof ownKey] : undefined;
}

function repeatedNames(
  list: "contacts" | "muteWindows",
  entries: readonly ({ readonly name?: string | undefined } | undefined)[] | undefined,
): Diagnostic[] {
  const seen = new Map<string, number>();
  return present(entries).flatMap(([index, { name }]) => {
    if (name === undefined) return [];
    const first = seen.get(name);
    seen.set(name, first ?? index);
    if (first === undefined) return [];
    const message = `saw ${name} as in alerting.${list}[${first}], wanted a name of its own`;
    return [
      stackDiagnostic(
        "stack/duplicate-entry",
        ["alerting", list, index, "name"],
        message,
        "rename one of the two",
      ),
    ];
  });
}

function checkSmtp(alerting: Entry): Diagnostic[] {
  const mail = present(alerting.contacts).find(([, { kind }]) => kind === "email");
  if (mail === undefined || Object.hasOwn(alerting, "smtp")) return [];
  const message = `smtp is missing, wanted the mail server that ${mail[1].name ?? "a contact"} is reached by`;
  const help = "add smtp: { host: smtp.example.org:587, from: stackmon@example.org }";
  return [stackDiagnostic("stack/missing-key", ["alerting"], message, help)];
}

function checkRoutes(alerting: Entry): Diagnostic[] {
  const contacts = namesOf(alerting.contacts);
  const windows = namesOf(alerting.muteWindows);
  return alertSeverities.flatMap((severity) => {
    const route = alerting.routes?.[severity];
    const path = ["alerting", "routes", severity];
    return [
      ...present(route?.contacts).flatMap(([index, name]) =>
        checkName("stack/unknown-contact", "contact", [...path, "contacts", index], name, contacts),
      ),
      ...present(route?.mute).flatMap(([index, name]) =>
        checkName("stack/unknown-mute-window", "mute window", [...path, "mute", index], name, windows),
      ),
      ...checkRepeat([...path, "repeat"], route?.repeat),
    ];
  });
}

/** The names of a list; `undefined` where one was taken out, as any name might be that one. */
function namesOf(
  list: readonly ({ readonly name?: string | undefined } | undefined)[] | undefined,
): readonly string[] | undefined {
  const names = (list ?? []).map((each) => each?.name);
  return names.some((name) => name === undefined) ? undefined : (names as string[]);
}

function checkName(
  code: "stack/unknown-contact" | "stack/unknown-mute-window",
  what: string,
  path: ValuePath,
  name: string,
  known: readonly string[] | undefined,
): Diagnostic[] {
  if (known === undefined || known.includes(name)) return [];
  const meant = nearest(name, known);
  const choice = known.length === 0 ? `add a ${what} of this name` : `write one of ${known.join(", ")}`;
  const message = `saw ${name}, wanted the name of a ${what}`;
  return [stackDiagnostic(code, path, message, meant === undefined ? choice : `write ${meant}`)];
}

/**
 * Alertmanager forgets after 120 hours what it has sent, and looks at a group every five minutes.
 *
 * *Source:* prometheus/alertmanager cmd/alertmanager/main.go, `--data.retention`; docs/configuration.md, `repeat_interval`.
 */
function checkRepeat(path: ValuePath, repeat: string | undefined): Diagnostic[] {
  if (repeat === undefined) return [];
  const seconds = durationSeconds(repeat);
  if (seconds >= 300 && seconds <= 120 * 3600) return [];
  const message = `saw ${repeat}, wanted 5m to 120h: a sender looks every five minutes, and remembers for 120 hours`;
  return [stackDiagnostic("stack/out-of-range", path, message, "write it like 4h")];
}

/** Whoever has contacts, and nobody for what wakes people, finds out in the worst night. */
function checkCritical(alerting: Entry): Diagnostic[] {
  const { contacts, routes } = alerting;
  if (contacts === undefined || contacts.length === 0) return [];
  if (isTakenOut(alerting, "routes") || (routes !== undefined && Object.hasOwn(routes, "critical")))
    return [];
  const message = "critical has no route, wanted somebody who hears of what loses rewards now";
  const name = contacts[0]?.name ?? "on-call";
  return [
    stackDiagnostic(
      "stack/unrouted-critical",
      ["alerting", "routes"],
      message,
      `add critical: { contacts: [${name}] }`,
    ),
  ];
}

function checkUnused({ contacts, routes }: Entry): Diagnostic[] {
  const used = alertSeverities.flatMap((severity) =>
    present(routes?.[severity]?.contacts).map(([, name]) => name),
  );
  const known = namesOf(contacts);
  // A misspelt name may be any of them.
  if (used.length === 0 || known === undefined || used.some((name) => !known.includes(name))) return [];
  return present(contacts).flatMap(([index, { name }]) => {
    if (name === undefined || used.includes(name)) return [];
    const message = `${name} is in no route, wanted a contact that hears of something`;
    return [
      stackDiagnostic(
        "stack/unused-contact",
        ["alerting", "contacts", index],
        message,
        "name it in a route, or remove it",
      ),
    ];
  });
}
