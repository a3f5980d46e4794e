import type { Stack } from "@stackmon/stacks";
import type { AlertGroup } from "../../rule/alert.ts";
import { loggingPlacements } from "../../rule/expected.ts";
import { bitcoinReorg, bitcoinUnreachable, burnBlocksFail, invalidBlock } from "./chain-view.ts";
import { eventsRefused, eventsStale, observerDown } from "./observers.ts";
import {
  configRefused,
  databaseCorrupt,
  errorBurst,
  networkThreadDead,
  panicked,
  stackerDbWritesFail,
} from "./process.ts";

/** What only a node's log tells of, or tells first; nothing where no node's log is read. */
export function nodeLogGroup(stack: Stack): AlertGroup {
  const isRead = loggingPlacements(stack).some(({ service }) => service === "stacks-node");
  const alerts = [
    panicked,
    configRefused,
    databaseCorrupt,
    burnBlocksFail,
    invalidBlock,
    bitcoinUnreachable,
    bitcoinReorg,
    observerDown,
    eventsRefused,
    eventsStale,
    networkThreadDead,
    stackerDbWritesFail,
    errorBurst,
  ];
  return { name: "stackmon-node-log", alerts: isRead ? alerts.map((alert) => alert(stack)) : [] };
}
