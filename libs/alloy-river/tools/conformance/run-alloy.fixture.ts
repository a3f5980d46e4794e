import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "@stackmon/engines";
import type { StabilityOptions } from "../../src/graph/stability.ts";

/** What `alloy fmt` makes of a text; throws with its message where it refuses it. */
export function format(text: string): string {
  const { status, stdout, stderr } = spawnSync(engine("alloy"), ["fmt", "-"], {
    input: text,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`alloy fmt: ${stderr}`);
  return stdout;
}

/** One complaint of `alloy validate`. */
export interface Complaint {
  readonly line: number;
  readonly message: string;
}

export interface Validation {
  readonly accepted: boolean;
  readonly complaints: readonly Complaint[];
  /** All of what it printed. */
  readonly output: string;
}

/** What `alloy validate` says of a text, under the flags that the options stand for. */
export function validate(text: string, options: StabilityOptions = {}): Validation {
  return inFolder(text, (file) => {
    const { status, stdout, stderr } = spawnSync(engine("alloy"), ["validate", ...flagsFor(options), file], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const output = `${stdout}${stderr}`.replaceAll(file, "config.alloy");
    return { accepted: status === 0, complaints: complaintsIn(output), output };
  });
}

/**
 * Everything that `alloy run` prints of a text that it refuses to start with; throws where it starts.
 */
export async function refusalOfRun(text: string, options: StabilityOptions = {}): Promise<string> {
  const port = await freePort();
  return inFolder(text, (file, folder) => {
    const paths = [`--storage.path=${join(folder, "data")}`, `--server.http.listen-addr=127.0.0.1:${port}`];
    const { status, stdout, stderr } = spawnSync(
      engine("alloy"),
      ["run", ...flagsFor(options), ...paths, file],
      {
        encoding: "utf8",
        timeout: 120_000,
      },
    );
    if (status !== 1) throw new Error(`alloy run started: ${stderr}`);
    return `${stdout}${stderr}`;
  });
}

/** A port that is free now; Alloy takes no port 0. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("conformance: no port");
  return address.port;
}

/** Does something with a text in a file of a folder that is then removed. */
function inFolder<T>(text: string, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "alloy-river-"));
  try {
    const file = join(folder, "config.alloy");
    writeFileSync(file, text);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function flagsFor({
  stability = "generally-available",
  communityComponents = false,
}: StabilityOptions): readonly string[] {
  const community = communityComponents ? ["--feature.community-components.enabled"] : [];
  return [`--stability.level=${stability}`, ...community];
}

/** `Error: config.alloy:3:2: missing required attribute "targets"` */
function complaintsIn(output: string): readonly Complaint[] {
  return [...output.matchAll(/^Error: config\.alloy:(\d+):\d+: (.*)$/gm)].map(([, line, message]) => ({
    line: Number(line),
    message: message ?? "",
  }));
}
