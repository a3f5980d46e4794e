import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import {
  accountLines,
  eventually,
  highWaterMegabytes,
  ownMegabytes,
  victoriaLogsRows,
} from "@stackmon/harness";
import type { WrittenLines } from "@stackmon/harness";
import { services } from "@stackmon/stacks";
import { Fleet } from "./fleet.ts";
import { accountScrapes, logsUrl, storedLabels, storedLineSets } from "./fleet-answers.ts";
import { scrapeCounter, sourceOf } from "./fleet-node.ts";
import type { RunningNode } from "./fleet-node.ts";

/** Deployment C: many agents from one bundle, one hub with both stores. */
const agents = 20;

const fleet = new Fleet();
let failed = true;

/** Figures of the hub's Alloy at several moments, printed at the end. */
const hubMemory: { readonly when: string; readonly own: number; readonly most: number }[] = [];
function noteHubMemory(when: string): void {
  hubMemory.push({ when, own: ownMegabytes(fleet.hubPid), most: highWaterMegabytes(fleet.hubPid) });
}

beforeAll(async () => {
  const start = Date.now();
  await fleet.start(agents);
  failed = false;
  console.log(`${agents} agents started in ${Math.round((Date.now() - start) / 1000)} s`);
  noteHubMemory("20 agents started");
}, 400_000);

afterAll(() => fleet.stop(failed));

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    failed = true;
  });

/** What tells the services of these nodes apart: the labels of agents, and `source` from the services themselves. */
function labelSets(nodes: readonly RunningNode[]) {
  return nodes.flatMap(({ node }) =>
    node.services.map((service) => ({
      host: node.host,
      region: node.region,
      service,
      network: "mainnet",
      job: "stacks",
      source: sourceOf(node.host, service),
    })),
  );
}

const logSets = (nodes: readonly RunningNode[]) =>
  labelSets(nodes).filter(({ service }) => service !== "bitcoin-node");

/** Stored lines of each source so far. */
async function storedCounts(): Promise<ReadonlyMap<string, number>> {
  return new Map((await storedLineSets()).map(({ labels: { source = "" }, lines }) => [source, lines]));
}

const writtenOf = (nodes: readonly RunningNode[]): readonly WrittenLines[] =>
  nodes.flatMap(({ node, loads }) =>
    [...loads].map(([service, { written: count }]) => ({
      source: sourceOf(node.host, service),
      count,
      worstDelay: 0,
    })),
  );

/**
 * All that these nodes have written before the call is stored, but for as many lines of each log as may be missing; yields
 * what is stored of all logs then.
 */
async function caughtUp(nodes: readonly RunningNode[], mayMiss = 0): Promise<ReadonlyMap<string, number>> {
  const written = writtenOf(nodes);
  return eventually(
    "lines of these nodes",
    async () => {
      const stored = await storedCounts();
      const missing = written.map(
        ({ source, count }) => [source, count - (stored.get(source) ?? 0)] as const,
      );
      expect(missing.filter(([, lines]) => lines > mayMiss)).toEqual([]);
      return stored;
    },
    { within: 60_000, every: 500 },
  );
}

/** Each scrape that these nodes have answered before the call is stored once. */
async function expectEveryScrapeOnce(nodes: readonly RunningNode[]): Promise<void> {
  const due = nodes.flatMap(({ node: { host }, exporters }) =>
    [...exporters].map(([service, { scrapes }]) => ({ host, service, scraped: scrapes.length })),
  );
  for (const { host, service, scraped } of due)
    await eventually(
      `each of ${scraped} scrapes of ${service} on ${host} once`,
      async () =>
        expect(await accountScrapes(host, service, scraped)).toEqual({
          scraped,
          lost: [],
          doubled: 0,
          altered: 0,
        }),
      { within: 60_000, every: 500 },
    );
}

test("samples of every service arrive with the labels of its node and no other's, once each", async () => {
  keepWhenFailed();
  const wanted = labelSets(fleet.nodes).map((set) => {
    const address = fleet.nodes.find(({ node }) => node.host === set.host)?.node.address;
    return { ...set, __name__: scrapeCounter, instance: `${address}:${services[set.service].metricsPort}` };
  });
  await eventually(
    "counters of all services",
    async () => expect(bySource(await storedLabels(scrapeCounter))).toEqual(bySource(wanted)),
    { within: 60_000, every: 500 },
  );
  await expectEveryScrapeOnce(fleet.nodes);
});

test("every agent and the hub watch themselves", async () => {
  keepWhenFailed();
  const hosts = fleet.nodes.map(({ node }) => node.host);
  await eventually("up of every Alloy", async () => {
    const up = (await storedLabels('up{service="alloy"} == 1')).map(({ host = "" }) => host);
    expect(up.filter((host) => host.startsWith("node-")).toSorted()).toEqual(hosts);
    expect(up).toHaveLength(hosts.length + 1);
  });
});

test("lines of every log arrive with the labels of their node and no other's", async () => {
  keepWhenFailed();
  await caughtUp(fleet.nodes);
  const stored = (await storedLineSets()).map(({ labels }) => labels);
  expect(bySource(stored)).toEqual(bySource(logSets(fleet.nodes).map((set) => ({ ...set, level: "info" }))));
});

const ended = (): readonly RunningNode[] =>
  fleet.nodes.filter((_, index) => index < agents && index % 4 === 0);
const others = (): readonly RunningNode[] => fleet.nodes.filter((node) => !ended().includes(node));

test("five agents end, and the others go on", async () => {
  keepWhenFailed();
  expect(ended()).toHaveLength(5);
  await Promise.all(ended().map((node) => node.stopAgent()));
  const before = await caughtUp(others());
  const after = await caughtUp(others());
  for (const { source, count } of writtenOf(ended())) {
    expect(after.get(source)).toBe(before.get(source));
    expect(after.get(source)).toBeLessThan(count);
  }
  await expectEveryScrapeOnce(others());
  noteHubMemory("five agents ended");
});

test("a 21st node joins: its agent starts from a new bundle, and nothing else is started again", async () => {
  keepWhenFailed();
  const running = fleet.nodes.map(({ machine }) => machine.processes.map(({ pid }) => pid));
  await fleet.growTo(agents + 1);
  const joined = fleet.nodes.slice(agents);
  expect(joined.map(({ node }) => node.host)).toEqual(["node-21"]);
  await caughtUp(joined);
  await expectEveryScrapeOnce(joined);
  expect(fleet.nodes.slice(0, agents).map(({ machine }) => machine.processes.map(({ pid }) => pid))).toEqual(
    running,
  );
});

/**
 * A line that is between two steps when its agent ends may be lost, although its place in the log is saved: Alloy v1.19
 * ends all components at once.
 */
const lostAtAnEnd = 1;

test("the five start again; of all lines that were ever written each is stored once, but one at an agent's end", async () => {
  keepWhenFailed();
  const wereEnded = new Set(ended().map(({ node }) => node.host));
  await Promise.all(ended().map((node) => node.restartAgent()));
  const written = await fleet.stopLoads();
  expect(written).toHaveLength(logSets(fleet.nodes).length);
  await caughtUp(others());
  await caughtUp(ended(), lostAtAnEnd);
  let [lines, lost] = [0, 0];
  for (const { host, service, source } of logSets(fleet.nodes)) {
    const count = written.find((each) => each.source === source)?.count ?? 0;
    const filter = `{host="${host}",service="${service}"}`;
    const account = await accountLines(victoriaLogsRows({ url: logsUrl, filter, ...aroundNow() }), {
      source,
      count,
    });
    expect(account).toMatchObject({ doubled: 0, altered: 0 });
    expect(account.lost, source).toBeLessThanOrEqual(wereEnded.has(host) ? lostAtAnEnd : 0);
    lines += count;
    lost += account.lost;
  }
  console.log(
    `${lines} lines of ${written.length} logs on ${fleet.nodes.length} nodes, ${lost} lost, none twice`,
  );
  noteHubMemory("five agents caught up");
});

function aroundNow(): { readonly from: Date; readonly to: Date } {
  const day = 86_400_000;
  return { from: new Date(Date.now() - day), to: new Date(Date.now() + day) };
}

test("the hub's memory is bounded", () => {
  keepWhenFailed();
  for (const { when, own, most } of hubMemory)
    console.log(`hub, ${when}: ${own.toFixed(0)} MB of its own, at most ${most.toFixed(0)} MB in all`);
  const [first, ...later] = hubMemory.map(({ own }) => own);
  expect(later).toHaveLength(2);
  expect(Math.max(...later)).toBeLessThan((first ?? 0) + memoryGrowth);
});

/** Megabytes: two of its garbage collector's cycles. What it holds for an agent would be more with every minute. */
const memoryGrowth = 100;

function bySource<T extends Readonly<Record<string, string>>>(sets: readonly T[]): readonly T[] {
  return sets.toSorted((a, b) => ((a["source"] ?? "") < (b["source"] ?? "") ? -1 : 1));
}
