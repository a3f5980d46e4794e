import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enginePath } from "@stackmon/engines";
import { eventually, fetchText, RunningProcess } from "@stackmon/harness";
import { afterAll, beforeAll, expect, test } from "vitest";

/*
 * What docs/scale-out.md says of data that is there already, and of storage nodes that come and go, on the real VictoriaLogs.
 */

const former = "127.0.13.1:9428";
const front = "127.0.13.2:9471";
const nodes = ["127.0.13.21:9428", "127.0.13.22:9428", "127.0.13.23:9428"] as const;
const days = 4;
const linesADay = 500;

let folder: string;
const running = new Map<string, RunningProcess>();

const dataOf = (address: string): string => join(folder, address.replaceAll(/[.:]/g, "-"));

async function start(address: string, ...flags: readonly string[]): Promise<void> {
  await running.get(address)?.stop();
  const process = new RunningProcess({
    name: address,
    command: [
      enginePath("victoria-logs"),
      `-httpListenAddr=${address}`,
      `-storageDataPath=${dataOf(address)}`,
      ...flags,
    ],
    environment: {},
    workingFolder: folder,
    logFile: join(folder, `${address}.log`),
  });
  running.set(address, process);
  await eventually(address, () => fetchText(`http://${address}/health`));
}

const startFront = (asked: readonly string[]): Promise<void> =>
  start(front, `-storageNode=${asked.join(",")}`);

async function write(address: string, day: number, text: string): Promise<void> {
  const start = Date.now() - day * 86_400_000 - 60_000;
  const lines = Array.from({ length: linesADay }, (_, index) =>
    JSON.stringify({
      _time: new Date(start + index).toISOString(),
      _msg: `${text} ${day} ${index}`,
      host: "node-1",
    }),
  );
  await fetchText(`http://${address}/insert/jsonline?_stream_fields=host`, {
    method: "POST",
    headers: { "content-type": "application/stream+json" },
    body: `${lines.join("\n")}\n`,
  });
  await fetchText(`http://${address}/internal/force_flush`);
}

/** How many lines, and how many different ones. */
async function counted(address: string, text: string): Promise<readonly [lines: number, different: number]> {
  const query = `${text} | stats count() lines, count_uniq(_msg) different`;
  const answer = await fetchText(
    `http://${address}/select/logsql/query?${new URLSearchParams({ query }).toString()}`,
  );
  const { lines, different } = JSON.parse(answer) as Readonly<Record<string, string>>;
  return [Number(lines), Number(different)];
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "stackmon-move-"));
  await start(former);
  for (let day = 0; day < days; day += 1) await write(former, day, "old");
  await running.get(former)?.stop();
});

afterAll(async () => {
  for (const each of running.values()) await each.stop();
  rmSync(folder, { recursive: true, force: true });
});

const all = [days * linesADay, days * linesADay] as const;

test("days of a store that are copied to storage nodes are found there, each line once", async () => {
  const partitions = readdirSync(join(dataOf(former), "partitions")).toSorted();
  expect(partitions).toHaveLength(days);
  for (const [index, day] of partitions.entries()) {
    const to = dataOf(nodes[index % nodes.length] ?? "");
    cpSync(join(dataOf(former), "partitions", day), join(to, "partitions", day), { recursive: true });
  }
  for (const node of nodes) await start(node);
  await startFront(nodes);
  expect(await counted(front, "old")).toEqual(all);
  await write(nodes[0], 0, "new");
  expect(await counted(front, "new")).toEqual([linesADay, linesADay]);
});

test("in another order the storage nodes have the same", async () => {
  await startFront([nodes[2], nodes[0], nodes[1]]);
  expect(await counted(front, "old")).toEqual(all);
});

test("what a storage node keeps that is asked no more is not found, and is there when it is asked again", async () => {
  await startFront([nodes[0], nodes[1]]);
  const [lines] = await counted(front, "old");
  expect(lines).toBeLessThan(all[0]);
  await startFront(nodes);
  expect(await counted(front, "old")).toEqual(all);
});
