import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "@stackmon/harness";
import { GuardedStack, storesAddress } from "./guarded-stack.ts";
import type { Guard } from "./guarded-stack.ts";

const pairs: readonly (readonly [metrics: Guard, logs: Guard])[] = [
  [
    { kind: "victoria-metrics", tls: true, login: "stackmon" },
    { kind: "victoria-logs", tls: true, login: "stackmon" },
  ],
  [
    { kind: "prometheus", tls: "mutual" },
    { kind: "loki", tls: "mutual" },
  ],
];

/** How long a fault lasts: several tries of a queue, which waits five seconds at most between two. */
const faultMillis = 8_000;

describe.each(pairs)("an agent writes to %j and %j", (metrics, logs) => {
  const stack = new GuardedStack(metrics, logs);
  let failed = true;

  beforeAll(async () => {
    await stack.startStores();
    await stack.startAgent();
    failed = false;
  });
  afterAll(() => stack.stop(failed));

  const keepWhenFailed = (): void =>
    onTestFailed(() => {
      failed = true;
    });

  const signals = ["metrics", "logs"] as const;
  const numbers = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => index + 1);

  /** The stored lines, once there are as many as were written. */
  const allStored = (): Promise<readonly number[]> =>
    eventually(
      "all lines",
      async () => {
        const stored = await stack.storedNumbers();
        if (stored.length < stack.written) throw new Error(`${stored.length} of ${stack.written} lines`);
        return stored;
      },
      { within: 60_000 },
    );
  /** A sample of a scrape that comes after this call. */
  async function samplesArrive(): Promise<void> {
    const now = Date.now() / 1000;
    await eventually("a sample of a later scrape", async () =>
      expect(await stack.values(`timestamp(up{service="stacks-node"}) > ${now}`)).toHaveLength(1),
    );
  }

  /** Connections that stand are kept: a store that starts again has to be spoken to anew. */
  async function restartStores(): Promise<void> {
    for (const signal of signals) await stack.stores.restart(stack.store(signal));
  }

  const agentSaid = (what: RegExp): Promise<void> =>
    eventually("the agent's reason", () => expect(stack.agent.logTail(400)).toMatch(what));

  /** The kernel tells the agent of a file that is replaced, and nothing tells when it has read it. */
  const hasReread = (): Promise<void> => sleep(5_000);

  test("lines and samples arrive", async () => {
    keepWhenFailed();
    stack.write(20);
    expect(await allStored()).toEqual(numbers(stack.written));
    await samplesArrive();
  });

  const servers = [
    [
      "another authority's",
      () => stack.stranger.issue({ commonName: "hub", address: storesAddress }),
      /certificate signed by unknown authority/,
    ],
    [
      "an expired",
      () => stack.authority.issue({ commonName: "hub", address: storesAddress, days: -1 }),
      /certificate has expired/,
    ],
    [
      "another machine's",
      () => stack.authority.issue({ commonName: "hub", address: "127.0.8.9" }),
      /certificate is valid for 127\.0\.8\.9, not/,
    ],
  ] as const;

  test.each(servers)("stores that show %s certificate get nothing, and then all", async (_, issue, said) => {
    keepWhenFailed();
    for (const signal of signals) await stack.store(signal).stop();
    stack.certify(stack.stores, "hub", issue());
    for (const signal of signals) await stack.store(signal).restart();
    stack.write(20);
    await sleep(faultMillis);
    await agentSaid(said);
    for (const signal of signals) await stack.store(signal).stop();
    stack.certify(stack.stores, "hub", stack.authority.issue({ commonName: "hub", address: storesAddress }));
    await restartStores();
    expect(await allStored()).toEqual(numbers(stack.written));
    await samplesArrive();
  });

  const clients = [
    ["another authority's", () => stack.stranger.issue({ commonName: "node-1", address: "127.0.8.1" })],
    ["an expired", () => stack.authority.issue({ commonName: "node-1", address: "127.0.8.1", days: -1 })],
  ] as const;

  test.each(metrics.tls === "mutual" ? clients : [])(
    "an agent that shows %s certificate waits, and goes on with a valid one without a restart",
    async (_, issue) => {
      keepWhenFailed();
      const valid = stack.authority.issue({ commonName: "node-1", address: "127.0.8.1" });
      stack.certify(stack.node, "node", issue());
      // Upstream reads it anew ten seconds after the last time.
      await sleep(10_000);
      for (const signal of signals) await stack.store(signal).restart();
      stack.write(20);
      await sleep(faultMillis);
      await agentSaid(
        /remote error: tls: (?:unknown certificate authority|expired certificate|bad certificate)/,
      );
      stack.certify(stack.node, "node", valid);
      expect(await allStored()).toEqual(numbers(stack.written));
      await samplesArrive();
    },
  );

  const queue = "otelcol.exporter.otlphttp.store";
  const refusals = `sum(otelcol_exporter_send_failed_log_records_total{component_id="${queue}"})`;
  const withLogin = signals.filter((signal) => stack.guards[signal].login !== undefined);

  test.each(withLogin.filter((signal) => signal === "logs"))(
    "a store of %s whose password is changed while it is stopped loses nothing",
    async (signal) => {
      keepWhenFailed();
      await stack.store(signal).stop();
      stack.write(20);
      stack.changePassword(signal, "Logs-s3cret-next");
      await sleep(faultMillis);
      await stack.stores.restart(stack.store(signal));
      stack.write(20);
      expect(await allStored()).toEqual(numbers(stack.written));
      expect(await stack.values(`${refusals} > 0`)).toEqual([]);
    },
  );

  test.each(withLogin.filter((signal) => signal === "logs"))(
    "what a store of %s refuses for its password is given up and counted, and the next lines arrive",
    async (signal) => {
      keepWhenFailed();
      const before = await stack.storedNumbers();
      const right = stack.passwords[signal];
      stack.setPassword(signal, "Logs-s3cret-wrong", [stack.node]);
      await hasReread();
      stack.write(20);
      await eventually(
        "the lines are counted",
        async () => expect(await stack.values(refusals)).toEqual([20]),
        {
          within: 60_000,
        },
      );
      await agentSaid(/401/);
      stack.setPassword(signal, right, [stack.node]);
      await hasReread();
      stack.write(20);
      const next = numbers(stack.written).slice(before.length + 20);
      await eventually("the next lines", async () =>
        expect(await stack.storedNumbers()).toEqual([...before, ...next]),
      );
    },
  );

  test("no file of the bundles and no line of a log holds a password", () => {
    keepWhenFailed();
    const telling = [...stack.texts()].filter(([, text]) => /s3cret|PRIVATE KEY/.test(text));
    expect(telling.map(([file]) => file)).toEqual([]);
  });
});
