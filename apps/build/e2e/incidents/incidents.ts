import type { Incident } from "./incident.ts";
import { bitcoinStalled, burnReorg, diskFilling, hubUnreachable, logSilence } from "./list/around-nodes.ts";
import { dispatcherStuck, nodeStalled, peersGone } from "./list/of-nodes.ts";
import { signerNotAnswering, signerNotRegistered } from "./list/of-signers.ts";

/** Every incident that the alerts are tried on. */
export const incidents: readonly Incident[] = [
  nodeStalled,
  peersGone,
  dispatcherStuck,
  signerNotAnswering,
  signerNotRegistered,
  bitcoinStalled,
  burnReorg,
  diskFilling,
  hubUnreachable,
  logSilence,
];
