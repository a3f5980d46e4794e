#!/usr/bin/env node
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const source = new URL("../src/main.ts", import.meta.url);

// A checkout runs its sources; the published package holds none.
if (existsSync(source)) runSource();
else {
  // Node 22.1 or newer keeps what it compiled for the next start; Node 20 has no such function.
  module.enableCompileCache?.();
  await import("../dist/program/main.js");
}

function runSource() {
  const child = spawn(
    process.execPath,
    [
      "--conditions=@stackmon/source",
      `--import=${import.meta.resolve("tsx")}`,
      fileURLToPath(source),
      ...process.argv.slice(2),
    ],
    {
      stdio: "inherit",
      // Else tsx takes the tsconfig.json of the folder that the command is called in.
      env: { ...process.env, TSX_TSCONFIG_PATH: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) },
    },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    process.stderr.write(`stackmon: cannot start: ${error.message}\n`);
    process.exitCode = 2;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}
