import { duplicateHost } from "@stackmon/stacks";
import type { LocatedDiagnostic } from "../diagnostic.ts";
import type { YamlValue } from "../yaml/parse-yaml.ts";
import type { Inventory, WrittenNode } from "./inventory.ts";

/** What `readStack` takes, and how its diagnostics find back to the files. */
export interface MergedStack extends Pick<YamlValue, "value" | "place"> {
  /** What was found before. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** Yields a stack file that has all of its nodes itself. */
export function withoutMerging({ value, place }: YamlValue): MergedStack {
  return { value, place, diagnostics: [] };
}

/**
 * Yields a stack file with the nodes of its inventory among its own, all ordered by host: which file a node is in, and
 * where, changes nothing.
 *
 * Diagnostics: those of the inventory, and `stack/duplicate-host` for a host that is in two places.
 *
 * @param file The stack file as the user named it.
 */
export function mergeNodes(stack: YamlValue, file: string, inventory: Inventory): MergedStack {
  const value = stack.value as { readonly nodes?: unknown };
  if (value.nodes !== undefined && !Array.isArray(value.nodes)) return withoutMerging(stack);
  const own = (value.nodes ?? []).map((node: unknown, index) => {
    return { value: node, file, path: `nodes[${index}]`, position: stack.position };
  });
  const { kept, repeated } = byHost([...own, ...inventory.nodes]);
  const place = (one: LocatedDiagnostic): LocatedDiagnostic => {
    const [text = "", index] = /^nodes\[(\d+)\]/.exec(one.where) ?? [];
    const node = index === undefined ? undefined : kept[Number(index)];
    return node === undefined ? stack.place(one) : placeInFile(one, text, node);
  };
  const diagnostics = [...inventory.diagnostics, ...repeated];
  // Without a node at all, what is wrong with the files is all there is to say.
  const nodes =
    kept.length === 0 && diagnostics.length > 0 ? [{ host: "node-1" }] : kept.map((node) => node.value);
  return { value: { ...value, nodes }, place, diagnostics };
}

/** The first node of each host, ordered, and the others as mistakes. */
function byHost(nodes: readonly WrittenNode[]): {
  readonly kept: readonly WrittenNode[];
  readonly repeated: readonly LocatedDiagnostic[];
} {
  const seen = new Map<string, WrittenNode>();
  const kept: WrittenNode[] = [];
  const repeated: LocatedDiagnostic[] = [];
  for (const node of nodes) {
    const host = hostOf(node);
    const first = seen.get(host.toLowerCase());
    if (host === "" || first === undefined) {
      kept.push(node);
      seen.set(host.toLowerCase(), node);
    } else {
      const { line, column } = first.position(hostPath(first));
      const found = duplicateHost(["host"], host, `${first.file}:${line}:${column}`);
      repeated.push({ ...found, where: hostPath(node), file: node.file, ...node.position(hostPath(node)) });
    }
  }
  return { kept: kept.toSorted((a, b) => compareText(hostOf(a), hostOf(b))), repeated };
}

function hostOf({ value }: WrittenNode): string {
  const host: unknown = (value as { readonly host?: unknown } | null | undefined)?.host;
  return typeof host === "string" ? host : "";
}

function hostPath({ path }: WrittenNode): string {
  return path === "" ? "host" : `${path}.host`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A diagnostic of the node that is `merged` in the whole list, as its own file has it. */
function placeInFile(
  one: LocatedDiagnostic,
  merged: string,
  { file, path, position }: WrittenNode,
): LocatedDiagnostic {
  const renamed = (text: string): string =>
    text
      .replaceAll(`${merged}.`, path === "" ? "" : `${path}.`)
      .replaceAll(merged, path === "" ? "node file" : path);
  const where = renamed(one.where);
  const message = renamed(one.message);
  return { ...one, where, message, file, ...position(where === "node file" ? "" : where) };
}
