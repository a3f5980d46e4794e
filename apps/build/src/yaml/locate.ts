import { isMap, isNode, isPair, isScalar, isSeq, type Document, type LineCounter, type Node } from "yaml";

/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Yields where in the document a diagnostic's path begins: at the key of a mapping's value, at the entry of a list.
 *
 * A path that leads to what is missing yields its nearest parent that is there.
 */
export function locate(document: Document, lines: LineCounter, where: string): Position {
  const offset = offsetOf(document.contents, pathSteps(where));
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/**
 * Yields the steps of a path as diagnostics write it: `stores.metrics.retention`, `nodes[2].host`, `labels["a b"]`.
 * An empty path is the top of the file.
 */
export function pathSteps(where: string): readonly (string | number)[] {
  return [...where.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(
    ([, index, quoted, key]) => {
      if (index !== undefined) return Number(index);
      return quoted === undefined ? (key ?? "") : (JSON.parse(quoted) as string);
    },
  );
}

function offsetOf(top: Node | null, steps: readonly (string | number)[]): number {
  let offset = top?.range?.[0] ?? 0;
  let node: unknown = top;
  for (const step of steps) {
    const [start, child] = childOf(node, step);
    if (start === undefined) break;
    offset = start;
    node = child;
  }
  return offset;
}

function childOf(node: unknown, step: string | number): readonly [start: number | undefined, child: unknown] {
  if (isSeq(node)) return [startOf(node.items[Number(step)]), node.items[Number(step)]];
  if (!isMap(node)) return [undefined, undefined];
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
  return [startOf(pair), pair?.value];
}

function startOf(item: unknown): number | undefined {
  if (isPair(item)) return startOf(item.key);
  return isNode(item) ? item.range?.[0] : undefined;
}
