import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { verify } from "@stackmon/bundle";
import type { Environment } from "./environment-file.ts";
import { parseCommentedVariables, parseEnvironmentFile } from "./environment-file.ts";
import { eventually } from "./eventually.ts";
import { fetchJson, fetchText } from "./http.ts";
import { RunningProcess } from "./process.ts";
import type { ServiceUnit } from "./unit.ts";
import { expandCommand, parseUnit, runLine } from "./unit.ts";

/** Where bundles and the machine's own files live, and where services keep their data; both move into the machine's folder. */
const installFolder = "/etc/stackmon";
/** The link to the bundle that runs: here to that folder itself, where the machine's own files are as well. */
const currentBundle = "current";
const stateFolder = "/var/lib";
/** The folder that systemd makes for Alloy at its start. */
const runtimeFolder = "/run/stackmon-alloy";

/** What grafana/alloy's packaging/alloy.service (v1.19.0) runs; a bundle adds a drop-in to it. */
const officialAlloyUnit = `[Service]
EnvironmentFile=-/etc/default/alloy
ExecStart=/usr/bin/alloy run $CUSTOM_ARGS --storage.path=/var/lib/alloy/data $CONFIG_FILE
`;

export interface MachineOptions {
  readonly name: string;
  /** Its own loopback address, 127.0.1.N, so that default ports stay. */
  readonly address: string;
  /** Its file system: bundle, data, logs. */
  readonly folder: string;
  /** Absolute path of a program: `alloy`, `victoria-metrics`, … */
  readonly engine: (name: string) => string;
}

/**
 * A server of the simulated network: a bundle and the programs that it says to run, started as systemd would.
 *
 * Two things differ from a host. Absolute paths under /etc/stackmon, /etc/default, /var/lib and /run/stackmon-alloy lead into the machine's
 * folder. 127.0.0.1 in arguments, environment files and defaults of variables becomes the machine's own address, so
 * that several machines use the default ports side by side; other addresses stay.
 */
export class Machine {
  readonly name: string;
  readonly address: string;
  readonly folder: string;
  readonly #engine: (name: string) => string;
  readonly #processes: RunningProcess[] = [];
  /** How it is known that each of them is up. */
  readonly #up = new Map<RunningProcess, () => Promise<void>>();

  constructor({ name, address, folder, engine }: MachineOptions) {
    this.name = name;
    this.address = address;
    this.folder = folder;
    this.#engine = engine;
    mkdirSync(join(folder, "log"), { recursive: true });
    this.#makeBundleFolder();
  }

  /** Folder of the installed bundle, and of what is the machine's own. */
  get bundle(): string {
    return join(this.folder, installFolder);
  }

  /** Everything that was started here, the ended ones too. */
  get processes(): readonly RunningProcess[] {
    return this.#processes;
  }

  /** Verifies an archive and unpacks it to where bundles are installed. */
  async install(archive: string): Promise<void> {
    const result = await verify(readFileSync(archive));
    if (!result.ok) throw new Error(result.diagnostics.map((each) => each.message).join("\n"));
    rmSync(this.bundle, { recursive: true, force: true });
    this.#makeBundleFolder();
    for (const [path, bytes] of result.value.files) {
      const target = join(this.bundle, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
  }

  #makeBundleFolder(): void {
    mkdirSync(this.bundle, { recursive: true });
    const link = join(this.bundle, currentBundle);
    if (!existsSync(link)) symlinkSync(".", link);
  }

  /** Starts the bundle's Alloy and waits until it is ready and all its components are healthy. */
  async startAlloy(overrides: Environment = {}): Promise<RunningProcess> {
    const official = parseUnit(officialAlloyUnit);
    const dropIn = parseUnit(this.#read("systemd/alloy.service.d/stackmon.conf"));
    const unit = {
      ...official,
      environmentFiles: [...official.environmentFiles, ...dropIn.environmentFiles],
      before: dropIn.before,
      stopping: dropIn.stopping,
    };
    const alloy = await this.#start("alloy", unit, overrides);
    return this.#cameUp(alloy, () => this.#healthy(alloy));
  }

  /**
   * Starts a service by its unit in the bundle and waits until it is ready.
   *
   * @param ready A URL that then answers with success, or what then no longer throws.
   */
  async startService(
    name: string,
    ready: string | (() => Promise<unknown>),
    overrides: Environment = {},
  ): Promise<RunningProcess> {
    const service = await this.#start(name, parseUnit(this.#read(`systemd/${name}.service`)), overrides);
    const ask = typeof ready === "string" ? () => fetchText(ready) : ready;
    const where = typeof ready === "string" ? ` at ${ready}` : "";
    return this.#cameUp(service, () => this.#eventually(`${service.name} ready${where}`, service, ask));
  }

  /**
   * Starts something that was started here once more, from the same files with the same variables, after a stop if it
   * still runs, and waits as the first start did.
   */
  async restart(service: RunningProcess): Promise<void> {
    const up = this.#up.get(service);
    if (up === undefined) throw new Error(`${service.name} was not started on ${this.name}`);
    await service.restart();
    await this.#cameUp(service, up);
  }

  /** Ends everything that runs here, for good: Alloy first, so that it hands over what it holds, then the rest together. */
  async stop(): Promise<void> {
    const [alloys, others] = [true, false].map((wanted) =>
      this.#processes.filter(({ name }) => name.endsWith(" alloy") === wanted),
    );
    await Promise.all((alloys ?? []).map((each) => each.terminate()));
    await Promise.all((others ?? []).map((each) => each.terminate()));
  }

  /** The process when it came up; when it did not, it is gone before the reason is thrown. */
  async #cameUp(started: RunningProcess, up: () => Promise<void>): Promise<RunningProcess> {
    this.#up.set(started, up);
    try {
      await up();
      return started;
    } catch (failure) {
      await started.kill();
      throw failure;
    }
  }

  #read(path: string): string {
    return readFileSync(join(this.bundle, path), "utf8");
  }

  async #start(name: string, unit: ServiceUnit, overrides: Environment): Promise<RunningProcess> {
    const environment = { ...this.#environmentOf(unit), ...overrides };
    const [program = "", ...args] = expandCommand(unit.command, environment).map((word) => this.#moved(word));
    const engine = this.#engine(program.slice(program.lastIndexOf("/") + 1));
    const workingFolder = join(this.folder, stateFolder, name);
    mkdirSync(workingFolder, { recursive: true });
    mkdirSync(join(this.folder, runtimeFolder), { recursive: true });
    const run = async (lines: readonly string[], more: Environment = {}): Promise<void> => {
      for (const line of lines) await runLine(this.#moved(line), { ...environment, ...more }, workingFolder);
    };
    await run(unit.before);
    const started = new RunningProcess({
      name: `${this.name} ${name}`,
      command: [engine, ...args],
      environment,
      workingFolder,
      logFile: join(this.folder, "log", `${name}.log`),
      before: () => run(unit.before),
      stopping: (pid) => run(unit.stopping, { MAINPID: String(pid) }),
    });
    this.#processes.push(started);
    return started;
  }

  /** The unit's variables, and those that a user may set, with paths and addresses of this machine. */
  #environmentOf(unit: ServiceUnit): Environment {
    const files = unit.environmentFiles.flatMap(({ path, optional }) => {
      const moved = this.#moved(path);
      return !optional || existsSync(moved) ? [moved] : [];
    });
    const example = join(this.bundle, "env/stackmon.env.example");
    const defaults = existsSync(example) ? parseCommentedVariables(readFileSync(example, "utf8")) : {};
    const local = Object.entries(defaults).filter(([, value]) => this.#moved(value) !== value);
    const set = files.map((file) => parseEnvironmentFile(readFileSync(file, "utf8")));
    const all = Object.assign({}, Object.fromEntries(local), ...set) as Environment;
    return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, this.#moved(value)]));
  }

  /** A text with the machine's folders in place of the host's, and its address in place of the loopback address. */
  #moved(text: string): string {
    return text
      .replaceAll("127.0.0.1", this.address)
      .replace(
        /(?<=^|=| |file:\/\/)\/(?:etc\/(?:stackmon|default)|var\/lib|run\/stackmon-alloy)(?=\/|$)/g,
        (path) => join(this.folder, path),
      );
  }

  async #healthy(alloy: RunningProcess): Promise<void> {
    const ui = `http://${this.address}:12345`;
    await this.#eventually(`${alloy.name} ready`, alloy, () => fetchText(`${ui}/-/ready`));
    await this.#eventually(`${alloy.name} healthy`, alloy, async () => {
      const components = await fetchJson<readonly ComponentState[]>(`${ui}/api/v0/web/components`);
      const ill = components.filter((each) => each.health.state !== "healthy");
      if (ill.length > 0)
        throw new Error(ill.map((each) => `${each.localID}: ${each.health.message}`).join("\n"));
    });
  }

  /** Waits, but not longer than the process lives. */
  async #eventually(
    awaited: string,
    running: RunningProcess,
    attempt: () => Promise<unknown>,
  ): Promise<void> {
    await eventually(awaited, () => (running.ending === undefined ? attempt() : undefined), {
      within: 60_000,
    });
    running.assertRunning();
  }
}

/** Of Alloy's UI, `/api/v0/web/components`. */
interface ComponentState {
  readonly localID: string;
  readonly health: { readonly state: string; readonly message: string };
}

/** Names of the services of a bundle that go on running; one that a timer starts does not. */
export function servicesIn(bundle: string): readonly string[] {
  const units = new Set(readdirSync(join(bundle, "systemd")));
  return [...units].flatMap((unit) => {
    const name = unit.replace(/\.service$/, "");
    return name === unit || units.has(`${name}.timer`) ? [] : [name];
  });
}
