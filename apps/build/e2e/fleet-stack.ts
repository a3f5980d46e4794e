import type { ServiceName } from "@stackmon/stacks";
import { stringify } from "yaml";

/** A node of the fleet, as the stack file names it. */
export interface FleetNode {
  readonly host: string;
  readonly region: "eu" | "us";
  readonly services: readonly ServiceName[];
  readonly address: string;
}

export const fleetHubAddress = "127.0.6.100";

const kinds: readonly (readonly ServiceName[])[] = [
  ["stacks-node", "stacks-signer", "bitcoin-node"],
  ["stacks-node", "stacks-signer"],
  ["stacks-node"],
];

/** Nodes of three kinds in two regions, each on an address of its own; more of them begin with the same ones. */
export function fleetNodes(count: number): readonly FleetNode[] {
  return Array.from({ length: count }, (_, index) => ({
    host: `node-${String(index + 1).padStart(2, "0")}`,
    region: index % 2 === 0 ? "eu" : "us",
    services: kinds[index % kinds.length] ?? [],
    address: `127.0.6.${index + 1}`,
  }));
}

/** The signer's log of a node. */
export const signerLog = "/var/log/stacks/signer.log";

/** Nodes write to the journal and signers to files; a scrape every five seconds. */
export function fleetStackFile(nodes: readonly FleetNode[]): string {
  return stringify({
    name: "fleet",
    labels: { network: "mainnet" },
    scrapeInterval: "5s",
    services: { "stacks-node": {}, "stacks-signer": { logs: [signerLog] }, "bitcoin-node": {} },
    nodes: nodes.map(({ host, region, services }) => ({ host, labels: { region }, services })),
    hub: { address: fleetHubAddress },
  });
}
