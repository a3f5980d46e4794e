import { splitHostPort, type Contact, type Stack } from "@stackmon/stacks";
import { connection, outward, type Connection, type Endpoint } from "./connection.ts";

/** Yields Grafana's ways to whom alerts are told; none for a stack without contacts. */
export function contactConnections({ alerting: { contacts, smtp } }: Stack): readonly Connection[] {
  const services = contacts.filter(({ kind }) => kind !== "email").map(toService);
  const mail = smtp === undefined ? [] : [toMailServer(splitHostPort(smtp.host), smtp.user !== "none")];
  return [...services, ...mail];
}

function toService({ name, kind }: Contact): Connection {
  const address = hosts[kind] ?? `as in contact-${name}.secret`;
  const plain = connection(
    "Grafana",
    `contact ${name}`,
    { address, port: 443 },
    "tell of alerts",
    outward(address),
  );
  return { ...plain, protocol: "HTTPS", transport: "TLS", authentication: "login" };
}

function toMailServer(server: Endpoint, login: boolean): Connection {
  const plain = connection("Grafana", "mail server", server, "tell of alerts", outward(server.address));
  return { ...plain, protocol: "SMTP", transport: "TLS", authentication: login ? "login" : "none" };
}

/** Where the services of a kind listen; those of a webhook are what its secret says. */
const hosts: Readonly<Partial<Record<Contact["kind"], string>>> = {
  slack: "hooks.slack.com",
  pagerduty: "events.pagerduty.com",
  telegram: "api.telegram.org",
  discord: "discord.com",
  opsgenie: "api.opsgenie.com",
};
