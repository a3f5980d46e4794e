import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "../eventually.ts";
import { fetchText } from "../http.ts";
import { RunningProcess } from "../process.ts";
import { NetworkLink, post } from "./network-link.ts";

export interface NetworkOptions {
  /** Absolute path of toxiproxy-server. */
  readonly program: string;
  /** A loopback address of its own, for its API; links may listen there too. */
  readonly address: string;
  /** Where its log goes. */
  readonly folder: string;
}

/**
 * The network between machines: links that programs are told to use in place of the real addresses, and that can be
 * cut, slowed and healed while connections are open.
 *
 * It is Shopify's toxiproxy, in a process of its own: a kept program, and every fault is a call of its HTTP API. A proxy inside this process would stand still whenever a test computes, and network namespaces would
 * take the machines off loopback and need root. What it does not have: packets that are lost below TCP.
 */
export class FaultyNetwork {
  readonly #process: RunningProcess;
  readonly #api: string;

  private constructor(process: RunningProcess, api: string) {
    this.#process = process;
    this.#api = api;
  }

  /** Starts the proxy and waits until it answers. */
  static async start({ program, address, folder }: NetworkOptions): Promise<FaultyNetwork> {
    mkdirSync(folder, { recursive: true });
    const process = new RunningProcess({
      name: "network",
      command: [program, `-host=${address}`, "-port=8474"],
      environment: { LOG_LEVEL: "info" },
      workingFolder: folder,
      logFile: join(folder, "network.log"),
    });
    const api = `http://${address}:8474`;
    try {
      await eventually("toxiproxy", () => (process.ending === undefined ? fetchText(`${api}/version`) : ""));
      process.assertRunning();
      return new FaultyNetwork(process, api);
    } catch (failure) {
      await process.kill();
      throw failure;
    }
  }

  /**
   * Opens a link.
   *
   * @param listen `address:port` to connect to in place of `to`
   */
  async link(listen: string, to: string): Promise<NetworkLink> {
    await post(`${this.#api}/proxies`, { name: listen, listen, upstream: to, enabled: true });
    return new NetworkLink(`${this.#api}/proxies/${listen}`, listen, to);
  }

  /** Ends all links. */
  async stop(): Promise<void> {
    await this.#process.stop();
  }
}
