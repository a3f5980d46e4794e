import type { BundleDiff, ToldChange } from "../compare-bundles.ts";
import type { LoneBundle } from "../diff-paths.ts";
import { partKinds, type PartKind } from "../part.ts";

/** Changes of one kind, under what they are called together. */
export interface Section {
  readonly title: string;
  readonly changes: readonly ToldChange[];
}

/** The changes of a bundle by kind, without kinds of which there are none. */
export function sectionsOf({ changes }: BundleDiff): readonly Section[] {
  return (Object.keys(partKinds) as PartKind[]).flatMap((kind) => {
    const own = changes.filter((one) => one.kind === kind);
    return own.length === 0 ? [] : [{ title: partKinds[kind], changes: own }];
  });
}

/** Bundles that differ in the same, such as those of all nodes of a fleet. */
export interface Likes {
  readonly first: BundleDiff;
  /** `agent`, `agent node-1, agent node-2`, `agent node-1 and 99 more` */
  readonly names: string;
}

/** Puts together the bundles that differ in the same, in the order of the first of each. */
export function likesOf(bundles: readonly BundleDiff[]): readonly Likes[] {
  const groups = new Map<string, BundleDiff[]>();
  for (const bundle of bundles) {
    const { role: _, host: __, ...told } = bundle;
    const key = JSON.stringify(told);
    groups.set(key, [...(groups.get(key) ?? []), bundle]);
  }
  return [...groups.values()].flatMap((likes) => {
    const [first] = likes;
    return first === undefined ? [] : [{ first, names: namesOf(likes) }];
  });
}

function namesOf(bundles: readonly BundleDiff[]): string {
  const names = bundles.map(bundleName);
  return names.length <= 3 ? names.join(", ") : `${names[0]} and ${names.length - 1} more`;
}

/** `agent`, or `agent node-1` of a bundle for one machine. */
export function bundleName({ role, host }: Pick<LoneBundle, "role" | "host">): string {
  return host === undefined ? role : `${role} ${host}`;
}

/** `agent 0.1.0 (8a0d2b8) → 0.2.0 (0123456)`; once where both are the same. */
export function headOf({ first, names }: Likes): string {
  const [was, is] = [identityText(first.before), identityText(first.after)];
  return `${names} ${was === is ? is : `${was} → ${is}`}`;
}

/** `0.1.0 (8a0d2b8)` */
export function identityText({ version, sourceRevision }: BundleDiff["before"]): string {
  return `${version} (${sourceRevision.slice(0, 7)})`;
}

/** `1 lost, 2 added, 3 changed`, or that there is no difference. */
export function countsOf({ losses, changes }: BundleDiff): string {
  const count = (change: ToldChange["change"]): number =>
    changes.filter((one) => one.change === change).length;
  const counts = [
    [losses.length, "lost"],
    [count("added"), "added"],
    [count("removed"), "removed"],
    [count("renamed"), "renamed"],
    [count("changed"), "changed"],
  ] as const;
  const told = counts.flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
  return told.length === 0 ? "no difference in meaning" : told.join(", ");
}
