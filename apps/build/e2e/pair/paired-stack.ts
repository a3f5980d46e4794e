import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CounterServer, RunningProcess } from "@stackmon/harness";
import { eventually, fetchText, FileSink, LogLoad, Machine, serveCounter } from "@stackmon/harness";
import { stringify } from "yaml";
import { buildBundles, makeCertificates } from "../bundles.ts";
import { programPath } from "../program-path.ts";
import { secureText } from "../secure-fetch.ts";
import { readyAt } from "../store-ready.ts";

/** Machines have an address that is 127.0.0.1 to their own programs, and hubs another one for the others. */
const hubs = [
  { host: "hub-1", own: "127.0.10.1", address: "127.0.10.11" },
  { host: "hub-2", own: "127.0.10.2", address: "127.0.10.12" },
] as const;
const nodeAddress = "127.0.10.3";

/** Seconds between two scrapes. */
export const scrapeSeconds = 2;
export const linesPerSecond = 100;

export const counterName = "stacks_node_stacks_tip_height";

/** What the stores of a guarded pair ask for. */
export const login = { name: "stackmon", password: "a password of the test" } as const;
const asking = { tls: true, login: login.name } as const;

const stackFile = (guarded: boolean): string =>
  stringify({
    name: "pair",
    scrapeInterval: `${scrapeSeconds}s`,
    hostMetrics: false,
    journal: { enabled: false },
    services: { "stacks-node": { logs: ["/var/log/stacks/node.log"] } },
    nodes: [{ host: "node-1" }],
    hub: { replicas: hubs.map(({ host, address }) => ({ host, address })) },
    ...(guarded ? { stores: { metrics: asking, logs: asking } } : {}),
  });

/** One hub of the pair, and where its programs answer. */
export interface RunningHub {
  readonly machine: Machine;
  /** The store of metrics itself. */
  readonly metrics: string;
  /** The store of logs itself. */
  readonly logs: string;
  /** vmauth before both hubs' stores. */
  readonly proxy: string;
  readonly processes: ReadonlyMap<string, RunningProcess>;
}

/** What was written and scraped. */
export interface Load {
  readonly source: string;
  /** Lines, numbered 1 to this. */
  readonly count: number;
  /** Scrapes that were answered, with 1 to this. */
  readonly scraped: number;
}

/** Two hubs and a node from their unpacked bundles, with a counted load of lines and samples. */
export class PairedStack {
  readonly folder: string = mkdtempSync(join(tmpdir(), "stackmon-pair-"));
  readonly node: Machine = this.#machine("node", nodeAddress);
  readonly hubs: readonly [RunningHub, RunningHub] = [this.#hub(hubs[0]), this.#hub(hubs[1])];
  readonly #copies: RunningProcess[] = [];
  readonly #guarded: boolean;
  #agent: RunningProcess | undefined;
  #counter: CounterServer | undefined;
  #load: { readonly source: string; readonly lines: LogLoad } | undefined;

  /** @param guarded Whether the stores speak TLS and ask for {@link login}. */
  constructor({ guarded = false }: { readonly guarded?: boolean } = {}) {
    this.#guarded = guarded;
  }

  /** Installs as the bundles' READMEs say, and starts stores, proxies, hubs and node in this order; no line is written yet. */
  async start(): Promise<void> {
    const archives = buildBundles(stackFile(this.#guarded), this.folder);
    if (this.#guarded) this.#makeSecrets();
    await Promise.all(this.hubs.map((hub) => this.#startHub(hub, archives.hub)));
    await this.node.install(archives.agent);
    copyFileSync(join(this.node.bundle, "env/nodes/node-1.env"), join(this.node.bundle, "stackmon.env"));
    mkdirSync(join(this.node.folder, "var/log/stacks"), { recursive: true });
    this.#counter = await serveCounter(nodeAddress, 9153, counterName);
    this.#agent = await this.node.startAlloy({ STACKMON_ROOT: this.node.folder });
  }

  /** Writes lines of a source into the node's log from now on. */
  startLoad(source: string): void {
    const sink = new FileSink(join(this.node.folder, "var/log/stacks/node.log"));
    this.#load = { source, lines: new LogLoad(sink, { source, perSecond: linesPerSecond }) };
  }

  /** Starts a program of a hub again, and with a store, as systemd does, what copies from the other hub what it has lost. */
  async restart({ machine, processes }: RunningHub, name: string): Promise<void> {
    const killed = processes.get(name);
    if (killed === undefined) throw new Error(`no ${name} on ${machine.name}`);
    await machine.restart(killed);
    if (!name.startsWith("victoria-")) return;
    const unit = `stackmon-catch-up-${name.slice("victoria-".length)}`;
    const quick = { PATH: process.env["PATH"] ?? "", STACKMON_CATCH_UP_PAUSE: "2" };
    this.#copies.push(await machine.startService(unit, () => Promise.resolve(), quick));
  }

  /** How each of what copies has ended, which is awaited. */
  async copied(): Promise<readonly string[]> {
    for (const copy of this.#copies)
      await eventually(
        `${copy.name} ended`,
        () => {
          if (copy.ending === undefined) throw new Error("it still copies");
        },
        { within: 120_000 },
      );
    return this.#copies.map(({ ending }) => ending ?? "");
  }

  get agent(): RunningProcess {
    if (this.#agent === undefined) throw new Error("the agent was not started");
    return this.#agent;
  }

  /** Ends the load, and yields what there is to find of it, and the scrapes answered so far. */
  async endLoad(): Promise<Load> {
    const load = this.#load;
    if (load === undefined) throw new Error("no load was started");
    this.#load = undefined;
    const { count } = await load.lines.stop();
    return { source: load.source, count, scraped: this.#counter?.scrapes.length ?? 0 };
  }

  async stop(failed: boolean): Promise<void> {
    await this.#load?.lines.stop();
    await this.node.stop();
    await Promise.all(this.hubs.map(({ machine }) => machine.stop()));
    await this.#counter?.close();
    if (failed) console.error(`kept for inspection: ${this.folder}`);
    else rmSync(this.folder, { recursive: true, force: true });
  }

  async #startHub({ machine, proxy, processes }: RunningHub, archive: string): Promise<void> {
    await machine.install(archive);
    copyFileSync(join(machine.bundle, `env/hubs/${machine.name}.env`), join(machine.bundle, "stackmon.env"));
    if (this.#guarded) this.#placeSecrets(machine);
    const started = processes as Map<string, RunningProcess>;
    const start = async (name: string, ready: string | (() => Promise<unknown>)): Promise<void> => {
      started.set(name, await machine.startService(name, ready));
    };
    await Promise.all(
      (["victoria-metrics", "victoria-logs"] as const).map((store) =>
        start(store, this.#readyOf(machine.address, store)),
      ),
    );
    await start("vmauth", `${proxy}/health`);
    started.set("alloy", await machine.startAlloy());
  }

  #readyOf(address: string, store: "victoria-metrics" | "victoria-logs"): string | (() => Promise<unknown>) {
    const path = `${address}${readyAt(store)}`;
    const authority = join(this.folder, "certs/hub/ca.crt");
    return this.#guarded ? () => secureText(`https://${path}`, { authority }) : `http://${path}`;
  }

  /** Made with the real command; in this network a hub has two addresses. */
  #makeSecrets(): void {
    makeCertificates(
      stackFile(true),
      this.folder,
      hubs.map(({ own }) => own),
    );
  }

  #placeSecrets({ bundle }: Machine): void {
    cpSync(join(this.folder, "certs/hub"), join(bundle, "tls"), { recursive: true });
    mkdirSync(join(bundle, "secrets"));
    for (const signal of ["metrics", "logs"])
      writeFileSync(join(bundle, `secrets/${signal}-store.password`), `${login.password}\n`);
  }

  #hub({ host, own }: (typeof hubs)[number]): RunningHub {
    return {
      machine: this.#machine(host, own),
      metrics: `http://${own}:8428`,
      logs: `http://${own}:9428`,
      proxy: `http://${own}:8427`,
      processes: new Map<string, RunningProcess>(),
    };
  }

  #machine(name: string, address: string): Machine {
    return new Machine({ name, address, folder: join(this.folder, name), engine });
  }
}

/** Makes what a store has taken visible to queries. */
export async function flush({ metrics, logs }: RunningHub): Promise<void> {
  await Promise.all([metrics, logs].map((url) => fetchText(`${url}/internal/force_flush`)));
}

/** The script of the bundle is run by the system's own shell. */
function engine(name: string): string {
  return name === "sh" ? "/bin/sh" : programPath(name);
}
