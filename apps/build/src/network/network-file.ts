import type { Stack } from "@stackmon/stacks";
import type { Role } from "../render/role.ts";
import type { Connection } from "./connection.ts";
import { connections } from "./connections.ts";

/** Identity of this document's form; a change that old readers cannot read gets a new number. */
export const networkSchemaId = "stackmon/network/1";

/** What `network.json` of a bundle says: every connection of its machine. */
export interface NetworkFile {
  readonly schema: typeof networkSchemaId;
  readonly role: Role;
  readonly connections: readonly Connection[];
}

/** Yields `network.json`: JSON, two spaces of indent. */
export function networkFile(role: Role, stack: Stack): string {
  const file: NetworkFile = { schema: networkSchemaId, role, connections: connections(role, stack) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
