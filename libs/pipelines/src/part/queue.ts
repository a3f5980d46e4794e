import type { Appendable, Consumer, Expression, FileBlock } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import type { Stack } from "@stackmon/stacks";
import { streamLabels } from "./known-labels.ts";
import type { LogStep } from "./parse.ts";
import type { OtlpDestination } from "./otlp.ts";
import { longestRequest, otlpClient } from "./otlp.ts";

/** One or several ends that each get everything, each by a queue of its own. */
export type Destinations = readonly [OtlpDestination, ...OtlpDestination[]];

/**
 * Keeps lines on the disk of this machine until the other end has answered that it has them, through any outage and any
 * end of this Alloy; when the queue is full, reading stops. Of several ends each has a queue of its own, and one whose queue is
 * full loses what does not fit, so that it holds back no other.
 *
 * Lines come one by one: without a batch before it each would be a write to the disk, at three times the cost. What a
 * batch holds, for 50 ms at most, is in memory alone; after a kill it is read again, unless its place in the file, which
 * is saved every ten seconds, was saved in that time. One consumer keeps the order of lines.
 *
 * *Source:* Alloy v1.19.0, `otelcol.storage.file`, `otelcol.exporter.otlphttp`.
 */
export function queueLogs(label: string, stack: Stack, destinations: Destinations): LogStep {
  const queues = destinations.map((destination, index) =>
    queueOf(stack, destination, {
      signal: "logs",
      label: numbered(label, index),
      index,
      blocks: destinations.length === 1,
    }),
  );
  const streams = otelcol.processor.groupbyattrs("streams", {
    keys: streamLabels(stack),
    output: { logs: queues.map(({ input }) => input) },
  });
  const changed = changeLines(destinations[0].statements, streams.input);
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
      ...queues.flatMap(({ blocks }) => blocks),
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
export function queueMetrics(label: string, stack: Stack, destinations: Destinations): MetricStep {
  const queues = destinations.map((destination, index) =>
    queueOf(stack, destination, {
      signal: "metrics",
      label: `${numbered(label, index)}_metrics`,
      index,
      blocks: false,
    }),
  );
  const changed = changeSamples(
    destinations[0].statements,
    queues.map(({ input }) => input),
  );
  const entry = otelcol.receiver.prometheus("metrics", { output: { metrics: changed.inputs } });
  return {
    receiver: entry.receiver,
    blocks: [
      commented("Samples wait on this machine's disk until the store has answered.", entry),
      ...changed.blocks,
      ...queues.flatMap(({ blocks }) => blocks),
    ],
  };
}

/** The first has no number, so that a stack that gets a second hub goes on with the queue that it has. */
function numbered(label: string, index: number): string {
  return index === 0 ? label : `${label}_${index + 1}`;
}

interface Entry {
  readonly input: Expression<Consumer>;
  readonly blocks: readonly FileBlock[];
}

interface QueueOptions {
  readonly signal: "logs" | "metrics";
  /** Of its exporter. */
  readonly label: string;
  /** Which of the queues of its signal it is, from 0. */
  readonly index: number;
  /** Whether whoever hands something on waits while the queue is full. */
  readonly blocks: boolean;
}

function queueOf(
  stack: Stack,
  destination: OtlpDestination,
  { signal, label, index, blocks }: QueueOptions,
): Entry {
  const storage = otelcol.storage.file(numbered(signal, index), {
    // Gives the disk back when an outage is over.
    compaction: { onRebound: true },
  });
  const send = otelcol.exporter.otlphttp(label, {
    ...otlpClient(destination),
    sendingQueue: {
      storage: storage.handler,
      sizer: "bytes",
      queueSize: stack.delivery.queueBytes,
      ...(blocks ? { blockOnOverflow: true } : {}),
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

type Next = readonly Expression<Consumer>[];

/** Carries out statements on each target's samples; without any there is nothing between. */
function changeSamples(
  statements: readonly string[],
  next: Next,
): Pick<Entry, "blocks"> & { readonly inputs: Next } {
  if (statements.length === 0) return { inputs: next, blocks: [] };
  const change = otelcol.processor.transform("metrics_store", {
    metricStatements: [{ context: "resource", statements }],
    output: { metrics: next },
  });
  return { inputs: [change.input], blocks: [change] };
}
