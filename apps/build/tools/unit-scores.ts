import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { alloyPackageFiles } from "@stackmon/harness";

/** What `systemd-analyze security` says of a unit: 0 shut in, 10 free to do anything. */
export interface UnitScore {
  readonly unit: string;
  readonly score: number;
}

/**
 * The scores of units, as systemd reads them from a folder of files: path below / → text. Alloy's official unit is there
 * before them; drop-ins count.
 *
 * *Source:* systemd-analyze(1), "security", `--offline`, `--root`.
 */
export function unitScores(files: ReadonlyMap<string, string>): readonly UnitScore[] {
  const root = mkdtempSync(join(tmpdir(), "unit-scores-"));
  try {
    const all = new Map([...Object.entries(alloyPackageFiles), ...files]);
    for (const [path, text] of all) write(root, path, text);
    return [...all].flatMap(([path, text]) => {
      const unit = /^etc\/systemd\/system\/([\w-]+\.service)$/.exec(path)?.[1];
      if (unit === undefined) return [];
      // It looks for the programs, and refuses a unit whose program is not there.
      for (const [, program = ""] of text.matchAll(/^Exec\w+=(\/\S+)/gm)) write(root, program, "#!/bin/sh\n");
      return [{ unit, score: scoreOf(root, unit) }];
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}

function write(root: string, path: string, text: string): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  if (text.startsWith("#!")) chmodSync(target, 0o755);
}

function scoreOf(root: string, unit: string): number {
  const args = ["security", `--root=${root}`, "--offline=true", "--no-pager", unit];
  const said = execFileSync("systemd-analyze", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const score = /Overall exposure level for .*: ([\d.]+) /.exec(said)?.[1];
  if (score === undefined) throw new Error(`systemd-analyze gave no score for ${unit}:\n${said}`);
  return Number(score);
}
