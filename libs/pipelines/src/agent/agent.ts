import type { Stack } from "@stackmon/stacks";
import { nodeServer } from "../node.ts";
import { writeToHub } from "../part/store.ts";
import type { Pipeline } from "../pipeline.ts";
import { pipeline } from "../pipeline.ts";
import { single } from "../single/single.ts";

/**
 * What Alloy runs on each node's server: scrapes its services, reads its journal and log files, labels `host`,
 * `job`, `service` and `level`, and sends all on to the hub. With `hub: none` it also parses, and writes to the
 * stores itself.
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
  const hub = writeToHub(stack.hub);
  const node = nodeServer(stack, hub);
  return pipeline("agent", [...node.blocks, ...hub.blocks], [...node.variables, ...hub.variables]);
}
