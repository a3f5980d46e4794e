import { fault, refuse, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { compareBundles, type BundleDiff, type BundleIdentity } from "./compare-bundles.ts";
import { findBundles, type Bundles, type FoundBundle } from "./find-bundles.ts";

/** Identity of the form of what `stackmon diff --format json` writes. */
export const bundleDiffSchemaId = "stackmon/bundle-diff/1";

/** What two builds differ in. */
export interface BuildDiff {
  readonly schema: typeof bundleDiffSchemaId;
  /** Of each role, or of each machine with a bundle of its own, that both have. */
  readonly bundles: readonly BundleDiff[];
  /** Those that only the new one has. */
  readonly added: readonly LoneBundle[];
  /** Those that only the old one has. */
  readonly removed: readonly LoneBundle[];
}

export interface LoneBundle extends BundleIdentity {
  readonly role: string;
  readonly host?: string;
}

/**
 * Yields what the bundles at two paths differ in, each with its like.
 *
 * Diagnostics: those of {@link findBundles}, `build/different-roles`.
 */
export async function diffPaths(before: string, after: string, cwd: string): Promise<Outcome<BuildDiff>> {
  const [old, now] = await Promise.all([findBundles(before, cwd), findBundles(after, cwd)]);
  if (!old.ok || !now.ok) return refuse(...[old, now].flatMap((one) => (one.ok ? [] : one.diagnostics)));
  const bundles: BundleDiff[] = [];
  const diagnostics: LocatedDiagnostic[] = [];
  // One after the other: a build may hold thousands.
  for (const key of [...old.value.keys()].filter((one) => now.value.has(one)).toSorted()) {
    const compared = await comparePair(old.value.get(key), now.value.get(key));
    if (compared.ok) bundles.push(compared.value);
    else diagnostics.push(...compared.diagnostics);
  }
  if (diagnostics.length > 0) return refuse(...diagnostics);
  if (bundles.length === 0) return refuse(differentRoles(before, after, old.value, now.value));
  return { ok: true, value: buildDiff(bundles, old.value, now.value), warnings: [] };
}

async function comparePair(
  before: FoundBundle | undefined,
  after: FoundBundle | undefined,
): Promise<Outcome<BundleDiff>> {
  const [old, now] = [await before?.read(), await after?.read()];
  const unread = [old, now].flatMap((one) => (one?.ok === false ? one.diagnostics : []));
  if (old?.ok !== true || now?.ok !== true) return refuse(...unread);
  const host = after?.host === undefined ? {} : { host: after.host };
  const { role, ...compared } = compareBundles(old.value, now.value);
  return { ok: true, value: { role, ...host, ...compared }, warnings: [] };
}

function buildDiff(bundles: readonly BundleDiff[], old: Bundles, now: Bundles): BuildDiff {
  // One archive beside a whole build is compared with its like, and the others are not asked for.
  const isBuild = old.size > 1 && now.size > 1;
  return {
    schema: bundleDiffSchemaId,
    bundles,
    added: isBuild ? lone(now, old) : [],
    removed: isBuild ? lone(old, now) : [],
  };
}

function lone(bundles: Bundles, others: Bundles): readonly LoneBundle[] {
  return [...bundles.keys()].toSorted().flatMap((key) => {
    const found = others.has(key) ? undefined : bundles.get(key);
    if (found === undefined) return [];
    const { read: _, ...own } = found;
    return [own];
  });
}

function differentRoles(before: string, after: string, old: Bundles, now: Bundles): LocatedDiagnostic {
  const [was, is] = [listed([...old.keys()]), listed([...now.keys()])];
  const message = `${before} holds ${was}, and ${after} holds ${is}: no role is in both`;
  return fault("build/different-roles", "", message, "give two bundles of one role, or two output folders");
}

function listed(names: readonly string[]): string {
  return names.length <= 3
    ? names.join(", ")
    : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}
