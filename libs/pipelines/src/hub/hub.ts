import type { Hub, Stack } from "@stackmon/stacks";
import { hasGate, hasQueue } from "@stackmon/stacks";
import { receiveBehindGate } from "../gate/gate.ts";
import { nodeRules } from "../gate/node-count.ts";
import { identityOfHub } from "../part/identity.ts";
import { observeHost } from "../part/observe-host.ts";
import { observePrograms } from "../part/observe-programs.ts";
import { observeSelf } from "../part/observe.ts";
import { passOn } from "../part/otlp.ts";
import { parseLogs } from "../part/parse.ts";
import { ownSamples } from "../part/peer.ts";
import type { Part } from "../part/part.ts";
import { allOf, noPart } from "../part/part.ts";
import { receiveFromAgents } from "../part/receive.ts";
import { pushToStores } from "../part/store.ts";
import type { Pipeline } from "../pipeline.ts";
import { pipeline } from "../pipeline.ts";

/**
 * What Alloy runs on the hub's server: receives metrics and logs, and writes to the stores; hands on what agents have
 * parsed and parses what others push; scrapes its machine, itself, the stores, Grafana and vmalert. Undefined for a stack
 * with `hub: none`, whose agents do
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
  const told = ownSamples(stack, stores.metrics);
  const machine = observeHost(stack, "hub", self, told.receiver);
  const own = observeSelf(stack, self, told.receiver, hasGate(stack) ? nodeRules(stack) : []);
  const programs = observePrograms(stack, self, told.receiver);
  return pipeline(
    "hub",
    [
      ...receive.blocks,
      ...parse.blocks,
      ...machine.blocks,
      ...own.blocks,
      ...programs.blocks,
      ...told.blocks,
      ...stores.blocks,
    ],
    [
      ...self.variables,
      ...receive.variables,
      ...machine.variables,
      ...programs.variables,
      ...told.variables,
      ...stores.variables,
    ],
  );
}

/** Whoever reaches the receivers may write to them. */
function receivePlain(stack: Stack, hub: Hub, destination: Parameters<typeof receiveFromAgents>[1]): Part {
  return allOf(receiveFromAgents(hub, destination), hasQueue(stack) ? passOn(stack, hub) : noPart);
}
