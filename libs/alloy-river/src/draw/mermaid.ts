import type { ComponentGraph, GraphNode } from "./graph.ts";
import { fillOf, signals, signalsIn } from "./palette.ts";

/**
 * A graph as a Mermaid flowchart, which GitHub and Grafana's text panels draw: modules and templates are subgraphs, and
 * edges have the colours of their signals.
 *
 * *Source:* https://mermaid.js.org/syntax/flowchart.html
 */
export function mermaid(graph: ComponentGraph): string {
  const ids = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]));
  const idOf = (id: string): string => ids.get(id) ?? "";
  const lines = [
    "flowchart LR",
    ...groupLines(graph, undefined, idOf, "  "),
    ...graph.edges.map(({ from, to, attribute }) => `  ${idOf(from)} -- ${attribute} --> ${idOf(to)}`),
    ...signalsIn(graph.edges).map((signal) => {
      const indexes = graph.edges.flatMap((edge, index) => (edge.signal === signal ? [index] : []));
      return `  linkStyle ${indexes.join(",")} stroke:${signals[signal].colour},stroke-width:2px`;
    }),
    ...graph.nodes.flatMap(({ id, name }) =>
      hasMembers(graph, id) ? [] : [`  style ${idOf(id)} fill:${fillOf(name)},stroke:#adb5bd,color:#212529`],
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function hasMembers({ nodes }: ComponentGraph, id: string): boolean {
  return nodes.some(({ group }) => group === id);
}

function groupLines(
  graph: ComponentGraph,
  group: string | undefined,
  idOf: (id: string) => string,
  indentation: string,
): readonly string[] {
  return graph.nodes
    .filter((node) => node.group === group)
    .flatMap((node) => {
      if (!hasMembers(graph, node.id)) return [`${indentation}${idOf(node.id)}["${titleOf(node)}"]`];
      return [
        `${indentation}subgraph ${idOf(node.id)}["${titleOf(node)}"]`,
        ...groupLines(graph, node.id, idOf, `${indentation}  `),
        `${indentation}end`,
      ];
    });
}

/** Mermaid reads quotes and angle brackets in labels as HTML entities. */
function titleOf({ name, label }: GraphNode): string {
  return label === undefined ? name : `${name}<br/>#quot;${label}#quot;`;
}
