import { fieldsIn, messagesAt, type Range, shiftTimes } from "./protobuf.ts";

/** Where metrics are: in `resource_metrics`, there in `scope_metrics`, there in `metrics`. */
const pathToMetrics = [1, 2, 2] as const;

/** `data_points` of every type of metric. */
const dataPoints = 1;

/** `start_time_unix_nano` and `time_unix_nano` of every type of data point. */
const timeFields: ReadonlySet<number> = new Set([2, 3]);

/** How many samples a data point is. */
type SamplesOfPoint = (request: Buffer, point: Range) => number;

/** By the field of a metric that holds its points. */
const kinds: ReadonlyMap<number, SamplesOfPoint> = new Map([
  [5, samplesOfNumber], // gauge
  [7, samplesOfNumber], // sum
  [9, samplesOfHistogram],
  [10, refuseExponential],
  [11, samplesOfSummary],
]);

/**
 * How many samples an uncompressed OTLP request for metrics carries, as a store counts them that has a series for each
 * bucket, quantile, sum and count.
 *
 * *Source:* opentelemetry-proto v1, collector/metrics/v1/metrics_service.proto and metrics/v1/metrics.proto;
 * VictoriaMetrics v1.150, lib/protoparser/opentelemetry/pb/pb.go, `pushSamples`.
 */
export function countOtlpSamples(request: Buffer): number {
  return pointsOf(request).reduce((sum, { samples, point }) => sum + samples(request, point), 0);
}

/**
 * A copy of the request with all times of its points later by as many nanoseconds; times that are not set stay so, and
 * exemplars keep theirs.
 */
export function shiftOtlpSamples(request: Buffer, nanoseconds: bigint): Buffer {
  const copy = Buffer.from(request);
  for (const { point } of pointsOf(copy)) shiftTimes(copy, point, timeFields, nanoseconds);
  return copy;
}

interface Point {
  readonly point: Range;
  readonly samples: SamplesOfPoint;
}

function pointsOf(request: Buffer): readonly Point[] {
  return messagesAt(request, pathToMetrics).flatMap((metric) =>
    [...fieldsIn(request, metric)].flatMap((data) => {
      const samples = kinds.get(data.number);
      if (samples === undefined) return [];
      return messagesAt(request, [dataPoints], data).map((point) => ({ point, samples }));
    }),
  );
}

function samplesOfNumber(): number {
  return 1;
}

/** `bucket_counts` of eight bytes each, `sum` if there is one, and the count; without buckets nothing is stored. */
function samplesOfHistogram(request: Buffer, point: Range): number {
  const counts = messagesAt(request, [6], point);
  const buckets = counts.reduce((sum, { start, end }) => sum + end - start, 0) / 8;
  return buckets === 0 ? 0 : buckets + messagesAt(request, [5], point).length + 1;
}

/** `quantile_values`, the sum and the count. */
function samplesOfSummary(request: Buffer, point: Range): number {
  return messagesAt(request, [6], point).length + 2;
}

function refuseExponential(): never {
  throw new Error(
    "@stackmon/harness: an exponential histogram is as many samples as its store makes of it; record a scrape of text, which has none",
  );
}
