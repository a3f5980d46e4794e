import { stringify } from "yaml";

/** Where the signer logs, and the one log file that the agent follows. */
export const followedLog = "/var/log/stacks/signer.log";

/** The unit of the node, whose journal the agent reads. */
export const followedUnit = "stacks-node.service";

/**
 * A separated stack with default ports and stores: a node whose metrics are scraped and who logs to the journal, a signer
 * who logs to a file, and a hub with the stores.
 *
 * @param hub where agents find the hub
 * @param scrapeInterval seconds
 */
export function stackFile(hub: string, scrapeInterval: number): string {
  return stringify({
    name: "faults",
    scrapeInterval: `${scrapeInterval}s`,
    services: {
      "stacks-node": { unit: followedUnit },
      "stacks-signer": { unit: "none", logs: [followedLog], metrics: "none" },
    },
    nodes: [{ host: "node-1" }],
    hub: { address: hub },
    stores: { metrics: { kind: "victoria-metrics" }, logs: { kind: "victoria-logs" } },
  });
}
