/** Everything of one measurement is here: the hub and its stores, and what sends to them. */
export const hubAddress = "127.0.6.100";
export const senderAddress = "127.0.6.101";
export const agentAddress = (agent: number): string => `127.0.6.${agent}`;
export const agentHost = (agent: number): string => `node-${agent}`;

/** The log that each agent follows. */
export const nodeLog = "/var/log/stacks/node.log";

/** Seconds between scrapes: the stack file's default. */
export const scrapeInterval = 15;

/** A stack file, in YAML that is JSON too, with as many nodes. Stores keep lines of any time. */
export function stackFile(agents: number): string {
  return JSON.stringify({
    name: "load",
    scrapeInterval: `${scrapeInterval}s`,
    services: {
      "stacks-node": { unit: "none", logs: [nodeLog] },
      "stacks-signer": { unit: "none" },
      "bitcoin-node": { unit: "none" },
    },
    journal: { enabled: false },
    nodes: Array.from({ length: agents }, (_, index) => ({ host: agentHost(index + 1) })),
    hub: { address: hubAddress },
    stores: { metrics: { retention: "100y" }, logs: { retention: "100y" } },
  });
}
