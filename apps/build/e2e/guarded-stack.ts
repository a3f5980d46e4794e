import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { enginePath } from "@stackmon/engines";
import type { RunningProcess, TextServer } from "@stackmon/harness";
import { Machine, serveText } from "@stackmon/harness";
import { exposition, storePort } from "@stackmon/stacks";
import { stringify } from "yaml";
import { buildBundles } from "./bundles.ts";
import type { CertificateFiles } from "./certificates.ts";
import { TestCa } from "./certificates.ts";
import type { Credentials } from "./secure-fetch.ts";
import { secureFetch, secureText } from "./secure-fetch.ts";
import type { StoreName } from "./store-ready.ts";
import { readyPath } from "./store-ready.ts";

export const storesAddress = "127.0.8.2";
const nodeAddress = "127.0.8.1";

type Signal = "metrics" | "logs";

export interface Guard {
  readonly kind: StoreName;
  readonly tls: boolean | "mutual";
  readonly login?: string;
}

/** A node whose agent writes to two guarded stores on another machine, from the bundles of a stack without hub. */
export class GuardedStack {
  readonly folder: string = mkdtempSync(join(tmpdir(), "stackmon-guarded-"));
  readonly guards: Readonly<Record<Signal, Guard>>;
  readonly authority: TestCa;
  readonly stranger: TestCa;
  readonly stores: Machine;
  readonly node: Machine;
  readonly passwords: Record<Signal, string> = {
    metrics: "Metrics-s3cret-4711",
    logs: "Logs-s3cret-0815",
  };
  readonly #services = new Map<Signal, RunningProcess>();
  #exporter: TextServer | undefined;
  #agent: RunningProcess | undefined;
  #written = 0;

  constructor(metrics: Guard, logs: Guard) {
    this.guards = { metrics, logs };
    this.authority = new TestCa(join(this.folder, "authority"), "ours");
    this.stranger = new TestCa(join(this.folder, "stranger"), "another");
    const machine = (name: string, address: string): Machine =>
      new Machine({ name, address, folder: join(this.folder, name), engine: enginePath });
    this.stores = machine("stores", storesAddress);
    this.node = machine("node", nodeAddress);
  }

  /** Builds the bundles, installs them with keys and passwords, and starts the stores. */
  async startStores(): Promise<void> {
    const bundles = buildBundles(stringify(this.#stackFile()), this.folder);
    for (const [machine, role] of [
      [this.stores, "hub"],
      [this.node, "agent"],
    ] as const) {
      await machine.install(bundles[role]);
      this.place(machine, "tls/ca.crt", this.authority.certFile);
    }
    this.certify(this.stores, "hub", this.authority.issue({ commonName: "hub", address: storesAddress }));
    this.certify(this.node, "node", this.authority.issue({ commonName: "node-1", address: nodeAddress }));
    for (const signal of ["metrics", "logs"] as const) this.setPassword(signal, this.passwords[signal]);
    if (this.guards.metrics.kind === "prometheus" && this.guards.metrics.login !== undefined)
      this.hashPassword();
    await Promise.all((["metrics", "logs"] as const).map((signal) => this.startStore(signal)));
  }

  /** Makes Prometheus's file with the hash of the password as the bundle's README says. */
  hashPassword(): void {
    const readme = readFileSync(join(this.stores.bundle, "README.md"), "utf8");
    const commands = readme.split("\n").filter((line) => /^ *(?:htpasswd|mv .*prometheus-web)/.test(line));
    if (commands.length !== 2)
      throw new Error(`the README has ${commands.length} of two commands for a hash`);
    const script = commands
      .join("\n")
      .replaceAll(/\/etc\/stackmon|\bstackmon-hub(?=\/stores)/g, this.stores.bundle)
      .replace("-g stackmon ", "");
    execFileSync("bash", ["-euo", "pipefail", "-c", script], { stdio: "pipe" });
  }

  async startStore(signal: Signal): Promise<void> {
    const { kind } = this.guards[signal];
    const ready = () => secureText(this.url(signal, readyPath[kind]), this.credentials(signal));
    this.#services.set(signal, await this.stores.startService(kind, ready));
  }

  store(signal: Signal): RunningProcess {
    const service = this.#services.get(signal);
    if (service === undefined) throw new Error(`the store of ${signal} was not started`);
    return service;
  }

  /** The agent reads the log file of its own machine. */
  async startAgent(): Promise<RunningProcess> {
    this.#exporter ??= await serveText(nodeAddress, 9153, () => exposition("stacks-node"));
    this.write(1);
    this.#agent = await this.node.startAlloy({ STACKMON_HOST: "node-1", STACKMON_ROOT: this.node.folder });
    return this.#agent;
  }

  get agent(): RunningProcess {
    if (this.#agent === undefined) throw new Error("the agent was not started");
    return this.#agent;
  }

  /** Another password from now on, on every machine. */
  changePassword(signal: Signal, password: string): void {
    this.passwords[signal] = password;
    this.setPassword(signal, password);
  }

  url(signal: Signal, path: string): string {
    return `https://${storesAddress}:${storePort[this.guards[signal].kind]}${path}`;
  }

  /** What a client that may has. */
  credentials(signal: Signal): Credentials {
    const { tls, login } = this.guards[signal];
    return {
      authority: this.authority.certFile,
      ...(tls === "mutual" ? { shown: this.clientCertificate } : {}),
      ...(login === undefined ? {} : { login: `${login}:${this.passwords[signal]}` }),
    };
  }

  get clientCertificate(): CertificateFiles {
    const file = (name: string): string => join(this.node.bundle, "tls", name);
    return { certFile: file("node.crt"), keyFile: file("node.key") };
  }

  /** Puts a file among those of a machine's bundle as an administrator would: beside, then renamed into place. */
  place(machine: Machine, path: string, from: string): void {
    const target = join(machine.bundle, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(from, `${target}.new`);
    renameSync(`${target}.new`, target);
  }

  certify(machine: Machine, owner: "hub" | "node", { certFile, keyFile }: CertificateFiles): void {
    this.place(machine, `tls/${owner}.key`, keyFile);
    this.place(machine, `tls/${owner}.crt`, certFile);
  }

  setPassword(
    signal: Signal,
    password: string,
    machines: readonly Machine[] = [this.stores, this.node],
  ): void {
    const from = join(this.folder, "password");
    writeFileSync(from, `${password}\n`);
    for (const machine of machines) this.place(machine, `secrets/${signal}-store.password`, from);
  }

  /** Appends lines to the signer's log; each has a number of its own. */
  write(count: number): void {
    const lines = Array.from({ length: count }, () => {
      this.#written += 1;
      const seconds = (Date.now() / 1000).toFixed(6);
      return `INFO [${seconds}] [src/main.rs:1] [main] numbered line ${this.#written}\n`;
    });
    const file = join(this.node.folder, "var/log/stacks/signer.log");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, lines.join(""), { flag: "a" });
  }

  get written(): number {
    return this.#written;
  }

  /** The numbers of the stored lines, in their order. */
  async storedNumbers(): Promise<readonly number[]> {
    const { kind } = this.guards.logs;
    const query = new URLSearchParams(
      kind === "loki"
        ? { query: '{service="stacks-signer"}', limit: "5000", since: "1h" }
        : { query: '{service="stacks-signer"}' },
    );
    const path = kind === "loki" ? "/loki/api/v1/query_range" : "/select/logsql/query";
    const body = await secureText(this.url("logs", `${path}?${query}`), this.credentials("logs"));
    return [...body.matchAll(/numbered line (\d+)/g)]
      .map(([, number]) => Number(number))
      .toSorted((a, b) => a - b);
  }

  /** Values of the series of a query, at most one each. */
  async values(query: string): Promise<readonly number[]> {
    const parameters = new URLSearchParams({ query, latency_offset: "1ms" });
    type Answer = {
      readonly data: { readonly result: readonly { readonly value: readonly [number, string] }[] };
    };
    const body = await secureText(
      this.url("metrics", `/api/v1/query?${parameters}`),
      this.credentials("metrics"),
    );
    return (JSON.parse(body) as Answer).data.result.map(({ value }) => Number(value[1]));
  }

  /** Serial number of the certificate that a store shows now. */
  async serial(signal: Signal): Promise<string> {
    const answer = await secureFetch(
      this.url(signal, readyPath[this.guards[signal].kind]),
      this.credentials(signal),
    );
    return answer.serial;
  }

  /** Every file that was rendered, and everything that a program has said. */
  texts(): ReadonlyMap<string, string> {
    const rendered = [this.stores, this.node].flatMap(({ bundle }) =>
      filesIn(bundle).filter((file) => !/\/(?:tls|secrets)\//.test(file)),
    );
    const logs = [this.stores, this.node].flatMap(({ folder }) => filesIn(join(folder, "log")));
    return new Map([...rendered, ...logs].map((file) => [file, readFileSync(file, "latin1")]));
  }

  async stop(failed: boolean): Promise<void> {
    await this.node.stop();
    await this.stores.stop();
    await this.#exporter?.close();
    if (failed) console.error(`kept for inspection: ${this.folder}`);
    else rmSync(this.folder, { recursive: true, force: true });
  }

  #stackFile(): object {
    const address = storesAddress;
    return {
      name: "guarded",
      scrapeInterval: "1s",
      services: {
        "stacks-node": { unit: "none" },
        "stacks-signer": { unit: "none", metrics: "none", logs: ["/var/log/stacks/signer.log"] },
      },
      journal: { enabled: false },
      nodes: [{ host: "node-1" }],
      hub: "none",
      stores: { metrics: { ...this.guards.metrics, address }, logs: { ...this.guards.logs, address } },
    };
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
