import type { Io } from "./context.ts";
import { cli } from "./cli.ts";

/** What one call of the command line did. */
export interface Call {
  readonly code: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `stackmon` in this process, in the folder `cwd`, with its output kept. */
export async function call(args: readonly string[], cwd: string, more: Partial<Io> = {}): Promise<Call> {
  const written = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr") => ({
    write: (text: string): void => {
      written[name] += text;
    },
  });
  const code = await cli(args, { stdout: stream("stdout"), stderr: stream("stderr"), env: {}, cwd, ...more });
  return { code, ...written };
}
