import type { Diagnostic } from "../../diagnostic.ts";
import { completeStack } from "../complete.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import { ringOf, type Fleet } from "../fleet.ts";
import { isTakenOut, present } from "../stack-file.ts";
import type { Draft, RingEntry, StackFile } from "../stack-file.ts";

/** Rings of one name, that no node can be of, or that leave nodes out; and rings that no node is of. */
export function checkFleet(file: Draft<StackFile>): Diagnostic[] {
  const rings = file.fleet?.rings;
  if (rings === undefined || rings.some(isUnknown)) return [];
  const known = present(rings);
  const broken = [...repeated(known), ...known.flatMap(([index, ring]) => checkRing(rings, index, ring))];
  const found = broken.length > 0 ? broken : checkShares(known);
  return found.length > 0 ? found : checkEmpty(file);
}

type Known = readonly [index: number, ring: Draft<RingEntry>][];

/** What a ring takes of which something was taken out, a misspelled key among them, is not known. */
function isUnknown(ring: Draft<RingEntry> | undefined): boolean {
  return ring?.name === undefined || Object.keys(ring).some((key) => isTakenOut(ring, key));
}

function repeated(rings: Known): Diagnostic[] {
  const seen = new Set<string>();
  return rings.flatMap(([index, { name = "" }]) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const message = `saw the name ${name} a second time, wanted each ring once`;
    return [unusable(index, "name", message, "rename one of them, or merge the two")];
  });
}

/** All but the last say whom they take, the last one takes the others. */
function checkRing(
  rings: readonly unknown[],
  index: number,
  { name, labels, share }: Draft<RingEntry>,
): Diagnostic[] {
  const isLast = index === rings.length - 1;
  if (labels !== undefined && share !== undefined) {
    const message = `saw labels and share, wanted one of them for ${name}`;
    return [unusable(index, "share", message, "remove one of them, or make two rings")];
  }
  const takesAll = labels === undefined && share === undefined;
  if (isLast === takesAll) return [];
  return isLast
    ? [
        unusable(
          index,
          "name",
          `saw ${labels === undefined ? "a share" : "labels"} in the last ring, wanted one that takes every node that is left`,
          "add { name: all } after it",
        ),
      ]
    : [
        unusable(
          index,
          "name",
          `${name} takes every node, wanted labels or a share, as rings follow it`,
          "add a share, such as share: 0.01, or move it to the end",
        ),
      ];
}

function checkShares(rings: Known): Diagnostic[] {
  let sum = 0;
  return rings.flatMap(([index, { share = 0 }]) => {
    const before = sum;
    sum += share;
    if (before >= 1 || sum < 1) return [];
    const message = `the shares up to here are ${Number(sum.toFixed(6))}, wanted less than 1, which is all hosts`;
    return [unusable(index, "share", message, "lower the shares")];
  });
}

/** With what a draft lacks, or has twice, who is in which ring is not known. */
function checkEmpty(file: Draft<StackFile>): Diagnostic[] {
  const { fleet, nodes, labels } = completeStack(file);
  if (fleet === undefined || nodes.length === 0 || nodes.some(({ host }) => host === "")) return [];
  if (new Set(nodes.map(({ host }) => host)).size < nodes.length) return [];
  const used = new Set(nodes.map((node) => ringOf(fleet, node, labels).name));
  return fleet.rings.flatMap(({ name }, index) =>
    used.has(name) ? [] : [empty(fleet, index, nodes.length)],
  );
}

function empty({ rings }: Fleet, index: number, nodes: number): Diagnostic {
  const { name, labels, share } = rings[index] ?? { name: "" };
  const last = labels === undefined && share === undefined;
  const key = last ? "name" : labels === undefined ? "share" : "labels";
  const help = last
    ? "lower the shares before it, or leave it as it is for nodes to come"
    : labels === undefined
      ? "raise the share, or choose nodes by labels"
      : "give a node these labels, or remove the ring";
  const message = `${name} takes none of ${nodes} ${nodes === 1 ? "node" : "nodes"}`;
  return stackDiagnostic("stack/empty-ring", ["fleet", "rings", index, key], message, help);
}

function unusable(index: number, key: string, message: string, help: string): Diagnostic {
  return stackDiagnostic("stack/unusable-ring", ["fleet", "rings", index, key], message, help);
}
