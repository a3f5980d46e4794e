import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "@stackmon/engines";
import { accountLines } from "../account/account-lines.ts";
import type { LineAccount } from "../account/line-tally.ts";
import { victoriaLogsRows } from "../account/victoria-logs.ts";
import { eventually } from "../eventually.ts";
import { fetchText } from "../http.ts";
import type { WrittenLines } from "../load/log-load.ts";
import { RunningProcess } from "../process.ts";
import { FaultyNetwork } from "./network.ts";
import type { NetworkLink } from "./network-link.ts";

/** One Alloy that follows a file and a journal, a network, and a VictoriaLogs, on addresses of their own. */
export class SmallStack {
  readonly folder: string = mkdtempSync(join(tmpdir(), "faults-"));
  readonly alloyUrl: string;
  readonly storeUrl: string;
  readonly log: string = join(this.folder, "app.log");
  readonly journal: string = join(this.folder, "journal");
  readonly storeFolder: string = join(this.folder, "store");
  readonly config: string = join(this.folder, "agent.alloy");
  readonly #running: RunningProcess[] = [];
  readonly #addresses: Readonly<Record<"alloy" | "network" | "store", string>>;
  #network: FaultyNetwork | undefined;
  #parts: Parts | undefined;

  /** @param first of three addresses, `127.0.6.N` with N to N + 2 */
  constructor(first: number) {
    const [alloy, network, store] = [0, 1, 2].map((more) => `127.0.6.${first + more}`);
    this.#addresses = { alloy: alloy ?? "", network: network ?? "", store: store ?? "" };
    this.alloyUrl = `http://${alloy}:12345`;
    this.storeUrl = `http://${store}:9428`;
  }

  /** What runs; throws before the start. */
  get parts(): Parts {
    if (this.#parts === undefined) throw new Error("the small stack was not started");
    return this.#parts;
  }

  async start(): Promise<void> {
    for (const folder of [this.journal, this.storeFolder]) mkdirSync(folder, { recursive: true });
    writeFileSync(this.log, "");
    writeFileSync(this.config, this.configText());
    const { network: networkAddress, store: storeAddress } = this.#addresses;
    const program = engine("toxiproxy-server");
    const network = await FaultyNetwork.start({ program, address: networkAddress, folder: this.folder });
    this.#network = network;
    const link = await network.link(`${networkAddress}:9428`, `${storeAddress}:9428`);
    const store = this.#run("victoria-logs", [
      `-httpListenAddr=${storeAddress}:9428`,
      `-storageDataPath=${this.storeFolder}/data`,
    ]);
    const alloy = this.#run("alloy", [
      "run",
      `--server.http.listen-addr=${this.#addresses.alloy}:12345`,
      `--storage.path=${join(this.folder, "alloy")}`,
      "--disable-reporting",
      this.config,
    ]);
    this.#parts = { network, link, store, alloy };
    await Promise.all([this.ready(store), this.ready(alloy)]);
  }

  /** Waits for a program after a start. */
  async ready(program: RunningProcess): Promise<void> {
    const url = program === this.parts.alloy ? `${this.alloyUrl}/-/ready` : `${this.storeUrl}/health`;
    await eventually(url, () => {
      program.assertRunning();
      return fetchText(url);
    });
  }

  async restart(program: RunningProcess): Promise<void> {
    await program.restart();
    await this.ready(program);
  }

  configText(extra = ""): string {
    return `
      loki.source.file "load" {
        targets    = [{ __path__ = "${this.log}", service = "file" }]
        forward_to = [loki.process.load.receiver]
      }
      loki.source.journal "load" {
        path       = "${this.journal}"
        labels     = { service = "journal" }
        forward_to = [loki.process.load.receiver]
      }
      loki.process "load" {
        stage.regex { expression = "^INFO \\\\[(?P<time>\\\\d+\\\\.\\\\d+)\\\\]" }
        stage.timestamp {
          source = "time"
          format = "Unix"
          action_on_duplicate_timestamp = "keep"
        }
        forward_to = [loki.write.store.receiver]
      }
      loki.write "store" {
        endpoint {
          url                 = "http://${this.#addresses.network}:9428/insert/loki/api/v1/push?disable_message_parsing=1"
          min_backoff_period  = "100ms"
          max_backoff_period  = "500ms"
          max_backoff_retries = 0
          remote_timeout      = "5s"
        }
      }
      ${extra}`;
  }

  async account(written: Pick<WrittenLines, "source" | "count">): Promise<LineAccount> {
    const [from, to] = [new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000)];
    const rows = victoriaLogsRows({ url: this.storeUrl, filter: `"load-${written.source}"`, from, to });
    return accountLines(rows, written);
  }

  /** The account of all that the store has taken: it shows lines up to a second later. */
  async flushed(written: Pick<WrittenLines, "source" | "count">): Promise<LineAccount> {
    await fetchText(`${this.storeUrl}/internal/force_flush`);
    return this.account(written);
  }

  /** The account, once the last line is stored: lines that came before it are stored or lost. */
  async accountAtEnd(written: WrittenLines): Promise<LineAccount> {
    return eventually(
      "the last line in the store",
      async () => {
        const account = await this.account(written);
        if (account.lostRanges.at(-1)?.[1] === written.count) throw new Error(JSON.stringify(account));
        return account;
      },
      { within: 60_000, every: 300 },
    );
  }

  /** Ends everything, however far the start came, and removes its folder after `unmount`. */
  async stop(unmount: () => void = () => undefined): Promise<void> {
    await Promise.all(this.#running.map((each) => each.kill()));
    await this.#network?.stop();
    unmount();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #run(name: "alloy" | "victoria-logs", args: readonly string[]): RunningProcess {
    const started = new RunningProcess({
      name,
      command: [engine(name), ...args],
      environment: {},
      workingFolder: this.folder,
      logFile: join(this.folder, `${name}.log`),
    });
    this.#running.push(started);
    return started;
  }
}

interface Parts {
  readonly network: FaultyNetwork;
  /** From Alloy to the store. */
  readonly link: NetworkLink;
  readonly store: RunningProcess;
  readonly alloy: RunningProcess;
}
