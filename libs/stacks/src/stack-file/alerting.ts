/**
 * Who hears of an alert. `critical` wakes someone: rewards or the network suffer now. `warning` is for working hours.
 * `info` is only ever read.
 */
export type AlertSeverity = (typeof alertSeverities)[number];

/** From the worst to the mildest. */
export const alertSeverities = ["critical", "warning", "info"] as const;

/** What of alerts the stack's operator decides: who hears of them, when, and which rules are other than shipped. */
export interface Alerting {
  /** Empty by default: then bundles hold no contact points and no notification policies. */
  readonly contacts: readonly Contact[];
  /** Who hears of which severity; a severity without a route is heard by nobody. */
  readonly routes: { readonly [Severity in AlertSeverity]?: AlertRoute };
  /** What comes in one message: alerts of one name on one host, of one host, or of the stack; default `host`. */
  readonly groupBy: AlertGrouping;
  readonly muteWindows: readonly MuteWindow[];
  /** How mail is sent; absent where no contact is an address. */
  readonly smtp?: Smtp;
  /** By name of the alert; what is not here is as shipped. */
  readonly rules: Readonly<Record<string, RuleOverride>>;
}

export type AlertGrouping = "alert" | "host" | "stack";

interface Named {
  /** Unique among the contacts; names the file with its secret, see {@link contactSecretFile}. */
  readonly name: string;
}

export type Contact = Named &
  (
    | { readonly kind: "webhook" | "pagerduty" | "discord" | "opsgenie" }
    | { readonly kind: "slack"; readonly channel?: string }
    | { readonly kind: "telegram"; readonly chat: number }
    | { readonly kind: "email"; readonly to: readonly string[] }
  );

export interface AlertRoute {
  /** Names of contacts; at least one. */
  readonly contacts: readonly string[];
  /** Until a message is sent again that nobody has acted on: `4h`. */
  readonly repeat: string;
  /** Names of mute windows. */
  readonly mute: readonly string[];
}

/** Times of the week in which no message is sent. */
export interface MuteWindow {
  readonly name: string;
  /** Time zone of the tz database: `UTC`, `Europe/Zurich`. */
  readonly zone: string;
  /** The days on which it begins, in the order of the week. */
  readonly weekdays: readonly Weekday[];
  /** Absent for whole days; where `to` is not after `from` it is of the next day. */
  readonly times?: { readonly from: string; readonly to: string };
}

/** In the order of the week. */
export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

export type Weekday = (typeof weekdays)[number];

export interface Smtp {
  /** `host:port`; TLS is required. */
  readonly host: string;
  readonly from: string;
  /** Whose password is in {@link smtpPasswordFile}; `none` where the server asks for none. */
  readonly user: string | "none";
}

/** One rule made other than shipped. */
export interface RuleOverride {
  readonly disabled?: boolean;
  /** In the unit of the rule's own threshold. */
  readonly threshold?: number;
  /** One unit: `30m`. */
  readonly for?: string;
  readonly severity?: AlertSeverity;
  readonly labels?: Readonly<Record<string, string>>;
}

/** The file with the URL, key or token of a contact: one line, on the server that sends. */
export function contactSecretFile(name: string): string {
  return `/etc/stackmon/secrets/contact-${name}.secret`;
}

/** The file with the password of the mail server's user: one line, on the server that sends. */
export const smtpPasswordFile = "/etc/stackmon/secrets/smtp.password";

/** Every file that whoever sends the stack's alerts reads a secret from; empty without contacts. */
export function alertingSecretFiles({
  alerting: { contacts, smtp },
}: {
  readonly alerting: Alerting;
}): readonly string[] {
  return [
    ...contacts.filter(({ kind }) => kind !== "email").map(({ name }) => contactSecretFile(name)),
    ...(smtp === undefined || smtp.user === "none" ? [] : [smtpPasswordFile]),
  ];
}
