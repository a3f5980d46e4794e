import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { eventually } from "@stackmon/harness";
import type { Answer, Post } from "./gate/client.ts";
import { post } from "./gate/client.ts";
import { GatedStack } from "./gate/gated-stack.ts";
import { labelsOf, otlpRequest, otlpSamples, pushRequest } from "./gate/payload.ts";
import { otlp, otlpMetrics, push } from "./gate/receivers.ts";
import { series, stored } from "./gate/stored.ts";
import { writeSeries } from "./gate/write-series.ts";

const lines = "stacks_log_gate_lines_refused_total";

const stack = new GatedStack();
let failed = true;

const node2 = (request: Post): Promise<Answer> => post(stack.peer(stack.node2), request);

beforeAll(async () => {
  await stack.start();
  failed = false;
}, 300_000);

afterAll(() => stack.stop(failed));

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    failed = true;
  });

describe("a node is itself alone", () => {
  test("a queued line of another host is dropped and counted, its neighbour of its own stored", async () => {
    keepWhenFailed();
    const refused = await stack.counted(lines, { node: "node-2", reason: "host" });
    const body = otlpRequest([
      { labels: labelsOf("node-1"), body: "claim by otlp" },
      { labels: labelsOf("node-2"), body: "neighbour by otlp" },
      { labels: labelsOf("node-2", "no-service"), body: "claim of a service" },
    ]);
    const headers = { "x-stackmon-host": "node-1", "x-scope-orgid": "node-1" };
    expect((await node2({ ...otlp, body, headers })).status).toBe(200);
    await eventually("the neighbour", async () =>
      expect(await stored('"neighbour by otlp"')).toMatchObject([{ host: "node-2" }]),
    );
    expect(await stored('"claim by otlp" or "claim of a service"')).toEqual([]);
    expect(await stack.counted(lines, { node: "node-2", reason: "host" })).toBe(refused + 1);
    expect(await stack.counted(lines, { node: "node-2", reason: "labels" })).toBeGreaterThan(0);
  });

  test("a pushed line of another host is dropped and counted, its neighbour of its own stored without a tenant", async () => {
    keepWhenFailed();
    const refused = await stack.counted(lines, { node: "node-2", reason: "host" });
    const headers = { "x-scope-orgid": "node-1" };
    expect(
      (await node2({ ...push, headers, body: pushRequest(labelsOf("node-1"), "claim by push") })).status,
    ).toBe(204);
    expect(
      (await node2({ ...push, body: pushRequest(labelsOf("node-2"), "neighbour by push") })).status,
    ).toBe(204);
    await eventually("the neighbour", async () =>
      expect(await stored('"neighbour by push"')).toMatchObject([{ host: "node-2" }]),
    );
    expect(await stored('"claim by push"')).toEqual([]);
    expect(await stack.counted(lines, { node: "node-2", reason: "host" })).toBe(refused + 1);
  });

  test("a sample of another host is dropped and counted, its neighbour of its own stored", async () => {
    keepWhenFailed();
    await writeSeries(stack, stack.node2, ['claimed{host="node-1"} 1', 'claimed{host="node-2"} 1']);
    await eventually("the neighbour", async () => expect(await series('claimed{host="node-2"}')).toBe(1));
    expect(await series('claimed{host="node-1"}')).toBe(0);
    const of = { component_id: stack.relabelOf("node-2") };
    const [processed, written] = await Promise.all(
      ["processed", "written"].map((each) => stack.counted(`alloy_prometheus_relabel_metrics_${each}`, of)),
    );
    expect((processed ?? 0) - (written ?? 0)).toBeGreaterThanOrEqual(1);
  });

  test("a label that comes twice is what it is stored as, and the store of logs stays up", async () => {
    keepWhenFailed();
    const twice = (first: string, last: string): [string, string][] => [
      ...Object.entries(labelsOf(first)),
      ["host", last],
    ];
    const refused = await stack.counted(lines, { node: "node-2", reason: "host" });
    const body = otlpRequest([
      { labels: twice("node-2", "node-1"), body: "twice claimed" },
      { labels: twice("node-1", "node-2"), body: "twice own" },
    ]);
    expect((await node2({ ...otlp, body })).status).toBe(200);
    const samples = otlpSamples([
      { name: "twice_claimed", labels: twice("node-2", "node-1") },
      { name: "twice_own", labels: twice("node-1", "node-2") },
    ]);
    expect((await node2({ ...otlpMetrics, body: samples })).status).toBe(200);
    await eventually("what is of its own", async () => {
      expect(await stored('"twice own"')).toMatchObject([{ host: "node-2" }]);
      expect(await series('twice_own{host="node-2"}')).toBe(1);
    });
    expect(await stored('"twice claimed"')).toEqual([]);
    expect(await series('{__name__=~"twice_.*",host!="node-2"}')).toBe(0);
    expect(await stack.counted(lines, { node: "node-2", reason: "host" })).toBe(refused + 1);
    for (const program of stack.hub.processes) program.assertRunning();
  });

  test("a field of a label's name is none, however it comes", async () => {
    keepWhenFailed();
    const fields = { host: "node-1", level: "critical", _stream: "{}", peer: "10.0.0.7" };
    const body = otlpRequest([{ labels: labelsOf("node-2"), body: "field by otlp", fields }]);
    expect((await node2({ ...otlp, body })).status).toBe(200);
    const pushed = pushRequest(labelsOf("node-2"), "field by push", fields);
    expect((await node2({ ...push, body: pushed })).status).toBe(204);
    for (const text of ["field by otlp", "field by push"]) {
      await eventually(text, async () =>
        expect(await stored(`"${text}"`)).toMatchObject([
          {
            host: "node-2",
            level: "info",
            peer: "10.0.0.7",
            _stream: expect.stringContaining("node-2") as string,
          },
        ]),
      );
      expect(await stored(`"${text}" host:="node-1"`)).toEqual([]);
    }
  });

  test("a queued sample of another host is dropped and counted, its neighbour of its own stored with its labels alone", async () => {
    keepWhenFailed();
    const body = otlpSamples(
      [
        { name: "queued_claim", labels: { host: "node-1", service: "stacks-node" } },
        { name: "queued_claim", labels: { service: "stacks-node" } },
        { name: "queued_claim", labels: { host: "node-2", service: "stacks-node" } },
      ],
      { host: "node-1", "host.name": "node-1" },
    );
    const headers = { "x-stackmon-host": "node-1" };
    const refused = { component_id: stack.relabelOf("node-2", "refused_node") };
    const count = (): Promise<number> => stack.counted("alloy_prometheus_relabel_metrics_written", refused);
    const before = await count();
    expect((await node2({ ...otlpMetrics, body, headers })).status).toBe(200);
    await eventually("the neighbour", async () =>
      expect(
        await series(
          'queued_claim{host="node-2",job="stacks",instance="127.0.0.1:9153",service="stacks-node","host.name"=""}',
        ),
      ).toBe(1),
    );
    expect(await series("queued_claim")).toBe(1);
    expect(await count()).toBe(before + 2);
    await eventually("what boards and alerts see", async () =>
      expect(await series('stacks_gate_samples_refused_total{node="node-2",host="hub-1"}')).toBe(1),
    );
  });
});
