import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { formatOutcome, runSteps } from "../gate/run-steps.ts";
import type { Step } from "../gate/steps.ts";
import { packPackages, publishedFolders, type PackedPackage } from "./pack.ts";

/** Packs what would be published and lets publint and attw judge every tarball; exit code 1 when one objects. */
const folder = mkdtempSync(join(tmpdir(), "stackmon-pack-"));
try {
  const packed = packPackages(process.cwd(), publishedFolders(process.cwd()), folder);
  const outcomes = await runSteps(packed.flatMap(judges), availableParallelism(), (outcome) => {
    console.log(formatOutcome(outcome));
  });
  process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The packages are ECMAScript modules only: `require` of Node 20 is no way in. */
function judges({ name, tarball }: PackedPackage): readonly Step[] {
  const attw = [tarball, "--profile", "esm-only", "--no-emoji", "--no-color", "--format", "ascii"];
  return [
    { name: `publint ${name}`, command: "publint", args: ["run", tarball, "--strict"] },
    { name: `attw ${name}`, command: "attw", args: attw },
  ];
}
