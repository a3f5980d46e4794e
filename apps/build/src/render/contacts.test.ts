import { describe, expect, test } from "vitest";
import { stackOf } from "../compose.fixture.ts";
import { contactConnections } from "../network/contacts.ts";
import { alertsSection } from "./alerts-section.ts";
import { contactsStep } from "./contacts.ts";
import { grafanaDropIn } from "./grafana.ts";
import { groupOfSecrets } from "./secrets.ts";

const routed = stackOf("routed");
const plain = stackOf("gated");

describe("the step for the secrets of contacts", () => {
  test("names each file once, for the server with Grafana", () => {
    const [step = ""] = contactsStep("hub", routed);
    expect(step).toContain("for secret in contact-on-call.secret contact-team.secret smtp.password; do");
    expect(contactsStep("agent", routed)).toEqual([]);
    expect(contactsStep("hub", plain)).toEqual([]);
  });

  test("gives them to the group that Grafana is in", () => {
    expect(groupOfSecrets("hub", routed)).toBe("stackmon");
    expect(groupOfSecrets("agent", routed)).toBe("alloy");
    expect(groupOfSecrets("hub", plain)).toBe("alloy");
  });
});

test("the section on alerts says who hears of what, and that policies are replaced", () => {
  const text = alertsSection(routed);
  expect(text).toContain("- critical: `on-call`, `team`, again after 1h.\n");
  expect(text).toContain("- warning: `team`, `mail`, again after 12h, not in `nights`.\n- info: nobody.\n");
  expect(text).toContain("replaces Grafana's whole tree of notification policies");
  expect(alertsSection(plain)).not.toContain("notification policies.**");
});

test("mail goes by Grafana's own server settings, whose password is in a file", () => {
  const { smtp } = routed.alerting;
  expect(grafanaDropIn(routed.grafana, true, { smtp })).toContain(
    'Environment="GF_SMTP_PASSWORD=$__file{/etc/stackmon/secrets/smtp.password}"\n',
  );
  expect(grafanaDropIn(routed.grafana, true)).not.toContain("SMTP");
});

test("network.json has where messages go", () => {
  expect(
    contactConnections(routed).map(({ address, port, protocol }) => `${address}:${port} ${protocol}`),
  ).toEqual(["events.pagerduty.com:443 HTTPS", "hooks.slack.com:443 HTTPS", "smtp.example.org:587 SMTP"]);
  expect(contactConnections(plain)).toEqual([]);
});
