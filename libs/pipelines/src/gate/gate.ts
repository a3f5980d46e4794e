import type { GatedStack } from "@stackmon/stacks";
import { hasQueue } from "@stackmon/stacks";
import type { Destination } from "../part/store.ts";
import type { Part } from "../part/part.ts";
import { allOf, noPart } from "../part/part.ts";
import type { LogStep } from "../part/parse.ts";
import type { Identity } from "../part/identity.ts";
import { receiveMetrics } from "./metrics.ts";
import { receivePushes } from "./pushes.ts";
import { receiveQueued } from "./queued.ts";
import { receiveRefusals } from "./refusals.ts";

/**
 * Receives what the hub's gate hands on, all on the loopback address: of each node what says to be of that node. What does
 * not is counted by node and reason. What the gate itself has refused comes as lines, and is counted alike.
 */
export function receiveBehindGate(
  stack: GatedStack,
  self: Identity,
  stores: Pick<Destination, "metrics" | "logs">,
  parse: LogStep,
): Part {
  const metrics = receiveMetrics(stack, stores.metrics);
  const pushes = receivePushes(stack, parse.receiver);
  const queued = hasQueue(stack)
    ? receiveQueued(stack, { metrics: stores.metrics, logs: pushes.refused })
    : noPart;
  return allOf(metrics, pushes, queued, receiveRefusals(self, stores.logs));
}
