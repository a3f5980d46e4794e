import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enginePath } from "@stackmon/engines";
import { Machine, writeJournal, type RunningProcess } from "@stackmon/harness";
import { storePort } from "@stackmon/stacks";
import { buildBundles } from "./bundles.ts";
import type { StoreName } from "./store-ready.ts";
import { readyAt } from "./store-ready.ts";

export interface SingleServerOptions {
  readonly address: string;
  readonly metrics: "victoria-metrics" | "prometheus";
  readonly logs: "victoria-logs" | "loki";
}

/** The bundle of role single, started from its files on an address of its own; its node logs to a file. */
export class SingleServer {
  readonly machine: Machine;
  readonly #options: SingleServerOptions;
  readonly #folder: string;
  #alloy: RunningProcess | undefined;

  constructor(options: SingleServerOptions) {
    this.#options = options;
    this.#folder = mkdtempSync(join(tmpdir(), "stackmon-single-"));
    const { address } = options;
    this.machine = new Machine({
      name: "server",
      address,
      folder: join(this.#folder, "server"),
      engine: enginePath,
    });
  }

  async start(): Promise<void> {
    const { metrics, logs } = this.#options;
    const stack = `
nodes: [{ host: node-1 }]
services: { stacks-node: { logs: [/var/log/stacks/node.log] } }
stores: { metrics: { kind: ${metrics} }, logs: { kind: ${logs} } }
`;
    await this.machine.install(buildBundles(stack, this.#folder).single);
    mkdirSync(join(this.machine.folder, "var/log/stacks"), { recursive: true });
    this.log("INFO [1.000000] [src/main.rs:1] [main] started");
    await writeJournal(join(this.machine.folder, "journal"), []);
    await Promise.all(
      [metrics, logs].map((store) =>
        this.machine.startService(store, `http://${this.#options.address}${readyAt(store)}`),
      ),
    );
    this.#alloy = await this.machine.startAlloy({
      STACKMON_ROOT: this.machine.folder,
      STACKMON_JOURNAL_PATH: join(this.machine.folder, "journal"),
    });
  }

  /** A path of one of its programs. */
  url(program: StoreName | "alloy", path: string): string {
    const port = program === "alloy" ? 12345 : storePort[program];
    return `http://${this.#options.address}:${port}/${path}`;
  }

  get alloy(): RunningProcess {
    if (this.#alloy === undefined) throw new Error("the server was not started");
    return this.#alloy;
  }

  /** Appends a line to the node's log file. */
  log(line: string): void {
    writeFileSync(join(this.machine.folder, "var/log/stacks/node.log"), `${line}\n`, { flag: "a" });
  }

  /** Ends everything; the folder with all logs is kept when `failed`. */
  async stop(failed: boolean): Promise<void> {
    await this.machine.stop();
    if (failed) console.error(`kept for inspection: ${this.#folder}`);
    else rmSync(this.#folder, { recursive: true, force: true });
  }
}
