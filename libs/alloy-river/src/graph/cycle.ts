import type { Block } from "../syntax/ast.ts";
import type { Scope } from "./scope.ts";
import { referencesOf, resolve } from "./scope.ts";

/** Cycles of references among the blocks of a scope, each once, as its blocks from the first one on. */
export function cyclesIn(scope: Scope): readonly (readonly Block[])[] {
  const finished = new Set<Block>();
  const trail: Block[] = [];
  const cycles: Block[][] = [];
  const visit = (block: Block): void => {
    if (finished.has(block)) return;
    const seen = trail.indexOf(block);
    if (seen >= 0) {
      cycles.push(trail.slice(seen));
      return;
    }
    trail.push(block);
    for (const next of dependenciesOf(scope, block)) visit(next);
    trail.pop();
    finished.add(block);
  };
  scope.blocks.forEach(visit);
  return cycles;
}

function dependenciesOf(scope: Scope, block: Block): ReadonlySet<Block> {
  return new Set(referencesOf(block).flatMap((reference) => resolve(scope, reference) ?? []));
}
