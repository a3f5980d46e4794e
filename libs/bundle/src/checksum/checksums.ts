import { comparePaths } from "../file/path.ts";

/** The list's own name; it cannot list itself. */
export const checksumsPath = "SHA256SUMS";

/** Name of the list's signature, beside it: the 64 bytes of Ed25519 (RFC 8032) and nothing else. */
export const signaturePath = "SHA256SUMS.sig";

/**
 * Yields the text that `sha256sum -c` checks: per file its digest, two spaces, its path; ordered by path.
 *
 * *Source:* GNU coreutils, `sha256sum` (text mode).
 */
export function checksums(digests: ReadonlyMap<string, string>): string {
  return [...digests]
    .sort(([left], [right]) => comparePaths(left, right))
    .map(([path, digest]) => `${digest}  ${path}\n`)
    .join("");
}

/** Yields path → digest; a line of any other form is left out. */
export function parseChecksums(text: string): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  for (const line of text.split("\n")) {
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) digests.set(match[2], match[1]);
  }
  return digests;
}
