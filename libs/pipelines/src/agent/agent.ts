import type { Stack } from "@stackmon/stacks";
import { queues } from "@stackmon/stacks";
import { nodeServer } from "../node.ts";
import { parseLogs } from "../part/parse.ts";
import { deliverToHub, stabilityOf } from "../part/store.ts";
import type { Pipeline } from "../pipeline.ts";
import { pipeline } from "../pipeline.ts";
import { single } from "../single/single.ts";

/**
 * What Alloy runs on each node's server: scrapes its services, reads its journal and log files, labels `host`,
 * `job`, `service` and `level`, parses, and sends all on to the hub; with `delivery: { logs: push }` the hub parses. With
 * `hub: none` it writes to the stores itself.
 *
 * *Source:* architecture.md, "Stacks Node Server".
 *
 * @example
 * ```ts
 * import { agent } from "@stackmon/pipelines";
 * import { readStack } from "@stackmon/stacks";
 *
 * const read = readStack({ nodes: [{ host: "node-1" }], hub: { address: "10.0.0.10" } });
 * if (read.ok) {
 *   const made = agent(read.value);
 *   if (made.ok) console.log(made.text);
 * }
 * ```
 */
export function agent(stack: Stack): Pipeline {
  if (stack.hub === "none") return single(stack, "agent");
  const hub = deliverToHub(stack, stack.hub);
  // The hub answers for the store, so it passes on what it gets, and lines are parsed here.
  const parse = queues(stack, "logs") ? parseLogs(stack, hub.logs) : { receiver: hub.logs, blocks: [] };
  const node = nodeServer(stack, "agent", { metrics: hub.metrics, logs: parse.receiver });
  return pipeline(
    "agent",
    [...node.blocks, ...parse.blocks, ...hub.blocks],
    [...node.variables, ...hub.variables],
    stabilityOf(stack),
  );
}
