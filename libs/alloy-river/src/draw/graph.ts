import { exportReference } from "../check/type.ts";
import { componentSchema } from "../check/registry.ts";
import type { Reference } from "../graph/reference.ts";
import { referencesIn } from "../graph/reference.ts";
import type { Scope } from "../graph/scope.ts";
import { identity, opensScope, resolve, scopeOf } from "../graph/scope.ts";
import type { TypeSchema } from "../schema/schema.ts";
import type { Block, File } from "../syntax/ast.ts";

/** What flows along an edge. */
export type Signal = "metrics" | "logs" | "otel" | "profiles" | "targets" | "other";

/** A block of a configuration. */
export interface GraphNode {
  /** Unique: the blocks around it and its own identity, `declare.node/prometheus.scrape.own`. */
  readonly id: string;
  /** `prometheus.scrape` */
  readonly name: string;
  readonly label?: string;
  readonly kind: "component" | "config" | "module" | "custom" | "foreach";
  /** The `id` of the module or `foreach` that it stands in; absent at the top of the file. */
  readonly group?: string;
}

/** Data that flows from one block to another. */
export interface GraphEdge {
  /** `id` of a node. */
  readonly from: string;
  readonly to: string;
  readonly signal: Signal;
  /** The attribute that refers: `forward_to`, `targets`. */
  readonly attribute: string;
}

/** The blocks of a configuration and what flows between them, in the order of the file. */
export interface ComponentGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Capsules that data is sent to: who refers to one sends. */
const receivers: ReadonlyMap<TypeSchema, Signal> = new Map<TypeSchema, Signal>([
  ["capsule:component/common/loki.LogsReceiver", "logs"],
  ["capsule:github.com/prometheus/prometheus/storage.Appendable", "metrics"],
  ["capsule:component/otelcol.Consumer", "otel"],
  ["capsule:component/pyroscope.Appendable", "profiles"],
]);

/**
 * The blocks of a configuration as a graph. Edges point where the data goes: from a component to the receivers that it
 * refers to, and from a component to those that refer to its targets, content or handler.
 *
 * @example
 * ```ts
 * import { parse } from "@stackmon/alloy-river";
 * import { graphOf, mermaid } from "@stackmon/alloy-river/draw";
 *
 * const parsed = parse('loki.echo "out" { }\n');
 * if (parsed.ok) console.log(mermaid(graphOf(parsed.file)));
 * ```
 */
export function graphOf({ body }: File): ComponentGraph {
  const builder = new GraphBuilder();
  builder.addScope(scopeOf(body), undefined);
  return { nodes: builder.nodes, edges: builder.edges };
}

class GraphBuilder implements ComponentGraph {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  readonly #ids = new Map<Block, string>();
  readonly #seen = new Set<string>();

  addScope(scope: Scope, group: string | undefined): void {
    const groups = scope.all.filter(isGroup);
    for (const block of scope.all) this.#addNode(block, scope, group);
    // Scopes inside stand in the order of the blocks that hold them.
    scope.inner.forEach((inner, index) => {
      const owner = groups[index];
      this.addScope(inner, owner && this.#ids.get(owner));
    });
    for (const block of scope.all) this.#addEdges(block, block, scope);
  }

  #addNode(block: Block, scope: Scope, group: string | undefined): void {
    const id = this.#freeId(group === undefined ? identity(block) : `${group}/${identity(block)}`);
    this.#ids.set(block, id);
    this.nodes.push({
      id,
      name: block.name,
      ...(block.label !== undefined && { label: block.label }),
      kind: kindOf(block, scope),
      ...(group !== undefined && { group }),
    });
  }

  /** A second block of one identity, which Alloy refuses, is drawn all the same. */
  #freeId(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#seen.has(id); number++) id = `${wanted} (${number})`;
    this.#seen.add(id);
    return id;
  }

  #addEdges(owner: Block, block: Block, scope: Scope): void {
    for (const statement of block.body) {
      if (statement.kind === "block") {
        if (!opensScope(block, statement)) this.#addEdges(owner, statement, scope);
        continue;
      }
      for (const reference of referencesIn(statement.value))
        this.#addEdge(owner, reference, statement.name, scope);
    }
  }

  #addEdge(owner: Block, reference: Reference, attribute: string, scope: Scope): void {
    const other = resolve(scope, reference);
    const [here, there] = [this.#ids.get(owner), other && this.#ids.get(other)];
    if (here === undefined || there === undefined) return;
    const { signal, isSent } = signalOf(reference, attribute, scope);
    const [from, to] = isSent ? [here, there] : [there, here];
    const isKnown = this.edges.some(
      (each) => each.from === from && each.to === to && each.attribute === attribute,
    );
    if (!isKnown) this.edges.push({ from, to, signal, attribute });
  }
}

function isGroup({ name, body }: Block): boolean {
  return name === "declare" || (name === "foreach" && body.some((each) => each.name === "template"));
}

function kindOf({ name }: Block, { modules, imports }: Scope): GraphNode["kind"] {
  if (name === "foreach") return "foreach";
  if (name === "declare" || name.startsWith("import.")) return "module";
  if (modules.has(name) || imports.has(name.split(".", 1).join(""))) return "custom";
  return componentSchema(name) === undefined && isConfig(name) ? "config" : "component";
}

/** Blocks that configure Alloy itself, or a module. */
function isConfig(name: string): boolean {
  return ["argument", "export", "http", "livedebugging", "logging", "remotecfg", "tracing"].includes(name);
}

/** What a reference carries, and whether it is sent to what is referred to. */
function signalOf(
  reference: Reference,
  attribute: string,
  scope: Scope,
): { readonly signal: Signal; readonly isSent: boolean } {
  const found = exportReference(reference, scope);
  const type = found?.component.exports?.find(({ name }) => name === found.names[0])?.type;
  const sent = type === undefined ? undefined : receivers.get(type);
  if (sent !== undefined) return { signal: sent, isSent: true };
  const isTargets =
    typeof type === "object" && "list" in type && type.list === "capsule:component/discovery.Target";
  // Of what a module exports nothing is known but where it is used.
  const isSent = found === undefined && attribute === "forward_to";
  return { signal: isTargets ? "targets" : "other", isSent };
}
