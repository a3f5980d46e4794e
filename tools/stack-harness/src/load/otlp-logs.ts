import { messagesAt, shiftTimes } from "./protobuf.ts";

/** Where log records are: in `resource_logs`, there in `scope_logs`, there in `log_records`. */
const pathToRecords = [1, 2, 2] as const;

/** `time_unix_nano` and `observed_time_unix_nano`. */
const timeFields: ReadonlySet<number> = new Set([1, 11]);

/**
 * How many log records an uncompressed OTLP request carries.
 *
 * *Source:* opentelemetry-proto v1, collector/logs/v1/logs_service.proto and logs/v1/logs.proto.
 */
export function countOtlpLogs(request: Buffer): number {
  return messagesAt(request, pathToRecords).length;
}

/** A copy of the request with all of its times later by as many nanoseconds; times that are not set stay so. */
export function shiftOtlpLogs(request: Buffer, nanoseconds: bigint): Buffer {
  const copy = Buffer.from(request);
  for (const record of messagesAt(copy, pathToRecords)) shiftTimes(copy, record, timeFields, nanoseconds);
  return copy;
}
