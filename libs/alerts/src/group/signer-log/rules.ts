import { panelOf } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup } from "../../rule/alert.ts";
import { countedLines } from "../../rule/counted-lines.ts";
import type { OfStack } from "../../rule/counted-lines.ts";
import { loggingPlacements } from "../../rule/expected.ts";

/** What only a signer's log tells of; nothing where no signer's log is read. */
export function signerLogGroup(stack: Stack): AlertGroup {
  const isRead = loggingPlacements(stack).some(({ service }) => service === "stacks-signer");
  const alerts = [
    panicked,
    cannotStart,
    runLoopFails,
    notRegistered,
    validationTimedOut,
    validationRefused,
    staleProposals,
    keyUsedTwice,
    protocolSplit,
    networkRejects,
  ];
  return { name: "stackmon-signer-log", alerts: isRead ? alerts.map((alert) => alert(stack)) : [] };
}

const host = labelOf("host");

/**
 * A panic of the signer is printed past its logger, without a level, so that no alert on errors hears it. A configuration
 * that it cannot read is a panic, too.
 *
 * *Source:* tried with stacks-signer 4.0.2; libsigner/src/runloop.rs (the thread of events is watched by another).
 */
const panicked: OfStack = (stack) =>
  countedLines(
    stack,
    "signerPanic",
    { atLeast: 1, window: "10m" },
    {
      name: "SignerPanicked",
      severity: "critical",
      for: "0m",
      keepFiringFor: "15m",
      summary: `Signer on ${host} has panicked`,
      description:
        "A thread of it has ended, and with it the signer, or the part that hears its node. The record says where; at a " +
        "start it is most often the configuration.",
      ...panelOf("logs", "Errors and panics"),
    },
  );

/**
 * Each attempt takes nine to ten seconds, so thirty are five minutes: a node that has just started needs minutes to answer
 * (five attempts failed in a healthy start that was recorded). Where the signer's metrics are scraped,
 * `SignerNotInitialised` says the same; by default a signer exposes none.
 *
 * *Source:* tried with stacks-signer 4.0.2; stacks-signer/src/runloop.rs.
 */
const cannotStart: OfStack = (stack) =>
  countedLines(
    stack,
    "signerStart",
    { atLeast: 30, window: "10m" },
    {
      name: "SignerCannotStart",
      severity: "critical",
      for: "0m",
      keepFiringFor: "5m",
      summary: `Signer on ${host} tries to start again and again`,
      description:
        "It cannot read the reward cycle from its node, and signs nothing, while its heartbeat and its metrics look " +
        "healthy. The line says what the node answers.",
      ...panelOf("signer", "Warnings, errors and panics"),
    },
  );

/**
 * Twice, as the run loop is refreshed with each Bitcoin block and a node that is busy may miss one. Where the run loop is
 * gone, each event that cannot be handed to it is a line.
 *
 * *Source:* stacks-signer/src/runloop.rs, libsigner/src/events.rs.
 */
const runLoopFails: OfStack = (stack) =>
  countedLines(
    stack,
    "signerRunLoop",
    { atLeast: 2, window: "30m" },
    {
      name: "SignerRunLoopFails",
      severity: "critical",
      for: "0m",
      summary: `Run loop of the signer on ${host} fails`,
      description:
        "It does not learn of new Bitcoin blocks, or no longer takes events: it votes on an old view, or not at all.",
      ...panelOf("signer", "Warnings, errors and panics"),
    },
  );

/**
 * A warning, as not being registered can be meant, and as nothing that is done at night changes the current cycle. Said
 * again with each Bitcoin block, of which half an hour holds one but for one case in twenty.
 *
 * *Source:* stacks-signer/src/runloop.rs; no metric tells of registration.
 */
const notRegistered: OfStack = (stack) =>
  countedLines(
    stack,
    "signerUnregistered",
    { atLeast: 1, window: "30m" },
    {
      name: "SignerNotRegistered",
      severity: "warning",
      for: "0m",
      keepFiringFor: "30m",
      summary: `Signer on ${host} is not registered for this reward cycle`,
      description:
        "It is asked to sign nothing until the next cycle. Check its key in the stacking transaction, and whether the " +
        "amount reached the threshold.",
      ...panelOf("signer", "Warnings, errors and panics"),
    },
  );

/**
 * One is enough: the node had two minutes for what takes it a fraction of a second.
 *
 * *Source:* stacks-signer/src/v0/signer.rs; `block_proposal_validation_timeout_ms` is 120 s by default.
 */
const validationTimedOut: OfStack = (stack) =>
  countedLines(
    stack,
    "validationTimeout",
    { atLeast: 1, window: "10m" },
    {
      name: "SignerValidationTimedOut",
      severity: "critical",
      for: "0m",
      keepFiringFor: "10m",
      summary: `Node of the signer on ${host} does not validate blocks in time`,
      description:
        "The signer has rejected a block as its node did not say within two minutes whether it is valid. The node " +
        "hangs, or its event does not reach the signer.",
      ...panelOf("signer", "Warnings, errors and panics"),
    },
  );

/**
 * 429 is a node that is busy with another block, and is asked again; any other status is final. 401 is a password that is
 * not the node's.
 *
 * *Source:* stacks-signer/src/v0/signer.rs.
 */
const validationRefused: OfStack = (stack) =>
  countedLines(
    stack,
    "validationRefused",
    { atLeast: 1, window: "10m" },
    {
      name: "SignerValidationRefused",
      severity: "critical",
      for: "0m",
      keepFiringFor: "10m",
      summary: `Node of the signer on ${host} refuses to validate blocks`,
      description:
        "The signer can answer no proposal. Status 401 or 403: its auth_password is not the node's auth_token. Else see " +
        "the node's log.",
      ...panelOf("signer", "Warnings, errors and panics"),
    },
  );

/** Older than ten minutes; a few follow a restart. *Source:* `block_proposal_max_age_secs`, 600 by default. */
const staleProposals: OfStack = (stack) =>
  countedLines(
    stack,
    "staleProposals",
    { atLeast: 3, window: "10m" },
    {
      name: "SignerStaleProposals",
      severity: "warning",
      for: "0m",
      keepFiringFor: "10m",
      summary: `Signer on ${host} receives proposals that are older than 10 minutes`,
      description:
        "It ignores them. Events reach it late, or its clock is wrong: compare it, and look for events that wait in " +
        "the node.",
      ...panelOf("signer", "Warnings, errors and panics"),
    },
  );

/**
 * Some follow a restart, as the signer asks for the version of its slot; a steady stream is another writer in it.
 *
 * *Source:* stacks-signer/src/client/stackerdb.rs.
 */
const keyUsedTwice: OfStack = (stack) =>
  countedLines(
    stack,
    "keyUsedTwice",
    { atLeast: 20, window: "10m" },
    {
      name: "SignerKeyUsedTwice",
      severity: "warning",
      for: "0m",
      keepFiringFor: "10m",
      summary: `Another signer seems to use the key of the one on ${host}`,
      description:
        "The slot of this signer moves on without it, again and again: two signers with one key " +
        "overwrite each other's votes. Stop one of them.",
      ...panelOf("signer", "Warnings, errors and panics"),
    },
  );

/** *Source:* stacks-signer/src/v0/signer.rs: less than 70 % of the weight is on one version. */
const protocolSplit: OfStack = (stack) =>
  countedLines(
    stack,
    "protocolSplit",
    { atLeast: 1, window: "15m" },
    {
      name: "SignerProtocolSplit",
      severity: "warning",
      for: "0m",
      keepFiringFor: "15m",
      summary: `Signer on ${host} finds no version of the protocol that 70 % of signers speak`,
      description:
        "It rejects blocks until they agree. While a new release spreads this passes; a signer of an old release prolongs " +
        "it.",
      ...panelOf("signer", "Warnings, errors and panics"),
    },
  );

/**
 * Three blocks in ten minutes; one happens, when two miners meet. Each line is a block that 30 % of the weight reject.
 *
 * *Source:* stacks-signer/src/v0/signer.rs; stacks-network/stacks-core#6861.
 */
const networkRejects: OfStack = (stack) =>
  countedLines(
    stack,
    "blocksRejected",
    { atLeast: 3, window: "10m" },
    {
      name: "NetworkRejectsBlocks",
      severity: "warning",
      for: "0m",
      keepFiringFor: "10m",
      summary: `Signer on ${host} sees the network reject blocks`,
      description:
        "At least 30 % of the signers' weight rejects blocks again and again: the chain slows or stands. It is not this " +
        "signer alone; look at the reasons.",
      ...panelOf("signer", "Warnings, errors and panics"),
    },
  );
