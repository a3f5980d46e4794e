import type { AlertGrouping, AlertSeverity, RuleOverride, Weekday } from "./alerting.ts";

/** The `alerting` section of a stack file, as an operator writes it. */
export interface AlertingEntry {
  readonly contacts?: readonly ContactEntry[];
  readonly routes?: { readonly [Severity in AlertSeverity]?: RouteEntry };
  readonly groupBy?: AlertGrouping;
  readonly muteWindows?: readonly MuteWindowEntry[];
  readonly smtp?: SmtpEntry;
  readonly rules?: Readonly<Record<string, RuleOverride>>;
}

export type ContactKind = "webhook" | "slack" | "pagerduty" | "email" | "telegram" | "discord" | "opsgenie";

export interface ContactEntry {
  readonly name: string;
  readonly kind: ContactKind;
  /** Of kind email. */
  readonly to?: readonly string[];
  /** Of kind slack. */
  readonly channel?: string;
  /** Of kind telegram. */
  readonly chat?: number;
}

export interface RouteEntry {
  readonly contacts: readonly string[];
  readonly repeat?: string;
  readonly mute?: readonly string[];
}

export interface MuteWindowEntry {
  readonly name: string;
  readonly zone?: string;
  readonly weekdays?: readonly Weekday[];
  readonly from?: string;
  readonly to?: string;
}

export interface SmtpEntry {
  readonly host: string;
  readonly from: string;
  readonly user?: string;
}
