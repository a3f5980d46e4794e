import { randomBytes } from "node:crypto";
import { cli } from "./cli.ts";

const { stdout, stderr, env } = process;

// Whoever reads our output may stop before its end, as `head` does.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

async function stdin(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

process.exitCode = await cli(process.argv.slice(2), {
  stdout,
  stderr,
  stdin,
  env,
  cwd: process.cwd(),
  now: () => new Date(),
  randomBytes,
});
