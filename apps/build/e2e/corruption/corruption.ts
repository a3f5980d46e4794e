import { gzipSync } from "node:zlib";
import type { Draw } from "./draw.ts";
import { writeEntries, type TarEntry } from "./tar-entry.ts";

/** A bundle before anything is done to it. */
export interface Whole {
  readonly archive: Buffer;
  readonly top: string;
  readonly entries: readonly TarEntry[];
  /** Its regular files. */
  readonly files: readonly TarEntry[];
  /** Signs as somebody does whom nobody trusts. */
  readonly foreignSignature: (message: Buffer) => Buffer;
}

/** What was done to a bundle, and what a verifier must say of it. */
export interface Corruption {
  readonly archive: Buffer;
  /** What was packed, where it can be unpacked into a folder for verify.sh. */
  readonly entries?: readonly TarEntry[];
  /** Paths of which a diagnostic must name one. */
  readonly named: readonly string[];
}

/** Yields another corruption for another draw, and the same for the same. */
export type Corrupt = (whole: Whole, draw: Draw) => Corruption;

/** A file's path below the top folder. */
export function pathOf(entry: TarEntry): string {
  return entry.name.slice(entry.name.indexOf("/") + 1);
}

/** A corruption of an archive's entries. */
export function repacked(entries: readonly TarEntry[], ...named: readonly string[]): Corruption {
  return { ...archived(entries, ...named), entries };
}

/** The same, where a folder that it is unpacked into may show nothing of it. */
export function archived(entries: readonly TarEntry[], ...named: readonly string[]): Corruption {
  return { archive: compressed(writeEntries(entries)), named };
}

/** Replaces one entry by others. */
export function replaced(
  entries: readonly TarEntry[],
  entry: TarEntry,
  ...by: readonly TarEntry[]
): TarEntry[] {
  return entries.flatMap((one) => (one === entry ? by : [one]));
}

/** As stackmon compresses it, but fast: only what else is whole is asked for its compression. */
export function compressed(tar: Buffer): Buffer {
  const bytes = gzipSync(tar, { level: 1 });
  bytes.set([2, 3], 8);
  return bytes;
}
