import { setTimeout as sleep } from "node:timers/promises";
import type { LineAccount } from "@stackmon/harness";
import { eventually } from "@stackmon/harness";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { linesPerSecond, ScaledStack } from "./storage/scaled-stack.ts";

/** Milliseconds of load before and after a fault, and of a fault. */
const between = 4000;
const away = 4000;

/** A storage node that is killed has lost what it took in its last six seconds at most: a third of all. */
const inMemory = 2 * linesPerSecond;
/** A request that is on its way at a kill is sent once more: to another storage node, or to the same one again. */
const onTheWay = linesPerSecond;

let stack: ScaledStack;
let failed = true;

beforeAll(async () => {
  stack = new ScaledStack();
  await stack.start();
  // The agent looks for new files every ten seconds: what was written until then comes at once.
  stack.startLoad("first");
  await eventually("the first lines", async () =>
    expect(await stack.count(stack.logs, "first")).toBeGreaterThan(0),
  );
  await stack.endLoad();
  failed = false;
});

afterAll(() => stack.stop(failed));

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    failed = true;
  });

type Load = Awaited<ReturnType<ScaledStack["endLoad"]>>;

/** The account of a load once it is as wanted. */
function settled(load: Load, wanted: (account: LineAccount) => void): Promise<LineAccount> {
  return eventually(
    `${load.source} in the storage nodes`,
    async () => {
      const account = await stack.account(load);
      wanted(account);
      return account;
    },
    { within: 60_000, every: 1000 },
  );
}

const once = { lost: 0, doubled: 0, altered: 0 };

function told(what: string, { written, stored, lost, doubled }: LineAccount, more: object = {}): void {
  console.log(`${what}: ${JSON.stringify({ written, stored, lost, doubled, ...more })}`);
}

test("lines are spread over all storage nodes, and the hub finds each once", async () => {
  keepWhenFailed();
  stack.startLoad("spread");
  await sleep(2 * between);
  const load = await stack.endLoad();
  const account = await settled(load, (each) => expect(each).toMatchObject(once));
  const shares = await Promise.all(stack.stores.map(({ url }) => stack.count(url, load.source)));
  told("spread", account, { shares });
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(load.count);
  for (const share of shares) expect(share).toBeGreaterThan(load.count / 10);
});

test("while a storage node is killed the others take all, queries fail, and it is named", async () => {
  keepWhenFailed();
  const [, second] = stack.stores;
  if (second === undefined) throw new Error("no second storage node");
  stack.startLoad("node-killed");
  await sleep(between);
  await second.process?.kill();
  const before = await Promise.all(
    [0, 2].map((index) => stack.count(stack.stores[index]?.url ?? "", "node-killed")),
  );
  await expect(stack.count(stack.logs, "node-killed")).rejects.toThrow(/50[02]/);
  await eventually("the alert of the storage node", async () =>
    expect(await stack.hostsOf(stack.expressionOf("LogsStoreDown"))).toEqual(["store-2"]),
  );
  await sleep(away);
  const after = await Promise.all(
    [0, 2].map((index) => stack.count(stack.stores[index]?.url ?? "", "node-killed")),
  );
  expect((after[0] ?? 0) + (after[1] ?? 0) - (before[0] ?? 0) - (before[1] ?? 0)).toBeGreaterThan(
    linesPerSecond * 2,
  );
  const partial = await stack.count(stack.logs, "node-killed", "&allow_partial_response=1");
  expect(partial).toBeGreaterThanOrEqual((after[0] ?? 0) + (after[1] ?? 0));
  if (second.process !== undefined) await second.machine.restart(second.process);
  await sleep(between);
  const load = await stack.endLoad();
  const account = await settled(load, ({ lost, lostRanges, doubled, altered }) => {
    expect(altered).toBe(0);
    // All of it is there that had been written to the disk: what is lost is of the seconds before the kill.
    expect(lost).toBeLessThanOrEqual(inMemory);
    const [first, last] = [lostRanges[0]?.[0] ?? 0, lostRanges.at(-1)?.[1] ?? 0];
    expect(last - first).toBeLessThanOrEqual(3 * inMemory);
    expect(doubled).toBeLessThanOrEqual(onTheWay);
  });
  told("a storage node killed", account, { lostRanges: account.lostRanges.slice(0, 4) });
  await eventually("no alert of the storage node", async () =>
    expect(await stack.hostsOf(stack.expressionOf("LogsStoreDown"))).toEqual([]),
  );
});

test.each(["victoria-logs", "vmauth", "alloy"])(
  "no line is lost when %s of the hub is killed",
  async (name) => {
    keepWhenFailed();
    stack.startLoad(`${name}-killed`);
    await sleep(between);
    await stack.processes.get(name)?.kill();
    await sleep(away / 2);
    await stack.restart(name);
    await sleep(between);
    const load = await stack.endLoad();
    const account = await settled(load, ({ lost, doubled, altered }) => {
      expect({ lost, altered }).toEqual({ lost: 0, altered: 0 });
      expect(doubled).toBeLessThanOrEqual(onTheWay);
    });
    told(`${name} killed`, account);
  },
);

test("while all storage nodes are stopped nothing is taken, and the nodes of the stack keep it", async () => {
  keepWhenFailed();
  stack.startLoad("all-away");
  await sleep(between);
  await Promise.all(stack.stores.map(async (store) => store.process?.stop()));
  await sleep(away);
  for (const { machine, process } of stack.stores) if (process !== undefined) await machine.restart(process);
  await sleep(between);
  const load = await stack.endLoad();
  told("all storage nodes stopped", await settled(load, (each) => expect(each).toMatchObject(once)));
});

test("disks of the storage nodes are known by their hosts, and a full one is told with it", async () => {
  keepWhenFailed();
  const expression = stack.expressionOf("StoreDiskNearlyFull");
  expect(expression).toContain(" < 0.1");
  // The store of metrics is the hub's own: its disk is told as well.
  await eventually("the disks of all", async () =>
    expect(await stack.hostsOf(expression.replaceAll(" < 0.1", " < 2"))).toEqual(
      expect.arrayContaining(["store-1", "store-2", "store-3"]),
    ),
  );
});
