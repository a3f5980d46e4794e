import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { eventually, servicesIn } from "@stackmon/harness";
import { lineQueues, metrics, sampleQueues, seriesNames } from "@stackmon/stacks";
import { networkDifference } from "./network-difference.ts";
import type { Deployment } from "./stack.ts";
import { documentedLine, RunningStack, runsHub } from "./stack.ts";
import { storedLines, storedSeries } from "./store.ts";

const deployments: readonly Deployment[] = [
  { shape: "separated", metrics: "victoria-metrics", logs: "victoria-logs" },
  { shape: "single", metrics: "victoria-metrics", logs: "victoria-logs" },
  { shape: "gated", metrics: "victoria-metrics", logs: "victoria-logs" },
  { shape: "separated", metrics: "prometheus", logs: "loki" },
  { shape: "single", metrics: "prometheus", logs: "loki" },
  { shape: "no-hub", metrics: "victoria-metrics", logs: "victoria-logs" },
];

/** What the architecture document says of its line, and what tells whose it is. */
const documentedFields = {
  line: documentedLine,
  level: "info",
  source_file: "src/chainstate/coordinator/mod.rs",
  block_height: "12345",
  component: "coordinator",
  tenure_id: "abc",
  host: "node-1",
  job: "stacks",
  network: "mainnet",
  region: "eu",
};

describe.each(deployments)("$shape with $metrics and $logs, from the unpacked bundles", (deployment) => {
  let stack: RunningStack;
  let failed = true;

  beforeAll(async () => {
    stack = new RunningStack(deployment);
    await stack.start();
    failed = false;
  });

  afterAll(() => stack.stop(failed));

  const keepWhenFailed = (): void =>
    onTestFailed(() => {
      failed = true;
    });

  test.each([
    ["stacks-node", "stacks_node_stacks_tip_height"],
    ["stacks-signer", "stacks_signer_current_reward_cycle"],
    ["bitcoin-node", "bitcoin_blocks"],
  ])("samples of %s reach the store with job, host and service", async (service, metric) => {
    keepWhenFailed();
    await eventually(
      `${metric} in ${deployment.metrics}`,
      async () => {
        const [series] = await storedSeries(stack.storeAddress, deployment, metric);
        expect(series).toMatchObject({
          job: "stacks",
          host: "node-1",
          service,
          network: "mainnet",
          region: "eu",
        });
      },
      { within: 90_000 },
    );
    const up = await storedSeries(stack.storeAddress, deployment, `up{service="${service}"}`);
    expect(up).toHaveLength(1);
  });

  const stored = (query: string): ReturnType<typeof storedSeries> =>
    storedSeries(stack.storeAddress, deployment, query);

  test("what is counted of log lines reaches the store, with the labels of the lines", async () => {
    keepWhenFailed();
    await eventually(
      "lines of node and signer",
      async () => {
        const series = await stored("stacks_log_lines_total");
        expect(series.map(({ host, service, level }) => `${host} ${service} ${level}`).toSorted()).toEqual([
          "node-1 stacks-node info",
          "node-1 stacks-signer info",
        ]);
      },
      { within: 90_000 },
    );
  });

  test("every Alloy and the store of logs are scraped, and of them no more is kept than the catalogue knows", async () => {
    keepWhenFailed();
    const programs = {
      alloy: runsHub(deployment) ? 2 : 1,
      [deployment.logs]: deployment.shape === "no-hub" ? 0 : 1,
    };
    await eventually(
      "up of each",
      async () => {
        for (const [service, count] of Object.entries(programs))
          expect(await stored(`up{service="${service}"}`)).toHaveLength(count);
      },
      { within: 90_000 },
    );
    const names = new Set(
      (await stored('{service=~"alloy|victoria-logs|loki"}')).map(({ __name__ }) => __name__),
    );
    const known = new Set(metrics.flatMap(seriesNames));
    expect([...names].filter((name) => !known.has(name ?? ""))).toEqual([]);
    // Told once something was sent, and stored with the scrape after it.
    const sent = await eventually("lines that were sent", async () => {
      const series = await stored("otelcol_exporter_sent_log_records_total");
      expect(series.map(({ host }) => host)).toContain("node-1");
      return series;
    });
    for (const each of sent)
      expect(Object.keys(each).filter((label) => /otel|server|exporter|path/.test(label))).toEqual([]);
    const queues = await stored("otelcol_exporter_queue_capacity");
    const [line, sample] = [lineQueues, sampleQueues].map(([toHub, toStore]) =>
      runsHub(deployment) ? toHub : toStore,
    );
    expect(queues.map(({ host, component_id }) => `${host} ${component_id}`).toSorted()).toEqual([
      `node-1 ${line}`,
      `node-1 ${sample}`,
    ]);
    // Of one a hub, which loki.write otherwise calls by where it writes to.
    for (const { host, endpoint } of await stored("loki_write_sent_entries_total")) {
      expect(host).not.toMatch(/:/);
      expect(endpoint).toMatch(/:\d+$/);
    }
  });

  test.each([
    ["the signer's log file", "stacks-signer", {}],
    [
      "the journal of the node's unit",
      "stacks-node",
      { unit: "stacks-node.service", boot_id: "00000000000000000000000000000001", priority: "info" },
    ],
  ])("the documented line from %s is stored parsed and whole", async (_, service, origin) => {
    keepWhenFailed();
    await eventually(`the line in ${deployment.logs}`, async () => {
      const lines = await storedLines(stack.storeAddress, deployment, service);
      expect(lines).toEqual([expect.objectContaining({ ...documentedFields, ...origin, service })]);
      const ofProtocol = Object.keys(lines[0] ?? {}).filter((field) =>
        /observed|severity|scope|loki/.test(field),
      );
      expect(ofProtocol).toEqual([]);
    });
  });

  test("nothing listens or connects but as network.json says, and all of that does", async () => {
    keepWhenFailed();
    for (const machine of new Set([stack.node, stack.hub])) {
      expect([...stack.seenOn(machine).keys()]).toEqual(
        expect.arrayContaining([...servicesIn(machine.bundle)]),
      );
      await eventually(`the network of ${machine.name}`, () =>
        expect(networkDifference(stack.networkOf(machine), stack.seenOn(machine), machine.address)).toEqual(
          [],
        ),
      );
    }
  });

  test("the journal of units that the stack does not name is left alone", async () => {
    keepWhenFailed();
    expect(await storedLines(stack.storeAddress, deployment, "unrelated")).toEqual([]);
  });
});
