import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { engine, type EngineName } from "@stackmon/engines";
import { eventually, fetchText, RunningProcess } from "@stackmon/harness";
import type { Arrangement, Places } from "./arrangement.ts";

/** An agent, a hub and a VictoriaLogs on an address of their own, with their files in a folder. */
export class Servers {
  readonly store: RunningProcess;
  readonly hub: RunningProcess;
  readonly agent: RunningProcess;
  readonly #places: Places;

  constructor({ agent, hub }: Arrangement, places: Places) {
    mkdirSync(places.folder, { recursive: true });
    this.#places = places;
    this.store = this.#program("store", "victoria-logs", [
      `-httpListenAddr=${places.address}:9428`,
      `-storageDataPath=${join(places.folder, "store")}`,
      "-retentionPeriod=100y",
    ]);
    this.hub = this.#alloy("hub", hub, hubPort);
    this.agent = this.#alloy("agent", agent, agentPort);
  }

  /** Waits until all of them answer. */
  async ready(): Promise<void> {
    await this.#answers(this.store, `${this.#places.address}:9428/health`);
    await this.hubReady();
    await this.#answers(this.agent, `${this.#places.address}:${agentPort}/-/ready`);
  }

  async hubReady(): Promise<void> {
    await this.#answers(this.hub, `${this.#places.address}:${hubPort}/-/ready`);
  }

  async stop(): Promise<void> {
    await Promise.all([this.agent, this.hub, this.store].map((each) => each.stop()));
  }

  #alloy(name: string, text: string, port: number): RunningProcess {
    const { address, folder } = this.#places;
    const config = join(folder, `${name}.alloy`);
    writeFileSync(config, text);
    return this.#program(name, "alloy", [
      "run",
      `--server.http.listen-addr=${address}:${port}`,
      `--storage.path=${join(folder, name)}`,
      "--stability.level=public-preview",
      "--disable-reporting",
      config,
    ]);
  }

  #program(name: string, program: EngineName, args: readonly string[]): RunningProcess {
    const { folder } = this.#places;
    const logFile = join(folder, `${name}.log`);
    const command = [engine(program), ...args] as const;
    return new RunningProcess({ name, command, environment: {}, workingFolder: folder, logFile });
  }

  async #answers(program: RunningProcess, url: string): Promise<void> {
    await eventually(
      `${program.name} at ${url}`,
      () => {
        program.assertRunning();
        return fetchText(`http://${url}`);
      },
      { within: 60_000 },
    );
  }
}

const hubPort = 12345;
const agentPort = 12346;
