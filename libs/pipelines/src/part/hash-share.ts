import type { Re2Source } from "@stackmon/stacks";

const digits = 6;
const hex = "0123456789abcdef";

/**
 * Matches the hexadecimal hash of a text that is not in a share of all texts: those whose hash is low. The same text is in
 * it or not on every machine, at any time.
 *
 * The share is exact to one in 16 million.
 */
export function notInShare(share: number): Re2Source {
  const all = 16 ** digits;
  const kept = Math.min(Math.max(Math.round(share * all), 1), all - 1);
  const first = kept.toString(16).padStart(digits, "0");
  const alternatives = [...first].flatMap((digit, index) => {
    const higher = hex.slice(hex.indexOf(digit) + 1);
    return higher === "" ? [] : [`${first.slice(0, index)}[${higher}]`];
  });
  return `^(?:${[...alternatives, first].join("|")})`;
}
