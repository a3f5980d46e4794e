import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { engine, enginePath } from "@stackmon/engines";
import type { CounterServer, NetworkLink, RunningProcess } from "@stackmon/harness";
import { FaultyNetwork, listeningSockets, Machine, serveCounter, SmallDisk } from "@stackmon/harness";
import { buildBundles } from "./build-bundles.ts";
import { followedLog } from "./stack-file.ts";

export interface SiteOptions {
  /** Of 0 to 60; sites of different numbers run side by side. */
  readonly number: number;
  /** Seconds. */
  readonly scrapeInterval: number;
  /** Whether what the programs keep is on small disks, one a machine. */
  readonly smallDisks: boolean;
}

/** What runs at a site. */
export interface Parts {
  readonly agent: RunningProcess;
  readonly hub: RunningProcess;
  readonly logsStore: RunningProcess;
  readonly metricsStore: RunningProcess;
  /** Every way from the node to the hub. */
  readonly links: readonly NetworkLink[];
  readonly disks: { readonly node: SmallDisk; readonly hub: SmallDisk } | undefined;
  /** What the node serves at the port of its metrics. */
  readonly counter: CounterServer;
}

/** MiB: room for the queue of some minutes, and quickly filled. */
const diskSize = { node: 256, hub: 512 };

/** The interface of Alloy's own; agents have no business there. */
const uiPort = 12345;

/**
 * A node and its hub, from their bundles, with a network between them that can be cut.
 *
 * The stack file gives the network's address as the hub's, and the hub binds another one. What the bundles send to which
 * ports, and how, is theirs: a link is opened for each port on which the hub listens.
 */
export class Site {
  readonly folder: string = mkdtempSync(join(tmpdir(), "stackmon-faults-"));
  readonly node: Machine;
  readonly hub: Machine;
  readonly scrapeInterval: number;
  readonly #smallDisks: boolean;
  readonly #networkAddress: string;
  /** In the order of their start. */
  readonly #stops: (() => unknown)[] = [];
  #parts: Parts | undefined;

  constructor({ number, scrapeInterval, smallDisks }: SiteOptions) {
    const address = (more: number): string => `127.0.5.${4 * number + more}`;
    const machine = (name: string, at: string): Machine =>
      new Machine({ name, address: at, folder: join(this.folder, name), engine: enginePath });
    this.scrapeInterval = scrapeInterval;
    this.#smallDisks = smallDisks;
    this.node = machine("node", address(1));
    this.hub = machine("hub", address(2));
    this.#networkAddress = address(3);
  }

  /** What runs; throws before the start. */
  get parts(): Parts {
    if (this.#parts === undefined) throw new Error("@stackmon/faults: the site was not started");
    return this.#parts;
  }

  get logFile(): string {
    return join(this.node.folder, followedLog);
  }

  get journal(): string {
    return join(this.node.folder, "journal");
  }

  get logsUrl(): string {
    return `http://${this.hub.address}:9428`;
  }

  get metricsUrl(): string {
    return `http://${this.hub.address}:8428`;
  }

  /** Builds and installs the bundles, then starts stores, hub, network and agent, in this order. */
  async start(): Promise<void> {
    const bundles = await buildBundles(this.folder, this.#networkAddress, this.scrapeInterval);
    for (const folder of [dirname(this.logFile), this.journal]) mkdirSync(folder, { recursive: true });
    const disks = this.#smallDisks ? this.#mountDisks() : undefined;
    await this.hub.install(bundles.hub);
    await this.node.install(bundles.agent);
    const counter = await serveCounter(this.node.address, 9153);
    this.#stops.push(
      () => counter.close(),
      () => this.hub.stop(),
      () => this.node.stop(),
    );
    const [metricsStore, logsStore] = await Promise.all([
      this.hub.startService("victoria-metrics", `${this.metricsUrl}/health`),
      this.hub.startService("victoria-logs", `${this.logsUrl}/health`),
    ]);
    const hub = await this.hub.startAlloy({ STACKMON_HUB_LISTEN_ADDRESS: this.hub.address });
    const links = await this.#openLinks(hub);
    const agent = await this.node.startAlloy({
      STACKMON_HOST: "node-1",
      STACKMON_ROOT: this.node.folder,
      STACKMON_JOURNAL_PATH: this.journal,
    });
    this.#parts = { agent, hub, logsStore, metricsStore, links, disks, counter };
  }

  /** Starts what has ended of itself on a machine, as systemd would by the units' `Restart=`; yields its names. */
  async revive(machine: Machine): Promise<readonly string[]> {
    const ended = machine.processes.filter(({ ending }) => ending !== undefined);
    const revived = ended.map(({ name, ending }) => `${name} (${ending ?? ""})`);
    for (const each of ended) await machine.restart(each);
    return revived;
  }

  /** Throws, with the end of its log, when a program is not running. */
  assertRunning(): void {
    for (const machine of [this.hub, this.node]) for (const each of machine.processes) each.assertRunning();
  }

  /** Ends everything, however far the start came; the folder with all logs is kept when `failed`. */
  async stop(failed: boolean): Promise<void> {
    for (const stop of this.#stops.toReversed()) await stop();
    if (!failed) rmSync(this.folder, { recursive: true, force: true });
  }

  #mountDisks(): Parts["disks"] {
    const mount = (machine: Machine, mebibytes: number): SmallDisk => {
      const disk = new SmallDisk(join(machine.folder, "var/lib"), mebibytes);
      this.#stops.push(() => disk.unmount());
      return disk;
    };
    return { node: mount(this.node, diskSize.node), hub: mount(this.hub, diskSize.hub) };
  }

  async #openLinks(hub: RunningProcess): Promise<readonly NetworkLink[]> {
    const address = this.#networkAddress;
    const folder = join(this.folder, "network");
    const network = await FaultyNetwork.start({ program: engine("toxiproxy-server"), address, folder });
    this.#stops.unshift(() => network.stop());
    const ports = listeningSockets(hub.pid).flatMap((socket) =>
      socket.startsWith(`${this.hub.address}:`) ? [Number(socket.split(":").at(-1))] : [],
    );
    const opened = ports.filter((port) => port !== uiPort);
    return Promise.all(
      opened.map((port) => network.link(`${address}:${port}`, `${this.hub.address}:${port}`)),
    );
  }
}
