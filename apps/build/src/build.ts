import {
  archiveChecksums,
  bundleIndexPath,
  checksumsPath,
  pack,
  renderBundleIndex,
  sha256,
  verify,
  type BundleIndex,
  type Identity,
  type PackedBundle,
} from "@stackmon/bundle";
import { compose, composeStages, type RoleFiles } from "./compose.ts";
import { refuse, type Outcome } from "./diagnostic.ts";
import { readOrigin } from "./origin/origin.ts";
import { publish } from "./publish/publish.ts";
import { canonicalJson } from "./render/canonical-json.ts";
import { upstreamVersions } from "./render/upstream.ts";
import type { Progress } from "./report/progress.ts";
import { readStackFile } from "./stack-file/read.ts";

/** What one build takes. */
export interface BuildOptions {
  /** The stack file as the user named it, relative to `cwd`. */
  readonly stack: string;
  readonly cwd: string;
  /** Absolute folder for archives, index and checksums. */
  readonly out: string;
  readonly progress: Progress;
}

/** Stages that a build reports: stack file, origin, those of {@link compose}, archives, verification, writing. */
export const buildStages: number = composeStages + 5;

/**
 * Builds the bundles of a stack file and writes them to a folder; yields their index.
 *
 * Everything is built and verified in memory first: with any error the folder stays as it was.
 *
 * Diagnostics: those of the stack file, of composing, and of writing.
 */
export async function build({
  stack: path,
  cwd,
  out,
  progress,
}: BuildOptions): Promise<Outcome<BundleIndex>> {
  const stack = await staged(progress, "stack file", () => readStackFile(path, cwd));
  if (!stack.ok) return stack;
  const origin = await staged(progress, "source revision", readOrigin);
  const composed = compose(stack.value, progress);
  if (!composed.ok) return refuse(...composed.diagnostics, ...stack.warnings);
  const identity = {
    name: "stackmon",
    version: origin.version,
    sourceRevision: origin.sourceRevision,
    inputSha256: sha256(new TextEncoder().encode(canonicalJson(stack.value))),
  };
  const packed = await packAll(identity, composed.value, progress);
  await verifyAll(packed, progress);
  const bundles = packed.map(({ role, fileName, bytes, sha256: digest }) => ({
    role,
    file: fileName,
    size: bytes.length,
    sha256: digest,
  }));
  const index = renderBundleIndex({ ...identity, bundles });
  const output = new Map(packed.map(({ fileName, bytes }) => [fileName, bytes]));
  output.set(checksumsPath, archiveChecksums(packed)).set(bundleIndexPath, index);
  const unwritten = await staged(progress, "writing", () => publish(out, output));
  const warnings = [...stack.warnings, ...origin.warnings, ...composed.warnings];
  if (unwritten.length > 0) return refuse(...unwritten, ...warnings);
  return { ok: true, value: JSON.parse(new TextDecoder().decode(index)) as BundleIndex, warnings };
}

async function staged<T>(progress: Progress, name: string, work: () => Promise<T>): Promise<T> {
  progress.stage(name, 1);
  const result = await work();
  progress.step();
  return result;
}

type RoleBundle = PackedBundle & { readonly role: string };

async function packAll(
  identity: Omit<Identity, "role" | "upstream">,
  roles: readonly RoleFiles[],
  progress: Progress,
): Promise<readonly RoleBundle[]> {
  progress.stage("archives", roles.length);
  const packed: RoleBundle[] = [];
  for (const { role, files, programs } of roles) {
    const upstream = Object.fromEntries(programs.map((program) => [program, upstreamVersions[program]]));
    packed.push({ role, ...(await pack({ ...identity, role, upstream, files })) });
    progress.step();
  }
  return packed;
}

/** What leaves this program has passed the same check that its receivers run. */
async function verifyAll(packed: readonly RoleBundle[], progress: Progress): Promise<void> {
  progress.stage("verification", packed.length);
  for (const { fileName, bytes } of packed) {
    const result = await verify(bytes);
    if (!result.ok)
      throw new Error(`@stackmon/build: ${fileName} does not verify: ${JSON.stringify(result.diagnostics)}`);
    progress.step();
  }
}
