import { describe, expect, test } from "vitest";
import type { Stack } from "@stackmon/stacks";
import { stackOf, textsOf } from "../compose.fixture.ts";
import { installSteps } from "./install.ts";
import {
  copiesSection,
  groupOfSecrets,
  readsAuthority,
  readsSecrets,
  secretsSection,
  secretsStep,
} from "./secrets.ts";

test.each([
  ["victoria", "hub", false],
  ["guarded", "agent", false],
  ["guarded", "hub", true],
  ["guarded", "single", true],
  ["gated", "agent", true],
  ["gated", "hub", true],
  ["gated", "single", false],
] as const)("%s, %s: reads keys or passwords: %s", (name, role, reads) => {
  expect(readsSecrets(role, stackOf(name))).toBe(reads);
  expect(secretsStep(role, stackOf(name))).toHaveLength(reads ? 1 : 0);
  expect(secretsSection(role, stackOf(name))).toHaveLength(reads ? 1 : 0);
});

test.each([
  ["guarded", "agent", false],
  ["guarded", "hub", true],
  ["guarded", "single", true],
  ["gated", "agent", true],
  ["gated", "hub", false],
  ["gated", "single", false],
] as const)("%s, %s: its Alloy reads ca.crt, and is restarted for another one: %s", (name, role, reads) => {
  const stack = stackOf(name);
  expect(readsAuthority(role, stack)).toBe(reads);
  const plan = textsOf(name).get(role)?.get("installer/plan") ?? "";
  expect(plan.includes("\nrestart alloy /etc/stackmon/tls/ca.crt\n")).toBe(reads);
});

test.each([
  ["victoria", "hub", ""],
  ["gated", "agent", "rm -rf certs/nodes/HOST\n"],
  ["gated", "hub", "rm -rf certs/hub\n"],
  ["guarded", "single", "rm -rf certs/hub\n"],
  ["pair", "hub", "rm -rf certs/hub metrics-store.password logs-store.password\n"],
] as const)("%s, %s: what was copied there is removed after the last step: %j", (name, role, removed) => {
  const section = copiesSection(role, stackOf(name));
  expect(section).toContain(removed);
  expect(section === "").toBe(removed === "");
  expect(installSteps(role, stackOf(name), true)).toContain(`${section}### What is installed`);
});

describe("an agent that writes to guarded stores itself", () => {
  const direct = stackOf("direct");
  const guardedStack = (tls: true | "mutual", login: string): Stack => {
    const store = { ...direct.stores.metrics, kind: "prometheus", tls, login } as const;
    return { ...direct, stores: { ...direct.stores, metrics: store } };
  };
  const guarded = (...access: Parameters<typeof guardedStack>): string =>
    secretsStep("agent", guardedStack(...access)).join();

  test("has the authority and a copy of the password", () => {
    const step = guarded(true, "stackmon");
    expect(step).toContain("certs/nodes/HOST/ca.crt /etc/stackmon/tls/");
    expect(step).toContain("install -m 0640 -g alloy metrics-store.password /etc/stackmon/secrets/");
    expect(step).not.toMatch(/node\.key|urandom|htpasswd|groupadd|logs-store/);
    expect(step).toContain(
      "`ssh root@SERVER tar -c -C /etc/stackmon/secrets metrics-store.password | ssh root@MACHINE tar -x --no-same-owner`",
    );
    expect(copiesSection("agent", guardedStack(true, "stackmon"))).toContain(
      "rm -rf certs/nodes/HOST metrics-store.password\n",
    );
  });

  test("has a certificate and a key where the store asks for one", () => {
    const step = guarded("mutual", "none");
    expect(step).toContain("certs/nodes/HOST/node.crt certs/nodes/HOST/node.key /etc/stackmon/tls/");
    expect(step).not.toMatch(/password/);
  });
});

describe("a hub with a gate", () => {
  const gated = stackOf("gated");
  const guarded = { ...gated, stores: stackOf("guarded").stores };
  const install = (group: string, from: string, name: string): string =>
    `install -m 0640 -g ${group} ${["ca.crt", `${name}.crt`, `${name}.key`].map((file) => `${from}/${file}`).join(" ")} /etc/stackmon/tls/`;
  const occurrences = (text: string, part: string): number => text.split(part).length - 1;

  test("has its certificates, for Alloy's group", () => {
    const [step = ""] = secretsStep("hub", gated);
    expect(step).toContain("install -d -m 0750 -g alloy /etc/stackmon/tls\n");
    expect(step).toContain(install("alloy", "certs/hub", "hub"));
    expect(step).not.toMatch(/groupadd|secrets|password/);
  });

  test("has them once for gate and stores, for the group of both", () => {
    const [step = "", ...more] = secretsStep("hub", guarded);
    expect(more).toEqual([]);
    expect(groupOfSecrets("hub", guarded)).toBe("stackmon");
    expect(occurrences(step, "hub.key")).toBe(1);
    expect(step).toContain(install("stackmon", "certs/hub", "hub"));
    expect(step).not.toContain("-g alloy");
  });

  test("asks its agents for a certificate, whatever its stores ask for", () => {
    for (const stack of [gated, guarded]) {
      const [step = ""] = secretsStep("agent", stack);
      expect(step).toContain(install("alloy", "certs/nodes/HOST", "node"));
      expect(step).not.toMatch(/groupadd|secrets|password/);
    }
  });

  test.each([
    ["hub", gated, /reload stackmon-gate/, /restart|Alloy/],
    ["hub", guarded, /Stores and Alloy read .*reload stackmon-gate.*restart alloy/, /never/],
    ["agent", gated, /Alloy reads .*restart alloy/, /stackmon-gate|grafana|Stores/],
  ] as const)("%s: who renews is told what reads new files by itself", (role, stack, says, keepsQuietOf) => {
    const [section = ""] = secretsSection(role, stack);
    expect(section).toMatch(says);
    expect(section).not.toMatch(keepsQuietOf);
  });
});

test("a password is made once, and its hash each time", () => {
  const [step = ""] = secretsStep("hub", stackOf("guarded"));
  expect(step).toMatch(/test -e \S+metrics-store\.password \|\| head -c 33 \/dev\/urandom/);
  expect(step).toMatch(/\n *htpasswd -niBC 10 stackmon < /);
});

test("who changes a password is told to stop the store, and who has Loki to restart it", () => {
  const [section = ""] = secretsSection("hub", stackOf("guarded"));
  expect(section).toContain("**Stop the store before you change its password,**");
  expect(section).toContain("systemctl restart loki");
});
