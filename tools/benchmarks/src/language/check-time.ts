import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { engine } from "@stackmon/engines";
import type { Figures } from "../statistics.ts";

export type Program = "alloy validate" | "stackmon alloy check";

const compiled = fileURLToPath(new URL("../../../../apps/build/dist/program/main.js", import.meta.url));

const commands: Readonly<Record<Program, () => readonly [string, readonly string[]]>> = {
  "alloy validate": () => [engine("alloy"), ["validate"]],
  "stackmon alloy check": () => [process.execPath, [compiled, "alloy", "check"]],
};

/** Milliseconds from the start of a program to its end, on one file that it accepts. */
export function checkTime(program: Program, file: string): Figures {
  const [command, args] = commands[program]();
  const start = performance.now();
  const { status, stderr } = spawnSync(command, [...args, file], { encoding: "utf8" });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`benchmarks: ${program} refuses ${file}: ${stderr}`);
  return { "start to end, ms": time };
}
