import type { Appendable, Consumer, Expression, FileBlock } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { GatedStack } from "@stackmon/stacks";
import { escapeRegExp, labels, nodeMetricsPorts } from "@stackmon/stacks";
import { once } from "../part/once.ts";
import { trimSamples } from "../part/trim-samples.ts";
import { refusedName } from "./node-count.ts";
import { sender } from "./sender.ts";
import type { OwnData } from "./sender.ts";

const host = `datapoint.attributes["${labels.host}"]`;

/** The label that refused samples bear: the node whose certificate they came with. */
const sentBy = "gate_node";

/**
 * Hands on to the store the samples that say to be of the node whose certificate they came with. The others go to a
 * relabelling for each node, which counts them, and are dropped.
 *
 * @param forwardTo Where samples would go to that were not dropped: a relabelling has to have an end.
 */
export function ownSamples(
  stack: GatedStack,
  store: Expression<Consumer>,
  forwardTo: Expression<Appendable>,
): OwnData {
  const own = otelcol.processor.filter("own_samples", {
    errorMode: "propagate",
    metricConditions: [{ context: "datapoint", conditions: [`${host} != ${sender}`] }],
    output: { metrics: [store] },
  });
  const others = countOthers(stack, forwardTo);
  const sayOnce = otelcol.processor.transform("own_samples", {
    errorMode: "propagate",
    metricStatements: [{ context: "datapoint", statements: [...once("datapoint")] }],
    output: { metrics: [own.input, others.input] },
  });
  const trim = trimSamples("samples", stack, [sayOnce.input]);
  return {
    input: trim.input,
    blocks: [
      trim,
      commented("A label that comes twice is compared as it will be stored.", sayOnce),
      own,
      ...others.blocks,
    ],
  };
}

/** Under one name and with one label, so that whoever sends what is refused makes no series at will. */
function countOthers(stack: GatedStack, forwardTo: Expression<Appendable>): OwnData {
  const drop = prometheus.relabel("refused", {
    forwardTo: [forwardTo],
    rule: [{ regex: ".*", action: "drop" }],
  });
  const counts = [...nodeMetricsPorts(stack)].map(([node, port]) => countOf(node, port, drop.receiver));
  const convert = otelcol.exporter.prometheus("refused_samples", {
    forwardTo: counts.map(({ receiver }) => receiver),
    includeTargetInfo: false,
    includeScopeLabels: false,
  });
  const bare = otelcol.processor.transform("refused_samples", {
    errorMode: "silent",
    metricStatements: [
      { context: "metric", statements: [`set(metric.name, "refused")`] },
      {
        context: "datapoint",
        statements: [
          "keep_keys(datapoint.attributes, [])",
          `set(datapoint.attributes["${sentBy}"], ${sender})`,
        ],
      },
    ],
    output: { metrics: [convert.input] },
  });
  const others = otelcol.processor.filter("refused_samples", {
    errorMode: "propagate",
    metricConditions: [{ context: "datapoint", conditions: [`${host} == ${sender}`] }],
    output: { metrics: [bare.input] },
  });
  return {
    input: others.input,
    blocks: [
      commented("Samples that say to be of another node: counted by their sender, and dropped.", others),
      bare,
      convert,
      ...counts.map(({ block }) => block),
      drop,
    ],
  };
}

function countOf(
  node: string,
  port: number,
  drop: Expression<Appendable>,
): { readonly receiver: Expression<Appendable>; readonly block: FileBlock } {
  const relabel = prometheus.relabel(refusedName(node, port), {
    forwardTo: [drop],
    rule: [{ sourceLabels: [sentBy], regex: escapeRegExp(node), action: "keep" }],
  });
  return { receiver: relabel.receiver, block: relabel };
}
