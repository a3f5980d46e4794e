import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enginePath } from "@stackmon/engines";
import type { TextServer } from "@stackmon/harness";
import { eventually, fetchJson, Machine, serveText } from "@stackmon/harness";
import { stringify } from "yaml";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { buildBundles } from "./bundles.ts";
import { readyAt } from "./store-ready.ts";

/** Every type that an exposition has, and values that have no short text. */
const always = `# HELP stacks_node_requests_total A counter.
# TYPE stacks_node_requests_total counter
stacks_node_requests_total{path="/v2/info",code="200"} 1234567890123
# TYPE stacks_node_counted counter
stacks_node_counted 7
# TYPE stacks_node_height gauge
stacks_node_height 941234
stacks_node_height{chain="a b\\"c\\\\"} -0.1
# TYPE stacks_node_odd gauge
stacks_node_odd{is="infinite"} +Inf
stacks_node_odd{is="tiny"} 5e-324
# TYPE stacks_node_latency_histogram histogram
stacks_node_latency_histogram_bucket{path="/",le="0.005"} 1
stacks_node_latency_histogram_bucket{path="/",le="1"} 3
stacks_node_latency_histogram_bucket{path="/",le="10"} 3
stacks_node_latency_histogram_bucket{path="/",le="+Inf"} 4
stacks_node_latency_histogram_sum{path="/"} 12.625
stacks_node_latency_histogram_count{path="/"} 4
# TYPE stacks_node_summary summary
stacks_node_summary{quantile="0.5"} 0.25
stacks_node_summary{quantile="0.99"} 4
stacks_node_summary_sum 17.5
stacks_node_summary_count 12
stacks_node_untyped{kind="none"} 3
`;

/** Gone from the exposition before the test ends. */
const passing = `# TYPE stacks_node_passing gauge
stacks_node_passing 1
`;

const hubAddress = "127.0.1.2";
const ways = { queue: "127.0.1.1", push: "127.0.1.3" } as const;
type Way = keyof typeof ways;

const stackFile = (store: string, metrics: Way): string =>
  stringify({
    name: "fidelity",
    labels: { way: metrics },
    scrapeInterval: "5s",
    services: { "stacks-node": { metrics: `${hubAddress}:9153` } },
    nodes: [{ host: "node-1" }],
    hub: { address: hubAddress },
    delivery: { metrics },
    stores: { metrics: { kind: store } },
  });

type Series = Readonly<Record<string, string>>;

interface Sample {
  readonly metric: Series;
  readonly value: readonly [time: number, value: string];
}

describe.each([
  ["victoria-metrics", 8428],
  ["prometheus", 9090],
] as const)("what a queue delivers to %s, beside what remote write does", (store, port) => {
  const folder = mkdtempSync(join(tmpdir(), "stackmon-fidelity-"));
  const machine = (name: string, address: string): Machine =>
    new Machine({ name, address, folder: join(folder, name), engine: enginePath });
  const hub = machine("hub", hubAddress);
  const nodes = { queue: machine("queue", ways.queue), push: machine("push", ways.push) };
  let exporter: TextServer;
  let text = always + passing;
  let failed = false;

  beforeAll(async () => {
    exporter = await serveText(hubAddress, 9153, () => text);
    for (const way of ["queue", "push"] as const) {
      mkdirSync(join(folder, `bundles-${way}`));
      const archives = buildBundles(stackFile(store, way), join(folder, `bundles-${way}`));
      if (way === "queue") await hub.install(archives.hub);
      await nodes[way].install(archives.agent);
    }
    await hub.startService(store, `http://${hubAddress}${readyAt(store)}`);
    await hub.startAlloy({ STACKMON_HUB_LISTEN_ADDRESS: hubAddress });
    for (const node of Object.values(nodes))
      await node.startAlloy({ STACKMON_HOST: "node-1", STACKMON_JOURNAL_PATH: node.folder });
  }, 300_000);

  afterAll(async () => {
    for (const each of [...Object.values(nodes), hub]) await each.stop();
    if (failed) console.error(`kept for inspection: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  });

  const keepWhenFailed = (): void => onTestFailed(() => void (failed = true));

  const query = async (expression: string): Promise<readonly Sample[]> => {
    const parameters = new URLSearchParams({ query: expression, latency_offset: "1ms" });
    type Answer = { readonly data: { readonly result: readonly Sample[] } };
    const answer = await fetchJson<Answer>(`http://${hubAddress}:${port}/api/v1/query?${parameters}`);
    return answer.data.result;
  };

  /** Series of a way with their values, as text. */
  const stored = async (selector: string, way: Way): Promise<readonly string[]> => {
    const samples = await query(selector.replace("WAY", `way="${way}"`));
    return samples
      .map(({ metric: { way: _, ...labels }, value: [, value] }) => {
        const pairs = Object.entries(labels).map(([name, text]) => `${name}=${JSON.stringify(text)}`);
        return `{${pairs.toSorted().join(", ")}} ${value}`;
      })
      .toSorted();
  };

  test("is the same series with the same labels and values", async () => {
    keepWhenFailed();
    const all = '{__name__=~"stacks_node.*|up|scrape_samples_scraped", service="stacks-node", WAY}';
    await eventually(
      "both ways",
      async () => {
        const queued = await stored(all, "queue");
        expect(queued.length).toBeGreaterThan(15);
        expect(queued).toEqual(await stored(all, "push"));
      },
      { within: 60_000 },
    );
    expect((await stored(all, "queue")).join("\n")).toMatch(/job="stacks", .*service="stacks-node"/);
  });

  test("ends when the target does not have it any more", async () => {
    keepWhenFailed();
    text = always;
    const gone = "stacks_node_passing{WAY}";
    await eventually(
      "the end of both",
      async () => {
        expect([await stored(gone, "queue"), await stored(gone, "push")]).toEqual([[], []]);
      },
      { within: 60_000 },
    );
    for (const way of ["queue", "push"] as const)
      expect(await stored("last_over_time(stacks_node_passing{WAY}[5m])", way)).toHaveLength(1);
  });

  test("all of a target's series end with the target, and up is 0", async () => {
    keepWhenFailed();
    await exporter.close();
    const rest = '{__name__=~"stacks_node.*", WAY}';
    await eventually(
      "the end of all",
      async () => {
        expect(await stored('up{service="stacks-node", WAY}', "queue")).toEqual(
          await stored('up{service="stacks-node", WAY}', "push"),
        );
        expect([await stored(rest, "queue"), await stored(rest, "push")]).toEqual([[], []]);
      },
      { within: 60_000 },
    );
  });
});
