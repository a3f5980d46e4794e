import { randomBytes } from "node:crypto";
import type { Io } from "./context.ts";
import { cli } from "./cli.ts";

/** What one call of the command line did. */
export interface Call {
  readonly code: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `stackmon` in this process, in the folder `cwd`, with its output kept; standard input is empty. */
export async function call(args: readonly string[], cwd: string, more: Partial<Io> = {}): Promise<Call> {
  const written = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr") => ({
    write: (text: string): void => {
      written[name] += text;
    },
  });
  const io = {
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    stdin: given(""),
    env: {},
    cwd,
    now: () => new Date(),
    randomBytes,
  };
  const code = await cli(args, { ...io, ...more });
  return { code, ...written };
}

/** Standard input that holds these bytes. */
export const given =
  (content: string | Uint8Array): Io["stdin"] =>
  () =>
    Promise.resolve(typeof content === "string" ? new TextEncoder().encode(content) : content);
