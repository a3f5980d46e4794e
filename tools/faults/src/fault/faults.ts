import { setTimeout as sleep } from "node:timers/promises";
import { agentFaults } from "./agent.ts";
import { clockFaults } from "./clock.ts";
import { diskFaults } from "./disk.ts";
import type { Fault } from "./fault.ts";
import { hubFaults } from "./hub.ts";
import { networkFaults } from "./network.ts";
import { rotationFaults } from "./rotation.ts";
import { storeFaults } from "./store.ts";

const none: Fault = {
  name: "none",
  meaning: "Nothing happens.",
  promises: {},
  happen: ({ outage }) => sleep(outage),
};

/** The rows of the matrix, in their order. */
export const faults: readonly Fault[] = [
  none,
  ...hubFaults,
  ...agentFaults,
  ...storeFaults,
  ...rotationFaults,
  ...diskFaults,
  ...networkFaults,
  ...clockFaults,
];
