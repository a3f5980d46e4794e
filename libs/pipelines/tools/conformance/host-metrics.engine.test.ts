import { cpus } from "node:os";
import { metrics } from "@stackmon/stacks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hub } from "../../src/hub/hub.ts";
import { stackOf } from "../../src/stack-of.fixture.ts";
import type { Family } from "./host-exporter.fixture.ts";
import { HostExporter } from "./host-exporter.fixture.ts";
import { writeMachine } from "./machine-files.fixture.ts";
import { textOf } from "./running.fixture.ts";

/*
 * What the exporter of the pipelines' own configuration exposes in the real Alloy, beside the catalogue: on this machine,
 * and with files of a machine that has what virtual ones lack.
 */

const catalogue = new Map(
  metrics.filter(({ service }) => service === "host").map((metric) => [metric.name, metric]),
);

const exporter = new HostExporter("127.0.2.10");
const machine = new HostExporter("127.0.2.11");
let here: ReadonlyMap<string, Family> = new Map();
let withSensors: ReadonlyMap<string, Family> = new Map();

beforeAll(async () => {
  const text = textOf(hub(stackOf({ nodes: [{ host: "node-1" }] })));
  const { procfs, sysfs } = writeMachine(machine.folder);
  const paths = `\tprocfs_path = ${JSON.stringify(procfs)}\n\tsysfs_path = ${JSON.stringify(sysfs)}\n`;
  const elsewhere = text.replace(/(?<=^prometheus\.exporter\.unix "host" \{\n)/m, paths);
  [here, withSensors] = [await exporter.families(text), await machine.families(elsewhere)];
}, 120_000);
afterAll(() => Promise.all([exporter.stop(), machine.stop()]));

/** As the catalogue describes a metric. */
const described = (name: string): object => {
  const { type, labels } = catalogue.get(name) ?? {};
  return { name, type, labels: Object.keys(labels ?? {}).toSorted() };
};

const exposed = (name: string, { type, labels }: Family): object => ({
  name,
  type,
  labels: [...labels].toSorted(),
});

const kept = (families: ReadonlyMap<string, Family>): readonly (readonly [string, Family])[] =>
  [...families].filter(([name]) => catalogue.has(name));

test("every live metric of the catalogue is there", () => {
  const live = [...catalogue.values()].filter(({ status }) => status === "live");
  expect(live.map(({ name }) => name).filter((name) => !here.has(name))).toEqual([]);
});

test("what is kept has the type and the labels of the catalogue", () => {
  const families = [...kept(here), ...kept(withSensors)];
  expect(families.length).toBeGreaterThan(50);
  expect(families.map(([name, family]) => exposed(name, family))).toEqual(
    families.map(([name]) => described(name)),
  );
});

test("labels whose values the catalogue lists have no others", () => {
  const strange = kept(here).flatMap(([name, { samples }]) => {
    const { labels = {}, openLabels = [] } = catalogue.get(name) ?? {};
    const closed = Object.entries(labels).filter(([label]) => !openLabels.includes(label));
    return samples.flatMap((sample) =>
      closed
        .filter(([label, known]) => !known.includes(sample.labels[label] ?? ""))
        .map(([label]) => `${name} ${label}`),
    );
  });
  expect(strange).toEqual([]);
});

/** Devices that this machine does not have, or does not show. */
test.each([
  ["node_hwmon_temp_celsius", { chip: "platform_coretemp_0", sensor: "temp1" }, 61],
  ["node_hwmon_temp_crit_celsius", { chip: "platform_coretemp_0", sensor: "temp1" }, 100],
  ["node_md_disks", { device: "md0", state: "active" }, 1],
  ["node_md_disks", { device: "md0", state: "failed" }, 1],
  ["node_md_disks_required", { device: "md0" }, 2],
])("%s of %j is %d", (name, labels, value) => {
  const samples = withSensors.get(name)?.samples ?? [];
  expect(
    samples.find((sample) => Object.entries(labels).every(([key, each]) => sample.labels[key] === each))
      ?.value,
  ).toBe(value);
});

describe("so few series that twenty machines are no load", () => {
  const seriesOf = (name: string): number => here.get(name)?.samples.length ?? 0;

  test("eight for each CPU, and less than a hundred and fifty beside", () => {
    const series = kept(here).reduce((sum, [, { samples }]) => sum + samples.length, 0);
    const ofCpus = seriesOf("node_cpu_seconds_total");
    expect(ofCpus).toBe(8 * cpus().length);
    expect(series - ofCpus).toBeLessThan(150);
  });

  test("no device, disk or mount of containers, and no file system in memory", () => {
    const values = (label: string): readonly string[] =>
      kept(here).flatMap(([, { samples }]) => samples.flatMap(({ labels }) => labels[label] ?? []));
    expect(values("device").filter((device) => /^(?:lo|ifb|veth|docker|loop|z?ram)\d*/.test(device))).toEqual(
      [],
    );
    expect(values("fstype").filter((type) => /tmpfs|overlay|proc|cgroup/.test(type))).toEqual([]);
    expect(values("mountpoint")).toContain("/");
  });
});
