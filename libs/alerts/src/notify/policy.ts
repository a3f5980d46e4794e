import { alertSeverities } from "@stackmon/stacks";
import type { AlertGrouping, Alerting, AlertSeverity } from "@stackmon/stacks";

/** One severity on its way to one contact; `undefined` is nobody. */
export interface Policy {
  readonly severity: AlertSeverity;
  readonly contact: string | undefined;
  readonly repeat: string;
  readonly mute: readonly string[];
  /** Whether further contacts hear of the same. */
  readonly continues: boolean;
}

/** Whether the stack file says who hears of alerts; without it, whoever installs a bundle does. */
export function hasContacts({ alerting }: { readonly alerting: Alerting }): boolean {
  return alerting.contacts.length > 0;
}

/** Every severity's way to everybody who hears of it, or to nobody. */
export function policies({ routes }: Alerting): readonly Policy[] {
  return alertSeverities.flatMap((severity): Policy[] => {
    const { contacts, repeat, mute } = routes[severity] ?? { contacts: [], repeat: "24h", mute: [] };
    if (contacts.length === 0) return [{ severity, contact: undefined, repeat, mute: [], continues: false }];
    return contacts.map((contact, index) => ({
      severity,
      contact,
      repeat,
      mute,
      continues: index < contacts.length - 1,
    }));
  });
}

/**
 * Who hears of alerts without a severity of ours, which others than we make: whoever reads warnings, or else whoever is
 * woken, so that none is lost.
 */
export function fallback({ routes, contacts }: Alerting): string {
  const name = routes.warning?.contacts[0] ?? routes.critical?.contacts[0] ?? contacts[0]?.name;
  if (name === undefined) throw new Error("alerts: a notification policy of a stack without contacts");
  return name;
}

/** The labels that alerts of one message share. Severities are apart already. */
export const groupLabels: Readonly<Record<AlertGrouping, readonly string[]>> = {
  alert: ["alertname", "host"],
  host: ["host"],
  stack: ["severity"],
};

/** How long a message waits for more alerts, and for changes of those that it has told: upstream's defaults. */
export const waits = { group_wait: "30s", group_interval: "5m" } as const;
