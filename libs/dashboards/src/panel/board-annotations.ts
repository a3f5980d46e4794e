import {
  above,
  and,
  counter,
  equalTo,
  gauge,
  linesOf,
  maxBy,
  offset,
  or,
  resets,
  sumBy,
} from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import type { StoreKinds } from "../data-source/reference.ts";
import { logMarks, metricMarks, ownMarks, taggedMarks } from "./annotation.ts";
import type { Annotation } from "./annotation.ts";
import { chosen, chosenLogs } from "./chosen.ts";

/** The tag of annotations that whoever deploys writes: see the README. */
export const deployTag = "stackmon-deploy";

/**
 * What is marked on the graphs of every board. Deploys, restarts and reorgs are rare, and most of what a graph shows
 * begins with one of them: they are shown. Alerts come in showers when it burns: they are to be switched on.
 *
 * @param hasLogs Whether the board has a variable of the log store, which reorgs are read from.
 */
export function boardAnnotations(stores: StoreKinds, hasLogs: boolean): readonly Annotation[] {
  return [
    ownMarks,
    taggedMarks({ name: "Deploys", color: "purple", shown: true }, deployTag),
    metricMarks(
      stores,
      { name: "Restarts", color: "blue", shown: true },
      { expression: restarts, title: "{{service}} on {{host}} has started", tags: ["host", "service"] },
    ),
    ...(hasLogs ? [logMarks(stores, { name: "Reorgs", color: "orange", shown: true }, reorgLines)] : []),
    metricMarks(
      stores,
      { name: "Alerts", color: "red", shown: false },
      { expression: firing, title: "{{alertname}}", tags: ["host", "service", "severity"] },
    ),
  ];
}

const reorgLines = {
  ...chosenLogs,
  service: linesOf("reorgs_total").services,
  anyOf: linesOf("reorgs_total").texts,
};

const programs = { service: ["stacks-node", "stacks-signer", "bitcoin-node"], ...chosen } as const;
const up = gauge("up", programs);

/** Counters that fell: neither program exports a start time, and a quick restart fails no scrape. */
const fell: Vector<"host" | "service"> = or(
  sumBy(
    ["host", "service"],
    resets(counter("stacks_node_rpc_requests_total", { service: "stacks-node", ...chosen }), "2m"),
  ),
  sumBy(
    ["host", "service"],
    resets(counter("stacks_signer_block_proposals_received", { service: "stacks-signer", ...chosen }), "2m"),
  ),
);

/** Scrapes that succeed again. */
const cameBack: Vector<"host" | "service"> = maxBy(
  ["host", "service"],
  and(equalTo(up, 1), equalTo(offset(up, "2m"), 0), { on: ["host", "service"] }),
);

const restarts: Vector<"host" | "service"> = or(above(fell, 0), cameBack);

/**
 * Firing alerts, where vmalert writes their states to the metrics store or Prometheus evaluates the rules itself. An
 * alert need not be of one stack or host.
 */
const firing: Vector<"alertname" | "host"> = {
  promql: 'ALERTS{alertstate="firing",job=~"$job|",host=~"$host|"}',
  binding: "atom",
};
