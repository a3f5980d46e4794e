import { availableParallelism } from "node:os";
import { sha256, type BundleIndex } from "@stackmon/bundle";
import { indexed, listsOf } from "./build-lists.ts";
import { compose, composeStages } from "./compose.ts";
import { refuse, type Outcome } from "./diagnostic.ts";
import { buildFleet } from "./fleet/build-fleet.ts";
import { isFleet } from "./fleet/plan.ts";
import { programPackages, readOrigin } from "./origin/origin.ts";
import { packRoles, verifyPacked } from "./pack-roles.ts";
import { publish } from "./publish/publish.ts";
import { canonicalJson } from "./render/canonical-json.ts";
import type { Progress } from "./report/progress.ts";
import type { SigningKey } from "./signing/key.ts";
import { readStackFile } from "./stack-file/read.ts";

/** What one build takes. */
export interface BuildOptions {
  /** The stack file as the user named it, relative to `cwd`. */
  readonly stack: string;
  readonly cwd: string;
  /** Absolute folder for archives, index and checksums. */
  readonly out: string;
  /** Signs every bundle and the checksums beside them; without it nothing is signed. */
  readonly signingKey?: SigningKey | undefined;
  /** Threads that pack the bundles of a fleet; by default one for each processor. They change no byte. */
  readonly threads?: number | undefined;
  readonly progress: Progress;
}

/** The index of what was built. */
export interface Built extends BundleIndex {
  /** Of a fleet: files that the build before has left, and that were not made again. */
  readonly kept?: readonly string[];
}

/** Stages that a build reports: stack file, origin, those of {@link compose}, archives, verification, writing. */
export const buildStages: number = composeStages + 5;

/**
 * Builds the bundles of a stack file and writes them to a folder; yields their index.
 *
 * Everything is built and verified first, in memory or, for the nodes of a fleet, in a folder of drafts: with any error the
 * folder stays as it was.
 *
 * Diagnostics: those of the stack file, of composing, and of writing.
 */
export async function build(options: BuildOptions): Promise<Outcome<Built>> {
  const { stack: path, cwd, out, signingKey, progress } = options;
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
  const { revisionTime } = origin;
  const source = { stack: stack.value, identity, revisionTime, packages: programPackages(), signingKey };
  const warnings = [...stack.warnings, ...origin.warnings, ...composed.warnings];
  const packed = await packRoles(source, composed.value, progress);
  await verifyPacked(packed, signingKey, progress);
  if (isFleet(stack.value)) {
    const threads = options.threads ?? availableParallelism();
    return buildFleet({ ...source, stack: stack.value }, packed, { out, threads, progress, warnings });
  }
  const lists = listsOf(source, packed.map(indexed));
  const output = new Map([
    ...packed.map(({ fileName, bytes }) => [fileName, bytes] as const),
    ...lists.files,
  ]);
  const unwritten = await staged(progress, "writing", () => publish(out, output));
  if (unwritten.length > 0) return refuse(...unwritten, ...warnings);
  return { ok: true, value: lists.index, warnings };
}

async function staged<T>(progress: Progress, name: string, work: () => Promise<T>): Promise<T> {
  progress.stage(name, 1);
  const result = await work();
  progress.step();
  return result;
}
