import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "@stackmon/build";
import { archiveOf } from "@stackmon/harness";
import { stackFile } from "./stack-file.ts";

/** The archives that a site installs. */
export interface Bundles {
  readonly agent: string;
  readonly hub: string;
}

/** Builds the bundles of the stack in a folder, as `stackmon bundle` does. */
export async function buildBundles(
  folder: string,
  hubAddress: string,
  scrapeInterval: number,
): Promise<Bundles> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "stack.yaml"), stackFile(hubAddress, scrapeInterval));
  const out = join(folder, "bundles");
  const progress = { stage: () => undefined, step: () => undefined };
  const built = await build({ stack: "stack.yaml", cwd: folder, out, progress });
  if (!built.ok) throw new Error(built.diagnostics.map(({ message }) => message).join("\n"));
  return { agent: archiveOf(out, "agent"), hub: archiveOf(out, "hub") };
}
