import { contactSecretFile } from "@stackmon/stacks";
import type { Contact } from "@stackmon/stacks";

/** A contact point as Grafana's file provisioning reads it. */
export interface GrafanaContactPoint {
  readonly orgId: 1;
  readonly name: string;
  readonly receivers: readonly {
    readonly uid: string;
    readonly type: string;
    readonly settings: Readonly<Record<string, unknown>>;
    readonly disableResolveMessage: false;
  }[];
}

/** Names of ours in a Grafana that has others, too; contacts, their UIDs and mute timings alike. */
export function grafanaName(name: string): string {
  return `stackmon-${name}`;
}

/** A contact as a contact point, whose secret Grafana reads from its file when it provisions. */
export function contactPoint(contact: Contact): GrafanaContactPoint {
  const name = grafanaName(contact.name);
  const { kind } = contact;
  return {
    orgId: 1,
    name,
    receivers: [{ uid: name, type: kind, settings: settings(contact), disableResolveMessage: false }],
  };
}

/**
 * `$__file{}` is replaced in settings, as in a data source's; space at both ends is taken off.
 *
 * *Source:* grafana/grafana pkg/services/provisioning/values/values.go, contact_point_types.go (since 9.1.7);
 * docs/sources/alerting/set-up/provision-alerting-resources/file-provisioning.
 */
function settings(contact: Contact): Readonly<Record<string, unknown>> {
  const secret = `$__file{${contactSecretFile(contact.name)}}`;
  switch (contact.kind) {
    case "webhook":
    case "discord":
      return { url: secret };
    case "slack":
      return { url: secret, ...(contact.channel === undefined ? {} : { recipient: contact.channel }) };
    case "pagerduty":
      return { integrationKey: secret, severity: "{{ .CommonLabels.severity }}" };
    case "email":
      return { addresses: contact.to.join(";"), singleEmail: true };
    case "telegram":
      return { bottoken: secret, chatid: String(contact.chat) };
    case "opsgenie":
      return { apiKey: secret, apiUrl: "https://api.opsgenie.com/v2/alerts" };
  }
}
