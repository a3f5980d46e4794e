import { createHash } from "node:crypto";
import type { Stack } from "@stackmon/stacks";
import { composedFiles, stackFrom } from "../all-stores.ts";

/** The stores of the past listen here. */
export const pastAddress = "127.0.1.41";

/** The stack that the simulated series are of: three nodes, of which the third has no Bitcoin node, and a hub. */
export const pastStack: Stack = stackFrom({
  nodes: [
    { host: "node-1" },
    { host: "node-2" },
    { host: "node-3", services: ["stacks-node", "stacks-signer"] },
  ],
  hub: { address: "10.0.0.10" },
  stores: {
    metrics: { kind: "victoria-metrics", address: pastAddress, retention: "1y" },
    logs: { kind: "victoria-logs", address: pastAddress, retention: "1y" },
  },
  vmalert: { metrics: "127.0.0.1:8880", logs: "127.0.0.1:8881" },
  alerting: {
    contacts: [{ name: "hook", kind: "webhook" }],
    routes: { critical: toHook(), warning: toHook(), info: toHook() },
  },
});

/** What its bundles hold. */
const files = { hub: composedFiles(pastStack, "hub"), agent: composedFiles(pastStack, "agent") } as const;

/** What its hub's bundle holds. */
export const pastHub = { files: files.hub } as const;

/** The first digits of the hash of the Alloy file that a host of it runs, as its Alloy tells them. */
export function configHashOf(host: string): string {
  const role = host === "hub" ? files.hub : files.agent;
  const [, text = ""] = [...role].find(([path]) => path.endsWith(".alloy")) ?? [];
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

function toHook(): object {
  return { contacts: ["hook"] };
}
