import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "@stackmon/harness";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { linesAt, samplesAt } from "./pair/accounts.ts";
import {
  flush,
  linesPerSecond,
  PairedStack,
  scrapeSeconds,
  type Load,
  type RunningHub,
} from "./pair/paired-stack.ts";
import { Probe } from "./pair/probe.ts";

/** Milliseconds for which a killed program stays away, and then between it and the next one. */
const away = 3500;
const between = 2500;

/**
 * Lines of a request that may be on its way when a hub's Alloy or its store is killed: stored, and not yet answered. Of less than
 * an outage: what waited meanwhile is sent once.
 */
const onTheWay = (linesPerSecond * away) / 1000 - 1;
/** Lines of 50 ms, which a killed agent has read and not yet queued. */
const inABatch = Math.ceil(linesPerSecond / 20);
/** A killed agent reads again what is not yet noted as read: twice ten seconds of a file. */
const readAgain = 21 * linesPerSecond;

const hubPrograms = ["victoria-metrics", "victoria-logs", "alloy", "vmauth"] as const;
const kills = ([0, 1] as const).flatMap((hub) => hubPrograms.map((program) => ({ hub, program })));

let stack: PairedStack;
let probe: Probe | undefined;
let failed = true;
const from = new Date(Date.now() - 60_000);

beforeAll(async () => {
  stack = new PairedStack();
  await stack.start();
  probe = new Probe(stack.hubs.map(({ proxy }) => proxy));
  stack.startLoad("hubs");
  await sleep(between);
  failed = false;
});

afterAll(async () => {
  await probe?.stop();
  await stack.stop(failed);
});

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    failed = true;
  });

/** Accounts of both hubs when they hold. */
function onBoth(awaited: string, account: (hub: RunningHub) => Promise<void>): Promise<unknown> {
  return Promise.all(
    stack.hubs.map((hub) =>
      eventually(
        `${awaited} on ${hub.machine.name}`,
        async () => {
          await flush(hub);
          await account(hub);
        },
        { within: 60_000, every: 1000 },
      ),
    ),
  );
}

test.each(kills)("queries go on while $program of hub $hub is killed", async ({ hub: index, program }) => {
  keepWhenFailed();
  const hub = stack.hubs[index];
  const { asked = 0, unanswered = [] } = probe ?? {};
  const before = unanswered.length;
  await hub.processes.get(program)?.kill();
  await sleep(away);
  await eventually("twenty questions while it is away", () =>
    expect((probe?.asked ?? 0) - asked).toBeGreaterThan(20),
  );
  await stack.restart(hub, program);
  await sleep(between);
  const ofKilled = unanswered.slice(before).filter(({ url }) => url.startsWith(hub.proxy));
  expect(unanswered.length - before - ofKilled.length).toBe(0);
  expect(ofKilled.length > 0).toBe(program === "vmauth");
});

test("then each sample is in each store once, each line too, and both proxies say so", async () => {
  keepWhenFailed();
  const load = await stack.endLoad();
  expect(load.scraped * scrapeSeconds * 1000).toBeGreaterThan(kills.length * away);
  expect(await stack.copied()).toEqual(["exit code 0", "exit code 0", "exit code 0", "exit code 0"]);
  await onBoth("everything", async ({ metrics, logs, proxy }) => {
    for (const url of [metrics, proxy])
      expect(await samplesAt(url, load, from)).toMatchObject({ lost: [], doubled: 0, altered: 0 });
    for (const url of [logs, proxy]) {
      const { lost, doubled, altered } = await linesAt(url, load, from);
      expect({ lost, altered }).toEqual({ lost: 0, altered: 0 });
      expect(doubled).toBeLessThanOrEqual(onTheWay);
    }
  });
});

test("an agent that is killed loses nothing that it had queued, and both hubs have the same of it", async () => {
  keepWhenFailed();
  stack.startLoad("agent");
  await sleep(between);
  await stack.agent.kill();
  await sleep(away);
  await stack.node.restart(stack.agent);
  await sleep(between);
  const load = await stack.endLoad();
  await eventually(
    "the same on both hubs",
    async () => {
      const [first, second] = await Promise.all(stack.hubs.map((hub) => accountAt(hub, load)));
      expect(second).toEqual(first);
      expect(first?.lines.altered).toBe(0);
      expect(first?.lines.lost).toBeLessThanOrEqual(inABatch);
      expect(first?.lines.doubled).toBeLessThanOrEqual(readAgain);
      expect(first?.samples).toMatchObject({ doubled: 0, altered: 0 });
      expect(first?.samples.lost.length).toBeLessThanOrEqual(1);
    },
    { within: 60_000, every: 1000 },
  );
});

async function accountAt(hub: RunningHub, load: Load) {
  await flush(hub);
  const { lost, doubled, altered } = await linesAt(hub.logs, load, from);
  return { lines: { lost, doubled, altered }, samples: await samplesAt(hub.metrics, load, from) };
}
