import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pack, sha256 } from "@stackmon/bundle";
import { installerFiles, installerScripts } from "./scripts.ts";

/** What one run of a script did. */
export interface Run {
  /** -1 where it was killed. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BundleOptions {
  readonly version: string;
  /** What Alloy is to run; the fakes look for words in it: see {@link fakes}. */
  readonly alloy?: string;
  readonly store?: string;
  /** Whether there is a gate beside store and Alloy. */
  readonly gate?: boolean;
  /** Lines more of the plan. */
  readonly plan?: readonly string[];
  readonly role?: string;
}

/**
 * A folder that stands for a machine: the scripts work below it instead of `/`, with programs of this folder in place of systemd,
 * curl and what they ask. A service "runs" what its file was when it was told to, and that is kept in `state/<service>`.
 */
export class FakeMachine {
  readonly root: string;

  constructor() {
    this.root = mkdtempSync(join(tmpdir(), "stackmon-installer-"));
    this.write("run/systemd/system/.keep", "");
    this.write("state/counted", "0\n");
    this.write("state/clock", "0\n");
    for (const [path, text] of Object.entries(fakes(this.root))) this.write(path, text, 0o755);
    this.write("etc/stackmon/stackmon.env", "STACKMON_HOST=node-1\n");
    this.write("etc/stackmon/tls/node.key", "a key\n");
  }

  at(path: string): string {
    return join(this.root, path);
  }

  write(path: string, text: string, mode = 0o644): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
    chmodSync(this.at(path), mode);
  }

  /** The text of a file; nothing where it is not there. */
  read(path: string): string {
    return existsSync(this.at(path)) ? readFileSync(this.at(path), "utf8") : "";
  }

  /** Where a link of /etc/stackmon leads: the version alone. */
  link(name: "current" | "previous"): string {
    const out = execFileSync("readlink", ["-m", this.at(`etc/stackmon/${name}`)], {
      encoding: "utf8",
    }).trim();
    return existsSync(out) ? (/releases\/(.+)-[0-9a-f]{12}(?:\.\d+)?$/.exec(out)?.[1] ?? out) : "none";
  }

  /** Unpacks a bundle of these files as `name`, and yields its folder. */
  async unpack({
    version,
    alloy = "fine",
    store = "fine",
    gate = false,
    plan = [],
    role = "single",
  }: BundleOptions): Promise<string> {
    const encoder = new TextEncoder();
    const texts: Record<string, string> = {
      "installer/plan": [...planLines, ...(gate ? gateLines : []), ...plan, ""].join("\n"),
      "alloy/single.alloy": `${alloy} ${version}\n`,
      "env/alloy.env": 'CUSTOM_ARGS="--server.http.listen-addr=127.0.0.1:12345 --x"\n',
      "env/nodes/node-1.env": "STACKMON_HOST=node-1\n",
      "stores/store.env": `STORE_ADDRESS=127.0.0.1:8428\n# ${store}\n`,
      "systemd/store.service": "[Service]\n",
      "systemd/alloy.service.d/stackmon.conf": "[Service]\n",
      ...(gate ? { "systemd/gate.service": "[Service]\n" } : {}),
    };
    const scripts = installerFiles().map(([path, bytes]) => [path, this.#rooted(path, bytes)] as const);
    const verifier = readFileSync(new URL("../../../../../libs/bundle/verifier/verify.sh", import.meta.url));
    const files = new Map<string, Uint8Array>([
      ...Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)] as const),
      ...scripts,
      ["verify.sh", verifier],
    ]);
    const { bytes } = await pack({
      name: "stackmon",
      role,
      version,
      sourceRevision: "unknown",
      inputSha256: sha256(encoder.encode(version)),
      upstream: {},
      files,
      executables: new Set(["verify.sh", ...installerScripts]),
    });
    const folder = this.at(`unpacked/${version}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    execFileSync("tar", ["-xpzf", "-", "--strip-components=1", "-C", folder], { input: bytes });
    return folder;
  }

  /** Runs a script in dash; `killAt` ends it, and all that it has started, before the n-th command that changes something. */
  async run(script: string, args: readonly string[] = [], killAt = 0): Promise<Run> {
    this.write("state/counted", "0\n");
    const child = spawn("/bin/dash", [script, ...args], {
      detached: true,
      cwd: this.root,
      env: { PATH: `${this.at("bin")}:/usr/bin:/bin`, KILL_AT: String(killAt) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
    const [status] = (await once(child, "close")) as [number | null];
    return { status: status ?? -1, ...said };
  }

  /** The commands that changed something in the last run. */
  get changes(): number {
    return Number(this.read("state/counted"));
  }

  /** Keeps how the machine is now, for {@link restore}. */
  keep(): void {
    execFileSync("sh", ["-c", "rm -rf kept && mkdir kept && cp -a etc state kept/"], { cwd: this.root });
  }

  /** As it was when it was kept. */
  restore(): void {
    execFileSync("sh", ["-c", "rm -rf etc state && cp -a kept/etc kept/state ."], { cwd: this.root });
  }

  has(path: string): boolean {
    return existsSync(this.at(path));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #rooted(path: string, bytes: Uint8Array): Uint8Array {
    const text = new TextDecoder().decode(bytes);
    // What is fake stays as it is: a second look finds nothing new.
    if (path === "installer/lib/health.sh")
      return new TextEncoder().encode(text.replace("\nsoak=3\n", "\nsoak=0\n"));
    if (path !== "installer/lib/layout.sh") return bytes;
    return new TextEncoder().encode(text.replace("\nroot=''\n", `\nroot='${this.root}'\n`));
  }
}

const planLines = [
  "role single",
  "needs - /etc/stackmon/stackmon.env",
  "program store required 1.2.0 1.2.3 /usr/bin/store -version",
  "service store required ready http://${STORE_ADDRESS}/health",
  "restart store systemd/store.service",
  "restart store stores/store.env",
  "restart store /etc/stackmon/stackmon.env",
  "program alloy required 1.19.0 1.19.0 /usr/bin/alloy --version",
  "alloy public-preview alloy/single.alloy",
  "service alloy required components http://${alloy.listen}/",
  "restart alloy env/alloy.env",
  "restart alloy /etc/stackmon/stackmon.env",
  "reload alloy alloy/single.alloy",
  "service grafana-server optional ready http://127.0.0.1:3000/api/health",
];
const gateLines = ["service gate required none -", "restart gate systemd/gate.service"];

/**
 * Programs of the machine. Words in a configuration: `invalid` is refused by validation, `unloadable` by a reload, `crashing` ends the
 * service at its start, `ill` makes an unhealthy component or store.
 */
function fakes(root: string): Readonly<Record<string, string>> {
  const counted = ["chmod", "cp", "ln", "mkdir", "mv", "rm", "rmdir", "sync"];
  // The process group is the script's and that of all that it has started.
  const count = `#!/bin/sh
count() {
  n=$(($(cat '${root}/state/counted') + 1)); echo $n > '${root}/state/counted'
  if [ "$n" = "$KILL_AT" ]; then kill -s KILL -- "-$(ps -o pgid= -p $$ | tr -d ' ')"; fi
}
state='${root}/state' current='${root}/etc/stackmon/current'
content() { case $1 in alloy) cat "$current/alloy/single.alloy" ;; *) cat "$current/stores/store.env" ;; esac 2>/dev/null; }
`;
  return {
    ...Object.fromEntries(
      counted.map((name) => [
        `bin/${name}`,
        `${count}PATH=/usr/bin:/bin; count\n[ ! -e "$state/full-${name}" ] || { echo "No space left on device" >&2; exit 1; }\nexec /bin/${name} "$@"\n`,
      ]),
    ),
    "bin/id": "#!/bin/sh\necho 0\n",
    "bin/sleep": "#!/bin/sh\n",
    "bin/date": `#!/bin/sh\nn=$(($(cat '${root}/state/clock') + 9)); echo $n | tee '${root}/state/clock'\n`,
    "bin/journalctl": "#!/bin/sh\necho a line of the journal\n",
    "bin/systemd-run": `${count}PATH=/usr/bin:/bin
for file in "$@"; do :; done
[ -r "$file" ] || { echo "$file: no such file"; exit 1; }
if grep -q invalid "$file"; then echo "$file:1:1: unknown word"; exit 1; fi
`,
    "bin/curl": `${count}PATH=/usr/bin:/bin
for url in "$@"; do :; done
case $url in
  */-/reload)
    count
    if grep -q unloadable "$current/alloy/single.alloy"; then echo 'error during the reload: bad regexp'; exit 22; fi
    content alloy > "$state/alloy" ;;
  */components)
    state_of=healthy; if grep -q ill "$state/alloy"; then state_of=unhealthy; fi
    echo '[{"localID":"loki.write.x","moduleID":"","health":{"state":"'$state_of'","message":"said \\"so\\""}}]' ;;
  *8428/health) if grep -q ill "$state/store"; then printf 500; else printf 200; fi ;;
  *) printf 200 ;;
esac
`,
    "bin/systemctl": `${count}PATH=/usr/bin:/bin
if [ "$1" = -q ]; then shift; exec >/dev/null; fi
verb=$1; shift
for unit in "$@"; do :; done
unit=\${unit%.service}
case $verb in
  is-active) if [ -e "$state/$unit" ]; then echo active; else echo inactive; exit 3; fi ;;
  is-failed) exit 1 ;;
  is-enabled) if [ -e "$state/enabled-$unit" ]; then echo enabled; else echo disabled; exit 1; fi ;;
  cat) exit 1 ;;
  show) case $* in *MainPID*) echo "$unit 1" ;; *) echo 0 ;; esac ;;
  enable) count; : > "$state/enabled-$unit" ;;
  disable) count; rm -f "$state/enabled-$unit" "$state/$unit" ;;
  stop) count; rm -f "$state/$unit" ;;
  restart)
    count
    [ $unit = alloy ] || [ -e '${root}/etc/systemd/system/'$unit.service ] || { echo "Unit $unit.service not found." >&2; exit 5; }
    rm -f "$state/$unit"
    if content $unit | grep -q crashing; then echo "Job for $unit failed" >&2; exit 1; fi
    content $unit > "$state/$unit" ;;
  daemon-reload) count ;;
esac
`,
    "usr/bin/alloy": "#!/bin/sh\necho 'alloy, version v1.19.0 (branch: x)'\n",
    "usr/bin/store": "#!/bin/sh\necho store-20260101-tags-v1.2.3-0-gabc\n",
  };
}
