import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { causes } from "@stackmon/alerts";
import { engine } from "@stackmon/engines";
import { eventually } from "@stackmon/harness";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composedFiles, stackFrom, textOf, write } from "./all-stores.ts";
import type { Labels } from "./labels.ts";
import { RunningAlertmanager } from "./running-alertmanager.ts";

const address = "127.0.1.71";

const kinds = [
  { name: "hook", kind: "webhook" },
  { name: "team", kind: "slack", channel: "#stacks" },
  { name: "page", kind: "pagerduty" },
  { name: "mail", kind: "email", to: ["a@example.org", "b@example.org"] },
  { name: "chat", kind: "telegram", chat: -1001234567890 },
  { name: "server", kind: "discord" },
  { name: "ops", kind: "opsgenie" },
];

/** `rules/alertmanager.yaml` of a hub with a gate, as its bundle holds it. */
function configuration(alerting: object): string {
  const stack = stackFrom({
    nodes: [{ host: "node-1" }, { host: "node-2" }],
    hub: { address: "10.0.0.10", tls: "mutual" },
    alerting,
  });
  return textOf({ files: composedFiles(stack, "hub") }, "rules/alertmanager.yaml");
}

const ofAllKinds = configuration({
  contacts: kinds,
  routes: {
    critical: { contacts: ["page", "ops", "hook"], repeat: "1h" },
    warning: { contacts: ["team", "mail", "chat", "server"], mute: ["nights", "weekends"] },
  },
  groupBy: "alert",
  muteWindows: [
    { name: "nights", zone: "Europe/Zurich", from: "22:00", to: "06:00" },
    { name: "weekends", weekdays: ["saturday", "sunday"] },
  ],
  smtp: { host: "smtp.example.org:587", from: "stackmon@example.org", user: "stackmon" },
});

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stackmon-alertmanager-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function amtool(...args: readonly string[]): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(engine("amtool"), args, { cwd: folder, encoding: "utf8" });
  return { code: status, output: `${stdout}${stderr}` };
}

describe("amtool", () => {
  test("takes the configuration with every kind of contact", () => {
    write(join(folder, "all.yaml"), ofAllKinds);
    const { code, output } = amtool("check-config", "all.yaml");
    expect(output).toMatch(/SUCCESS/);
    expect(output).toContain(" - 8 receivers\n");
    expect(code).toBe(0);
  });

  test("refuses one with a mute window that is not there", () => {
    write(join(folder, "broken.yaml"), ofAllKinds.replace("- name: nights", "- name: days"));
    const { code, output } = amtool("check-config", "broken.yaml");
    expect(output).toContain("nights");
    expect(code).not.toBe(0);
  });

  test.each([
    ["severity=critical", "page,ops,hook"],
    ["severity=warning", "team,mail,chat,server"],
    ["severity=info", "nobody hears of it"],
    ["alertname=Foreign", "team"],
  ])("sends %s to %s", (label, receivers) => {
    write(join(folder, "all.yaml"), ofAllKinds);
    const { output } = amtool("config", "routes", "test", "--config.file=all.yaml", label);
    expect(output.trim()).toBe(receivers);
  });
});

/** Every pair of a cause and what it explains on the same machine, each on one of its own. */
const pairs = causes
  .filter(({ equal }) => equal.length > 0)
  .flatMap(({ alert, explains }, index) =>
    explains.map((consequence, which) => ({ cause: alert, consequence, host: `h${index}-${which}` })),
  );

/** Causes that explain what is absent of every node of their stack. */
const ofStack = causes.filter(({ equal }) => equal.length === 0);

describe("a running Alertmanager", () => {
  const all = { contacts: ["hook"] };
  const text = configuration({
    contacts: [{ name: "hook", kind: "webhook" }],
    routes: { critical: all, warning: all, info: all },
  });
  let alertmanager: RunningAlertmanager;

  beforeAll(async () => {
    alertmanager = await RunningAlertmanager.start(text, address, join(folder, "run"));
  });
  afterAll(() => alertmanager.stop());

  test("keeps every consequence quiet while its cause is heard of on the same machine, and on no other", async () => {
    const service = "stacks-node";
    await alertmanager.post(
      pairs.flatMap(({ cause, consequence, host }) => [
        { alertname: cause, host, service },
        { alertname: consequence, host, service },
        { alertname: consequence, host: `${host}-other`, service },
      ]),
    );
    // Alertmanager shows an alert a moment before it looks for what that one explains.
    await eventually("all alerts, each heard or quiet", async () => {
      const shown = await alertmanager.shown();
      expect(shown).toHaveLength(pairs.length * 3);
      const state = (alertname: string, host: string): string | undefined =>
        shown.find(({ labels }) => labels["alertname"] === alertname && labels["host"] === host)?.status
          .inhibitedBy.length === 0
          ? "heard"
          : "quiet";
      for (const { cause, consequence, host } of pairs) {
        expect([cause, state(cause, host)]).toEqual([cause, "heard"]);
        expect([cause, consequence, state(consequence, host)]).toEqual([cause, consequence, "quiet"]);
        expect([consequence, state(consequence, `${host}-other`)]).toEqual([consequence, "heard"]);
      }
    });
  });

  test("keeps the silence of a service quiet for that service alone", async () => {
    await alertmanager.post([
      { alertname: "TargetAbsent", host: "one", service: "stacks-node" },
      { alertname: "LogsSilent", host: "one", service: "stacks-node" },
      { alertname: "LogsSilent", host: "one", service: "stacks-signer" },
    ]);
    await eventually("three alerts, one of them quiet", async () => {
      const all = await alertmanager.shown("host=one");
      expect(all).toHaveLength(3);
      const quiet = all.filter(({ status }) => status.inhibitedBy.length > 0);
      expect(quiet.map(({ labels }) => labels["service"])).toEqual(["stacks-node"]);
    });
  });

  /** The alerts of a machine by name, with whether they are heard. */
  async function heardOn(host: string): Promise<Readonly<Record<string, boolean>>> {
    const all = await alertmanager.shown(`host=${host}`);
    return Object.fromEntries(
      all.map(({ labels, status }) => [labels["alertname"] ?? "", status.inhibitedBy.length === 0]),
    );
  }

  test.each(ofStack)("$alert keeps what is absent of all nodes quiet until it ends", async (cause) => {
    const { alert, explains } = cause;
    // Each of a service of its own: one that is absent explains its own silent log.
    const absentOn = (host: string) =>
      explains.map((alertname): Labels => ({ alertname, host, service: `of-${alertname}` }));
    const all = (heard: boolean) => Object.fromEntries(explains.map((name) => [name, heard]));
    const nodes = ["node-1", "node-2"];

    await alertmanager.post([
      { alertname: alert, job: "another" },
      ...[...nodes, "foreign"].flatMap(absentOn),
    ]);
    await eventually("what is absent is heard while only another stack's hub is away", async () => {
      for (const host of [...nodes, "foreign"]) expect(await heardOn(host)).toEqual(all(true));
    });

    await alertmanager.post([
      { alertname: alert, job: "stacks" },
      { alertname: "HostDiskNearlyFull", host: "node-1" },
    ]);
    await eventually("what is absent of the nodes is quiet, and nothing else", async () => {
      expect(await heardOn("node-1")).toEqual({ ...all(false), HostDiskNearlyFull: true });
      expect(await heardOn("node-2")).toEqual(all(false));
      expect(await heardOn("foreign")).toEqual(all(true));
    });

    // The hub is back, and so is the second node; the first one stays silent.
    await alertmanager.end([{ alertname: alert, job: "stacks" }, ...absentOn("node-2")]);
    await eventually("what is absent of the other node is heard", async () => {
      expect(await heardOn("node-1")).toEqual({ ...all(true), HostDiskNearlyFull: true });
      expect(await heardOn("node-2")).toEqual({});
    });
    const others = [
      { alertname: alert, job: "another" },
      { alertname: "HostDiskNearlyFull", host: "node-1" },
    ];
    await alertmanager.end([...others, ...["node-1", "foreign"].flatMap(absentOn)]);
  });

  test("tells the contact whose URL is in a file of the cause, and not of the consequence", async () => {
    const ofOne = await eventually("a message of each that is heard", () => {
      const messages = alertmanager.messages.filter((message) => message.includes('"host":"one"')).join();
      expect(messages).toContain("TargetAbsent");
      expect(messages).toContain("stacks-signer");
      return messages;
    });
    expect(ofOne).not.toMatch(/"alertname":"LogsSilent","host":"one","service":"stacks-node"/);
  });
});
