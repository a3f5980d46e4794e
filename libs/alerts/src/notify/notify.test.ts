import type { MuteWindow } from "@stackmon/stacks";
import { describe, expect, it, test } from "vitest";
import { grafanaAlerting } from "../render/grafana.ts";
import { alertingStack, stackFrom } from "../stack.fixture.ts";
import { alertmanagerConfig } from "./alertmanager.ts";
import { timeIntervals } from "./time-interval.ts";

const config = alertmanagerConfig(alertingStack);
const grafana = grafanaAlerting(alertingStack);

/** `severity → who hears of it`, in the order of the routes. */
const ways = config.route.routes.map(({ matchers, receiver }) => `${matchers?.join()} → ${receiver}`);

describe("Alertmanager's configuration", () => {
  it("has everybody of a severity hear of it, and nobody of one without a route", () => {
    expect(ways).toEqual([
      'severity="critical" → on-call',
      'severity="critical" → ops',
      'severity="critical" → team',
      'severity="warning" → team',
      'severity="warning" → mail',
      'severity="warning" → chat',
      'severity="warning" → server',
      'severity="warning" → hook',
      'severity="info" → nobody hears of it',
    ]);
    const last = config.route.routes
      .filter((route) => route.continue !== true)
      .map(({ receiver }) => receiver);
    expect(last).toEqual(["team", "hook", "nobody hears of it"]);
  });

  it("reads every secret from a file, and holds none", () => {
    const files = JSON.stringify(config).match(/\/etc\/stackmon\/secrets\/[\w.-]+/g);
    expect(files?.map((file) => file.slice("/etc/stackmon/secrets/".length)).toSorted()).toEqual([
      "contact-chat.secret",
      "contact-hook.secret",
      "contact-on-call.secret",
      "contact-ops.secret",
      "contact-server.secret",
      "contact-team.secret",
      "smtp.password",
    ]);
  });

  it("has no receiver for nobody where every severity has a route", () => {
    const route = { contacts: ["a"] };
    const stack = stackFrom({
      nodes: [{ host: "n" }],
      alerting: {
        contacts: [{ name: "a", kind: "webhook" }],
        routes: { critical: route, warning: route, info: route },
      },
    });
    expect(alertmanagerConfig(stack).receivers.map(({ name }) => name)).toEqual(["a"]);
    expect(grafanaAlerting(stack).muteTimes).toBeUndefined();
  });
});

describe("Grafana's provisioning", () => {
  it("has the same ways as Alertmanager, with nobody as a policy that is always muted", () => {
    const [root] = grafana.policies ?? [];
    const same = root?.routes.map(({ receiver, object_matchers: matchers }) => {
      const texts = matchers.map(([label, operator, value]) => `${label}${operator}"${value}"`);
      return `${texts.join()} → ${receiver.slice("stackmon-".length)}`;
    });
    expect(same?.slice(0, -1)).toEqual(ways.slice(0, -1));
    expect(root?.routes.at(-1)).toMatchObject({
      object_matchers: [["severity", "=", "info"]],
      mute_time_intervals: ["stackmon-always"],
    });
    expect(root).not.toHaveProperty("mute_time_intervals");
  });

  it("names only contact points and mute timings that it has", () => {
    const points = new Set(grafana.contactPoints?.map(({ name }) => name));
    const times = new Set(grafana.muteTimes?.map(({ name }) => name));
    for (const { receiver, mute_time_intervals: mute = [] } of grafana.policies?.[0]?.routes ?? []) {
      expect(points).toContain(receiver);
      for (const name of mute) expect(times).toContain(name);
    }
  });

  it("has UIDs that Grafana takes, each once, and secrets as files alone", () => {
    const uids = grafana.contactPoints?.flatMap(({ receivers }) => receivers.map(({ uid }) => uid)) ?? [];
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids.every((uid) => uid.length <= 40)).toBe(true);
    const secrets = JSON.stringify(grafana.contactPoints).match(
      /"(?:url|integrationKey|bottoken|apiKey)":"[^"]*"/g,
    );
    expect(secrets).toHaveLength(6);
    expect(secrets?.every((secret) => secret.includes('":"$__file{/etc/stackmon/secrets/contact-'))).toBe(
      true,
    );
  });
});

describe("a mute window", () => {
  const all = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
  const window: MuteWindow = { name: "w", zone: "UTC", weekdays: all };
  test.each([
    [{ times: { from: "12:00", to: "13:00" } }, ["12:00-13:00 on all days"]],
    [{ times: { from: "22:00", to: "06:00" } }, ["22:00-24:00 on all days", "00:00-06:00 on all days"]],
    [{ times: { from: "22:00", to: "00:00" } }, ["22:00-24:00 on all days"]],
    [{ times: { from: "22:00", to: "24:00" } }, ["22:00-24:00 on all days"]],
    [{ times: { from: "24:00", to: "06:00" } }, ["00:00-06:00 on all days"]],
    [
      { weekdays: ["friday", "sunday"], times: { from: "22:00", to: "06:00" } },
      ["22:00-24:00 on friday,sunday", "00:00-06:00 on monday,saturday"],
    ],
    [{ weekdays: ["saturday"] }, ["whole days on saturday"]],
  ] as const)("%j is %j", (other, expected) => {
    const written = timeIntervals({ ...window, ...other }).map(
      ({ times: [span] = [], weekdays: days, location }) => {
        expect(location).toBe("UTC");
        return `${span === undefined ? "whole days" : `${span.start_time}-${span.end_time}`} on ${days?.join() ?? "all days"}`;
      },
    );
    expect(written).toEqual(expected);
  });
});
