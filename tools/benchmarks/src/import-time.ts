import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Consumer } from "./consumer.ts";
import type { Figures } from "./statistics.ts";

/** Milliseconds that a Node process takes which runs the consumer and ends. */
export function importTime(folder: string, consumer: Consumer): Figures {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [join(folder, `${consumer}.mjs`)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`benchmarks: ${consumer} failed: ${stderr}`);
  return { "process, ms": performance.now() - start };
}
