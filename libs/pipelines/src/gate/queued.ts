import type { Appendable, Expression, LogsReceiver } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import type { GatedStack } from "@stackmon/stacks";
import { gateEndpoint, hostPort } from "@stackmon/stacks";
import { answerForStores, otlpLimits } from "../part/otlp.ts";
import type { Part } from "../part/part.ts";
import { ownLines } from "./lines.ts";
import { ownSamples } from "./samples.ts";

/** Receives what agents have queued, and hands on to the stores what says to be of the node that it came from. */
export function receiveQueued(
  stack: GatedStack,
  refused: { readonly metrics: Expression<Appendable>; readonly logs: Expression<LogsReceiver> },
): Part {
  const { address, port } = gateEndpoint("otlp");
  const stores = answerForStores(stack);
  const lines = ownLines(stack, stores.logs, refused.logs);
  const samples = ownSamples(stack, stores.metrics, refused.metrics);
  const receive = otelcol.receiver.otlp("agents", {
    http: { endpoint: hostPort(address, port), includeMetadata: true, ...otlpLimits },
    output: { logs: [lines.input], metrics: [samples.input] },
  });
  return {
    blocks: [
      commented("Answers an agent when the store has answered, and holds nothing itself.", receive),
      ...lines.blocks,
      ...samples.blocks,
      ...stores.blocks,
    ],
    variables: stores.variables,
  };
}
