import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { enginePath } from "@stackmon/engines";
import type { Environment } from "@stackmon/harness";
import { fetchText, Machine } from "@stackmon/harness";
import type { LogsStore, MetricsStore, Stack } from "@stackmon/stacks";
import { readStack } from "@stackmon/stacks";
import { parse } from "yaml";
import { compose } from "../src/compose.ts";
import type { Role } from "../src/render/role.ts";
import type { StoreName } from "./store-ready.ts";
import { readyAt } from "./store-ready.ts";

/** All four stores listen here, each on its default port. */
export const storeAddress = "127.0.1.31";

/** A stack on one of the four combinations of stores, and what its hub's bundle holds. */
export interface Combination {
  readonly metrics: MetricsStore["kind"];
  readonly logs: LogsStore["kind"];
  readonly stack: Stack;
  readonly files: ReadonlyMap<string, string>;
}

export const combinations: readonly Combination[] = (["victoria-metrics", "prometheus"] as const).flatMap(
  (metrics) => (["victoria-logs", "loki"] as const).map((logs) => combination(metrics, logs)),
);

/** One whose hub has a gate, and whose signers write to a file. */
export const gated: Combination = combination("victoria-metrics", "victoria-logs", {
  hub: { tls: "mutual" },
  services: {
    "stacks-node": {},
    "stacks-signer": { unit: "none", logs: ["/var/log/stacks/signer.log"] },
    "bitcoin-node": {},
  },
});

/** One whose stack file changes rules. */
export const retuned: Combination = combination("victoria-metrics", "victoria-logs", {
  alerting: {
    rules: {
      StacksFewPeers: { threshold: 3, for: "10m", labels: { team: "network" } },
      StacksTipStalled: { severity: "warning", labels: { team: "chain" } },
      SignerVotesNotStored: { threshold: 10 },
      StacksRpcSlow: { disabled: true },
    },
  },
});

/** Two nodes, one of them with a dot in its name and without a Bitcoin node. */
function combination(
  metrics: MetricsStore["kind"],
  logs: LogsStore["kind"],
  { hub, ...own }: { readonly hub?: object; readonly services?: object; readonly alerting?: object } = {},
): Combination {
  const stack = stackFrom({
    nodes: [{ host: "node-1" }, { host: "node-2.example", services: ["stacks-node", "stacks-signer"] }],
    hub: { address: "10.0.0.10", ...hub },
    ...own,
    stores: {
      metrics: { kind: metrics, address: storeAddress },
      logs: { kind: logs, address: storeAddress },
    },
    grafana: { url: "https://grafana.example" },
    vmalert: {
      metrics: metrics === "victoria-metrics" ? "127.0.0.1:8880" : "none",
      logs: logs === "victoria-logs" ? "127.0.0.1:8881" : "none",
    },
  });
  return { metrics, logs, stack, files: composedFiles(stack, "hub") };
}

/** The stack that a stack file describes. */
export function stackFrom(file: unknown): Stack {
  const outcome = readStack(file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

/** What the bundle of a role in the stack holds, by path. */
export function composedFiles(stack: Stack, role: Role): ReadonlyMap<string, string> {
  const composed = compose(stack, { stage: () => undefined, step: () => undefined });
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics));
  const files = composed.value.find((each) => each.role === role)?.files ?? new Map<string, Uint8Array>();
  return new Map([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

/** A file of the combination's bundle. */
export function textOf({ files }: Pick<Combination, "files">, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`the bundle has no ${path}, but ${[...files.keys()].join(", ")}`);
  return text;
}

const read = new WeakMap<Combination["files"], Map<string, unknown>>();

/** A file of the combination's bundle that is YAML; read once, as the alerts of a bundle are hundreds of kilobytes. */
export function yamlOf(of: Pick<Combination, "files">, path: string): unknown {
  const known = read.get(of.files) ?? new Map<string, unknown>();
  read.set(of.files, known);
  if (!known.has(path)) known.set(path, parse(textOf(of, path)));
  return known.get(path);
}

/** The URL of a data source, by its UID, as the bundle provisions it. */
export function dataSourceUrl(of: Pick<Combination, "files">, uid: string): string {
  type File = { readonly datasources: readonly { readonly uid: string; readonly url: string }[] };
  const file = yamlOf(of, "grafana/provisioning/datasources/stackmon.yaml") as File;
  const url = file.datasources.find((each) => each.uid === uid)?.url;
  if (url === undefined) throw new Error(`no data source has the UID ${uid}`);
  return url;
}

/** All four stores, run from the units of two bundles; the other two combinations are of the same four. */
export class AllStores {
  readonly folder: string = mkdtempSync(join(tmpdir(), "stackmon-stores-"));
  readonly #machines: readonly Machine[];

  constructor() {
    const two = combinations.filter(({ metrics, logs }) => (metrics === "prometheus") === (logs === "loki"));
    this.#machines = two.map((each) => {
      const folder = join(this.folder, each.metrics);
      const machine = new Machine({
        name: each.metrics,
        address: storeAddress,
        folder,
        engine: enginePath,
      });
      for (const [path, text] of each.files) write(join(machine.bundle, path), text);
      return machine;
    });
  }

  /** Starts all four; Loki's ruler finds `rules` in the folder that the bundle's configuration gives it, and `overrides` win over its variables. */
  async start(
    rules: Readonly<Record<string, string>> = {},
    overrides: { readonly [Store in StoreName]?: Environment } = {},
  ): Promise<void> {
    const [victoria, classic] = this.#machines;
    const at = `http://${storeAddress}`;
    for (const [name, text] of Object.entries(rules)) {
      // Without authentication Loki's one tenant is called "fake".
      write(join(classic?.folder ?? "", "var/lib/loki/rules/fake", name), text);
    }
    const start = (machine: Machine | undefined, store: StoreName): Promise<unknown> | undefined =>
      machine?.startService(store, `${at}${readyAt(store)}`, overrides[store]);
    await Promise.all([
      start(victoria, "victoria-metrics"),
      start(victoria, "victoria-logs"),
      start(classic, "prometheus"),
      start(classic, "loki"),
    ]);
  }

  /** Stores lines in both log stores, as streams of Loki's push API, which VictoriaLogs takes too. */
  async pushLogs(streams: readonly LogStream[]): Promise<void> {
    const body = JSON.stringify({ streams });
    const request = { method: "POST", headers: { "content-type": "application/json" }, body };
    await fetchText(`http://${storeAddress}:3100/loki/api/v1/push`, request);
    await fetchText(`http://${storeAddress}:9428/insert/loki/api/v1/push?disable_message_parsing=1`, request);
    await fetchText(`http://${storeAddress}:9428/internal/force_flush`);
  }

  /** Ends everything; the folder with all logs is kept when `failed`. */
  async stop(failed: boolean): Promise<void> {
    for (const machine of this.#machines) await machine.stop();
    if (failed) console.error(`kept for inspection: ${this.folder}`);
    else rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A stream of Loki's push API: its labels, and its lines with their times in nanoseconds and the fields beside them. */
export interface LogStream {
  readonly stream: Readonly<Record<string, string>>;
  readonly values: readonly (readonly [
    nanoseconds: string,
    line: string,
    fields?: Readonly<Record<string, string>>,
  ])[];
}

export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
