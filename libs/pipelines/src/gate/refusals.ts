import type { Expression, LogsReceiver } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import { gateEndpoint, hostPort, labels } from "@stackmon/stacks";
import type { Identity } from "../part/identity.ts";
import { identifyLogs } from "../part/identity.ts";
import { countLines } from "../part/line-metric.ts";
import type { Part } from "../part/part.ts";
import { countedLabels } from "./refused.ts";

/** The `service` of what the gate says. */
export const gateService = "hub-gate";

/** Lines of refusals that are stored a second; all are counted. */
const stored = { rate: 10, burst: 100 } as const;

/** Receives what the gate has refused, counts it by node and reason, and stores it as lines of the hub. */
export function receiveRefusals(self: Identity, forwardTo: Expression<LogsReceiver>): Part {
  const { address, port } = gateEndpoint("refusals");
  const identified = identifyLogs(self, forwardTo);
  const process = loki.process("refusals", {
    forwardTo: [identified.receiver],
    stage: [
      loki.stage.json({ expressions: { reason: "", node: "" } }),
      loki.stage.labels({ values: { [countedLabels.reason]: "", [countedLabels.node]: "" } }),
      countLines("gate_requests_refused_total", "Requests that the gate has refused, by node and reason."),
      commented(
        "Whoever knocks a thousand times a second does not fill the store.",
        loki.stage.limit({ ...stored, drop: true }),
      ),
      loki.stage.labelDrop({ values: Object.values(countedLabels) }),
      loki.stage.structuredMetadata({ values: { [countedLabels.reason]: "" } }),
      loki.stage.staticLabels({ values: { [labels.service]: gateService, [labels.level]: "warn" } }),
    ],
  });
  const receive = loki.source.syslog("gate", {
    listener: [
      { address: hostPort(address, port), protocol: "udp", syslogFormat: "rfc3164", udpQueueSize: 1000 },
    ],
    forwardTo: [process.receiver],
  });
  return {
    blocks: [commented("What the gate has refused.", receive), process, ...identified.blocks],
    variables: [],
  };
}
