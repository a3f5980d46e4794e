import { expect, test } from "vitest";
import { countOtlpSamples, shiftOtlpSamples } from "./otlp-samples.ts";
import { bytes, fixed64 } from "./protobuf.fixture.ts";

/** A metric with a name, as long as a time, and points of a kind. */
const metric = (kind: number, ...points: readonly Buffer[]): Buffer =>
  bytes(2, bytes(1, Buffer.from("a_metric")), bytes(kind, ...points.map((each) => bytes(1, each))));
const request = (...metrics: readonly Buffer[]): Buffer =>
  bytes(1, bytes(1, Buffer.from("a resource")), bytes(2, ...metrics));

const [gauge, sum, histogram, exponential, summary] = [5, 7, 9, 10, 11] as const;

/** Attributes, and when a value began and was read. */
const point = (began: bigint, read: bigint, ...values: readonly Buffer[]): Buffer =>
  Buffer.concat([bytes(7, Buffer.from("a label")), fixed64(2, began), fixed64(3, read), ...values]);
const number = (began: bigint, read: bigint): Buffer => point(began, read, fixed64(4, 7n));
const one = number(0n, 1_000n);

const count = fixed64(4, 7n);
const total = fixed64(5, 9n);
const packed = bytes(6, Buffer.alloc(3 * 8));
const quantile = bytes(6, fixed64(1, 1n), fixed64(2, 2n));

test.each([
  ["no metrics", request(), 0],
  ["two points of a gauge", request(metric(gauge, one, one)), 2],
  ["a gauge and a sum", request(metric(gauge, one), metric(sum, one)), 2],
  ["gauges of two resources", Buffer.concat([request(metric(gauge, one)), request(metric(gauge, one))]), 2],
  [
    "three buckets, their sum and their count",
    request(metric(histogram, point(0n, 1n, count, total, packed))),
    5,
  ],
  ["three buckets without a sum", request(metric(histogram, point(0n, 1n, count, packed))), 4],
  ["a histogram without buckets", request(metric(histogram, point(0n, 1n, count, total))), 0],
  ["two quantiles", request(metric(summary, point(0n, 1n, count, total, quantile, quantile))), 4],
])("%s are counted as a store stores them", (_, body, samples) => {
  expect(countOtlpSamples(body)).toBe(samples);
});

test("an exponential histogram is refused", () => {
  expect(() => countOtlpSamples(request(metric(exponential, one)))).toThrow("as its store makes of it");
});

test.each([gauge, sum, histogram, summary])(
  "times of points of kind %i are moved, those that are not set are not, and nothing else is touched",
  (kind) => {
    const recorded = request(metric(kind, number(0n, 1_000n), number(2_000n, 3_000n)));
    const before = Buffer.from(recorded);
    const later = request(metric(kind, number(0n, 1_500n), number(2_500n, 3_500n)));
    expect(shiftOtlpSamples(recorded, 500n)).toEqual(later);
    expect(recorded).toEqual(before);
  },
);
