import type { ServiceName } from "../../service/service.ts";
import type { Level } from "../level.ts";

/** A message of stacks-core that operators look for. */
export interface LogMessage {
  readonly service: ServiceName;
  /** What it is about. */
  readonly group: string;
  /** The level at which it is logged. */
  readonly level: Level;
  /** The longest part of the message that is the same each time: what a line filter looks for. */
  readonly text: string;
  /** `alert`: someone may be woken by it, or by its absence, so it is never sampled, limited or dropped. */
  readonly use: "alert" | "panel";
}

type Row = readonly [level: Level, use: LogMessage["use"], text: string];

function of(service: ServiceName, group: string, rows: readonly Row[]): readonly LogMessage[] {
  return rows.map(([level, use, text]) => ({ service, group, level, text, use }));
}

/**
 * Messages that matter in operation, by service and by what they are about.
 *
 * Match on the text: the lines of the source move with every release.
 *
 * *Source:* the log calls of stacks-core 1efa4a9 (4.0.2).
 */
export const logMessages: readonly LogMessage[] = [
  ...of("stacks-node", "tip", [
    ["info", "alert", "Advanced to new tip!"],
    ["info", "panel", "Handle incoming Nakamoto block"],
    ["warn", "alert", "Encountered invalid block:"],
    ["warn", "alert", "Encountered invalid block (codec error)"],
    ["warn", "alert", "Failed to append"],
    ["warn", "panel", "Invalid Nakamoto block, could not validate on burnchain"],
    ["warn", "alert", "Received block, but the signer signatures are invalid"],
    ["warn", "alert", "Signature verification failure for Nakamoto block"],
    ["warn", "panel", "Failed to process Nakamoto block"],
    ["warn", "panel", "Invalid pushed Nakamoto block"],
  ]),
  ...of("stacks-node", "burn", [
    ["info", "panel", "Process burn block"],
    ["info", "panel", "Tenure: Notify burn block!"],
    ["info", "panel", "Received burnchain block #"],
    ["warn", "alert", "Burnchain reorg detected: highest common ancestor at height"],
    ["warn", "panel", "Stalling and yielding an error for the reorg"],
    ["info", "alert", "New canonical Bitcoin chain found! New tip is"],
    ["warn", "alert", "Received discontiguous headers at height"],
    ["warn", "panel", "Try synchronizing the burn chain again"],
    ["error", "alert", "Failed to connect to peer"],
    ["warn", "panel", "Timed out waiting for block data"],
    ["warn", "panel", "Timed out waiting for headers data"],
    ["warn", "alert", "Connection broken; retrying in"],
    ["warn", "alert", "Failed to handshake with"],
    ["error", "alert", "Bitcoin RPC failure:"],
    ["error", "alert", "Unable to sync with burnchain"],
    ["warn", "alert", "Runloop: Burnchain controller stopped"],
    ["warn", "alert", "Error processing new burn block"],
    ["warn", "alert", "ChainsCoordinator: could not retrieve block burnhash"],
    ["warn", "alert", "Unknown PoX anchor block in Nakamoto"],
    ["error", "alert", "Missing canonical anchor block"],
    ["warn", "alert", "Error processing new stacks block"],
    ["info", "panel", "Burnchain reorg detected at burn height"],
    ["info", "alert", "Stacks reorg detected at stacks height"],
    ["info", "alert", "Stacks reorg (chain shrink) detected"],
  ]),
  ...of("stacks-node", "cycle", [
    ["info", "panel", "PoX reward cycle threshold computed"],
    ["info", "panel", "Anchor block selected"],
    ["error", "alert", "The reward set was not written to .signers before"],
    ["error", "alert", "Fatal network condition: reward set computed with an empty signer set"],
  ]),
  ...of("stacks-node", "proposal", [
    ["info", "panel", "Received block proposal request"],
    ["info", "panel", "Participant: validated anchored block"],
    ["warn", "alert", "Rejected block proposal"],
  ]),
  ...of("stacks-node", "rpc", [
    ["info", "panel", "Handled StacksHTTPRequest"],
    ["info", "panel", "Handled StacksHTTPRequest Error"],
    ["warn", "alert", "Irrecoverable error when handling request"],
  ]),
  ...of("stacks-node", "p2p", [
    ["info", "panel", "Neighbor accepted!"],
    ["info", "panel", "Dropping neighbor!"],
    ["warn", "alert", "P2P handle channel is full"],
    ["warn", "alert", "P2P handle channel is disconnected"],
    ["warn", "alert", "Failed to refresh burnchain view"],
    ["error", "alert", "Failed to bind to"],
    ["info", "panel", "Too many peers on"],
    ["debug", "panel", "Transaction rejected from mempool"],
    ["info", "panel", "Downloader for tenure"],
  ]),
  ...of("stacks-node", "stackerdb", [
    ["warn", "alert", "Failed to store chunk for StackerDB"],
    ["info", "panel", "Received StackerDBChunk for"],
    ["info", "alert", "Write count exceeded for StackerDBChunk"],
    ["info", "panel", "StackerDBChunk for"],
    ["warn", "alert", "Failed to create or reconfigure StackerDB"],
    ["error", "alert", "Failed to replace StackerDB chunk"],
    ["info", "panel", "StackerDBListener: Received signature for block that we did not request"],
  ]),
  ...of("stacks-node", "miner", [
    ["info", "panel", "Relayer: Process sortition"],
    ["info", "panel", "Won sortition; begin tenure."],
    ["info", "panel", "Relayer: Submitted block-commit"],
    ["info", "panel", "Miner node: submitting leader_block_commit"],
    ["warn", "alert", "Failed to submit block-commit bitcoin transaction"],
    ["warn", "alert", "Relayer failed to issue block commit"],
    ["warn", "alert", "RBF'd block commits reached"],
    ["error", "alert", "Bitcoin RPC error: transaction submission failed"],
    ["warn", "alert", "Total unspent"],
    ["warn", "alert", "UTXOs not found for"],
    ["warn", "alert", "No UTXOs for"],
    ["info", "panel", "Miner: Assembled block #"],
    ["info", "panel", "Miner: Block signed by signer set and broadcasted"],
    ["error", "alert", "Error while gathering signatures:"],
    ["warn", "panel", "Failed to mine block"],
    ["info", "panel", "Stacks tip changed while waiting for signatures"],
    ["warn", "alert", "Timed out while waiting for responses from signers"],
    ["info", "panel", "StackerDBListener: Signature Added to block"],
    ["info", "panel", "StackerDBListener: Signer rejected block"],
    ["info", "panel", "Miner stopping due to preemption"],
  ]),
  ...of("stacks-node", "mempool", [
    ["info", "panel", "Mempool iteration finished"],
    ["info", "panel", "TX conflicts with sponsor/origin nonce"],
    ["warn", "alert", "Considered txid flush failed"],
    ["warn", "alert", "Failed to store transactions"],
    ["error", "alert", "UNREACHABLE_ERROR_TRIGGERED: runtime check"],
  ]),
  ...of("stacks-node", "events", [
    ["warn", "alert", "Event dispatcher: connection or request failed to"],
    ["error", "alert", "Event dispatcher: Failed POST"],
    ["error", "alert", "EventDispatcher: dispatching failed"],
    ["warn", "alert", "Event Dispatcher Worker: Event payload transmitting more than 5 minutes after event"],
    ["warn", "alert", "Observer is configured in disable_retries mode"],
    ["info", "panel", "Event dispatcher: processing"],
    ["error", "alert", "Event Dispatcher Worker: Unable to open DB"],
  ]),
  ...of("stacks-node", "fatal", [
    ["error", "alert", "Process abort due to thread panic"],
    ["warn", "alert", "Invalid config"],
    ["error", "alert", "The chainstate database is now corrupted"],
    ["error", "alert", "CORRUPTION:"],
    ["error", "alert", "Staging DB corruption"],
    ["error", "alert", "Failed to deserialize block from DB, likely database corruption"],
    ["error", "alert", "MARF at"],
    ["error", "alert", "Runloop: Block relayer and miner errored, exiting"],
    ["warn", "alert", "Prometheus monitoring: unable to bind address"],
    ["info", "panel", "Prometheus monitoring: server listening on"],
  ]),
  ...of("stacks-signer", "signer", [
    ["info", "panel", "Signer #"],
    ["info", "alert", "Signer is not registered for the current reward cycle"],
    ["warn", "alert", "Signer is not registered for reward cycle"],
    ["warn", "alert", "was not found in stacker db. Must not be registered"],
    ["warn", "alert", "Failed to get the reward set info"],
    ["error", "alert", "Failed to initialize signer runloop"],
    ["error", "alert", "Failed to refresh signer runloop"],
    ["warn", "alert", "Signer may have an outdated view of the network"],
    ["warn", "panel", "Stackerdb has not been updated for reward cycle"],
    ["info", "panel", "received a block proposal for a new block."],
    ["info", "panel", "submitting block proposal for validation"],
    ["info", "panel", "Received a block validate response:"],
    ["info", "panel", "Broadcasting block response to stacks node"],
    ["info", "panel", "Broadcasting block pre-commit"],
    ["warn", "alert", "Block proposal invalid"],
    ["info", "panel", "Received block acceptance"],
    ["info", "panel", "Received block acceptance, but have not yet reached"],
    ["info", "panel", "have reached the block acceptance threshold"],
    ["info", "panel", "Received block rejection"],
    ["info", "alert", "have reached the block rejection threshold"],
    ["info", "panel", "Got block pushed message"],
    ["info", "panel", "Received a new burn block event"],
    ["info", "panel", "Received a new block event."],
    ["warn", "alert", "Failed to receive block validation response within"],
    ["info", "panel", "Received 429 from stacks node"],
    ["warn", "alert", "Received non-429 status from stacks node"],
    ["warn", "alert", "Failed to submit block for validation"],
    ["warn", "alert", "Received a block proposal that is more than"],
    ["warn", "alert", "Block response not accepted by stacker-db"],
    ["warn", "alert", "Failed to send block response to stacker-db"],
    ["warn", "alert", "No consensus on signer protocol version. Unable to validate block"],
    ["info", "panel", "Marking miner as invalid for attempted reorg"],
    ["warn", "panel", "Failed to broadcast block"],
    ["error", "alert", "failed to update local state machine for latest bitcoin block arrival"],
    ["info", "panel", "Signer State: Capitulating"],
    ["info", "panel", "Signer State: Current tenure timed out"],
    ["info", "panel", "Signer State: Updating active signer protocol version"],
    ["info", "panel", "Signer State: fork detected"],
    ["info", "alert", "Tx Replay: replay set updated"],
    ["warn", "panel", "Miner's block proposal does not confirm as many blocks as we expect"],
    ["warn", "alert", "Exceeded max retries during request"],
    ["warn", "alert", "Failed to send message to stackerdb due to wrong version number"],
    ["warn", "alert", "Chunk rejected by stackerdb"],
    ["error", "alert", "Failed to send to signer runloop"],
    ["error", "alert", "Event thread panicked with"],
    ["error", "alert", "Monitoring: Error refreshing metrics"],
    ["info", "panel", "Stacks signer version"],
    ["warn", "alert", "Missing messages for"],
    ["warn", "alert", "No new updates from"],
  ]),
];
