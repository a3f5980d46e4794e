import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "@stackmon/engines";

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

/** What `alloy validate` says of a text, with every component allowed. */
export function validate(text: string): Validation {
  const folder = mkdtempSync(join(tmpdir(), "alloy-river-"));
  try {
    const file = join(folder, "config.alloy");
    writeFileSync(file, text);
    const flags = ["--stability.level=experimental", "--feature.community-components.enabled"];
    const { status, stdout, stderr } = spawnSync(engine("alloy"), ["validate", ...flags, file], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const output = `${stdout}${stderr}`.replaceAll(file, "config.alloy");
    return { accepted: status === 0, complaints: complaintsIn(output), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `Error: config.alloy:3:2: missing required attribute "targets"` */
function complaintsIn(output: string): readonly Complaint[] {
  return [...output.matchAll(/^Error: config\.alloy:(\d+):\d+: (.*)$/gm)].map(([, line, message]) => ({
    line: Number(line),
    message: message ?? "",
  }));
}
