import type { ValuePath } from "../value-path.ts";

/** A machine of a stack file, and where it stands there. */
export interface Machine {
  readonly path: ValuePath;
  readonly host: string | undefined;
  readonly address: string | undefined;
}

type Entry = readonly [index: number, Pick<Partial<Machine>, "host" | "address">];

/** The machines of a list at that path. */
export function machinesAt(path: ValuePath, entries: readonly Entry[]): readonly Machine[] {
  return entries.map(([index, { host, address }]) => ({ path: [...path, index], host, address }));
}

/** Who has the host of a machine already, whatever its capitals. */
export function ofSameHost({ host }: Machine, others: readonly Machine[]): Machine | undefined {
  return others.find((other) => host !== undefined && other.host?.toLowerCase() === host.toLowerCase());
}
