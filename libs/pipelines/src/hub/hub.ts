import type { Hub, Stack } from "@stackmon/stacks";
import { hasGate, hasQueue } from "@stackmon/stacks";
import { receiveBehindGate } from "../gate/gate.ts";
import { nodeRules } from "../gate/node-count.ts";
import { identityOfHub } from "../part/identity.ts";
import { observeLogsStore, observeSelf } from "../part/observe.ts";
import { passOn } from "../part/otlp.ts";
import { parseLogs } from "../part/parse.ts";
import type { Part } from "../part/part.ts";
import { allOf, noPart } from "../part/part.ts";
import { receiveFromAgents } from "../part/receive.ts";
import { pushToStores } from "../part/store.ts";
import type { Pipeline } from "../pipeline.ts";
import { pipeline } from "../pipeline.ts";

/**
 * What Alloy runs on the hub's server: receives metrics and logs, and writes to the stores; hands on what agents have
 * parsed and parses what others push; scrapes itself and the store of logs. Undefined for a stack with `hub: none`, whose agents do
 * all but the latter.
 *
 * *Source:* architecture.md, "Monitoring Hub Server".
 */
export function hub(stack: Stack): Pipeline | undefined {
  if (stack.hub === "none") return undefined;
  const stores = pushToStores(stack);
  const parse = parseLogs(stack, stores.logs);
  const self = identityOfHub(stack);
  const receive = hasGate(stack)
    ? receiveBehindGate(stack, self, stores, parse)
    : receivePlain(stack, stack.hub, { metrics: stores.metrics, logs: parse.receiver });
  const own = observeSelf(stack, self, stores.metrics, hasGate(stack) ? nodeRules(stack) : []);
  const store = observeLogsStore(stack, self, stores.metrics);
  return pipeline(
    "hub",
    [...receive.blocks, ...parse.blocks, ...own.blocks, ...store.blocks, ...stores.blocks],
    [...self.variables, ...receive.variables, ...store.variables, ...stores.variables],
  );
}

/** Whoever reaches the receivers may write to them. */
function receivePlain(stack: Stack, hub: Hub, destination: Parameters<typeof receiveFromAgents>[1]): Part {
  return allOf(receiveFromAgents(hub, destination), hasQueue(stack) ? passOn(stack, hub) : noPart);
}
