import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { engine } from "@stackmon/engines";
import { eventually, fetchJson, fetchText, RequestRecorder, RunningProcess } from "@stackmon/harness";
import { write } from "./all-stores.ts";
import type { Labels } from "./labels.ts";

/** An alert as Alertmanager's API shows it. */
export interface ShownAlert {
  readonly labels: Labels;
  readonly status: { readonly state: string; readonly inhibitedBy: readonly string[] };
}

/** An Alertmanager that runs a bundle's configuration, and the server behind its contact `hook`, which keeps each message. */
export class RunningAlertmanager {
  readonly #api: string;
  readonly #process: RunningProcess;
  readonly #receiver: RequestRecorder;

  private constructor(process: RunningProcess, receiver: RequestRecorder, api: string) {
    this.#process = process;
    this.#receiver = receiver;
    this.#api = api;
  }

  /** @param configuration Told at once instead of after half a minute; with the secrets and templates below `folder`. */
  static async start(configuration: string, address: string, folder: string): Promise<RunningAlertmanager> {
    mkdirSync(folder, { recursive: true });
    write(join(folder, "secrets/contact-hook.secret"), `http://${address}:9999/hook\n`);
    write(
      join(folder, "run.yaml"),
      configuration.replaceAll("/etc/stackmon", folder).replace("group_wait: 30s", "group_wait: 1s"),
    );
    const receiver = await RequestRecorder.listen(address, 9999);
    const process = new RunningProcess({
      name: "alertmanager",
      command: [
        engine("alertmanager"),
        `--config.file=${join(folder, "run.yaml")}`,
        `--storage.path=${join(folder, "data")}`,
        `--web.listen-address=${address}:9093`,
        "--cluster.listen-address=",
      ],
      environment: {},
      workingFolder: folder,
      logFile: join(folder, "alertmanager.log"),
    });
    const running = new RunningAlertmanager(process, receiver, `http://${address}:9093`);
    try {
      await eventually("Alertmanager is ready", () => fetchText(`${running.#api}/-/ready`));
      return running;
    } catch (failure) {
      await running.stop();
      throw failure;
    }
  }

  /** Bodies of what the contact was sent, in the order in which they came. */
  get messages(): readonly string[] {
    return this.#receiver.requests.map(({ body }) => body.toString("utf8"));
  }

  /** Alerts of a severity of their own, or critical ones. */
  async post(alerts: readonly Labels[], times: { readonly endsAt?: string } = {}): Promise<void> {
    await fetchText(`${this.#api}/api/v2/alerts`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(
        alerts.map((labels) => ({ labels: { severity: "critical", ...labels }, ...times })),
      ),
    });
  }

  /** As an evaluator tells that alerts have ended. */
  async end(alerts: readonly Labels[]): Promise<void> {
    await this.post(alerts, { endsAt: new Date().toISOString() });
  }

  /** @param filter A matcher, as `host=one`. */
  shown(filter?: string): Promise<readonly ShownAlert[]> {
    const query = filter === undefined ? "" : `?${new URLSearchParams({ filter })}`;
    return fetchJson<readonly ShownAlert[]>(`${this.#api}/api/v2/alerts${query}`);
  }

  /** Labels of the alerts that the contact has been told of. */
  told(): readonly Labels[] {
    type Message = { readonly alerts: readonly { readonly labels: Labels }[] };
    return this.messages.flatMap((body) => (JSON.parse(body) as Message).alerts.map(({ labels }) => labels));
  }

  async stop(): Promise<void> {
    await this.#process.stop();
    await this.#receiver.close();
  }
}
