/** Largest number of input bytes that one process is given. */
const BATCH_BYTES = 32e6;

const LENGTH_BYTES = 4;

/** The stream that an oracle reads: before each input its length, four bytes, big-endian. */
export function framed(inputs: readonly Uint8Array[]): Buffer {
  const stream = Buffer.alloc(inputs.reduce((sum, { length }) => sum + LENGTH_BYTES + length, 0));
  let offset = 0;
  for (const input of inputs) {
    offset = stream.writeUInt32BE(input.length, offset);
    stream.set(input, offset);
    offset += input.length;
  }
  return stream;
}

/** The inputs from `start` that one process takes: as many as fit, and one at least. */
export function batchFrom(
  inputs: readonly Uint8Array[],
  start: number,
  limit: number = BATCH_BYTES,
): readonly Uint8Array[] {
  let end = start;
  let bytes = 0;
  while (end < inputs.length) {
    bytes += LENGTH_BYTES + (inputs[end]?.length ?? 0);
    if (bytes > limit && end > start) break;
    end++;
  }
  return inputs.slice(start, end);
}

/** The complete lines of an output; what follows the last line feed is left out. */
export function* linesOf(output: Buffer): Generator<string> {
  let start = 0;
  for (let end = output.indexOf(10); end !== -1; end = output.indexOf(10, start)) {
    yield output.toString("utf8", start, end);
    start = end + 1;
  }
}
