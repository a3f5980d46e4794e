import { eventually, fetchJson } from "@stackmon/harness";
import { afterAll, expect, test } from "vitest";
import { hub } from "../../src/hub/hub.ts";
import { stackOf } from "../../src/stack-of.fixture.ts";
import { RunningPipeline, type LogStoreName } from "./running.fixture.ts";

const lines = 100_000;
/** The last line is of now: Loki does not find older ones before they are on the disk. */
const firstSecond = Math.floor(Date.now() / 1000) - lines / 100;
const range = { start: String(firstSecond - 60), end: String(firstSecond + lines / 100 + 60) };
const hash = (n: number): string => n.toString(16).padStart(64, "0");

/** A line whose thread, ids, peer and heights no other line has. */
function line(n: number): string {
  const time = (firstSecond + n / 100).toFixed(6);
  const ids = `block_id: ${hash(n)}, txid: ${hash(lines + n)}, signer_signature_hash: ${hash(2 * lines + n)}`;
  return `INFO [${time}] [src/net/p2p.rs:${n}] [tenure_id:${n}] New, ${ids}, peer: 10.0.0.1:${n}, height: ${n}, reward_cycle: ${n}`;
}

const stores: Readonly<
  Record<LogStoreName, { readonly address: string; readonly streams: () => Promise<number> }>
> = {
  "victoria-logs": {
    address: "127.0.2.3",
    streams: async () => {
      const query = new URLSearchParams({ query: "*", ...range });
      const found = await fetchJson<{ values: readonly { hits: number }[] }>(
        `http://127.0.2.3:9428/select/logsql/streams?${query}`,
      );
      expect(found.values.reduce((sum, { hits }) => sum + hits, 0)).toBe(lines);
      return found.values.length;
    },
  },
  loki: {
    address: "127.0.2.4",
    streams: async () => {
      const at = "http://127.0.2.4:3100/loki/api/v1";
      const count = new URLSearchParams({
        query: `sum(count_over_time({job="stacks"} | peer=~".+" [1h]))`,
        time: range.end,
      });
      const counted = await fetchJson<{ data: { result: readonly { value: readonly [number, string] }[] } }>(
        `${at}/query?${count}`,
      );
      expect(counted.data.result[0]?.value[1]).toBe(String(lines));
      const query = new URLSearchParams({ "match[]": '{job="stacks"}', ...range });
      const { data } = await fetchJson<{ data: readonly Readonly<Record<string, string>>[] }>(
        `${at}/series?${query}`,
      );
      // Loki itself splits a stream that many lines a second come in on.
      return new Set(
        data.map(({ __stream_shard__: _, ...own }) =>
          Object.entries(own)
            .map((label) => label.join("="))
            .toSorted()
            .join(),
        ),
      ).size;
    },
  },
};

const running = Object.entries(stores).map(([name, { address, streams }]) => ({
  name: name as LogStoreName,
  streams,
  pipeline: new RunningPipeline(address),
}));
afterAll(async () => {
  for (const { pipeline } of running) await pipeline.stop();
});

test.each(running)(
  `${lines} lines with ids of their own are one stream in $name`,
  async ({ name, pipeline, streams }) => {
    await pipeline.start(hub(stackOf({ nodes: [{ host: "node-1" }] })), name);
    const stream = { service: "stacks-node", host: "node-1", job: "stacks", level: "info" };
    const batch = 5_000;
    for (let first = 0; first < lines; first += batch) {
      const values = Array.from({ length: batch }, (_, index) => [
        `${firstSecond + Math.floor(first / 100)}000000000`,
        line(first + index),
      ]);
      await pipeline.push([{ stream, values }]);
    }
    expect(await eventually(`all lines in ${name}`, streams, { within: 60_000, every: 1000 })).toBe(1);
  },
  240_000,
);
