import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { atExit } from "../at-exit.ts";
import { childrenOf } from "../children.ts";
import { eventually } from "../eventually.ts";
import { SmallDisk } from "../fault/small-disk.ts";
import { controlGroups, removeControlGroup } from "./control-groups.ts";
import { alloyAccount, alloyPackageFiles, rootFiles } from "./root-files.ts";

export interface SystemdMachineOptions {
  /** New or empty: its file system, and beside it what it changes of /usr. */
  readonly folder: string;
  /** Files that it sees, read-only: absolute path in it → path here. */
  readonly files: Readonly<Record<string, string>>;
}

/** A machine, and its address at the end of a cable. */
type PluggedIn = readonly [machine: SystemdMachine, address: string];

/** What a script inside has said. */
export interface ScriptResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A server with systemd as process 1, in a file system, a network and process numbers of its own: what units say of
 * users, sandboxes and reloads holds there, which `Machine` leaves out.
 *
 * Its /usr is this machine's, and what it writes there stays its own. Its network has 127.0.0.1 alone, unless a cable leads to
 * another one. It ends when this process ends, SIGKILL excepted.
 */
export class SystemdMachine {
  readonly root: string;
  readonly #container: ChildProcess;
  readonly #leader: number;
  readonly #release: () => void;

  private constructor(root: string, container: ChildProcess, leader: number) {
    this.root = root;
    this.#container = container;
    this.#leader = leader;
    this.#release = atExit(() => container.kill("SIGKILL"));
  }

  /** Whether this machine can run one: root, with the right to mount, and Debian's systemd-container. */
  static get possible(): boolean {
    return SmallDisk.possible && spawnSync("systemd-nspawn", ["--version"]).status === 0;
  }

  /** Starts it, and waits until systemd is up. */
  static async boot({ folder, files }: SystemdMachineOptions): Promise<SystemdMachine> {
    const root = join(folder, "root");
    const usr = join(folder, "usr");
    layOut(root, usr);
    const log = join(folder, "console.log");
    const container = startContainer(root, usr, files, log);
    const leader = await eventually("process 1 of the machine", () => childOf(container.pid ?? 0));
    const machine = new SystemdMachine(root, container, leader);
    await eventually("systemd", () => {
      const state = machine.run("systemctl is-active stackmon.target");
      if (state.status !== 0) throw new Error(`${state.stdout}${state.stderr}, see ${log}`);
    });
    return machine;
  }

  /** Lays a cable between two machines: each gets its address, in a network of 256. */
  static connect(...ends: readonly [PluggedIn, PluggedIn]): void {
    const [[one], [other]] = ends;
    // In the network of the one, and with the process numbers of this machine, by which it names the other one's network.
    const cable = [
      "ip",
      "link",
      "add",
      "lan",
      "type",
      "veth",
      "peer",
      "name",
      "lan",
      "netns",
      String(other.#leader),
    ];
    const { status, stderr } = spawnSync("nsenter", ["--target", String(one.#leader), "--net", ...cable], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`no cable: ${stderr}`);
    for (const [machine, address] of ends)
      machine.do(`ip address add ${address}/24 dev lan && ip link set lan up`);
  }

  /** Runs a shell script as root, in /srv; it stops at the first command that fails, and is killed after five minutes. */
  run(script: string): ScriptResult {
    const inside = ["--target", String(this.#leader), "--all", "env", "-i", path, "LC_ALL=C.UTF-8"];
    const { status, stdout, stderr } = spawnSync("nsenter", [...inside, "sh", "-e"], {
      cwd: "/",
      input: `cd /srv\n${script}`,
      encoding: "utf8",
      timeout: 300_000,
    });
    return { status, stdout, stderr };
  }

  /** The output of a script that has to succeed; throws with what it said. */
  do(script: string): string {
    const { status, stdout, stderr } = this.run(script);
    if (status !== 0) throw new Error(`exit code ${status} of\n${script}\n${stdout}${stderr}`);
    return stdout;
  }

  /** What a unit has written to the machine's journal. */
  journal(unit: string): string {
    return this.do(`journalctl --no-pager --output=cat --unit=${unit}`);
  }

  /** The folders of its own control groups; none of them is there any more when it has ended. */
  get controlGroups(): readonly string[] {
    return controlGroups(this.#container.pid ?? 0);
  }

  /** Ends it at once, with all that runs in it. */
  async stop(): Promise<void> {
    this.#release();
    if (this.#container.exitCode === null && this.#container.signalCode === null) {
      const ended = once(this.#container, "exit");
      process.kill(this.#leader, "SIGKILL");
      await ended;
    }
    for (const group of this.controlGroups) removeControlGroup(group);
  }
}

const alternatives = "/etc/alternatives";
const path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin";

function layOut(root: string, usr: string): void {
  for (const [name, text] of Object.entries({ ...rootFiles, ...alloyPackageFiles })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  for (const name of [
    "usr",
    "proc",
    "sys",
    "dev",
    "run",
    "tmp",
    "root",
    "srv",
    "var/lib/alloy",
    "var/log/journal",
  ])
    mkdirSync(join(root, name), { recursive: true });
  for (const name of ["bin", "sbin", "lib", "lib64"]) symlinkSync(`usr/${name}`, join(root, name));
  // Programs of /usr/bin that Debian has several of, such as awk, are links to there.
  if (existsSync(alternatives))
    cpSync(alternatives, join(root, alternatives), { recursive: true, verbatimSymlinks: true });
  mkdirSync(usr, { recursive: true });
  chownSync(join(root, "var/lib/alloy"), alloyAccount, alloyAccount);
}

/** A control group of its own first: nspawn makes its groups below the caller's, and two of them would meet there. */
function startContainer(
  root: string,
  usr: string,
  files: SystemdMachineOptions["files"],
  log: string,
): ChildProcess {
  const enter = `for group in $GROUPS_OF_OURS; do mkdir -p $group$$ && echo $$ > $group$$/cgroup.procs; done; exec "$@"`;
  const nspawn = ["systemd-nspawn", "--quiet", "--boot", "--register=no", "--keep-unit", "--private-network"];
  // Servers may ask how well their clock is kept; nspawn would let nobody.
  const calls = ["--system-call-filter=adjtimex"];
  const output = openSync(log, "w");
  const binds = Object.entries(files).map(([inside, outside]) => `--bind-ro=${outside}:${inside}`);
  const mounts = [`--directory=${root}`, `--overlay=/usr:${usr}:/usr`, ...binds];
  const args = [...nspawn, ...calls, ...mounts, "systemd.unit=stackmon.target"];
  return spawn("sh", ["-c", enter, "sh", ...args], {
    stdio: ["ignore", output, output],
    env: { ...process.env, GROUPS_OF_OURS: controlGroups("").join(" ") },
  });
}

/** The one child of a process; throws while it has none. */
function childOf(pid: number): number {
  const [child = 0] = childrenOf(pid);
  if (readFileSync(`/proc/${child}/comm`, "utf8").trim() !== "systemd") throw new Error("not yet systemd");
  return child;
}
