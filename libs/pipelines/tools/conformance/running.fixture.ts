import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EngineName } from "@stackmon/engines";
import { engine } from "@stackmon/engines";
import { eventually, fetchText, parseExposition, RunningProcess } from "@stackmon/harness";
import type { Pipeline } from "../../src/pipeline.ts";

/** A pipeline's configuration; throws what is wrong with it. */
export function textOf(pipeline: Pipeline | undefined): string {
  if (pipeline?.ok !== true) throw new Error(JSON.stringify(pipeline?.diagnostics));
  return pipeline.text;
}

/** What Alloy has to allow for a pipeline. */
function stabilityOf(pipeline: Pipeline | undefined): string {
  return pipeline?.ok === true ? pipeline.stability : "generally-available";
}

/** One row of VictoriaLogs: labels and fields together; `_time`, `_msg`, `_stream`. */
export type Row = Readonly<Record<string, string>>;

export type LogStoreName = "victoria-logs" | "loki";

/** A Loki that takes lines of any time, as fast as they come. */
function lokiConfig(address: string, folder: string): string {
  return JSON.stringify({
    auth_enabled: false,
    server: {
      http_listen_address: address,
      http_listen_port: 3100,
      grpc_listen_address: address,
      grpc_listen_port: 9096,
    },
    common: {
      instance_addr: address,
      path_prefix: folder,
      replication_factor: 1,
      ring: { kvstore: { store: "inmemory" } },
      storage: { filesystem: { chunks_directory: `${folder}/chunks`, rules_directory: `${folder}/rules` } },
    },
    schema_config: {
      configs: [
        {
          from: "2020-01-01",
          store: "tsdb",
          object_store: "filesystem",
          schema: "v13",
          index: { prefix: "index_", period: "24h" },
        },
      ],
    },
    limits_config: {
      reject_old_samples: false,
      max_line_size: "2MB",
      ingestion_rate_mb: 1000,
      ingestion_burst_size_mb: 1000,
      per_stream_rate_limit: "1GB",
      per_stream_rate_limit_burst: "1GB",
    },
    analytics: { reporting_enabled: false },
  });
}

/** A pipeline that runs in the real Alloy and writes to a real store of logs, all on one loopback address. */
export class RunningPipeline {
  readonly address: string;
  /** Stands for the root of the file system. */
  readonly folder: string;
  #running: readonly RunningProcess[] = [];
  #storeUrl = "";
  #otlpEndpoint = "";

  constructor(address: string) {
    this.address = address;
    this.folder = mkdtempSync(join(tmpdir(), "stackmon-pipeline-"));
  }

  async start(pipeline: Pipeline | undefined, store: LogStoreName = "victoria-logs"): Promise<void> {
    const file = join(this.folder, "pipeline.alloy");
    writeFileSync(file, textOf(pipeline));
    this.#storeUrl = {
      "victoria-logs": `http://${this.address}:9428/insert/loki/api/v1/push?disable_message_parsing=1`,
      loki: `http://${this.address}:3100/loki/api/v1/push`,
    }[store];
    this.#otlpEndpoint = {
      "victoria-logs": `http://${this.address}:9428/insert/opentelemetry`,
      loki: `http://${this.address}:3100/otlp`,
    }[store];
    this.#running = [
      store === "loki" ? this.#spawnLoki() : this.#spawnVictoriaLogs(),
      this.#spawn("alloy", [
        "run",
        `--server.http.listen-addr=${this.address}:12345`,
        `--storage.path=${join(this.folder, "alloy")}`,
        "--disable-reporting",
        `--stability.level=${stabilityOf(pipeline)}`,
        file,
      ]),
    ];
    const health = { "victoria-logs": ":9428/health", loki: ":3100/ready" }[store];
    await this.#ready(store, `http://${this.address}${health}`);
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

  /** What Alloy's own metrics say: values by `name{labels}`, without the labels of its components. */
  async metrics(): Promise<ReadonlyMap<string, number>> {
    const text = await fetchText(`http://${this.address}:12345/metrics`);
    return new Map(
      parseExposition(text).map(({ name, labels, value }) => {
        const own = Object.entries(labels).filter(([key]) => !key.startsWith("component_"));
        return [`${name}{${own.map(([key, each]) => `${key}="${each}"`).join()}}`, value];
      }),
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.map((each) => each.stop()));
    rmSync(this.folder, { recursive: true, force: true });
  }

  #spawnVictoriaLogs(): RunningProcess {
    return this.#spawn("victoria-logs", [
      `-httpListenAddr=${this.address}:9428`,
      `-storageDataPath=${join(this.folder, "victoria-logs")}`,
      "-retentionPeriod=100y",
    ]);
  }

  #spawnLoki(): RunningProcess {
    const file = join(this.folder, "loki.json");
    writeFileSync(file, lokiConfig(this.address, join(this.folder, "loki")));
    return this.#spawn("loki", [`-config.file=${file}`]);
  }

  #spawn(name: EngineName, args: readonly string[]): RunningProcess {
    const url = (port: number, path: string): string => `http://${this.address}:${port}${path}`;
    return new RunningProcess({
      name,
      command: [engine(name), ...args],
      environment: {
        STACKMON_HUB_LISTEN_ADDRESS: this.address,
        STACKMON_LOGS_STORE_URL: this.#storeUrl,
        STACKMON_LOGS_STORE_OTLP_ENDPOINT: this.#otlpEndpoint,
        STACKMON_METRICS_STORE_URL: url(8428, "/api/v1/write"),
        STACKMON_ROOT: this.folder,
        STACKMON_HOST: "node-1",
      },
      workingFolder: this.folder,
      logFile: join(this.folder, `${name}.log`),
    });
  }

  async #ready(name: string, url: string): Promise<void> {
    // Loki answers 503 for 15 s after its start.
    await eventually(
      `${name} at ${url}`,
      async () => {
        for (const each of this.#running) each.assertRunning();
        await fetchText(url);
      },
      { within: 60_000 },
    );
  }
}
