import { contactSecretFile } from "@stackmon/stacks";
import type { Contact } from "@stackmon/stacks";

/** A receiver of Alertmanager: settings by the name of the integration's list. */
export type Receiver = { readonly name: string } & { readonly [integration: string]: unknown };

/** What a message says in Slack, whose default text is empty, and in no other: one line an alert. */
const lines = "{{ range .Alerts }}{{ .Annotations.summary }}\n{{ end }}";

/**
 * A contact as a receiver. Its secret is read from its file at each message; Alertmanager has such a field for every kind.
 *
 * *Source:* Alertmanager v0.28.0, config/notifiers.go.
 */
export function receiver(contact: Contact): Receiver {
  const { name } = contact;
  const file = contactSecretFile(name);
  const always = { send_resolved: true };
  switch (contact.kind) {
    case "webhook":
      return { name, webhook_configs: [{ ...always, url_file: file }] };
    case "slack":
      return { name, slack_configs: [{ ...always, api_url_file: file, ...channel(contact), text: lines }] };
    case "pagerduty":
      return {
        name,
        pagerduty_configs: [{ ...always, routing_key_file: file, severity: "{{ .CommonLabels.severity }}" }],
      };
    case "email":
      return { name, email_configs: [{ ...always, to: contact.to.join(", ") }] };
    case "telegram":
      return { name, telegram_configs: [{ ...always, bot_token_file: file, chat_id: contact.chat }] };
    case "discord":
      return { name, discord_configs: [{ ...always, webhook_url_file: file }] };
    case "opsgenie":
      return { name, opsgenie_configs: [{ ...always, api_key_file: file }] };
  }
}

function channel({ channel: name }: { readonly channel?: string }): object {
  return name === undefined ? {} : { channel: name };
}
