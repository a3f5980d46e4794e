import type { ServiceName } from "../../service/service.ts";
import { unreachedObserver } from "./event-lines.ts";

const node = "stacks-node";
const signer = "stacks-signer";

/** Lines that tell of one trouble, by what stands in each of them. */
export interface TroubleLines {
  readonly service: ServiceName;
  readonly texts: readonly string[];
}

/** A trouble that lines tell of. */
export type Trouble =
  | "nodePanic"
  | "configRefused"
  | "databaseCorrupt"
  | "burnBlockFailed"
  | "invalidBlock"
  | "bitcoinUnreachable"
  | "bitcoinReorg"
  | "observerUnreached"
  | "eventsRefused"
  | "eventsStale"
  | "networkThreadDead"
  | "stackerDbWrites"
  | "minerFunds"
  | "minerSignatures"
  | "minerCommits"
  | "signerUnregistered"
  | "validationTimeout"
  | "validationRefused"
  | "signerPanic"
  | "signerStart"
  | "signerRunLoop"
  | "staleProposals"
  | "keyUsedTwice"
  | "protocolSplit"
  | "blocksRejected";

/**
 * Lines that alerts look for, by the trouble that they tell of. Each text begins and ends where a word does, and lines
 * with it are never thinned out.
 *
 * *Source:* the log calls of stacks-core 1efa4a9 (4.0.2).
 */
export const troubleLines: Readonly<Record<Trouble, TroubleLines>> = {
  /** The node's hook logs it at `error`, a backtrace follows, and the process ends. */
  nodePanic: { service: node, texts: ["Process abort due to thread panic"] },
  /** Logged at `warn`, and the process ends: an unknown field is enough. */
  configRefused: { service: node, texts: ["Invalid config"] },
  databaseCorrupt: {
    service: node,
    texts: [
      "The chainstate database is now corrupted",
      "Staging DB corruption",
      "likely database corruption",
      "CORRUPTION:",
    ],
  },
  burnBlockFailed: {
    service: node,
    texts: [
      "Error processing new burn block",
      "Unknown PoX anchor block in Nakamoto",
      "Missing canonical anchor block",
    ],
  },
  invalidBlock: { service: node, texts: ["Encountered invalid block"] },
  /** The first two are of the peer-to-peer port, the third of the RPC, which a miner asks. */
  bitcoinUnreachable: {
    service: node,
    texts: [
      "Failed to connect to peer",
      "Connection broken; retrying in",
      "Bitcoin RPC failure",
      "Burnchain controller stopped",
    ],
  },
  bitcoinReorg: {
    service: node,
    texts: ["Burnchain reorg detected", "New canonical Bitcoin chain found"],
  },
  observerUnreached: { service: node, texts: [unreachedObserver.text] },
  /** Any status but 200. */
  eventsRefused: { service: node, texts: ["Event dispatcher: Failed POST"] },
  eventsStale: { service: node, texts: ["Event payload transmitting more than 5 minutes after event"] },
  networkThreadDead: {
    service: node,
    texts: ["P2P handle channel is disconnected", "Block relayer and miner errored"],
  },
  stackerDbWrites: {
    service: node,
    texts: ["Failed to store chunk for StackerDB", "Failed to replace StackerDB chunk"],
  },
  minerFunds: { service: node, texts: ["Total unspent", "UTXOs not found for", "No UTXOs for"] },
  minerSignatures: {
    service: node,
    texts: ["Error while gathering signatures", "Timed out while waiting for responses from signers"],
  },
  minerCommits: {
    service: node,
    texts: [
      "Bitcoin RPC error: transaction submission failed",
      "RBF'd block commits reached",
      "Failed to submit block-commit bitcoin transaction",
      "Relayer failed to issue block commit",
    ],
  },
  signerUnregistered: {
    service: signer,
    texts: ["Signer is not registered for the current reward cycle"],
  },
  validationTimeout: { service: signer, texts: ["Failed to receive block validation response within"] },
  validationRefused: { service: signer, texts: ["Received non-429 status from stacks node"] },
  /** Printed past the logger, so that it has no level; only the thread of events is watched by another. */
  signerPanic: { service: signer, texts: ["panicked at", "Event thread panicked with"] },
  signerStart: { service: signer, texts: ["Failed to initialize signer runloop"] },
  signerRunLoop: {
    service: signer,
    texts: ["Failed to refresh signer runloop", "Failed to send to signer runloop"],
  },
  staleProposals: { service: signer, texts: ["Received a block proposal that is more than"] },
  keyUsedTwice: {
    service: signer,
    texts: ["Failed to send message to stackerdb due to wrong version number"],
  },
  protocolSplit: {
    service: signer,
    texts: ["No consensus on signer protocol version. Unable to validate block"],
  },
  blocksRejected: { service: signer, texts: ["have reached the block rejection threshold"] },
};
