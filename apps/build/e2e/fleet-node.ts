import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { enginePath } from "@stackmon/engines";
import type { CounterServer, RunningProcess, WrittenLines } from "@stackmon/harness";
import { FileSink, JournalSink, LogLoad, Machine, serveCounter } from "@stackmon/harness";
import type { ServiceName } from "@stackmon/stacks";
import { exposition, services } from "@stackmon/stacks";
import type { FleetNode } from "./fleet-stack.ts";
import { signerLog } from "./fleet-stack.ts";

/** Lines a second of each log. */
const linesPerSecond = 10;

/** Counts scrapes, and says in its label `source` who was scraped, whatever the agent says. */
export const scrapeCounter = "stackmon_load_scrapes_total";

/** Whose lines or samples: a node's service, as the source itself says. */
export const sourceOf = (host: string, service: ServiceName): string => `${host}-${service}`;

/** One server of the fleet: its services' exporters and logs, and the agent that watches them. */
export class RunningNode {
  readonly node: FleetNode;
  readonly machine: Machine;
  readonly exporters: ReadonlyMap<ServiceName, CounterServer>;
  readonly loads: ReadonlyMap<ServiceName, LogLoad>;
  #alloy: RunningProcess | undefined;

  private constructor(node: FleetNode, machine: Machine, exporters: RunningNode["exporters"]) {
    this.node = node;
    this.machine = machine;
    this.exporters = exporters;
    this.loads = new Map(node.services.flatMap((service) => this.#load(service)));
  }

  /** Installs the agent's bundle with the values of this node, and starts the services that it will watch. */
  static async install(node: FleetNode, archive: string, folder: string): Promise<RunningNode> {
    const { host, address } = node;
    const machine = new Machine({ name: host, address, folder: join(folder, host), engine: enginePath });
    await machine.install(archive);
    copyFileSync(join(machine.bundle, `env/nodes/${host}.env`), join(machine.bundle, "stackmon.env"));
    const exporters = await Promise.all(node.services.map((service) => serve(node, service)));
    return new RunningNode(node, machine, new Map(exporters));
  }

  /** The agent, which is started with nothing but the paths of this machine. */
  async startAgent(): Promise<void> {
    this.#alloy = await this.machine.startAlloy({
      STACKMON_ROOT: this.machine.folder,
      STACKMON_JOURNAL_PATH: this.#journal,
    });
  }

  async stopAgent(): Promise<void> {
    await this.#started.stop();
  }

  async restartAgent(): Promise<void> {
    await this.machine.restart(this.#started);
  }

  /** Its services write no more lines. */
  stopLoads(): Promise<readonly WrittenLines[]> {
    return Promise.all([...this.loads.values()].map((load) => load.stop()));
  }

  async stop(): Promise<void> {
    await this.machine.stop();
    await Promise.allSettled([...this.loads.values()].map((load) => load.stop()));
    for (const exporter of this.exporters.values()) await exporter.close();
  }

  get #started(): RunningProcess {
    if (this.#alloy === undefined) throw new Error(`${this.node.host} has no agent yet`);
    return this.#alloy;
  }

  get #journal(): string {
    return join(this.machine.folder, "journal");
  }

  #load(service: ServiceName): readonly (readonly [ServiceName, LogLoad])[] {
    if (service === "bitcoin-node") return [];
    const sink = service === "stacks-node" ? this.#journalSink() : this.#fileSink();
    const source = sourceOf(this.node.host, service);
    return [[service, new LogLoad(sink, { source, perSecond: linesPerSecond })]];
  }

  #journalSink(): JournalSink {
    return new JournalSink(this.#journal, services["stacks-node"].unit);
  }

  #fileSink(): FileSink {
    const path = join(this.machine.folder, signerLog);
    mkdirSync(dirname(path), { recursive: true });
    return new FileSink(path);
  }
}

async function serve(
  { host, address }: FleetNode,
  service: ServiceName,
): Promise<readonly [ServiceName, CounterServer]> {
  const counter = await serveCounter(address, services[service].metricsPort, scrapeCounter, {
    labels: { source: sourceOf(host, service) },
    beside: () => exposition(service),
  });
  return [service, counter];
}
