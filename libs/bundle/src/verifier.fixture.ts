import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The script that every bundle holds. */
export const verifierPath: string = fileURLToPath(new URL("../verifier/verify.sh", import.meta.url));

/** What one run of the verifier did. */
export interface Verdict {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the verifier in dash, with a PATH of these programs and no other. */
export class Dash {
  readonly #bin: string;

  constructor(programs: readonly string[] = ["sha256sum", "stat", "tr", "openssl"]) {
    this.#bin = mkdtempSync(join(tmpdir(), "verifier-bin-"));
    for (const program of programs) {
      const path = execFileSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).trim();
      symlinkSync(path, join(this.#bin, program));
    }
  }

  /** @param args As the script takes them. */
  verify(cwd: string, ...args: readonly string[]): Promise<Verdict> {
    return this.run(cwd, verifierPath, ...args);
  }

  /** Runs another copy of the script. */
  run(cwd: string, script: string, ...args: readonly string[]): Promise<Verdict> {
    return new Promise((resolve) => {
      const options = { cwd, env: { PATH: this.#bin }, encoding: "utf8" } as const;
      execFile("/bin/dash", [script, ...args], options, (error, stdout, stderr) => {
        const status = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
        resolve({ status, stdout, stderr });
      });
    });
  }

  remove(): void {
    rmSync(this.#bin, { recursive: true });
  }
}
