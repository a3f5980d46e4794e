import { and, gauge, hasPair, maxBy, maxOverTime, panelOf, programsOf, unless } from "@stackmon/stacks";
import type { CommonLabel, Gauge, PairedStack, Stack, Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { known } from "../../rule/known-down.ts";

/**
 * The hub itself: while it is away nothing of any node arrives. Empty without a hub.
 *
 * Whoever evaluates rules asks the stores, which answer while the hub's Alloy is gone. What they miss then is `up` of what
 * the hub alone scrapes: the stores, Grafana, vmalert. The hub's own name is in no stack file, so no alert asks for it.
 */
export function hubGroup(stack: Stack): AlertGroup {
  const several = stack.nodes.length > 1;
  const silent = hasPair(stack) ? hubOfPairSilent(stack) : hubSilent(stack);
  const alerts = [silent, ...(several ? [hubHearsNoNode(stack)] : [])];
  return { name: "stackmon-hub", alerts: stack.hub === "none" ? [] : alerts };
}

const sameStack = { on: ["job"] } as const;

/** `up` of what only the hub scrapes: 0 is heard of as well. */
function scrapedByHub(stack: Stack): Gauge<CommonLabel> {
  return gauge("up", { job: stack.job, service: programsOf(stack) });
}

/** `up` of each agent, which every one of them writes of itself. */
function agents({ job, nodes }: Stack): Gauge<CommonLabel> {
  return gauge("up", { job, service: "alloy", host: nodes.map(({ host }) => host) });
}

/** None of the targets has a series now, and one had some within the days that a target is known. */
function noneIsHeard(up: Gauge<CommonLabel>): Vector<"job"> {
  return unless(maxBy(["job"], maxOverTime(up, known)), up, sameStack);
}

/**
 * Not even a failed scrape of what the hub scrapes is on record: its Alloy does not run, or does not reach the store of
 * metrics. `up` stays for five minutes after its last sample and five more let the hub's machine boot: it is heard before
 * `TargetAbsent` of all nodes, which it explains.
 *
 * It goes on for ten minutes after the hub is back: agents deliver first what has waited on their disks, and what is absent
 * then is absent for another reason.
 */
function hubSilent(stack: Stack): MetricAlert {
  return {
    on: "metrics",
    about: "stack",
    name: "HubSilent",
    severity: "critical",
    for: "5m",
    keepFiringFor: "10m",
    summary: `Nothing is heard from the hub of ${labelOf("job")}`,
    description:
      "Not even a failed scrape of the stores and of Grafana arrives: the hub's Alloy is down, or does not reach the " +
      "store of metrics. Nothing of any node arrives, and no other alert on them can be trusted until it does.",
    ...panelOf("stores", "Scraped"),
    expression: noneIsHeard(scrapedByHub(stack)),
  };
}

/**
 * One of two hubs: each writes what it scrapes into the stores of both, and so the store of the other one knows that it has
 * gone.
 */
function hubOfPairSilent(stack: PairedStack): MetricAlert {
  const { job, hub } = stack;
  const host = hub.replicas.map((each) => each.host);
  const up = gauge("up", { job, service: programsOf(stack), host });
  return {
    ...hubSilent(stack),
    about: "host",
    summary: `Nothing is heard from the hub ${labelOf("host")}`,
    description:
      "Not even a failed scrape of its stores and its Grafana arrives: its Alloy is down, or its machine. The other hub has " +
      "all that nodes send, and agents keep for this one what it misses. What Grafana on the silent hub tells of nodes is not " +
      "to be trusted until it is back.",
    expression: unless(maxBy(["job", "host"], maxOverTime(up, known)), up, { on: ["job", "host"] }),
  };
}

/**
 * The hub scrapes and stores, and no agent reaches it. Of one node nobody could tell it from `TargetAbsent`; that several
 * go at once is the hub's address, port, gate or network.
 */
function hubHearsNoNode(stack: Stack): MetricAlert {
  return {
    on: "metrics",
    about: "stack",
    name: "HubHearsNoNode",
    severity: "critical",
    for: "5m",
    keepFiringFor: "10m",
    summary: `Nothing of any node reaches the hub of ${labelOf("job")}`,
    description:
      "The hub stores what it scrapes itself, and nothing of any node: its receivers do not listen, a firewall or an expired " +
      "certificate is between, or its address is another one than the agents have.",
    ...panelOf("overview", "Services scraped"),
    expression: and(noneIsHeard(agents(stack)), scrapedByHub(stack), sameStack),
  };
}
