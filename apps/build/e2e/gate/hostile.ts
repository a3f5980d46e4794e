import { gzipSync } from "node:zlib";
import type { Post } from "./client.ts";
import { zeros } from "./client.ts";
import { labelsOf, pushRequest } from "./payload.ts";
import { metrics, otlp, otlpMetrics, push } from "./receivers.ts";

const MiB = 1024 ** 2;
const bomb = gzipSync(Buffer.alloc(200 * MiB, "{"), { level: 1 });
/** Well-formed, so that Alloy would take it, with 100 times its length of memory. */
const pushBomb = gzipSync(pushRequest(labelsOf("node-2"), "a".repeat(100 * MiB)));
const gzip = { "content-encoding": "gzip" };
const protobuf = { "content-type": "application/x-protobuf" };
const snappy = { ...protobuf, "content-encoding": "snappy" };
/** Says that it becomes 4 GiB, in Snappy's block format. */
const snappyBomb = Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f, 0x00]);

/** What is sent, what is answered, and why it is refused. */
export const hostile: readonly [string, Post, readonly number[], string][] = [
  [
    "200 MiB, stated",
    { ...otlp, headers: { "content-length": String(200 * MiB) }, body: zeros(200 * MiB) },
    [413],
    "too-large",
  ],
  ["200 MiB in chunks", { ...otlp, body: zeros(200 * MiB) }, [413], "too-large"],
  ["200 MiB of samples", { ...metrics, body: zeros(200 * MiB) }, [413], "too-large"],
  ["200 MiB of pushes", { ...push, body: zeros(200 * MiB) }, [413], "too-large"],
  ["malformed protobuf", { ...otlp, headers: protobuf, body: Buffer.alloc(1000, 0xff) }, [400], "content"],
  ["200 MiB of queued samples", { ...otlpMetrics, body: zeros(200 * MiB) }, [413], "too-large"],
  ["malformed queued samples", { ...otlpMetrics, body: '{"resourceMetrics":[{' }, [400], "content"],
  ["a gzip bomb of queued samples", { ...otlpMetrics, headers: gzip, body: bomb }, [400, 413], "content"],
  ["malformed JSON", { ...otlp, body: '{"resourceLogs":[{' }, [400], "content"],
  ["malformed JSON, pushed", { ...push, body: '{"streams":[{' }, [400], "content"],
  ["malformed samples", { ...metrics, headers: snappy, body: Buffer.alloc(1000, 0xff) }, [400], "content"],
  ["a gzip bomb", { ...otlp, headers: gzip, body: bomb }, [400, 413], "content"],
  ["a gzip bomb, pushed", { ...push, headers: gzip, body: pushBomb }, [415], "content"],
  ["a Snappy bomb, pushed", { ...push, headers: protobuf, body: snappyBomb }, [400], "content"],
  ["a Snappy bomb", { ...metrics, headers: snappy, body: snappyBomb }, [400], "content"],
];
