import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EngineName } from "@stackmon/engines";
import { engine } from "@stackmon/engines";
import { eventually, fetchText, RunningProcess } from "@stackmon/harness";
import type { Pipeline } from "../../src/pipeline.ts";

/** A pipeline's configuration; throws what is wrong with it. */
export function textOf(pipeline: Pipeline | undefined): string {
  if (pipeline?.ok !== true) throw new Error(JSON.stringify(pipeline?.diagnostics));
  return pipeline.text;
}

/** One row of VictoriaLogs: labels and fields together; `_time`, `_msg`, `_stream`. */
export type Row = Readonly<Record<string, string>>;

/** A pipeline that runs in the real Alloy and writes to a real VictoriaLogs, all on one loopback address. */
export class RunningPipeline {
  readonly address: string;
  /** Stands for the root of the file system. */
  readonly folder: string;
  #running: readonly RunningProcess[] = [];

  constructor(address: string) {
    this.address = address;
    this.folder = mkdtempSync(join(tmpdir(), "stackmon-pipeline-"));
  }

  async start(pipeline: Pipeline | undefined): Promise<void> {
    const file = join(this.folder, "pipeline.alloy");
    writeFileSync(file, textOf(pipeline));
    this.#running = [
      this.#spawn("victoria-logs", [
        `-httpListenAddr=${this.address}:9428`,
        `-storageDataPath=${join(this.folder, "victoria-logs")}`,
        "-retentionPeriod=100y",
      ]),
      this.#spawn("alloy", [
        "run",
        `--server.http.listen-addr=${this.address}:12345`,
        `--storage.path=${join(this.folder, "alloy")}`,
        "--disable-reporting",
        file,
      ]),
    ];
    await this.#ready("victoria-logs", `http://${this.address}:9428/health`);
    await this.#ready("alloy", `http://${this.address}:12345/-/ready`);
  }

  /** Writes a log file below the folder. */
  writeLog(path: string, lines: readonly string[]): void {
    mkdirSync(join(this.folder, path, ".."), { recursive: true });
    writeFileSync(join(this.folder, path), lines.map((line) => `${line}\n`).join(""));
  }

  /** Pushes to the pipeline's receiver, as an agent does. */
  async push(streams: readonly object[]): Promise<void> {
    await fetchText(`http://${this.address}:3500/loki/api/v1/push`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ streams }),
    });
  }

  /** The rows of a LogsQL query over all time. */
  async rows(query: string): Promise<readonly Row[]> {
    const parameters = new URLSearchParams({ query, start: "2000-01-01T00:00:00Z" });
    const answer = await fetchText(`http://${this.address}:9428/select/logsql/query?${parameters}`);
    return answer
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Row);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.map((each) => each.stop()));
    rmSync(this.folder, { recursive: true, force: true });
  }

  #spawn(name: EngineName, args: readonly string[]): RunningProcess {
    const url = (port: number, path: string): string => `http://${this.address}:${port}${path}`;
    return new RunningProcess({
      name,
      command: [engine(name), ...args],
      environment: {
        STACKMON_HUB_LISTEN_ADDRESS: this.address,
        STACKMON_LOGS_STORE_URL: url(9428, "/insert/loki/api/v1/push?disable_message_parsing=1"),
        STACKMON_METRICS_STORE_URL: url(8428, "/api/v1/write"),
        STACKMON_ROOT: this.folder,
        STACKMON_HOST: "node-1",
      },
      workingFolder: this.folder,
      logFile: join(this.folder, `${name}.log`),
    });
  }

  async #ready(name: string, url: string): Promise<void> {
    await eventually(`${name} at ${url}`, async () => {
      for (const each of this.#running) each.assertRunning();
      await fetchText(url);
    });
  }
}
