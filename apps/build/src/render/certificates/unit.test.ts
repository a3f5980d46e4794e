import { describe, expect, test } from "vitest";
import { textsOf, type StackName } from "../../compose.fixture.ts";
import type { Role } from "../role.ts";

const path = "systemd/stackmon-certificates.service";
const ca = "/etc/stackmon/tls/ca.crt";

function unit(name: StackName, role: Role): string | undefined {
  return textsOf(name).get(role)?.get(path);
}

describe("what the unit looks at are the certificates that the role's own files name", () => {
  test.each([
    [
      "agent of a gate",
      "gated",
      "agent",
      [
        `"ca=$\${STACKMON_TLS_CA_FILE:-${ca}}"`,
        '"client=$${STACKMON_TLS_CERT_FILE:-/etc/stackmon/tls/node.crt}"',
      ],
    ],
    ["hub with a gate", "gated", "hub", ['"server=/etc/stackmon/tls/hub.crt"', `"ca=${ca}"`]],
    [
      "hub whose Alloy shows its certificate to a store",
      "guarded",
      "hub",
      [
        '"server=/etc/stackmon/tls/hub.crt"',
        `"ca=${ca}"`,
        `"ca=$\${STACKMON_TLS_CA_FILE:-${ca}}"`,
        '"client=$${STACKMON_TLS_CERT_FILE:-/etc/stackmon/tls/hub.crt}"',
      ],
    ],
  ] as const)("%s", (_, name, role, certificates) => {
    const [, given = ""] = /"\$\$STATE_DIRECTORY" (.*)'$/m.exec(unit(name, role) ?? "") ?? [];
    expect(given.split(" ")).toEqual(certificates);
  });

  test.each([
    ["gated", "agent", "node"],
    ["gated", "hub", "hub"],
    ["guarded", "single", "hub"],
  ] as const)(
    "%s %s: the key is out of reach, passwords too, and no key is asked for",
    (name, role, owner) => {
      const text = unit(name, role) ?? "";
      expect(text).toContain(`InaccessiblePaths=-/etc/stackmon/tls/${owner}.key -/etc/stackmon/secrets\n`);
      expect(text.match(/\S*key\S*/gi)).toEqual([`InaccessiblePaths=-/etc/stackmon/tls/${owner}.key`]);
    },
  );

  test.each([
    ["gated", "agent", false],
    ["gated", "hub", false],
    ["guarded", "hub", true],
  ] as const)("%s %s: reads them by Alloy's group, or by that of stores: %s", (name, role, shared) => {
    const text = unit(name, role) ?? "";
    expect(text).toContain("\nUser=alloy\n");
    expect(text.includes("SupplementaryGroups=stackmon")).toBe(shared);
  });
});

describe("where there is nothing to look at, or nobody to tell, nothing is installed", () => {
  test.each([
    ["plain HTTP", "victoria", "agent"],
    ["plain HTTP", "victoria", "hub"],
    ["a single server, which has no gate", "gated", "single"],
    ["an agent of a plain hub before stores with TLS", "guarded", "agent"],
    ["a hub without Alloy", "direct", "hub"],
  ] as const)("%s: %s %s", (_, name, role) => {
    const files = textsOf(name).get(role);
    expect([...(files?.keys() ?? [])].filter((each) => each.includes("certificates"))).toEqual([]);
    expect(files?.get("README.md")).not.toMatch(/stackmon-certificates|CertificateExpires/);
  });
});

test("Alloy reads the folder that the unit writes, and the installer starts both, what tells first", () => {
  const agent = textsOf("gated").get("agent");
  expect(unit("gated", "agent")).toContain(
    "\nStateDirectory=stackmon-certificates\nStateDirectoryMode=0755\n",
  );
  expect(agent?.get("alloy/agent.alloy")).toContain('"/var/lib/stackmon-certificates"');
  const plan = agent?.get("installer/plan") ?? "";
  const services = [...plan.matchAll(/^service (\S+)/gm)].map(([, name]) => name);
  expect(services).toEqual(["stackmon-certificates.timer", "stackmon-certificates.service", "alloy"]);
});
