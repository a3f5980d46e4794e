import { access, constants, stat } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import type { Io } from "../context.ts";
import { fault, refuse, systemReason, type Outcome } from "../diagnostic.ts";

const help =
  "install Grafana Alloy (https://grafana.com/docs/alloy/latest/set-up/install/) or give its path with --alloy";

/**
 * Yields the path of the `alloy` program: the given one, else the first on PATH.
 *
 * Diagnostic: `build/missing-alloy`.
 */
export async function findAlloy(given: string | undefined, { cwd, env }: Io): Promise<Outcome<string>> {
  if (given !== undefined) {
    const failure = await whyNotRun(resolve(cwd, given));
    if (failure === undefined) return { ok: true, value: resolve(cwd, given), warnings: [] };
    return refuse(fault("build/missing-alloy", given, `cannot be run: ${failure}`, help));
  }
  for (const folder of (env["PATH"] ?? "").split(delimiter).filter((each) => each !== "")) {
    const path = resolve(cwd, join(folder, process.platform === "win32" ? "alloy.exe" : "alloy"));
    if ((await whyNotRun(path)) === undefined) return { ok: true, value: path, warnings: [] };
  }
  return refuse(fault("build/missing-alloy", "alloy", "no folder of PATH holds it", help));
}

async function whyNotRun(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile() ? undefined : "it is no file";
  } catch (error) {
    return systemReason(error);
  }
}
