/** What one step of a value is. `ustx` is a millionth of an STX, `sats` satoshis, `unix_s` and `unix_ms` times since 1970. */
export type KeyUnit = "blocks" | "bytes" | "ms" | "percent" | "s" | "sats" | "unix_ms" | "unix_s" | "ustx";
