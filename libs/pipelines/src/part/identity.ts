import type { FileBlock } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { LogsReceiver, Expression } from "@stackmon/alloy-river";
import type { Stack } from "@stackmon/stacks";
import { labels } from "@stackmon/stacks";
import type { Variable } from "./variable.ts";
import { hostNameUnless, shout, valueOf } from "./variable.ts";

const host: Variable = {
  name: "STACKMON_HOST",
  default: "",
  meaning: "The host label of every series and stream; the machine's host name when empty.",
};

/** One relabelling rule, as `discovery.relabel` and `loki.relabel` take them. */
export type Rule = NonNullable<loki.RelabelArguments["rule"]>[number];

/** What tells one node's series and streams from another's. */
export interface Identity {
  readonly rules: readonly Rule[];
  readonly variables: readonly Variable[];
}

/**
 * `job`, `host` and the user's labels. Labels that any node sets are variables of their own, since one bundle serves
 * all nodes; an empty one leaves the label out, as relabelling does.
 */
export function identity(stack: Stack): Identity {
  const names = new Set(
    [stack.labels, ...stack.nodes.map((node) => node.labels)].flatMap((each) => Object.keys(each)),
  );
  const perNode = labelsOfNodes(stack);
  const variables = [...names].filter((name) => perNode.has(name)).map((name) => labelVariable(stack, name));
  const machine = identityOfHub(stack);
  return {
    rules: [
      ...machine.rules,
      ...variables.map((each) => ({ targetLabel: each.label, replacement: valueOf(each) })),
    ],
    variables: [
      ...machine.variables,
      ...variables.map(({ name, default: value, meaning }) => ({ name, default: value, meaning })),
    ],
  };
}

/** `job`, `host` and those of the user's labels that are the same on all nodes: what a hub's own series have. */
export function identityOfHub(stack: Stack): Identity {
  const perNode = labelsOfNodes(stack);
  const ofStack = Object.entries(stack.labels).filter(([name]) => !perNode.has(name));
  return {
    rules: [
      { targetLabel: labels.job, replacement: stack.job },
      { targetLabel: labels.host, replacement: hostNameUnless(host) },
      ...ofStack.map(([name, value]) => ({ targetLabel: name, replacement: value })),
    ],
    variables: [host],
  };
}

function labelsOfNodes({ nodes }: Stack): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => Object.keys(node.labels)));
}

function labelVariable(stack: Stack, label: string): Variable & { readonly label: string } {
  return {
    label,
    name: labelVariableName(label),
    default: stack.labels[label] ?? "",
    meaning: `The ${label} label of every series and stream of this node; left out when empty.`,
  };
}

/** Name of the variable of a label that nodes set. */
export function labelVariableName(label: string): string {
  return `STACKMON_LABEL_${shout(label)}`;
}

/** Gives streams the identity of their node. After the sources: `loki.source.journal` v1.19 overwrites its own `job`. */
export function identifyLogs(
  { rules }: Identity,
  forwardTo: Expression<LogsReceiver>,
): { readonly receiver: Expression<LogsReceiver>; readonly blocks: readonly FileBlock[] } {
  const relabel = loki.relabel("identity", { forwardTo: [forwardTo], rule: rules });
  return { receiver: relabel.receiver, blocks: [relabel] };
}
