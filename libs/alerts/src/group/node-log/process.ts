import { panelOf } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { LogCountAlert } from "../../rule/alert.ts";
import { countedLines, linesIn } from "../../rule/counted-lines.ts";
import type { OfStack } from "../../rule/counted-lines.ts";
import { tunable } from "../../rule/tuning.ts";

const host = labelOf("host");

/**
 * One is enough: the process ends after it. It goes on for a quarter of an hour, as a node that panics again at each
 * start would page each time.
 *
 * *Source:* stacks-node/src/main.rs (the hook logs, then aborts).
 */
export const panicked: OfStack = (stack) =>
  countedLines(
    stack,
    "nodePanic",
    { atLeast: 1, window: "5m" },
    {
      name: "StacksNodePanicked",
      severity: "critical",
      for: "0m",
      keepFiringFor: "15m",
      summary: `Stacks node on ${host} has panicked`,
      description:
        "A thread met what its authors rule out, and the process has ended. The record of the panic says where; the " +
        "backtrace follows it.",
      ...panelOf("logs", "Errors and panics"),
    },
  );

/**
 * Logged at `warn`, so that no alert on errors hears it, and then the process exits: after an upgrade a field that is no
 * longer known is enough.
 *
 * *Source:* tried with stacks-node 4.0.2; stacks-node/src/main.rs.
 */
export const configRefused: OfStack = (stack) =>
  countedLines(
    stack,
    "configRefused",
    { atLeast: 1, window: "5m" },
    {
      name: "StacksConfigRefused",
      severity: "critical",
      for: "0m",
      keepFiringFor: "15m",
      summary: `Stacks node on ${host} refuses its configuration`,
      description:
        "It logs a warning and exits, so it does not run. The line names the field that it does not take.",
      ...panelOf("logs", "Latest lines"),
    },
  );

/**
 * No such line is harmless, and the node has no way to repair itself.
 *
 * *Source:* stackslib/src/chainstate/nakamoto/mod.rs, staging_blocks.rs.
 */
export const databaseCorrupt: OfStack = (stack) =>
  countedLines(
    stack,
    "databaseCorrupt",
    { atLeast: 1, window: "10m" },
    {
      name: "StacksDatabaseCorrupt",
      severity: "critical",
      for: "0m",
      keepFiringFor: "30m",
      summary: `Chainstate of the Stacks node on ${host} is corrupt`,
      description:
        "The node found its own database damaged. It cannot be repaired in place: stop the node, look at the disk, and " +
        "restore a snapshot.",
      ...panelOf("logs", "Errors and panics"),
    },
  );

/**
 * Threads are not started again, and the rest of the process may live on.
 *
 * *Source:* stackslib/src/net/p2p.rs, stacks-node/src/run_loop/nakamoto.rs.
 */
export const networkThreadDead: OfStack = (stack) =>
  countedLines(
    stack,
    "networkThreadDead",
    { atLeast: 1, window: "5m" },
    {
      name: "StacksNetworkThreadDead",
      severity: "critical",
      for: "0m",
      keepFiringFor: "10m",
      summary: `A thread of the Stacks node on ${host} that it cannot do without has ended`,
      description:
        "Its network or its relayer is gone and is not started again: blocks neither arrive nor leave. Restart the node.",
      ...panelOf("logs", "Errors and panics"),
    },
  );

/** A chunk or two are lost when the reward cycle changes; five in ten minutes are a disk or a lock. */
export const stackerDbWritesFail: OfStack = (stack) =>
  countedLines(
    stack,
    "stackerDbWrites",
    { atLeast: 5, window: "10m" },
    {
      name: "StacksStackerDbWritesFail",
      severity: "warning",
      for: "0m",
      keepFiringFor: "10m",
      summary: `Stacks node on ${host} cannot store votes and proposals`,
      description:
        "Chunks of StackerDB are lost, which carry the answers of signers and the proposals of miners. Look at its " +
        "disk, and for `database is locked`.",
      ...panelOf("logs", "Latest lines"),
    },
  );

/**
 * A healthy node logs none: 0 errors and 41 warnings in 10,143 lines.
 *
 * *Source:* five minutes of a mainnet node, February 2026.
 */
export const errorBurst: OfStack = ({ job }) =>
  tunable<LogCountAlert>(linesIn("5m", 6), (atLeast) => ({
    on: "log-count",
    name: "StacksNodeErrorBurst",
    severity: "warning",
    for: "0m",
    keepFiringFor: "10m",
    summary: `Stacks node on ${host} logs many errors`,
    description:
      `At least ${atLeast} lines of error or critical in five minutes, where a healthy node has none. Another alert may ` +
      "say more; else read them.",
    ...panelOf("logs", "Errors and panics"),
    count: {
      lines: { job, service: "stacks-node", level: ["critical", "error"] },
      by: ["host"],
      window: "5m",
      atLeast,
    },
  }));
