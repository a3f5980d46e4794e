import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enginePath } from "@stackmon/engines";
import type { RunningProcess, WrittenLines } from "@stackmon/harness";
import { Machine } from "@stackmon/harness";
import { buildBundles } from "./bundles.ts";
import { RunningNode } from "./fleet-node.ts";
import { fleetHubAddress, fleetNodes, fleetStackFile } from "./fleet-stack.ts";

/** Agents that start at a time: each takes a second of CPU before it is healthy. */
const startedTogether = 4;

/** Many agents from one bundle, and the hub and stores that they report to; all built, unpacked and started anew. */
export class Fleet {
  readonly folder: string = mkdtempSync(join(tmpdir(), "stackmon-fleet-"));
  readonly hub: Machine;
  readonly nodes: RunningNode[] = [];
  #hubAlloy: RunningProcess | undefined;

  constructor() {
    const folder = join(this.folder, "hub");
    this.hub = new Machine({ name: "hub", address: fleetHubAddress, folder, engine: enginePath });
  }

  get hubPid(): number {
    if (this.#hubAlloy === undefined) throw new Error("the hub was not started");
    return this.#hubAlloy.pid;
  }

  /** Starts stores, hub and `count` agents. The nodes' services write and answer from the beginning. */
  async start(count: number): Promise<void> {
    const archives = this.#build(count);
    await this.hub.install(archives.hub);
    await Promise.all([
      this.hub.startService("victoria-metrics", `http://${fleetHubAddress}:8428/health`),
      this.hub.startService("victoria-logs", `http://${fleetHubAddress}:9428/health`),
    ]);
    this.#hubAlloy = await this.hub.startAlloy();
    await this.#add(count, archives.agent);
  }

  /** Builds the bundles of a stack with as many nodes, and starts the agents that are new in it; nothing else is touched. */
  async growTo(count: number): Promise<void> {
    await this.#add(count, this.#build(count).agent);
  }

  /** The nodes' services write no more; yields what each has written. */
  async stopLoads(): Promise<readonly WrittenLines[]> {
    const written = await Promise.all(this.nodes.map((node) => node.stopLoads()));
    return written.flat();
  }

  /** Ends everything; the folder with all logs is kept when `failed`. */
  async stop(failed: boolean): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
    await this.hub.stop();
    if (failed) console.error(`kept for inspection: ${this.folder}`);
    else rmSync(this.folder, { recursive: true, force: true });
  }

  #build(count: number): ReturnType<typeof buildBundles> {
    return buildBundles(fleetStackFile(fleetNodes(count)), join(this.folder, `stack-of-${count}`));
  }

  async #add(count: number, archive: string): Promise<void> {
    const added = fleetNodes(count).slice(this.nodes.length);
    for (let first = 0; first < added.length; first += startedTogether) {
      const group = added.slice(first, first + startedTogether);
      const installed = await Promise.all(
        group.map((node) => RunningNode.install(node, archive, this.folder)),
      );
      this.nodes.push(...installed);
      await Promise.all(installed.map((node) => node.startAgent()));
    }
  }
}
