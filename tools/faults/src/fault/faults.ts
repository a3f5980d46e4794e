import { setTimeout as sleep } from "node:timers/promises";
import { agentFaults } from "./agent.ts";
import { clockFaults } from "./clock.ts";
import { diskFaults } from "./disk.ts";
import type { Fault } from "./fault.ts";
import { hubFaults } from "./hub.ts";
import { networkFaults } from "./network.ts";
import { rotationFaults } from "./rotation.ts";
import { storeFaults } from "./store.ts";
import { readTooEarly } from "../promise/causes.ts";

const none: Fault = {
  name: "none",
  meaning: "Nothing happens.",
  promises: {},
  happen: ({ outage }) => sleep(outage),
};

/** What may happen to an entry of the journal without any fault. */
function withJournal(fault: Fault): Fault {
  const { journal } = fault.promises;
  return { ...fault, promises: { ...fault.promises, journal: { lost: readTooEarly, ...journal } } };
}

const list: readonly Fault[] = [
  none,
  ...hubFaults,
  ...agentFaults,
  ...storeFaults,
  ...rotationFaults,
  ...diskFaults,
  ...networkFaults,
  ...clockFaults,
];

/** The rows of the matrix, in their order. */
export const faults: readonly Fault[] = list.map(withJournal);
