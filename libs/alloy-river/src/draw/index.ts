export type { ComponentGraph, GraphEdge, GraphNode, Signal } from "./graph.ts";
export { graphOf } from "./graph.ts";
export { mermaid } from "./mermaid.ts";
export { svg } from "./svg.ts";
