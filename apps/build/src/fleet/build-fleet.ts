import type { IndexedBundle } from "@stackmon/bundle";
import { indexed, listNames, listsOf } from "../build-lists.ts";
import type { Built } from "../build.ts";
import { refuse, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import type { PackSource, RoleBundle } from "../pack-roles.ts";
import { openPublication, unwritable, type Publication } from "../publish/publish.ts";
import type { Progress } from "../report/progress.ts";
import { packNodes } from "./pack-nodes.ts";
import { planFleet, type FleetStack, type PlannedBundle } from "./plan.ts";
import { leftBundles } from "./reuse.ts";

/** What building a fleet takes, beside what its bundles are made from. */
export interface FleetOptions {
  readonly out: string;
  readonly threads: number;
  readonly progress: Progress;
  /** Of what went before. */
  readonly warnings: readonly LocatedDiagnostic[];
}

type FleetSource = PackSource & { readonly stack: FleetStack };

/**
 * Writes a bundle for each node of a fleet and those of the other roles; yields their index. What the build before has
 * left of them, and is made from the same, stays as it is.
 *
 * Diagnostics: `build/unwritable-folder`, `build/foreign-file`.
 */
export async function buildFleet(
  source: FleetSource,
  packed: readonly RoleBundle[],
  options: FleetOptions,
): Promise<Outcome<Built>> {
  const { out, progress, warnings } = options;
  const shared = packed.find(({ role }) => role === "agent");
  if (shared === undefined) throw new Error("@stackmon/build: a fleet has an agent");
  const others = packed.filter((bundle) => bundle !== shared);
  const planned = planFleet(source.stack, shared);
  progress.stage("writing", planned.length + 1);
  const names = [...planned, ...others.map(indexed)].map(({ file }) => file);
  const opened = await openPublication(out, [...names, ...listNames(source.signingKey)]);
  if (!opened.ok) return refuse(...opened.diagnostics, ...warnings);
  const nodes = await nodeBundles(source, {
    shared,
    others,
    planned,
    publication: opened.value,
    options,
  }).catch(async (error: unknown) => {
    await opened.value.abandon();
    throw error;
  });
  if (!nodes.ok) return refuse(...nodes.diagnostics, ...warnings);
  const { bundles, kept } = nodes.value;
  const written = others.filter(({ fileName }) => !kept.has(fileName));
  const rings = source.stack.fleet.rings.map(({ name }) => name);
  const { index, files } = listsOf(source, [...bundles, ...others.map(indexed)], rings);
  const output = new Map([...written.map(({ fileName, bytes }) => [fileName, bytes] as const), ...files]);
  const unwritten = await opened.value.commit(output, kept);
  if (unwritten.length > 0) return refuse(...unwritten, ...warnings);
  progress.step();
  return { ok: true, value: { ...index, kept: [...kept] }, warnings };
}

interface NodeWork {
  readonly shared: RoleBundle;
  readonly others: readonly RoleBundle[];
  readonly planned: readonly PlannedBundle[];
  readonly publication: Publication;
  readonly options: FleetOptions;
}

interface NodeBundles {
  readonly bundles: readonly IndexedBundle[];
  /** Files that are left of the build before, of other roles as well. */
  readonly kept: ReadonlySet<string>;
}

/** The bundles of all nodes: those that are left, and those that are packed into the drafts. */
async function nodeBundles(
  { signingKey }: FleetSource,
  { shared, others, planned, publication, options: { out, threads, progress } }: NodeWork,
): Promise<Outcome<NodeBundles>> {
  const left = await leftBundles(out, [...planned, ...others.map(indexed)], signingKey);
  const missing = planned.filter(({ file }) => !left.has(file));
  for (let count = missing.length; count < planned.length; count += 1) progress.step();
  const ingredients = {
    ingredients: shared.ingredients,
    key: signingKey?.handle,
    folder: publication.drafts,
  };
  const made = await packNodes(ingredients, missing, { threads, done: progress.step });
  const failed = made.find((one) => !one.ok);
  if (failed !== undefined) {
    await publication.abandon();
    return refuse(unwritable(out, failed));
  }
  const written = new Map(missing.map(({ file }, index) => [file, made[index]]));
  const bundles = planned.map(({ host, ring, file, madeFrom }): IndexedBundle => {
    const one = left.get(file) ?? written.get(file);
    if (one === undefined || !("sha256" in one)) throw new Error(`@stackmon/build: ${file} was not packed`);
    return { role: "agent", file, size: one.size, sha256: one.sha256, host, ring, madeFrom };
  });
  return { ok: true, value: { bundles, kept: new Set(left.keys()) }, warnings: [] };
}
