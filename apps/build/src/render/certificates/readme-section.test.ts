import { expect, test } from "vitest";
import { parseStack } from "../../stack-file/read.ts";
import { certificatesRenewal } from "./readme-section.ts";

function renewal(rules: string): string {
  const text = `nodes: [{ host: a }, { host: b }]\nhub: { address: 10.0.0.10, tls: mutual }\nalerting: { rules: { ${rules} } }\n`;
  const outcome = parseStack(text, "stack.yaml");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return certificatesRenewal(outcome.value);
}

test.each([
  [
    "as shipped",
    "",
    ". The alerts are CertificateExpiresSoon, 21 days before, CertificateExpires, 3 days before, and CertificateUnread; ",
  ],
  [
    "with another number of days",
    "CertificateExpiresSoon: { threshold: 40 }",
    ". The alerts are CertificateExpiresSoon, 40 days before, CertificateExpires, 3 days before, and CertificateUnread; ",
  ],
  [
    "without one that is disabled",
    "CertificateExpiresSoon: { disabled: true }",
    ". The alerts are CertificateExpires, 3 days before, and CertificateUnread; ",
  ],
  [
    "without any",
    "CertificateExpiresSoon: { disabled: true }, CertificateExpires: { disabled: true }, CertificateUnread: { disabled: true }",
    "; ",
  ],
])("the README tells of the stack's own alerts: %s", (_, rules, alerts) => {
  expect(renewal(rules)).toBe(
    `\`stackmon-certificates.timer\` looks every day when each certificate ends${alerts}` +
      "`systemctl start stackmon-certificates` tells of a renewed one at once.",
  );
});
