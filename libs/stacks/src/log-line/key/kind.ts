/**
 * What the values of a key are.
 *
 * - `id`: transaction, block, tenure, connection, contract, hash, public key, signature or address
 * - `height`: of a block of Stacks or Bitcoin, or of a tenure (`coinbase_height`)
 * - `cycle`: a reward cycle
 * - `count`: how many; with unit `blocks` a span of blocks
 * - `index`: a place in an order: slot, nonce, sequence, page
 * - `amount`: of money, in `ustx` or `sats`
 * - `duration`: without a unit, the value names its own (`100ms`)
 * - `timestamp`: without a unit, seconds at one call site and milliseconds at another
 * - `size`: in bytes
 * - `percent`: 0 to 100; `ratio`: a share or quotient as it is
 * - `weight`: of signers, in shares of their set's total
 * - `number`: any other: versions, rates, codes; and keys that mean different quantities at different call sites
 * - `flag`: `true` or `false`
 * - `word`: names of reasons, events, functions, epochs; paths, peers
 * - `text`: free text, which may hold commas; errors
 * - `struct`: what Debug prints of structs, lists and tuples, and costs as JSON
 */
export const keyKinds = [
  "id",
  "height",
  "cycle",
  "count",
  "index",
  "amount",
  "duration",
  "timestamp",
  "size",
  "percent",
  "ratio",
  "weight",
  "number",
  "flag",
  "word",
  "text",
  "struct",
] as const;

export type KeyKind = (typeof keyKinds)[number];

/** Whether values of this kind are one word or number: no blank, comma, quote or brace. */
export function isOneToken(kind: KeyKind): boolean {
  return kind !== "text" && kind !== "struct";
}
