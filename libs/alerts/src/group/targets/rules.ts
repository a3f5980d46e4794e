import { absentOverTime, equalTo, gauge, maxOverTime, or, panelOf, unless } from "@stackmon/stacks";
import type { CommonLabel, Gauge, ServiceName, Stack } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { Alert, AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { scrapedPlacements } from "../../rule/expected.ts";
import { known, knownDown } from "../../rule/known-down.ts";

/** Services that cannot be scraped, and machines that nothing is heard from. */
export function targetsGroup(stack: Stack): AlertGroup {
  const placements = scrapedPlacements(stack);
  const alerts: Alert[] = downAlerts.filter((alert) =>
    placements.some(({ service }) => service === alert.service),
  );
  if (placements.length > 0) alerts.push(targetAbsent(stack), targetNeverUp(stack));
  return { name: "stackmon-targets", alerts };
}

const sameTarget = { on: ["host", "service"] } as const;

interface DownAlert extends MetricAlert {
  readonly service: ServiceName;
}

/**
 * One alert a service, as each has its own meaning and urgency.
 *
 * Node and signer: five minutes, so that a restart for an upgrade passes unnoticed, and kept for five more,
 * as a node that fails at boot is restarted by systemd over and over. The Bitcoin exporter is only the
 * messenger: with bitcoind down it fails the scrape or serves stale gauges, so ten minutes and a warning.
 *
 * *Source:* stacks-core: with bitcoind unreachable at boot, or a blocked event observer, the process lives
 * but never opens its metrics port (tried with 4.0.2); stacks-network/stacks-core#6384, a hung signer
 * answers nothing; jvstein/bitcoin-prometheus-exporter `TIMEOUT`.
 */
const downAlerts: readonly DownAlert[] = [
  {
    on: "metrics",
    name: "StacksNodeMetricsDown",
    service: "stacks-node",
    severity: "critical",
    for: "5m",
    keepFiringFor: "5m",
    summary: `Stacks node on ${labelOf("host")} does not serve its metrics`,
    description:
      "It ran within the last week and now fails its scrape: stopped, stuck at boot waiting for its Bitcoin " +
      "node, or held up by an event observer that does not answer.",
    ...panelOf("overview", "Services scraped"),
    expression: knownDown("stacks-node"),
  },
  {
    on: "metrics",
    name: "SignerMetricsDown",
    service: "stacks-signer",
    severity: "critical",
    for: "5m",
    keepFiringFor: "5m",
    summary: `Signer on ${labelOf("host")} does not serve its metrics`,
    description:
      "It ran within the last week and now fails its scrape: stopped, hung, or waiting for its node, whose RPC " +
      "it calls before it answers a scrape.",
    ...panelOf("overview", "Services scraped"),
    expression: knownDown("stacks-signer"),
  },
  {
    on: "metrics",
    name: "BitcoinExporterDown",
    service: "bitcoin-node",
    severity: "warning",
    for: "10m",
    summary: `Bitcoin exporter on ${labelOf("host")} does not serve its metrics`,
    description:
      "It ran within the last week and now fails its scrape: the exporter or its bitcoind is down. The Stacks " +
      "node itself goes on until it needs the next burn block.",
    ...panelOf("overview", "Services scraped"),
    expression: knownDown("bitcoin-node"),
  },
];

/** `up` of every service that the stack file has scraped anywhere. */
function expectedUp(stack: Stack): Gauge<CommonLabel> {
  const placements = scrapedPlacements(stack);
  return gauge("up", {
    host: [...new Set(placements.map(({ host }) => host))],
    service: [...new Set(placements.map(({ service }) => service))],
  });
}

/**
 * Not even a failed scrape is on record: the agent, its machine or the way to the store is gone. `up` stays
 * for five minutes after its last sample, ten more let a hub or a store restart.
 */
function targetAbsent(stack: Stack): MetricAlert {
  const up = expectedUp(stack);
  return {
    on: "metrics",
    name: "TargetAbsent",
    severity: "critical",
    for: "10m",
    summary: `Nothing is heard from ${labelOf("service")} on ${labelOf("host")}`,
    description:
      "Its agent reported within the last week and now sends no series at all, not even of a failed scrape: " +
      "the agent, the machine, the network or the hub is down.",
    ...panelOf("overview", "Services scraped"),
    expression: unless(maxOverTime(up, known), up, sameTarget),
  };
}

/**
 * In the stack file, but in a week never once scraped with success: not installed yet, a wrong address, a
 * metrics endpoint that is off (it is by default in both programs), or a first sync.
 */
function targetNeverUp(stack: Stack): MetricAlert {
  const up = expectedUp(stack);
  const onlyFailures = unless(equalTo(up, 0), equalTo(maxOverTime(up, known), 1), sameTarget);
  const unheard = scrapedPlacements(stack).map((placement) =>
    absentOverTime(gauge("up", { ...placement }), known),
  );
  return {
    on: "metrics",
    name: "TargetNeverUp",
    severity: "warning",
    for: "30m",
    summary: `${labelOf("service")} on ${labelOf("host")} has never been scraped`,
    description:
      "The stack file has it, but no scrape has succeeded within a week: it is not installed, its metrics " +
      "endpoint is off or elsewhere, or the node is in its first sync.",
    ...panelOf("overview", "Services scraped"),
    expression: or<"host" | "service">(onlyFailures, ...unheard),
  };
}
