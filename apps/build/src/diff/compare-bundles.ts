import type { Manifest } from "@stackmon/bundle";
import { compareParts, partOf, type Change } from "./compare-parts.ts";
import type { Difference } from "./differences.ts";
import { componentLosses, queueLosses } from "./loss/of-alloy.ts";
import { labelLosses } from "./loss/of-labels.ts";
import { grafanaRuleLosses, linkLosses, ruleLosses } from "./loss/of-rules.ts";
import { environmentLosses, indexedLabelLosses, replacedStores, storeLosses } from "./loss/of-stores.ts";
import type { Loss, LossRule } from "./loss/loss.ts";
import type { PartKind } from "./part.ts";
import { bundleParts } from "./parts/bundle-parts.ts";

/** A bundle as it was read. */
export interface ReadBundle {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What two bundles of one role differ in. */
export interface BundleDiff {
  readonly role: string;
  /** The one machine that it is for, in a build that makes a bundle for each. */
  readonly host?: string;
  readonly before: BundleIdentity;
  readonly after: BundleIdentity;
  /** What is lost when the new bundle takes the old one's place. */
  readonly losses: readonly Loss[];
  /** By kind, then by name. */
  readonly changes: readonly ToldChange[];
}

export interface BundleIdentity {
  readonly version: string;
  readonly sourceRevision: string;
}

/** A change as it is told. */
export interface ToldChange {
  readonly change: Change["change"];
  readonly kind: PartKind;
  readonly name: string;
  /** Of one that was renamed: the name before. */
  readonly was?: string;
  /** Path in the bundle. */
  readonly file: string;
  /** Of one that came or went none. */
  readonly differences: readonly Difference[];
}

const rules: readonly LossRule[] = [
  componentLosses,
  queueLosses,
  labelLosses,
  ruleLosses,
  grafanaRuleLosses,
  linkLosses,
  storeLosses,
  indexedLabelLosses,
  replacedStores,
  environmentLosses,
];

/** Yields what two bundles of one role differ in, by what they mean; the same for the same bundles. */
export function compareBundles(before: ReadBundle, after: ReadBundle): BundleDiff {
  const old = bundleParts(unlike(before.files, after.files), before.manifest.upstream);
  const now = bundleParts(unlike(after.files, before.files), after.manifest.upstream);
  const changes = compareParts(old, now);
  return {
    role: after.manifest.role,
    before: identityOf(before.manifest),
    after: identityOf(after.manifest),
    losses: changes.flatMap((change) => rules.flatMap((rule) => rule(change, changes))),
    changes: changes.map(told),
  };
}

/** Files that the other bundle has otherwise or not at all: what both have in the same bytes need not be read. */
function unlike(files: ReadBundle["files"], others: ReadBundle["files"]): ReadBundle["files"] {
  return new Map([...files].filter(([path, bytes]) => !isSame(bytes, others.get(path))));
}

function isSame(bytes: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(bytes, other) === 0;
}

function identityOf({ version, sourceRevision }: Manifest): BundleIdentity {
  return { version, sourceRevision };
}

function told(change: Change): ToldChange {
  const { kind, name, file } = partOf(change);
  return {
    change: change.change,
    kind,
    name,
    ...(change.change === "renamed" && change.before.name !== name ? { was: change.before.name } : {}),
    file,
    differences: "differences" in change ? change.differences : [],
  };
}
