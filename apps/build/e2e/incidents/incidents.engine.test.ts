import { join } from "node:path";
import { eventually } from "@stackmon/harness";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { textOf } from "../all-stores.ts";
import { RunningAlertmanager } from "../running-alertmanager.ts";
import { sceneAt } from "./happened.ts";
import { alertsOnRecorded } from "./heard.ts";
import type { HeardAlert } from "./heard.ts";
import type { Consequence, Incident } from "./incident.ts";
import { incidents } from "./incidents.ts";
import { Past } from "./past.ts";
import { played } from "./play.ts";
import type { StackSeries } from "./series.ts";
import { day, healthySeries, readBy } from "./series.ts";
import { pastAddress, pastHub, pastStack } from "./stack.ts";

const past = new Past(pastHub, pastAddress);
let healthy: readonly StackSeries[] = [];
let keep = false;

beforeAll(async () => {
  await past.start();
  healthy = readBy(textOf(pastHub, "rules/stackmon-metrics.yaml"), healthySeries());
});
afterAll(() => past.stop(keep));

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    keep = true;
  });

/** An hour in which all is well is before each. */
const before = 60;

async function heardOf(incident: Incident): Promise<readonly HeardAlert[]> {
  const { events, minutes } = incident;
  const scene = sceneAt(day.from + before * 60, minutes, before);
  const place = incidents.indexOf(incident);
  const { heard } = await played(past, { stack: pastStack, healthy, events, scene, oneIn: 100, place });
  return heard.filter(({ alert }) => !onBudgets.has(alert));
}

/** They look back for three days, and there are hours: what they say of an outage is asked where their stories are. */
const onBudgets = alertsOnRecorded(pastHub);

const onHost = (alert: string, host = "stack"): string => `${alert} ${host}`;
const named = ({ alert, labels }: HeardAlert): string => onHost(alert, labels["host"]);
const sorted = (all: Iterable<string>): readonly string[] => [...new Set(all)].toSorted();

/** What fires, or those of it that are told or kept quiet. */
function listed({ fires, on, besides }: Incident, which?: { readonly quiet: boolean }): readonly string[] {
  const first: Consequence = { alert: fires, because: "it happens" };
  return [first, ...besides]
    .filter(({ quiet = false }) => which === undefined || quiet === which.quiet)
    .flatMap((each) => (each.on ?? on).map((host) => onHost(each.alert, host)));
}

/** The alerts of the minute at which most of them fire. */
function fullest(heard: readonly HeardAlert[], minutes: number): readonly HeardAlert[] {
  const at = (minute: number): readonly HeardAlert[] => heard.filter(({ times }) => times.includes(minute));
  const all = Array.from({ length: minutes }, (_, minute) => at(minute));
  return all.reduce((most, each) => (each.length > most.length ? each : most));
}

describe.each(incidents)("$title", (incident) => {
  const { fires, at, minutes } = incident;
  let heard: readonly HeardAlert[] = [];
  beforeAll(async () => {
    heard = await heardOf(incident);
  });

  test(`is told by ${fires} at minute ${at}`, () => {
    keepWhenFailed();
    const first = heard.filter(({ alert }) => alert === fires).flatMap(({ times }) => times);
    expect(Math.min(...first)).toBe(at);
  });

  test("raises what is listed, all of it and nothing else", () => {
    keepWhenFailed();
    expect(sorted(heard.map(named))).toEqual(sorted(listed(incident)));
  });

  test("is over for every alert before its end", () => {
    keepWhenFailed();
    expect(heard.filter(({ times }) => times.includes(minutes)).map(named)).toEqual([]);
  });

  test("is told to the contact without what another alert explains", async () => {
    keepWhenFailed();
    const firing = fullest(heard, minutes);
    const quiet = sorted(listed(incident, { quiet: true }));
    const told = sorted(firing.map(named).filter((each) => !quiet.includes(each)));
    const folder = join(past.folder, `alertmanager-${incidents.indexOf(incident)}`);
    const text = textOf(pastHub, "rules/alertmanager.yaml");
    const alertmanager = await RunningAlertmanager.start(text, pastAddress, folder);
    try {
      await alertmanager.post(firing.map(({ alert, labels }) => ({ ...labels, alertname: alert })));
      const name = (labels: HeardAlert["labels"]): string =>
        onHost(labels["alertname"] ?? "", labels["host"]);
      await eventually("a message on each", () => {
        expect(sorted(alertmanager.told().map(name))).toEqual(told);
      });
      const shown = await alertmanager.shown();
      expect(shown).toHaveLength(firing.length);
      const inhibited = shown.filter(({ status }) => status.inhibitedBy.length > 0);
      expect(sorted(inhibited.map(({ labels }) => name(labels)))).toEqual(quiet);
    } finally {
      await alertmanager.stop();
    }
  });
});
