import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JournalEntry, SeenSockets, TextServer } from "@stackmon/harness";
import { Machine, serveText, SocketWatch, writeJournal } from "@stackmon/harness";
import type { ServiceName } from "@stackmon/stacks";
import { exposition, services } from "@stackmon/stacks";
import { stringify } from "yaml";
import type { Connection } from "../src/network/connection.ts";
import type { NetworkFile } from "../src/network/network-file.ts";
import { buildBundles, makeCertificates } from "./bundles.ts";
import { programPath } from "./program-path.ts";
import { secureFetch } from "./secure-fetch.ts";
import { readyAt } from "./store-ready.ts";

/** The architecture document's line; its own time is of 2009. */
export const documentedLine =
  "INFO [1234567890.123] [src/chainstate/coordinator/mod.rs:1234] [tenure_id:abc] Processing block, height: 12345";

/** Retention that keeps a line of 2009. */
const retention = "30y";

export const nodeAddress = "127.0.1.1";
export const hubAddress = "127.0.1.2";

export interface Deployment {
  readonly metrics: "victoria-metrics" | "prometheus";
  readonly logs: "victoria-logs" | "loki";
  /** Roles of the machines: an agent with a hub, behind its gate or not, or without one, or all on one machine. */
  readonly shape: "separated" | "gated" | "single" | "no-hub";
}

/** Whether a hub's Alloy runs beside the agent's. */
export function runsHub({ shape }: Deployment): boolean {
  return shape === "separated" || shape === "gated";
}

/** The stack file of a deployment with one node and the default ports. */
export function stackFile({ metrics, logs, shape }: Deployment): string {
  const storeAddress = shape === "no-hub" ? { address: hubAddress } : {};
  return stringify({
    name: "e2e",
    labels: { network: "mainnet" },
    scrapeInterval: "5s",
    services: {
      "stacks-node": {},
      "stacks-signer": { logs: ["/var/log/stacks/signer.log"] },
      "bitcoin-node": {},
    },
    nodes: [{ host: "node-1", labels: { region: "eu" } }],
    hub:
      shape === "no-hub" ? "none" : { address: hubAddress, ...(shape === "gated" ? { tls: "mutual" } : {}) },
    stores: {
      metrics: { kind: metrics, retention, ...storeAddress },
      logs: { kind: logs, retention, ...storeAddress },
    },
  });
}

/** What a node's machine has to tell. */
export interface Told {
  /** What the exporter of a service answers to each scrape. */
  readonly exposed: (service: ServiceName | "grafana") => string;
  readonly journal: readonly JournalEntry[];
  readonly signerLog: readonly string[];
}

/** The documented line in journal and log file, and of every service what is live. */
const documented: Told = {
  exposed: (service) => exposition(service),
  journal: [
    { unit: "stacks-node.service", message: documentedLine },
    { unit: "unrelated.service", message: "INFO [1234567890.123] [src/main.rs:1] [main] not ours" },
  ],
  signerLog: [documentedLine],
};

/** A deployment that runs: built by the real command, unpacked, started. */
export class RunningStack {
  readonly deployment: Deployment;
  readonly #told: Told;
  readonly folder: string;
  readonly node: Machine;
  readonly hub: Machine;
  readonly #watch = new SocketWatch(() => [...this.node.processes, ...this.hub.processes]);
  #exporters: readonly TextServer[] = [];

  constructor(deployment: Deployment, told: Told = documented) {
    this.deployment = deployment;
    this.#told = told;
    this.folder = mkdtempSync(join(tmpdir(), "stackmon-e2e-"));
    const machine = (name: string, address: string): Machine =>
      new Machine({ name, address, folder: join(this.folder, name), engine: programPath });
    this.node = machine("node", nodeAddress);
    this.hub = deployment.shape === "single" ? this.node : machine("hub", hubAddress);
  }

  /** Builds the bundles, installs them and starts exporters, stores, hub and agent, in this order. */
  async start(): Promise<void> {
    const { shape, metrics, logs } = this.deployment;
    const archives = buildBundles(stackFile(this.deployment), this.folder);
    await this.hub.install(archives[shape === "single" ? "single" : "hub"]);
    if (shape !== "single") await this.node.install(archives.agent);
    if (shape === "gated") this.#installCertificates();
    await this.#startExporters();
    await Promise.all([
      ...[metrics, logs].map((store) =>
        this.hub.startService(store, `http://${this.storeAddress}${readyAt(store)}`),
      ),
      this.#prepareLogs(),
    ]);
    if (shape === "separated") await this.hub.startAlloy({ STACKMON_HUB_LISTEN_ADDRESS: hubAddress });
    if (shape === "gated") await this.#startGatedHub();
    await this.node.startAlloy({
      STACKMON_HOST: "node-1",
      STACKMON_LABEL_REGION: "eu",
      STACKMON_ROOT: this.node.folder,
      STACKMON_JOURNAL_PATH: join(this.node.folder, "journal"),
    });
  }

  get storeAddress(): string {
    return this.hub.address;
  }

  /** What the bundle of a machine says of its network. */
  networkOf(machine: Machine): readonly Connection[] {
    const text = readFileSync(join(machine.bundle, "network.json"), "utf8");
    return (JSON.parse(text) as NetworkFile).connections;
  }

  /** What each program of a machine has done on the network since its start, by the name of its unit. */
  seenOn({ name }: Machine): ReadonlyMap<string, SeenSockets> {
    const own = [...this.#watch.seen].filter(([process]) => process.startsWith(`${name} `));
    return new Map(own.map(([process, seen]) => [process.slice(name.length + 1), seen]));
  }

  /** Appends to the signer's log file. */
  writeSignerLog(line: string): void {
    writeFileSync(join(this.node.folder, "var/log/stacks/signer.log"), `${line}\n`, { flag: "a" });
  }

  /** Ends everything; the folder with all logs is kept when `failed`. */
  async stop(failed: boolean): Promise<void> {
    this.#watch.stop();
    await this.node.stop();
    await this.hub.stop();
    for (const each of this.#exporters) await each.close();
    if (failed) console.error(`kept for inspection: ${this.folder}`);
    else rmSync(this.folder, { recursive: true, force: true });
  }

  #installCertificates(): void {
    const certificates = makeCertificates(stackFile(this.deployment), this.folder);
    for (const [from, machine] of [
      ["hub", this.hub],
      ["nodes/node-1", this.node],
    ] as const)
      cpSync(join(certificates, from), join(machine.bundle, "tls"), { recursive: true });
  }

  async #startGatedHub(): Promise<void> {
    // nginx's workers give up root, and reach their folder by way of this one.
    chmodSync(this.folder, 0o755);
    await this.hub.startAlloy();
    const authority = join(this.hub.bundle, "tls/ca.crt");
    await this.hub.startService("stackmon-gate", () =>
      secureFetch(`https://${hubAddress}:4318`, { authority }),
    );
  }

  async #startExporters(): Promise<void> {
    const exporters = Object.values(services).map(({ name, metricsPort }) =>
      serveText(nodeAddress, metricsPort, () => this.#told.exposed(name)),
    );
    // Grafana cannot be run: what it would expose is taken from the catalogue.
    const grafana = serveText(this.hub.address, 3000, () => this.#told.exposed("grafana"));
    this.#exporters = await Promise.all([...exporters, grafana]);
  }

  async #prepareLogs(): Promise<void> {
    mkdirSync(join(this.node.folder, "var/log/stacks"), { recursive: true });
    await writeJournal(join(this.node.folder, "journal"), this.#told.journal);
    for (const line of this.#told.signerLog) this.writeSignerLog(line);
  }
}
