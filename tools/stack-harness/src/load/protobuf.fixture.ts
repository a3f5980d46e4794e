/** A field with a length: a message or a text. */
export function bytes(number: number, ...values: readonly Buffer[]): Buffer {
  const value = Buffer.concat(values);
  return Buffer.concat([Buffer.from([number * 8 + 2, value.length]), value]);
}

/** A field of eight bytes. */
export function fixed64(number: number, value: bigint): Buffer {
  const field = Buffer.alloc(9);
  field[0] = number * 8 + 1;
  field.writeBigUInt64LE(value, 1);
  return field;
}
