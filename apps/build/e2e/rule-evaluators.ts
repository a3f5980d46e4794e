import { join } from "node:path";
import { engine } from "@stackmon/engines";
import { eventually, fetchText, RunningProcess } from "@stackmon/harness";
import { storeAddress, write } from "./all-stores.ts";

const alertmanager = { name: "alertmanager", port: 9093, ready: "-/ready" } as const;
const prometheus = { name: "prometheus", port: 9190, ready: "-/ready" } as const;
const vmalert = { name: "vmalert", port: 8880, ready: "health" } as const;

/** Those who evaluate a rule file in Grafana's stead, an Alertmanager beside them: on the address of the stores. */
export class RuleEvaluators {
  readonly #folder: string;
  readonly #processes: RunningProcess[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** One rule fires at once, as long as there is a store to ask. */
  async start(): Promise<void> {
    const file = (name: string, text: string): string => {
      write(join(this.#folder, name), text);
      return join(this.#folder, name);
    };
    const rules = file("rules.yaml", ruleFile);
    const receiver = file("alertmanager.yaml", "route: { receiver: none }\nreceivers: [{ name: none }]\n");
    const config = file("evaluator.yaml", evaluatorConfig(rules));
    await this.#run(alertmanager, [
      `--config.file=${receiver}`,
      `--web.listen-address=${storeAddress}:${alertmanager.port}`,
      `--cluster.listen-address=`,
      `--storage.path=${join(this.#folder, "alertmanager")}`,
    ]);
    await this.#run(prometheus, [
      `--config.file=${config}`,
      `--web.listen-address=${storeAddress}:${prometheus.port}`,
      `--storage.tsdb.path=${join(this.#folder, "evaluator")}`,
    ]);
    await this.#run(vmalert, [
      `-rule=${rules}`,
      `-httpListenAddr=${storeAddress}:${vmalert.port}`,
      `-datasource.url=http://${storeAddress}:8428`,
      `-remoteWrite.url=http://${storeAddress}:8428`,
      `-notifier.url=http://${storeAddress}:${alertmanager.port}`,
      "-metrics.exposeMetadata",
    ]);
  }

  metrics(of: "prometheus" | "vmalert"): Promise<string> {
    return fetchText(`http://${storeAddress}:${{ prometheus, vmalert }[of].port}/metrics`);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#processes.map((each) => each.stop()));
  }

  async #run(
    { name, port, ready }: typeof alertmanager | typeof prometheus | typeof vmalert,
    flags: readonly string[],
  ): Promise<void> {
    const process = new RunningProcess({
      name,
      command: [engine(name), ...flags],
      environment: {},
      workingFolder: this.#folder,
      logFile: join(this.#folder, `evaluator-${name}.log`),
    });
    this.#processes.push(process);
    await eventually(name, () => fetchText(`http://${storeAddress}:${port}/${ready}`));
  }
}

const ruleFile = `groups:
  - name: one
    interval: 1s
    rules:
      - alert: Always
        expr: vector(1)
        labels: { severity: warning }
      - alert: Soon
        expr: vector(1)
        for: 1h
        labels: { severity: critical }
`;

const evaluatorConfig = (rules: string): string => `rule_files: [${rules}]
alerting:
  alertmanagers:
    - static_configs: [{ targets: ["${storeAddress}:${alertmanager.port}"] }]
`;
