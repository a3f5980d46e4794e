type DurationUnit = "ns" | "us" | "µs" | "ms" | "s" | "m" | "h";

/**
 * Go's duration text, from the largest unit to the smallest: `15s`, `1h30m`, `1m30s`, `2h0m30s`.
 *
 * *Source:* https://pkg.go.dev/time#ParseDuration
 */
export type Duration =
  | `${number}${DurationUnit}`
  | `${number}h${number}m`
  | `${number}m${number}s`
  | `${number}h${number}m${number}s`
  | `${number}s${number}ms`;

type SizeUnit = "B" | "KB" | "KiB" | "MB" | "MiB" | "GB" | "GiB" | "TB" | "TiB" | "PB" | "PiB" | "EB" | "EiB";

/**
 * A number of bytes in powers of 1024: `10MiB`. Upstream reads `10MB` as the same.
 *
 * *Source:* https://pkg.go.dev/github.com/alecthomas/units#ParseBase2Bytes
 */
export type Size = `${number}${SizeUnit}`;
