import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "@stackmon/engines";
import type { DataSource } from "@stackmon/harness";
import { eventually, fetchText, RunningProcess } from "@stackmon/harness";

/** Of its own, so that a drawing does not meet tests. */
const address = "127.0.1.61";

/** VictoriaMetrics and VictoriaLogs, empty. The simulated hours are past: both keep what is a century old. */
export class Stores {
  readonly folder: string = mkdtempSync(join(tmpdir(), "stackmon-pictures-"));
  readonly metrics: DataSource = { kind: "metrics", url: `http://${address}:8428` };
  readonly logs: DataSource = { kind: "victoria-logs", url: `http://${address}:9428` };
  readonly #processes: RunningProcess[] = [];

  async start(): Promise<void> {
    // What a panel asks for is never limited by how much it is.
    this.#run("victoria-metrics", this.metrics.url, ["-search.maxPointsPerTimeseries=100000"]);
    this.#run("victoria-logs", this.logs.url, []);
    await eventually("VictoriaMetrics", () => fetchText(`${this.metrics.url}/health`));
    await eventually("VictoriaLogs", () => fetchText(`${this.logs.url}/health`));
  }

  #run(program: "victoria-metrics" | "victoria-logs", url: string, more: readonly string[]): void {
    const workingFolder = join(this.folder, program);
    mkdirSync(workingFolder);
    const { host } = new URL(url);
    this.#processes.push(
      new RunningProcess({
        name: program,
        command: [
          engine(program),
          "-retentionPeriod=100y",
          "-storageDataPath=data",
          `-httpListenAddr=${host}`,
          ...more,
        ],
        environment: {},
        workingFolder,
        logFile: join(this.folder, `${program}.log`),
      }),
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.#processes.map((each) => each.stop()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
