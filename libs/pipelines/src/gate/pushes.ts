import type { Expression, LogsReceiver } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { GatedStack } from "@stackmon/stacks";
import { decompressedBytes, escapeRegExp, gateEndpoint, labels } from "@stackmon/stacks";
import type { Rule } from "../part/identity.ts";
import { knownServices, knownValues, streamLabels, takenNames } from "../part/known-labels.ts";
import type { Part } from "../part/part.ts";
import { grpc } from "../part/receive.ts";
import type { Stage } from "../part/stacks-lines.ts";
import { linesThat } from "../part/stacks-lines.ts";
import { countedLabels, dropRefused, refusedLabel } from "./refused.ts";

/** What `loki.source.api` makes of the header X-Scope-OrgID, which the gate sets to the node. */
const sender = "__tenant_id__";

export interface Pushes extends Part {
  /** Counts the refused lines of other receivers, too. */
  readonly refused: Expression<LogsReceiver>;
}

/** Receives Loki pushes, and keeps lines that say to be of the node whose certificate they came with. */
export function receivePushes(stack: GatedStack, forwardTo: Expression<LogsReceiver>): Pushes {
  const { address, port } = gateEndpoint("push");
  const process = loki.process("gate", {
    forwardTo: [forwardTo],
    // Without the sender, which would become the tenant at the store.
    stage: [
      dropRefused(),
      loki.stage.labelKeep({ values: streamLabels(stack) }),
      loki.stage.structuredMetadataDrop({ values: takenNames(stack) }),
      ...dropUnknown(stack),
    ],
  });
  const own = loki.relabel("gate", { forwardTo: [process.receiver], rule: markRules(stack) });
  const receive = loki.source.api("agents", {
    http: { listenAddress: address, listenPort: port },
    grpc,
    forwardTo: [own.receiver],
    useIncomingTimestamp: true,
    maxSendMessageSize: `${decompressedBytes.push}B`,
  });
  return { refused: process.receiver, blocks: [receive, own, process], variables: [] };
}

/** Labels of a value that the stack does not have go, so that no node makes streams at will. */
function dropUnknown(stack: GatedStack): readonly Stage[] {
  return knownValues(stack)
    .filter(({ name }) => name !== labels.service)
    .map(({ name, pattern }) =>
      linesThat({ matchers: [`${name}!=""`, `${name}!~${JSON.stringify(pattern)}`] }, [
        loki.stage.labelDrop({ values: [name] }),
      ]),
    );
}

/** `host` where sender and host differ, else `labels` where the service is none of the stack's, else nothing. */
function markRules(stack: GatedStack): readonly Rule[] {
  const own = stack.nodes.map(({ host }) => `${escapeRegExp(host)};${escapeRegExp(host)}`).join("|");
  const both = [sender, labels.host];
  return [
    { targetLabel: refusedLabel, replacement: "host" },
    { sourceLabels: both, regex: own, targetLabel: refusedLabel, replacement: "labels" },
    {
      sourceLabels: [refusedLabel, labels.service],
      regex: `labels;(?:${knownServices(stack)})`,
      targetLabel: refusedLabel,
      replacement: "",
    },
    { sourceLabels: [refusedLabel], regex: "(.+)", targetLabel: countedLabels.reason, replacement: "$1" },
    {
      sourceLabels: [refusedLabel, sender],
      regex: ".+;(.*)",
      targetLabel: countedLabels.node,
      replacement: "$1",
    },
  ];
}
