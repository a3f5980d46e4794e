import type { Connection } from "./connection.ts";

/**
 * Yields the connections of a machine as a Mermaid flowchart: an arrow from who opens it to who listens, with ports and how; a thick one
 * is TLS. Within the box is the machine itself.
 *
 * *Source:* Mermaid docs, "Flowcharts - Basic Syntax".
 */
export function networkDiagram(machine: string, all: readonly Connection[]): string {
  const names = [...new Set(all.flatMap(({ source, destination }) => [source, destination]))];
  const id = (name: string): string => `n${names.indexOf(name) + 1}`;
  const outside = new Set(names.filter((name) => !isWithin(name, all)));
  const box = (name: string): string => `${id(name)}["${name}"]`;
  const lines = [
    "flowchart LR",
    ...names.filter((name) => outside.has(name)).map((name) => `  ${box(name)}`),
    `  subgraph machine["${machine}"]`,
    ...names.filter((name) => !outside.has(name)).map((name) => `    ${box(name)}`),
    "  end",
    ...arrows(all).map(
      ({ source, destination, transport, label }) =>
        `  ${id(source)} ${transport === "TLS" ? "==>" : "-->"}|"${label}"| ${id(destination)}`,
    ),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** A program of the machine: what comes in is for it, what goes out is from it, and within there is nothing else. */
function isWithin(name: string, all: readonly Connection[]): boolean {
  return all.some(
    ({ source, destination, direction }) =>
      (source === name && direction !== "inbound") || (destination === name && direction !== "outbound"),
  );
}

interface Arrow extends Pick<Connection, "source" | "destination" | "transport"> {
  readonly label: string;
}

/** One for all ports of the same two, and the same way to talk. */
function arrows(all: readonly Connection[]): readonly Arrow[] {
  const ports = new Map<string, { readonly first: Connection; readonly ports: Set<Connection["port"]> }>();
  for (const one of all) {
    const key = [one.source, one.destination, one.protocol, one.transport].join("\n");
    const known = ports.get(key) ?? { first: one, ports: new Set() };
    ports.set(key, known);
    known.ports.add(one.port);
  }
  return [...ports.values()].map(({ first: { source, destination, transport, protocol }, ports: some }) => ({
    source,
    destination,
    transport,
    label: `${protocol} ${[...some].join(", ")}`,
  }));
}
