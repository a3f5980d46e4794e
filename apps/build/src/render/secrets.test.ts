import { describe, expect, test } from "vitest";
import { stackOf } from "../compose.fixture.ts";
import { readsSecrets, secretsSection, secretsStep } from "./secrets.ts";

test.each([
  ["victoria", "hub", false],
  ["guarded", "agent", false],
  ["guarded", "hub", true],
  ["guarded", "single", true],
] as const)("%s, %s: reads keys or passwords: %s", (name, role, reads) => {
  expect(readsSecrets(role, stackOf(name))).toBe(reads);
  expect(secretsStep(role, stackOf(name))).toHaveLength(reads ? 1 : 0);
  expect(secretsSection(role, stackOf(name))).toHaveLength(reads ? 1 : 0);
});

describe("an agent that writes to guarded stores itself", () => {
  const direct = stackOf("direct");
  const guarded = (tls: true | "mutual", login: string): string => {
    const store = { ...direct.stores.metrics, kind: "prometheus", tls, login } as const;
    return secretsStep("agent", { ...direct, stores: { ...direct.stores, metrics: store } }).join();
  };

  test("has the authority and a copy of the password", () => {
    const step = guarded(true, "stackmon");
    expect(step).toContain("certs/nodes/HOST/ca.crt /etc/stackmon.new/tls/");
    expect(step).toContain("install -m 0640 -g alloy metrics-store.password /etc/stackmon.new/secrets/");
    expect(step).not.toMatch(/node\.key|urandom|htpasswd|groupadd|logs-store/);
  });

  test("has a certificate and a key where the store asks for one", () => {
    const step = guarded("mutual", "none");
    expect(step).toContain("install -m 0640 -g alloy certs/nodes/HOST/node.key /etc/stackmon.new/tls/");
    expect(step).not.toMatch(/password/);
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
