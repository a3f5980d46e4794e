import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Identity, NpmPackage, PackedBundle } from "@stackmon/bundle";
import type { Stack } from "@stackmon/stacks";
import type { RoleFiles } from "./compose.ts";
import { digestOf } from "./fleet/pack-node.ts";
import { packFiles, verifyOwn, type Ingredients } from "./pack-files.ts";
import { installerFiles, installerScripts } from "./render/installer/scripts.ts";
import { expectedPrograms } from "./render/expected-programs.ts";
import type { Role } from "./render/role.ts";
import { upstreamVersions } from "./render/upstream.ts";
import type { Progress } from "./report/progress.ts";
import type { SigningKey } from "./signing/key.ts";

/** The bundle of one role, and what it was packed from. */
export type RoleBundle = PackedBundle & { readonly role: Role; readonly ingredients: Ingredients };

/** What the bundles of one build share. */
export interface PackSource {
  readonly stack: Stack;
  readonly identity: Omit<Identity, "role" | "upstream">;
  /** Time of the source revision, where there is one. */
  readonly revisionTime: string | undefined;
  /** What made the bundles. */
  readonly packages: readonly NpmPackage[];
  /** Signs each bundle; without it none is signed. */
  readonly signingKey: SigningKey | undefined;
}

const { resolve } = createRequire(import.meta.url);

/** The program in a bundle that verifies it where it is unpacked. */
const verifierPath = "verify.sh";

/** Yields the bundle of each role: its files, the programs that verify and install them, and a bill of materials. */
export async function packRoles(
  source: PackSource,
  roles: readonly RoleFiles[],
  progress: Progress,
): Promise<readonly RoleBundle[]> {
  progress.stage("archives", roles.length);
  const verifier = readFileSync(resolve("@stackmon/bundle/verify.sh"));
  const installer = installerFiles();
  const packed: RoleBundle[] = [];
  for (const one of roles) {
    const files = new Map([...one.files, ...installer]).set(verifierPath, verifier);
    const own = ingredients(source, { ...one, files });
    packed.push({ role: one.role, ingredients: own, ...(await packFiles(own, source.signingKey)) });
    progress.step();
  }
  return packed;
}

/** What `packFiles` takes of a role. */
function ingredients(
  { stack, identity, ...source }: PackSource,
  { role, files, programs }: RoleFiles,
): Ingredients {
  const upstream = Object.fromEntries(programs.map((program) => [program, upstreamVersions[program]]));
  // In a fleet a bundle is made from a part of the stack: what changes elsewhere changes no byte of it.
  const input = stack.fleet === undefined ? {} : { inputSha256: digestOf(files) };
  return {
    identity: { ...identity, ...input, role, upstream },
    files,
    executables: new Set([verifierPath, ...installerScripts]),
    programs: expectedPrograms(role, stack, programs),
    packages: source.packages,
    revisionTime: source.revisionTime,
  };
}

/** What leaves this program has passed the same check that its receivers run. */
export async function verifyPacked(
  packed: readonly RoleBundle[],
  signingKey: SigningKey | undefined,
  progress: Progress,
): Promise<void> {
  progress.stage("verification", packed.length);
  for (const bundle of packed) {
    await verifyOwn(bundle, signingKey);
    progress.step();
  }
}
