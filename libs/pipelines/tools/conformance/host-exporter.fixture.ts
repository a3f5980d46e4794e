import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "@stackmon/engines";
import type { Series } from "@stackmon/harness";
import { eventually, fetchText, parseExposition, RunningProcess } from "@stackmon/harness";

/** A metric as a program exposes it. */
export interface Family {
  readonly type: string;
  /** Names of the labels of any of its series. */
  readonly labels: ReadonlySet<string>;
  readonly samples: readonly Series[];
}

/** The real Alloy on a loopback address, with the machine's exporter of a pipeline and nothing else of it. */
export class HostExporter {
  readonly folder: string = mkdtempSync(join(tmpdir(), "stackmon-host-"));
  readonly #address: string;
  #alloy: RunningProcess | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  /** What the exporter exposes, by the names of metrics. */
  async families(pipeline: string): Promise<ReadonlyMap<string, Family>> {
    this.#start(exporterOf(pipeline));
    const url = `http://${this.#address}:12345/api/v0/component/prometheus.exporter.unix.host/metrics`;
    let text = "";
    await eventually("the exporter", async () => {
      this.#alloy?.assertRunning();
      text = await fetchText(url);
    });
    return familiesOf(text);
  }

  async stop(): Promise<void> {
    await this.#alloy?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #start(config: string): void {
    const file = join(this.folder, "host.alloy");
    writeFileSync(file, config);
    const listen = `--server.http.listen-addr=${this.#address}:12345`;
    const storage = `--storage.path=${join(this.folder, "alloy")}`;
    this.#alloy = new RunningProcess({
      name: "alloy",
      command: [engine("alloy"), "run", listen, storage, "--disable-reporting", file],
      environment: {},
      workingFolder: this.folder,
      logFile: join(this.folder, "alloy.log"),
    });
  }
}

function exporterOf(pipeline: string): string {
  const [block] = /^prometheus\.exporter\.unix "host" \{[\s\S]*?^\}/m.exec(pipeline) ?? [];
  if (block === undefined) throw new Error("no exporter of the machine in the pipeline");
  return `${block}\n`;
}

function familiesOf(text: string): ReadonlyMap<string, Family> {
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  const series = parseExposition(text);
  return new Map(
    types.map(([, name = "", type = ""]) => {
      const samples = series.filter((each) => each.name === name);
      return [name, { type, samples, labels: new Set(samples.flatMap(({ labels }) => Object.keys(labels))) }];
    }),
  );
}
