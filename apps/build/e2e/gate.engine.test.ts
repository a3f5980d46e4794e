import { Agent } from "node:https";
import { connect as connectPlain } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import type { CounterServer } from "@stackmon/harness";
import {
  accountCounter,
  accountLines,
  eventually,
  fetchText,
  FileSink,
  LogLoad,
  serveCounter,
  settledAccount,
  storedSamples,
  victoriaLogsRows,
} from "@stackmon/harness";
import type { Credentials } from "./certificates.ts";
import { TestCa } from "./certificates.ts";
import type { Answer, Post } from "./gate/client.ts";
import { post, standStill } from "./gate/client.ts";
import { GatedStack, hubAddress, nodeAddress, ports } from "./gate/gated-stack.ts";
import { labelsOf, otlpRequest, otlpSamples, pushRequest } from "./gate/payload.ts";
import { hostile } from "./gate/hostile.ts";
import { memory } from "./gate/memory.ts";
import { metrics, otlp, otlpMetrics, push } from "./gate/receivers.ts";
import { series, stored } from "./gate/stored.ts";
import { writeSeries } from "./gate/write-series.ts";

const MiB = 1024 ** 2;
const requests = "stacks_log_gate_requests_refused_total";
const lines = "stacks_log_gate_lines_refused_total";

const stack = new GatedStack();
const started = new Date();
let load: LogLoad | undefined;
let counter: CounterServer;
let failed = true;

const node2 = (request: Post): Promise<Answer> => post(stack.peer(stack.node2), request);
const own = otlpRequest([{ labels: labelsOf("node-2"), body: "of node-2 itself" }]);

beforeAll(async () => {
  counter = await serveCounter(nodeAddress, 9153);
  await stack.start();
  load = new LogLoad(new FileSink(join(stack.node.folder, "var/log/stacks/signer.log")), {
    source: "honest",
    perSecond: 50,
  });
  failed = false;
}, 300_000);

afterAll(async () => {
  await load?.stop();
  await stack.stop(failed);
  await counter?.close();
});

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    failed = true;
  });

/** That a refusal is counted, and stored as a line of the gate's. */
async function expectRefusal(before: number, labels: Readonly<Record<string, string>>): Promise<void> {
  await eventually(`${JSON.stringify(labels)} counted`, async () => {
    expect(await stack.counted(requests, labels)).toBeGreaterThan(before);
  });
  await eventually("a line of the gate's", async () => {
    const rows = await stored(`{service="hub-gate"} reason:="${labels["reason"]}" | limit 1`);
    expect(rows).toMatchObject([{ host: "hub-1", job: "stacks", level: "warn" }]);
  });
}

describe("who comes in", () => {
  const other = new TestCa(join(stack.folder, "other-ca"), "another CA");
  const strangers: readonly [string, Credentials | undefined, number, string, RegExp][] = [
    ["without a certificate", undefined, 503, "no-certificate", /NONE/],
    ["of another CA", other.issue({ commonName: "node-2" }), 503, "certificate", /FAILED/],
    ["that has expired", stack.ca.issue({ commonName: "node-2", days: -1 }), 503, "certificate", /expired/],
    ["of no node", stack.ca.issue({ commonName: "node-3" }), 403, "unknown-node", /node-3/],
    [
      "whose name only ends in a node's",
      stack.ca.issue({ commonName: "x,CN=node-2" }),
      403,
      "unknown-node",
      /node-2/,
    ],
  ];

  test.each([otlp, otlpMetrics, push, metrics])(
    "a node with its certificate is let in at $path",
    async (at) => {
      keepWhenFailed();
      const bodies = new Map<object, string>([
        [otlp, own],
        [otlpMetrics, otlpSamples([{ name: "let_in", labels: { host: "node-2" } }])],
        [push, pushRequest(labelsOf("node-2"), "pushed")],
      ]);
      const body = bodies.get(at) ?? "";
      const { status } = await node2({ ...at, body });
      // Alloy's own answer: an empty body is no remote write.
      expect(status).toBe(at === push ? 204 : at === metrics ? 400 : 200);
    },
  );

  test.each(strangers)("a certificate %s is not", async (_, credentials, status, reason, says) => {
    keepWhenFailed();
    for (const at of [otlp, otlpMetrics, push, metrics]) {
      const before = await stack.counted(requests, { reason });
      const answer = await post(stack.peer(credentials), { ...at, body: own });
      expect(answer).toMatchObject({ status, text: expect.stringMatching(says) as string });
      await expectRefusal(before, { reason });
    }
  });

  test("plain HTTP is not", async () => {
    keepWhenFailed();
    const before = await stack.counted(requests, { reason: "plain-http" });
    const response = await fetch(`http://${hubAddress}:${ports.otlp}/v1/logs`, { method: "POST", body: own });
    expect(response.status).toBe(503);
    await expectRefusal(before, { reason: "plain-http" });
  });

  test("only the receiver's own path is, since Alloy's others know of no sender", async () => {
    keepWhenFailed();
    const before = await stack.counted(requests, { reason: "path", node: "node-2" });
    for (const path of ["/loki/api/v1/raw", "/metrics", "/ready", "/loki/api/v1/push/"])
      expect((await node2({ ...push, path, body: "a line" })).status).toBe(404);
    await expectRefusal(before, { reason: "path", node: "node-2" });
  });
});

describe("what is hostile is refused, and counted", () => {
  test.each(hostile)("%s", async (_, request, statuses, reason) => {
    keepWhenFailed();
    const before = await stack.counted(requests, { reason, node: "node-2" });
    // A connection that is closed while much is yet to be sent may be reset before the answer is read.
    const status = await node2(request).then(
      (answer) => answer.status,
      () => statuses[0],
    );
    expect(statuses).toContain(status);
    await expectRefusal(before, { reason, node: "node-2" });
    expect((await node2({ ...otlp, body: own })).status).toBe(200);
  });

  test("10,000 fields, 1 MiB in a field and a label that is none are cut to the budget", async () => {
    keepWhenFailed();
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`field_${index}`, "x"]));
    const body = otlpRequest([
      { labels: labelsOf("node-2"), body: "bomb of fields", fields: many },
      { labels: labelsOf("node-2"), body: "bomb of a value", fields: { field: "x".repeat(MiB) } },
      {
        labels: { ...labelsOf("node-2"), pod: "p", level: "p".repeat(MiB), source_file: "not a path" },
        body: "bomb of labels",
      },
    ]);
    expect((await node2({ ...otlp, body })).status).toBe(200);
    await eventually("the lines", async () => expect(await stored('"bomb of"')).toHaveLength(3));
    const [fields] = await stored('"bomb of fields"');
    expect(Object.keys(fields ?? {}).filter((name) => name.startsWith("field_")).length).toBeLessThanOrEqual(
      64,
    );
    expect((await stored('"bomb of a value"'))[0]?.["field"]).toHaveLength(16 * 1024);
    const [labelled] = await stored('"bomb of labels"');
    expect(Object.keys(labelled ?? {})).not.toEqual(expect.arrayContaining(["pod"]));
    expect(labelled).not.toHaveProperty("level");
    expect(labelled).not.toHaveProperty("source_file");
  });

  test("100,000 streams by labels are one, and 100,000 services are none", async () => {
    keepWhenFailed();
    const before = await stack.counted(lines, { node: "node-2", reason: "labels" });
    for (let start = 0; start < 100_000; start += 10_000) {
      const numbers = Array.from({ length: 10_000 }, (_, index) => start + index);
      const labelled = numbers.map((number) => ({
        labels: { ...labelsOf("node-2"), pod: `pod-${number}`, level: `level-${number}` },
        body: "one of many streams",
      }));
      const services = numbers.map((number) => ({
        labels: labelsOf("node-2", `s-${number}`),
        body: "no service",
      }));
      expect((await node2({ ...otlp, body: otlpRequest(labelled) })).status).toBe(200);
      expect((await node2({ ...otlp, body: otlpRequest(services) })).status).toBe(200);
    }
    await eventually("counted", async () =>
      expect(await stack.counted(lines, { node: "node-2", reason: "labels" })).toBe(before + 100_000),
    );
    await eventually("all lines in one stream", async () => {
      const streams = await stored('"one of many streams" | stats by (_stream) count() lines');
      expect(streams).toMatchObject([{ lines: "100000" }]);
    });
    expect(await stored('"no service"')).toEqual([]);
  }, 180_000);

  test("100,000 queued series of another host are counted, and make no series", async () => {
    keepWhenFailed();
    for (let start = 0; start < 100_000; start += 10_000) {
      const samples = Array.from({ length: 10_000 }, (_, index) => ({
        name: `claimed_${start + index}`,
        labels: { host: "node-1", value: String(start + index) },
      }));
      expect((await node2({ ...otlpMetrics, body: otlpSamples(samples) })).status).toBe(200);
    }
    const refused = { component_id: stack.relabelOf("node-2", "refused_node") };
    await eventually("counted", async () =>
      expect(await stack.counted("alloy_prometheus_relabel_metrics_written", refused)).toBeGreaterThanOrEqual(
        100_000,
      ),
    );
    expect(await series('{__name__=~"claimed_.*"}')).toBe(0);
  }, 180_000);

  test("100,000 series stop at the store's budget, and a series of 10,000 labels is dropped", async () => {
    keepWhenFailed();
    const wide = Array.from({ length: 10_000 }, (_, index) => `l${index}="x"`).join(",");
    const rows = Array.from({ length: 100_000 }, (_, index) => `bomb{host="node-2",value="${index}"} 1`);
    await writeSeries(stack, stack.node2, [`wide{host="node-2",${wide}} 1`, ...rows]);
    const dropped = async (): Promise<number> => {
      const text = await fetchText(`http://${hubAddress}:8428/metrics`);
      return Number(/^vm_hourly_series_limit_rows_dropped_total (\d+)/m.exec(text)?.[1] ?? 0);
    };
    await eventually("dropped", async () => expect(await dropped()).toBeGreaterThan(50_000), {
      within: 90_000,
    });
    const kept = await series('bomb{host="node-2"}');
    expect(kept).toBeGreaterThan(1000);
    // The store's limiter is a Bloom filter: it takes some new series for known ones.
    expect(kept).toBeLessThanOrEqual(40_000 * 1.01);
    expect(await series("wide")).toBe(0);
  }, 180_000);
});

/** Ten seconds, and what a busy machine adds to them; nginx by itself waits for sixty. */
const patientFor = 45_000;

describe("a flood and those who stand still hold up nobody else", () => {
  test("requests beyond a node's rate get 429, those within are taken", async () => {
    keepWhenFailed();
    const before = await stack.counted(requests, { reason: "too-many", node: "node-2" });
    const statuses = new Map<number, number>();
    // A connection for each request would take more time than the rate allows, where the machine is busy.
    const agent = new Agent({ keepAlive: true });
    const sender = async (): Promise<void> => {
      for (let sent = 0; sent < 50; sent += 1) {
        const { status } = await post(stack.peer(stack.node2), { ...otlp, body: own }, agent);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 32 }, sender));
    agent.destroy();
    expect([...statuses.keys()].toSorted((a, b) => a - b)).toEqual([200, 429]);
    await expectRefusal(before, { reason: "too-many", node: "node-2" });
    expect(await stack.counted(requests, { reason: "too-many", node: "node-1" })).toBe(0);
  }, 120_000);

  test("200 connections that stand still in a header or a body are closed after ten seconds", async () => {
    keepWhenFailed();
    const peer = stack.peer(stack.node2);
    const header = "POST /v1/logs HTTP/1.1\r\nHost: hub\r\n";
    const body = `${header}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`;
    const before = await stack.counted(requests, { reason: "too-slow" });
    const open = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        standStill(peer, ports.otlp, index % 4 === 0 ? body : header),
      ),
    );
    expect(Math.max(...open)).toBeLessThan(patientFor);
    expect(Math.max(...open)).toBeGreaterThan(9_000);
    await expectRefusal(before, { reason: "too-slow" });
    // Nobody is waited for who does not begin with TLS.
    const silent = connectPlain(ports.otlp, hubAddress).on("error", () => undefined);
    const opened = Date.now();
    await new Promise((resolve) => silent.resume().once("close", resolve));
    expect(Date.now() - opened).toBeLessThan(patientFor);
  }, 180_000);
});

test("a renewed certificate is shown after a reload, without a lost line", async () => {
  keepWhenFailed();
  const before = await stack.shownSerial();
  stack.installHubCertificate();
  stack.gate.signal("SIGHUP");
  await eventually("the new certificate", async () => expect(await stack.shownSerial()).not.toBe(before));
});

test("of the other node no line and no sample was lost in all that time, and memory stayed bounded", async () => {
  keepWhenFailed();
  if (load === undefined) throw new Error("no load was started");
  const written = await load.stop();
  load = undefined;
  const query = {
    url: `http://${hubAddress}:9428`,
    filter: '{host="node-1",service="stacks-signer"}',
    from: new Date(started.getTime() - 60_000),
    to: new Date(Date.now() + 60_000),
  };
  const account = await settledAccount(() => accountLines(victoriaLogsRows(query), written));
  expect(account).toMatchObject({ written: written.count, lost: 0, altered: 0 });
  const selector = 'stackmon_load_scrapes_total{host="node-1"}';
  const scraped = counter.scrapes.length;
  await eventually(
    "all samples",
    async () => {
      const samples = await storedSamples({ ...query, url: `http://${hubAddress}:8428`, selector });
      expect(accountCounter(samples, scraped)).toMatchObject({ lost: [], altered: 0 });
    },
    { within: 60_000 },
  );
  stack.alloy.assertRunning();
  stack.gate.assertRunning();
  const [alloy, gate] = [memory(stack.alloy.pid, "VmHWM"), memory(stack.gate.pid, "VmHWM")];
  console.log(
    `${written.count} lines and ${scraped} samples of node-1 stored; hub's Alloy ${alloy.toFixed(0)} MiB at most, gate ${gate.toFixed(0)} MiB`,
  );
  expect(alloy).toBeLessThan(1536);
  expect(gate).toBeLessThan(256);
}, 180_000);
