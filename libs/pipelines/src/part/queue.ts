import type { Appendable, Consumer, Expression, FileBlock } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import type { Stack } from "@stackmon/stacks";
import { streamLabels } from "./known-labels.ts";
import type { LogStep } from "./parse.ts";
import type { OtlpDestination } from "./otlp.ts";
import { longestRequest, otlpClient } from "./otlp.ts";

/**
 * Keeps lines on the disk of this machine until the other end has answered that it has them, through any outage and any
 * end of this Alloy; when the queue is full, reading stops.
 *
 * Lines come one by one: without a batch before it each would be a write to the disk, at three times the cost. What a
 * batch holds, for 50 ms at most, is in memory alone; after a kill it is read again, unless its place in the file, which
 * is saved every ten seconds, was saved in that time. One consumer keeps the order of lines.
 *
 * *Source:* Alloy v1.19.0, `otelcol.storage.file`, `otelcol.exporter.otlphttp`.
 */
export function queueLogs(label: string, stack: Stack, destination: OtlpDestination): LogStep {
  const queue = queueOf("logs", label, stack, destination);
  const streams = otelcol.processor.groupbyattrs("streams", {
    keys: streamLabels(stack),
    output: { logs: [queue.input] },
  });
  const changed = changeLines(destination.statements, streams.input);
  const batch = otelcol.processor.batch("logs", { timeout: "50ms", output: { logs: [changed.input] } });
  const entry = otelcol.receiver.loki("logs", {
    output: { logs: [batch.input] },
  });
  return {
    receiver: entry.receiver,
    blocks: [
      commented("Lines wait on this machine's disk until the store has answered.", entry),
      batch,
      ...changed.blocks,
      commented(
        "Labels of a stream are attributes of a resource, which the stores make streams of.",
        streams,
      ),
      ...queue.blocks,
    ],
  };
}

/** Takes samples, and the blocks behind. */
export interface MetricStep {
  readonly receiver: Expression<Appendable>;
  readonly blocks: readonly FileBlock[];
}

/**
 * Keeps samples on the disk as lines are kept. A scrape enters the queue as one, so there is no batch before it; when the
 * queue is full, the newest scrapes are lost, and scraping goes on.
 *
 * *Source:* Alloy v1.19.0, `otelcol.receiver.prometheus`, `otelcol.storage.file`.
 */
export function queueMetrics(label: string, stack: Stack, destination: OtlpDestination): MetricStep {
  const queue = queueOf("metrics", `${label}_metrics`, stack, destination);
  const changed = changeSamples(destination.statements, queue.input);
  const entry = otelcol.receiver.prometheus("metrics", { output: { metrics: [changed.input] } });
  return {
    receiver: entry.receiver,
    blocks: [
      commented("Samples wait on this machine's disk until the store has answered.", entry),
      ...changed.blocks,
      ...queue.blocks,
    ],
  };
}

interface Entry {
  readonly input: Expression<Consumer>;
  readonly blocks: readonly FileBlock[];
}

function queueOf(
  signal: "logs" | "metrics",
  label: string,
  stack: Stack,
  destination: OtlpDestination,
): Entry {
  const storage = otelcol.storage.file(signal, {
    // Gives the disk back when an outage is over.
    compaction: { onRebound: true },
  });
  const send = otelcol.exporter.otlphttp(label, {
    ...otlpClient(destination),
    sendingQueue: {
      storage: storage.handler,
      sizer: "bytes",
      queueSize: stack.delivery.queueBytes,
      ...(signal === "logs" ? { blockOnOverflow: true } : {}),
      numConsumers: 1,
      // After an outage small batches go together; one of long lines is more than the hub takes, and is split.
      batch: { flushTimeout: "200ms", sizer: "bytes", minSize: longestRequest / 8, maxSize: longestRequest },
    },
    retryOnFailure: { initialInterval: "500ms", maxInterval: "5s", maxElapsedTime: "0s" },
  });
  return { input: send.input, blocks: [send, storage] };
}

/** Carries out statements on each line; without any there is nothing between. */
function changeLines(statements: readonly string[], next: Expression<Consumer>): Entry {
  if (statements.length === 0) return { input: next, blocks: [] };
  const change = otelcol.processor.transform("store", {
    logStatements: [{ context: "log", statements }],
    output: { logs: [next] },
  });
  return { input: change.input, blocks: [change] };
}

/** Carries out statements on each target's samples; without any there is nothing between. */
function changeSamples(statements: readonly string[], next: Expression<Consumer>): Entry {
  if (statements.length === 0) return { input: next, blocks: [] };
  const change = otelcol.processor.transform("metrics_store", {
    metricStatements: [{ context: "resource", statements }],
    output: { metrics: [next] },
  });
  return { input: change.input, blocks: [change] };
}
