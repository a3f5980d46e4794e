import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { enginePath } from "@stackmon/engines";
import { type Environment, Machine, type RunningProcess } from "@stackmon/harness";
import { buildBundles } from "./bundles.ts";
import { agentAddress, agentHost, hubAddress, nodeLog, stackFile } from "./stack-file.ts";

export const metricsStoreUrl: string = `http://${hubAddress}:8428`;
export const logsStoreUrl: string = `http://${hubAddress}:9428`;
export const hubUrl: string = `http://${hubAddress}:12345`;
/** Where agents' queues send to. */
export const hubOtlpUrl: string = `http://${hubAddress}:4318`;

/** An agent of the site, where it serves its metrics, and the log that it follows. */
export interface Agent {
  readonly alloy: RunningProcess;
  readonly url: string;
  readonly log: string;
}

/** A hub with its stores, and agents, all from the bundles of one stack file, each on a loopback address of its own. */
export class Site {
  readonly folder: string;
  readonly agents: Agent[] = [];
  readonly metricsStore: RunningProcess;
  readonly logsStore: RunningProcess;
  readonly #hub: Machine;
  readonly #agentArchive: string;
  readonly #agentMachines: Machine[] = [];
  #hubAlloy: RunningProcess | undefined;

  private constructor(folder: string, agentArchive: string, hub: Machine, stores: readonly RunningProcess[]) {
    const [metricsStore, logsStore] = stores;
    if (metricsStore === undefined || logsStore === undefined) throw new Error("benchmarks: two stores");
    this.folder = folder;
    this.#agentArchive = agentArchive;
    this.#hub = hub;
    this.metricsStore = metricsStore;
    this.logsStore = logsStore;
  }

  /** Starts the stores of a stack with as many nodes; no Alloy yet. */
  static async start(folder: string, agents: number): Promise<Site> {
    const archives = buildBundles(stackFile(agents), folder);
    const hub = machine(folder, "hub", hubAddress);
    await hub.install(archives.hub);
    const stores = [
      await hub.startService("victoria-metrics", `${metricsStoreUrl}/health`),
      await hub.startService("victoria-logs", `${logsStoreUrl}/health`),
    ];
    return new Site(folder, archives.agent, hub, stores);
  }

  get hub(): RunningProcess {
    if (this.#hubAlloy === undefined) throw new Error("benchmarks: the hub was not started");
    return this.#hubAlloy;
  }

  /** Starts the hub's Alloy, anew if it runs. */
  async startHub(overrides: Environment = {}): Promise<void> {
    await this.#hubAlloy?.stop();
    this.#hubAlloy = await this.#hub.startAlloy(overrides);
  }

  /** Starts one more agent. */
  async startAgent(overrides: Environment = {}): Promise<Agent> {
    const number = this.agents.length + 1;
    const host = agentHost(number);
    const server = machine(this.folder, host, agentAddress(number));
    this.#agentMachines.push(server);
    await server.install(this.#agentArchive);
    copyFileSync(join(server.bundle, `env/nodes/${host}.env`), join(server.bundle, "stackmon.env"));
    const log = join(server.folder, nodeLog);
    mkdirSync(dirname(log), { recursive: true });
    const alloy = await server.startAlloy({ STACKMON_ROOT: server.folder, ...overrides });
    const agent = { alloy, url: `http://${agentAddress(number)}:12345`, log };
    this.agents.push(agent);
    return agent;
  }

  /** Ends all agents; the next one that is started is the first again, with an empty disk. */
  async stopAgents(): Promise<void> {
    await Promise.all(this.#agentMachines.map((each) => each.stop()));
    this.agents.length = 0;
    this.#agentMachines.length = 0;
  }

  async stop(): Promise<void> {
    await this.stopAgents();
    await this.#hub.stop();
  }
}

let machines = 0;

function machine(folder: string, name: string, address: string): Machine {
  machines += 1;
  return new Machine({ name, address, folder: join(folder, `${name}-${machines}`), engine: enginePath });
}
