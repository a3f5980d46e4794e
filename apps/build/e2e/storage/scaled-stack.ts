import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LineAccount, RunningProcess, WrittenLines } from "@stackmon/harness";
import { fetchText, FileSink, LogLoad, Machine } from "@stackmon/harness";
import { parse, stringify } from "yaml";
import { buildBundles, makeCertificates } from "../bundles.ts";
import { linesAt } from "../pair/accounts.ts";
import { programPath } from "../program-path.ts";
import { secureText } from "../secure-fetch.ts";

/** The hub has an address that is 127.0.0.1 to its own programs, and another one for the nodes. */
const hub = { host: "hub", own: "127.0.11.1", address: "127.0.11.11" } as const;
const nodeAddress = "127.0.11.3";
const storeHosts = ["store-1", "store-2", "store-3"] as const;
const storeAddress = (index: number): string => `127.0.11.${21 + index}`;

export const linesPerSecond = 100;

/** What a guarded store asks for. */
const login = { name: "stackmon", password: "a password of the test" } as const;

const stackFile = (guarded: boolean): string =>
  stringify({
    name: "scaled",
    scrapeInterval: "2s",
    hostMetrics: false,
    journal: { enabled: false },
    services: { "stacks-node": { metrics: "none", logs: ["/var/log/stacks/node.log"] } },
    nodes: [{ host: "node-1" }],
    hub: { address: hub.address },
    ...(guarded ? { stores: { logs: { tls: true, login: login.name } } } : {}),
    storage: { nodes: storeHosts.map((host, index) => ({ host, address: storeAddress(index) })) },
  });

/** A storage node, and where its VictoriaLogs answers. */
export interface RunningStore {
  readonly machine: Machine;
  readonly url: string;
  process?: RunningProcess;
}

/** A node, a hub and three storage nodes from their unpacked bundles, with a counted load of lines. */
export class ScaledStack {
  readonly folder: string = mkdtempSync(join(tmpdir(), "stackmon-scaled-"));
  readonly node: Machine = this.#machine("node", nodeAddress);
  readonly hub: Machine = this.#machine(hub.host, hub.own);
  readonly stores: readonly RunningStore[];
  readonly processes: Map<string, RunningProcess> = new Map<string, RunningProcess>();
  readonly #guarded: boolean;
  readonly #from = new Date(Date.now() - 60_000);
  #load: { readonly source: string; readonly lines: LogLoad } | undefined;

  /** @param guarded Whether the storage nodes speak TLS and ask for a login. */
  constructor({ guarded = false }: { readonly guarded?: boolean } = {}) {
    this.#guarded = guarded;
    this.stores = storeHosts.map((host, index) => ({
      machine: this.#machine(host, storeAddress(index)),
      url: `${this.#scheme}://${storeAddress(index)}:9428`,
    }));
  }

  get #scheme(): string {
    return this.#guarded ? "https" : "http";
  }

  /** Where lines are asked for: vmauth in the place of the store. */
  get logs(): string {
    return `${this.#scheme}://${hub.own}:9428`;
  }

  /** The hub's own store of metrics. */
  readonly metrics: string = `http://${hub.own}:8428`;

  /** Installs as the bundles' READMEs say, and starts storage nodes, hub and node in this order; no line is written yet. */
  async start(): Promise<void> {
    const archives = buildBundles(stackFile(this.#guarded), this.folder);
    if (this.#guarded) makeCertificates(stackFile(true), this.folder, [hub.own]);
    await Promise.all(this.stores.map((store) => this.#startStore(store, archives.storage)));
    await this.hub.install(archives.hub);
    if (this.#guarded) this.#placeSecrets(this.hub, "hub");
    for (const [name, port] of [
      ["victoria-metrics", 8428],
      ["victoria-logs", 9471],
      ["vmauth", 9428],
    ] as const) {
      const scheme = name === "victoria-metrics" ? "http" : this.#scheme;
      const ready = () => this.ask(`${scheme}://${hub.own}:${port}/health`);
      this.processes.set(name, await this.hub.startService(name, ready));
    }
    this.processes.set("alloy", await this.hub.startAlloy());
    await this.node.install(archives.agent);
    copyFileSync(join(this.node.bundle, "env/nodes/node-1.env"), join(this.node.bundle, "stackmon.env"));
    mkdirSync(join(this.node.folder, "var/log/stacks"), { recursive: true });
    this.processes.set("agent", await this.node.startAlloy({ STACKMON_ROOT: this.node.folder }));
  }

  async #startStore(store: RunningStore, archive: string): Promise<void> {
    const { machine, url } = store;
    await machine.install(archive);
    copyFileSync(
      join(machine.bundle, `env/storage/${machine.name}.env`),
      join(machine.bundle, "stackmon.env"),
    );
    if (this.#guarded) this.#placeSecrets(machine, `nodes/${machine.name}`);
    store.process = await machine.startService("victoria-logs", () => this.ask(`${url}/health`));
  }

  #placeSecrets({ bundle }: Machine, holder: string): void {
    cpSync(join(this.folder, "certs", holder), join(bundle, "tls"), { recursive: true });
    mkdirSync(join(bundle, "secrets"));
    writeFileSync(join(bundle, "secrets/logs-store.password"), `${login.password}\n`);
  }

  /** The text at a URL; where stores ask who is there, by default as one who may know. */
  ask(url: string, as: string = `${login.name}:${login.password}`): Promise<string> {
    if (!url.startsWith("https:")) return fetchText(url);
    return secureText(url, { authority: join(this.folder, "certs/hub/ca.crt"), login: as });
  }

  async restart(name: string): Promise<void> {
    const process = this.processes.get(name);
    if (process === undefined) throw new Error(`no ${name}`);
    await (name === "agent" ? this.node : this.hub).restart(process);
  }

  /** Writes lines of a source into the node's log from now on. */
  startLoad(source: string): void {
    const sink = new FileSink(join(this.node.folder, "var/log/stacks/node.log"));
    this.#load = { source, lines: new LogLoad(sink, { source, perSecond: linesPerSecond }) };
  }

  /** Ends the load, and yields what there is to find of it. */
  async endLoad(): Promise<Pick<WrittenLines, "source" | "count">> {
    const load = this.#load;
    if (load === undefined) throw new Error("no load was started");
    this.#load = undefined;
    const { count } = await load.lines.stop();
    return { source: load.source, count };
  }

  /** What of a load is found through the hub, once storage nodes have made visible what they have. */
  async account(load: Pick<WrittenLines, "source" | "count">): Promise<LineAccount> {
    await Promise.all(this.stores.map(({ url }) => this.ask(`${url}/internal/force_flush`)));
    return linesAt(this.logs, load, this.#from, (url) => this.ask(url));
  }

  /** How many lines of a source a store, or what stands before stores, has. */
  async count(url: string, source: string, more = ""): Promise<number> {
    const query = `{service="stacks-node"} ${JSON.stringify(source)} | stats count() lines`;
    const parameters = new URLSearchParams({ query, start: this.#from.toISOString() });
    const answer = await this.ask(`${url}/select/logsql/query?${parameters.toString()}${more}`);
    return Number((JSON.parse(answer) as { readonly lines: string }).lines);
  }

  /** The expression of an alert of the hub's bundle. */
  expressionOf(alert: string): string {
    const text = readFileSync(join(this.hub.bundle, "rules/stackmon-metrics.yaml"), "utf8");
    interface Rule {
      readonly alert?: string;
      readonly expr: string;
    }
    const { groups } = parse(text) as { readonly groups: readonly { readonly rules: readonly Rule[] }[] };
    const found = groups.flatMap(({ rules }) => rules).find((rule) => rule.alert === alert);
    if (found === undefined) throw new Error(`no alert ${alert}`);
    return found.expr;
  }

  /** Hosts of what a query finds in the hub's store of metrics. */
  async hostsOf(query: string): Promise<readonly string[]> {
    const parameters = new URLSearchParams({ query, latency_offset: "1ms" });
    const answer = await fetchText(`${this.metrics}/api/v1/query?${parameters.toString()}`);
    type Answer = {
      readonly data: { readonly result: readonly { readonly metric: { readonly host?: string } }[] };
    };
    const hosts = (JSON.parse(answer) as Answer).data.result.map(({ metric }) => metric.host ?? "");
    return [...new Set(hosts)].toSorted();
  }

  async stop(failed: boolean): Promise<void> {
    await this.#load?.lines.stop();
    await this.node.stop();
    await this.hub.stop();
    await Promise.all(this.stores.map(({ machine }) => machine.stop()));
    if (failed) console.error(`kept for inspection: ${this.folder}`);
    else rmSync(this.folder, { recursive: true, force: true });
  }

  #machine(name: string, address: string): Machine {
    return new Machine({ name, address, folder: join(this.folder, name), engine: programPath });
  }
}
