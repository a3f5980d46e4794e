import type { Consumer, Expression, LogsReceiver } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import type { GatedStack } from "@stackmon/stacks";
import { labels } from "@stackmon/stacks";
import { knownServices, knownValues } from "../part/known-labels.ts";
import type { Part } from "../part/part.ts";
import { trimLines } from "../part/trim-lines.ts";
import { countedLabels, refusedLabel } from "./refused.ts";
import { sender } from "./sender.ts";
import type { OwnData } from "./sender.ts";

/** Attributes that mark what is refused; with a dot, which no label has. */
const mark = { reason: "gate.reason", node: "gate.node" } as const;

const reason = `resource.attributes["${mark.reason}"]`;

/**
 * Hands on to the store the lines that say to be of the node whose certificate they came with. The others are told from
 * them by a look at each resource, and counted.
 *
 * *Source:* OpenTelemetry Collector contrib v0.158, pkg/ottl/contexts/ottlotelcol.
 */
export function ownLines(
  stack: GatedStack,
  store: Expression<Consumer>,
  refused: Expression<LogsReceiver>,
): OwnData {
  const own = otelcol.processor.filter("own", {
    errorMode: "propagate",
    logConditions: [{ context: "resource", conditions: [`${reason} != nil`] }],
    output: { logs: [store] },
  });
  const others = countOthers(refused);
  const trim = trimLines("lines", stack, [own.input, others.input], marks(stack));
  return { input: trim.input, blocks: [trim, own, ...others.blocks] };
}

/**
 * Marked first, and cleared by what holds: where a statement fails for a value of another type, the mark stays. Then
 * labels of a value that the stack does not have go, so that no node makes streams at will.
 */
function marks(stack: GatedStack): readonly string[] {
  const label = (name: string): string => `resource.attributes["${name}"]`;
  const matches = (name: string, pattern: string): string =>
    `IsMatch(${label(name)}, "^(?:${ottlText(pattern)})$")`;
  const others = knownValues(stack).filter(({ name }) => name !== labels.service);
  return [
    `set(${reason}, "host")`,
    `set(${reason}, "labels") where ${label(labels.host)} != nil and ${label(labels.host)} == ${sender}`,
    `delete_key(resource.attributes, "${mark.reason}") where ${reason} == "labels" and ${matches(labels.service, knownServices(stack))}`,
    `set(${label(mark.node)}, ${sender}) where ${reason} != nil`,
    ...others.map(
      ({ name, pattern }) =>
        `delete_key(resource.attributes, "${name}") where ${label(name)} != nil and not ${matches(name, pattern)}`,
    ),
  ];
}

/** In OTTL's quotes a backslash is written twice, and a quote behind one. */
function ottlText(text: string): string {
  return text.replaceAll(/[\\"]/g, "\\$&");
}

/** Only what is marked, as lines without text that bear node and reason as labels. */
function countOthers(refused: Expression<LogsReceiver>): {
  readonly input: otelcol.ProcessorFilter["input"];
  readonly blocks: Part["blocks"];
} {
  const relabel = loki.relabel("refused", {
    forwardTo: [refused],
    rule: [
      { sourceLabels: ["gate_reason"], targetLabel: refusedLabel },
      { sourceLabels: ["gate_reason"], targetLabel: countedLabels.reason },
      { sourceLabels: ["gate_node"], targetLabel: countedLabels.node },
    ],
  });
  const convert = otelcol.exporter.loki("refused", { forwardTo: [relabel.receiver] });
  const empty = otelcol.processor.transform("refused", {
    errorMode: "silent",
    logStatements: [
      {
        context: "resource",
        statements: [
          `keep_keys(resource.attributes, ["${mark.reason}", "${mark.node}"])`,
          `set(resource.attributes["loki.resource.labels"], "${mark.reason}, ${mark.node}")`,
        ],
      },
      { context: "log", statements: ["keep_keys(log.attributes, [])", `set(log.body, "")`] },
    ],
    output: { logs: [convert.input] },
  });
  const others = otelcol.processor.filter("refused", {
    errorMode: "propagate",
    logConditions: [{ context: "resource", conditions: [`${reason} == nil`] }],
    output: { logs: [empty.input] },
  });
  return {
    input: others.input,
    blocks: [
      commented("Lines that say to be of another node: counted by loki.process.gate, and dropped.", others),
      empty,
      convert,
      relabel,
    ],
  };
}
