import type { Stack } from "@stackmon/stacks";
import { identityOfHub } from "../part/identity.ts";
import { observeLogsStore, observeSelf } from "../part/observe.ts";
import { parseLogs } from "../part/parse.ts";
import { receiveFromAgents } from "../part/receive.ts";
import { writeToStores } from "../part/store.ts";
import type { Pipeline } from "../pipeline.ts";
import { pipeline } from "../pipeline.ts";

/**
 * What Alloy runs on the hub's server: receives metrics and logs from the agents, parses Stacks log lines, and
 * writes to the stores; scrapes itself and the store of logs. Undefined for a stack with `hub: none`, whose agents do
 * all but the latter.
 *
 * *Source:* architecture.md, "Monitoring Hub Server".
 */
export function hub(stack: Stack): Pipeline | undefined {
  if (stack.hub === "none") return undefined;
  const stores = writeToStores(stack);
  const parse = parseLogs(stack, stores.logs);
  const receive = receiveFromAgents(stack.hub, { metrics: stores.metrics, logs: parse.receiver });
  const self = identityOfHub(stack);
  const own = observeSelf(stack, self, stores.metrics);
  const store = observeLogsStore(stack, self, stores.metrics);
  return pipeline(
    "hub",
    [...receive.blocks, ...parse.blocks, ...own.blocks, ...store.blocks, ...stores.blocks],
    [...self.variables, ...receive.variables, ...store.variables, ...stores.variables],
  );
}
