import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Consumer } from "./consumer.ts";
import type { Figures } from "./statistics.ts";

/** Seconds and megabytes that the compiler says it took for the consumer's project. */
export function typeCheck(root: string, folder: string, consumer: Consumer): Figures {
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const project = join(folder, `tsconfig.${consumer}.json`);
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", project, "--extendedDiagnostics"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`benchmarks: ${consumer} does not compile: ${stdout}`);
  return readDiagnostics(stdout);
}

/** The figures of `tsc --extendedDiagnostics`: `Check time: 0.371s`, `Memory used: 64530K`. */
export function readDiagnostics(output: string): Figures {
  const figure = (name: string): number => {
    const [, value] = new RegExp(`^${name}:\\s+([\\d.]+)[sK]?$`, "m").exec(output) ?? [];
    if (value === undefined) throw new Error(`benchmarks: tsc printed no ${name}`);
    return Number(value);
  };
  return {
    "check, ms": figure("Check time") * 1000,
    "total, ms": figure("Total time") * 1000,
    "memory, MB": figure("Memory used") / 1024,
    types: figure("Types"),
  };
}
