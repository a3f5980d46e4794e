import * as dagre from "@dagrejs/dagre";
import type { ComponentGraph, GraphEdge, GraphNode } from "./graph.ts";

export interface Box {
  readonly node: GraphNode;
  readonly isGroup: boolean;
  /** Upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly edge: GraphEdge;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/** The part of dagre that is used here: its own declarations do not resolve by Node's rules for modules. */
interface Dagre {
  readonly graphlib: {
    readonly Graph: new (options: { readonly compound: boolean; readonly multigraph: boolean }) => DagreGraph;
  };
  readonly layout: (graph: DagreGraph) => void;
}

interface DagreGraph {
  setGraph(options: Readonly<Record<string, string | number>>): void;
  setNode(id: string, size: { readonly width?: number; readonly height?: number }): void;
  setParent(id: string, parent: string): void;
  setEdge(from: string, to: string, label: object, name: string): void;
  graph(): { readonly width?: number; readonly height?: number };
  node(id: string): Placed;
  edge(from: string, to: string, name: string): { readonly points?: Line["points"] };
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const { graphlib, layout } = dagre as unknown as Dagre;

/** Width of a character of the names' font, near enough for boxes to hold them. */
const characterWidth = 7.4;
const padding = 14;
const height = 46;

/** Widths of a node's box: there is no browser to measure text. */
function widthOf({ name, label = "" }: GraphNode): number {
  return Math.max(name.length, label.length + 2) * characterWidth + 2 * padding;
}

/** Places of all boxes and lines, left to right, groups around their members; the same for the same graph. */
export function draw({ nodes, edges }: ComponentGraph): Drawing {
  const graph = new graphlib.Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 18, ranksep: 70, marginx: 20, marginy: 20 });
  const groups = new Set(nodes.flatMap(({ group }) => group ?? []));
  for (const node of nodes)
    graph.setNode(node.id, groups.has(node.id) ? {} : { width: widthOf(node), height });
  for (const { id, group } of nodes) if (group !== undefined) graph.setParent(id, group);
  // The layout has no edges to boxes that hold others: those are drawn to their first member.
  edges.forEach(({ from, to }, index) =>
    graph.setEdge(memberOf(from, nodes, groups), memberOf(to, nodes, groups), {}, String(index)),
  );
  layout(graph);
  const { width = 0, height: total = 0 } = graph.graph();
  return {
    width,
    height: total,
    boxes: nodes.map((node) => boxOf(node, groups.has(node.id), graph.node(node.id))),
    lines: edges.map((edge, index) => {
      const [from, to] = [memberOf(edge.from, nodes, groups), memberOf(edge.to, nodes, groups)];
      const { points = [] } = graph.edge(from, to, String(index));
      return { edge, points };
    }),
  };
}

function boxOf(node: GraphNode, isGroup: boolean, { x, y, width, height: tall }: Placed): Box {
  return { node, isGroup, x: x - width / 2, y: y - tall / 2, width, height: tall };
}

function memberOf(id: string, nodes: readonly GraphNode[], groups: ReadonlySet<string>): string {
  if (!groups.has(id)) return id;
  const member = nodes.find(({ group }) => group === id);
  return member === undefined ? id : memberOf(member.id, nodes, groups);
}
