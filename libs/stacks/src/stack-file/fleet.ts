import { fnv1a } from "./fnv1a.ts";
import type { StackNode } from "./stack.ts";

/** A bundle for each node, and the order in which nodes get theirs. */
export interface Fleet {
  /** From the first that gets a new bundle to the last; the last one takes every node that is left. */
  readonly rings: readonly Ring[];
}

/** Nodes that get a new bundle together. */
export interface Ring {
  readonly name: string;
  /** Takes nodes that have all of these, of their own or of the stack. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Takes this share of all hosts, 0 < share < 1. */
  readonly share?: number;
}

/**
 * The ring of a node: the first that takes it.
 *
 * Shares are of all hosts and do not overlap. Where a host falls follows from its name alone, so a node more or less
 * moves no other one.
 *
 * @param labels Of the whole stack.
 */
export function ringOf(
  { rings }: Fleet,
  { host, labels: own }: Pick<StackNode, "host" | "labels">,
  labels: Readonly<Record<string, string>>,
): Ring {
  const point = pointOf(host);
  let taken = 0;
  const ring = rings.find(({ labels: wanted, share }) => {
    if (wanted !== undefined) return hasAll({ ...labels, ...own }, wanted);
    if (share === undefined) return true;
    const from = taken;
    taken += share;
    return from <= point && point < taken;
  });
  if (ring === undefined) throw new Error(`@stackmon/stacks: no ring takes ${host}`);
  return ring;
}

function hasAll(labels: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([name, value]) => labels[name] === value);
}

/** Where a host falls in [0, 1). Capitals do not matter, as for its uniqueness. */
function pointOf(host: string): number {
  return mixed(fnv1a(host.toLowerCase())) / 2 ** 32;
}

/**
 * Spreads hosts that differ in their last digits alone over the whole range, which FNV-1a does not.
 *
 * *Source:* MurmurHash3's 32-bit finalizer, `fmix32`.
 */
function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
