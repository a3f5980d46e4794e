import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Environment } from "../environment-file.ts";
import { eventually } from "../eventually.ts";
import { fetchText } from "../http.ts";
import { RunningProcess } from "../process.ts";
import { ownPrefix } from "./private-name.ts";

export interface AlloyOptions {
  /** Path of the program. */
  readonly program: string;
  /** Where its configuration, state and log are put. */
  readonly folder: string;
  readonly environment: Environment;
}

/** An Alloy with a composed configuration, which serves on loopback alone. */
export class AlloyProcess {
  readonly #process: RunningProcess;
  readonly #url: string;

  /** Starts it, not yet ready, with the text as its configuration. */
  static async start(text: string, { program, folder, environment }: AlloyOptions): Promise<AlloyProcess> {
    const file = join(folder, "config.alloy");
    writeFileSync(file, text);
    const address = `127.0.0.1:${await freePort()}`;
    const command: readonly [string, ...string[]] = [
      program,
      "run",
      `--server.http.listen-addr=${address}`,
      `--storage.path=${join(folder, "data")}`,
      "--disable-reporting",
      "--stability.level=experimental",
      "--feature.community-components.enabled",
      file,
    ];
    const logFile = join(folder, "alloy.log");
    // A kept folder may hold the log of a run before.
    rmSync(logFile, { force: true });
    const started = new RunningProcess({
      name: "alloy",
      command,
      environment,
      workingFolder: folder,
      logFile,
    });
    return new AlloyProcess(started, `http://${address}`);
  }

  private constructor(running: RunningProcess, url: string) {
    this.#process = running;
    this.#url = url;
  }

  /** How it ended; undefined while it runs. */
  get ending(): string | undefined {
    return this.#process.ending;
  }

  get log(): string {
    return readFileSync(this.#process.logFile, "utf8");
  }

  /** Waits until it is ready or has ended, and yields whether it is ready. */
  async isReady(): Promise<boolean> {
    await this.whileRunning("alloy ready", () => fetchText(`${this.#url}/-/ready`));
    return this.ending === undefined;
  }

  /** Address of the composed feed, which Alloy logs: the system chose its port. */
  feedUrl(): string {
    const line = this.log
      .split("\n")
      .find(
        (each) => each.includes(`component_id=loki.source.api.${ownPrefix}feed`) && / http=\S+/.test(each),
      );
    const address = / http=(\S+)/.exec(line ?? "")?.[1];
    if (address === undefined)
      throw new Error(`@stackmon/harness: Alloy's log names no address of the feed\n${this.log}`);
    return `http://${address}/loki/api/v1/push`;
  }

  metrics(): Promise<string> {
    return fetchText(`${this.#url}/metrics`);
  }

  /** Tries until it succeeds or Alloy has ended. */
  async whileRunning(awaited: string, attempt: () => unknown): Promise<void> {
    await eventually(awaited, () => (this.ending === undefined ? attempt() : undefined), {
      within: 60_000,
      every: 20,
    });
  }

  kill(): Promise<void> {
    return this.#process.kill();
  }
}

/** A port that is free now; Alloy does not log which one it chose for itself. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
