/** Where a message or a value is in a buffer. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A field of a message: the range is that of its value, without tag and length. */
export interface Field extends Range {
  readonly number: number;
}

/** The messages behind a path of field numbers; without a first message, of the whole buffer. */
export function messagesAt(
  buffer: Buffer,
  path: readonly number[],
  message: Range = { start: 0, end: buffer.length },
): readonly Range[] {
  return path.reduce<readonly Range[]>(
    (messages, wanted) =>
      messages.flatMap((each) => [...fieldsIn(buffer, each)].filter(({ number }) => number === wanted)),
    [message],
  );
}

/**
 * Moves times of a message, in place: fields of eight bytes, nanoseconds since 1970, so that a new one never moves the bytes
 * behind it. Times that are not set stay so.
 */
export function shiftTimes(
  buffer: Buffer,
  message: Range,
  timeFields: ReadonlySet<number>,
  nanoseconds: bigint,
): void {
  for (const { number, start, end } of fieldsIn(buffer, message)) {
    if (!timeFields.has(number) || end - start !== 8) continue;
    const time = buffer.readBigUInt64LE(start);
    if (time > 0n) buffer.writeBigUInt64LE(time + nanoseconds, start);
  }
}

/** The fields of a message. *Source:* Protocol Buffers, "Encoding". */
export function* fieldsIn(buffer: Buffer, { start, end }: Range): Generator<Field, void, undefined> {
  let at = start;
  while (at < end) {
    const [tag, value] = readVarint(buffer, at);
    const [from, to] = valueRange(buffer, tag & 7, value);
    if (to > end) throw new Error("@stackmon/harness: no protobuf message: a field ends behind it");
    yield { number: tag >>> 3, start: from, end: to };
    at = to;
  }
}

function valueRange(buffer: Buffer, wireType: number, at: number): readonly [number, number] {
  switch (wireType) {
    case 0:
      return [at, readVarint(buffer, at)[1]];
    case 1:
      return [at, at + 8];
    case 2: {
      const [length, from] = readVarint(buffer, at);
      return [from, from + length];
    }
    case 5:
      return [at, at + 4];
    default:
      throw new Error(`@stackmon/harness: no protobuf message: wire type ${wireType}`);
  }
}

/** A number and where it ends; exact up to 2^53, which no length and no tag reaches. */
function readVarint(buffer: Buffer, at: number): readonly [number, number] {
  let value = 0;
  for (let index = at, factor = 1; index < buffer.length; index += 1, factor *= 128) {
    const byte = buffer[index] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) return [value, index + 1];
  }
  throw new Error("@stackmon/harness: no protobuf message: it ends inside a number");
}
