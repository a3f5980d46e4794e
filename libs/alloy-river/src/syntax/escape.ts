/** Whether an escape, without its `\`, stands for a byte or a Unicode code point that is no surrogate. */
export function isCodePoint(escaped: string): boolean {
  const octal = /^[0-7]/.test(escaped);
  if (!octal && !/^[xuU]/.test(escaped)) return true;
  const code = octal ? Number.parseInt(escaped, 8) : Number.parseInt(escaped.slice(1), 16);
  if (octal) return code <= 0xff;
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}
