import {
  above,
  and,
  below,
  changes,
  counter,
  equalTo,
  gauge,
  increase,
  minOverTime,
  offset,
  panelOf,
  sumBy,
} from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import { tunable } from "../../rule/tuning.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { scrapedPlacements } from "../../rule/expected.ts";

/** The Bitcoin node under a Stacks node, as its exporter sees it; nothing where the stack has none. */
export function bitcoinGroup(stack: Stack): AlertGroup {
  const hasBitcoin = scrapedPlacements(stack).some(({ service }) => service === "bitcoin-node");
  return {
    name: "stackmon-bitcoin",
    alerts: hasBitcoin ? [stalled, notSynced, fewPeers, exporterErrors, warns] : [],
  };
}

const bitcoin = { service: "bitcoin-node" } as const;
const sameHost = { on: ["host"] } as const;
const blocks = gauge("bitcoin_blocks", bitcoin);

/**
 * Two hours without a block happen once in three years. A height that stands because the exporter serves old figures is
 * as bad: nobody sees Bitcoin.
 *
 * *Source:* gaps between blocks are exponential with a mean of ten minutes: e^-12.
 */
const stalled: MetricAlert = {
  on: "metrics",
  name: "BitcoinStalled",
  severity: "critical",
  for: "1m",
  summary: `Bitcoin node on ${labelOf("host")} has had no block for 2 hours`,
  description:
    "Its height stands still. It has lost its peers, its disk is full, or the exporter shows old figures. The " +
    "Stacks node goes on until it needs the next burn block.",
  ...panelOf("bitcoin", "Since the last block"),
  expression: and(
    and(equalTo(changes(blocks, "2h"), 0), equalTo(minOverTime(gauge("up", bitcoin), "2h"), 1), sameHost),
    above(offset(blocks, "2h"), 0),
    sameHost,
  ),
};

/**
 * A synced node is at 0.99999 and above; one that syncs serves a burn view of the past. Half an hour, so that a restart
 * may catch up.
 */
const notSynced: MetricAlert = tunable<MetricAlert>(
  { value: 0.9999, unit: "of the chain", least: 0.5, most: 0.99999 },
  (share) => ({
    on: "metrics",
    name: "BitcoinNotSynced",
    severity: "critical",
    for: "30m",
    summary: `Bitcoin node on ${labelOf("host")} is not synced`,
    description:
      `It has verified less than ${share} of the chain. A Stacks node on it follows an old chain, and a signer ` +
      "should not run on it.",
    ...panelOf("bitcoin", "Verification progress"),
    expression: below(gauge("bitcoin_verification_progress", bitcoin), share),
  }),
);

/** Ten outbound are usual: eight for all, two for blocks. *Source:* bitcoin/bitcoin src/net.h. */
const fewPeers: MetricAlert = tunable<MetricAlert>(
  { value: 4, unit: "peers", least: 1, most: 10 },
  (fewest) => ({
    on: "metrics",
    name: "BitcoinFewPeers",
    severity: "warning",
    for: "30m",
    summary: `Bitcoin node on ${labelOf("host")} has fewer than ${fewest} outbound peers`,
    description:
      "It keeps ten by default. Blocks reach it late, and a few peers can show it what chain they like.",
    ...panelOf("bitcoin", "Bitcoin peers"),
    expression: below(gauge("bitcoin_conn_out", bitcoin), fewest),
  }),
);

/** The only sign that the figures of the exporter are old. *Source:* jvstein/bitcoin-prometheus-exporter. */
const exporterErrors: MetricAlert = tunable<MetricAlert>(
  { value: 3, unit: "errors in ten minutes", least: 0, most: 100 },
  (most) => ({
    on: "metrics",
    name: "BitcoinExporterErrors",
    severity: "warning",
    for: "10m",
    summary: `Bitcoin exporter on ${labelOf("host")} cannot read its bitcoind`,
    description:
      `More than ${most} errors in ten minutes. It goes on to serve the figures of before: what the board shows ` +
      "of Bitcoin is old.",
    ...panelOf("bitcoin", "Exporter errors in 15 minutes"),
    expression: above(
      sumBy(["host"], increase(counter("bitcoin_exporter_errors_total", bitcoin), "10m")),
      most,
    ),
  }),
);

/** The counter grows at every look while bitcoind has a warning. */
const warns: MetricAlert = {
  on: "metrics",
  name: "BitcoinWarns",
  severity: "info",
  for: "0m",
  summary: `Bitcoin node on ${labelOf("host")} has a warning`,
  description: "bitcoind warns of itself: an unknown rule of the network, a clock that is off, a fork.",
  ...panelOf("bitcoin", "Warnings in 15 minutes"),
  expression: above(increase(counter("bitcoin_warnings_total", bitcoin), "1h"), 0),
};
