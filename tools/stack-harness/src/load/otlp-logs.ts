/** The records of an OTLP request for logs. */
interface Field {
  readonly number: number;
  /** Of the value, without tag and length. */
  readonly start: number;
  readonly end: number;
}

/** Where log records are: in `resource_logs`, there in `scope_logs`, there in `log_records`. */
const pathToRecords = [1, 2, 2] as const;

/** `time_unix_nano` and `observed_time_unix_nano`, eight bytes each: a new time never moves the bytes behind it. */
const timeFields: ReadonlySet<number> = new Set([1, 11]);

/**
 * How many log records an uncompressed OTLP request carries.
 *
 * *Source:* opentelemetry-proto v1, collector/logs/v1/logs_service.proto and logs/v1/logs.proto.
 */
export function countOtlpLogs(request: Buffer): number {
  return recordsOf(request).length;
}

/** A copy of the request with all of its times later by as many nanoseconds; times that are not set stay so. */
export function shiftOtlpLogs(request: Buffer, nanoseconds: bigint): Buffer {
  const copy = Buffer.from(request);
  for (const { start, end } of recordsOf(copy))
    for (const { number, start: at, end: behind } of fieldsIn(copy, start, end)) {
      if (!timeFields.has(number) || behind - at !== 8) continue;
      const time = copy.readBigUInt64LE(at);
      if (time > 0n) copy.writeBigUInt64LE(time + nanoseconds, at);
    }
  return copy;
}

function recordsOf(request: Buffer): readonly Pick<Field, "start" | "end">[] {
  return pathToRecords.reduce<readonly Pick<Field, "start" | "end">[]>(
    (messages, wanted) =>
      messages.flatMap(({ start, end }) =>
        [...fieldsIn(request, start, end)].filter(({ number }) => number === wanted),
      ),
    [{ start: 0, end: request.length }],
  );
}

/** The fields of a message. *Source:* Protocol Buffers, "Encoding". */
function* fieldsIn(message: Buffer, start: number, end: number): Generator<Field, void, undefined> {
  let at = start;
  while (at < end) {
    const [tag, value] = readVarint(message, at);
    const [from, to] = valueRange(message, tag & 7, value);
    if (to > end) throw new Error("@stackmon/harness: no protobuf message: a field ends behind it");
    yield { number: tag >>> 3, start: from, end: to };
    at = to;
  }
}

function valueRange(message: Buffer, wireType: number, at: number): readonly [number, number] {
  switch (wireType) {
    case 0:
      return [at, readVarint(message, at)[1]];
    case 1:
      return [at, at + 8];
    case 2: {
      const [length, from] = readVarint(message, at);
      return [from, from + length];
    }
    case 5:
      return [at, at + 4];
    default:
      throw new Error(`@stackmon/harness: no protobuf message: wire type ${wireType}`);
  }
}

/** A number and where it ends; exact up to 2^53, which no length and no tag reaches. */
function readVarint(message: Buffer, at: number): readonly [number, number] {
  let value = 0;
  for (let index = at, factor = 1; index < message.length; index += 1, factor *= 128) {
    const byte = message[index] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) return [value, index + 1];
  }
  throw new Error("@stackmon/harness: no protobuf message: it ends inside a number");
}
