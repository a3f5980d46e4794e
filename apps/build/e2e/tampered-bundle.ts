import { execFile, execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join, relative } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

/** One change of an unpacked bundle, and how it is undone. */
export interface Tampering {
  readonly what: string;
  /** The file that a verifier must name. */
  readonly path: string;
  readonly change: () => void;
  readonly undo: () => void;
}

/** A bundle, unpacked as a machine does it. */
export class UnpackedBundle {
  readonly top: string;
  readonly #folder: string;

  constructor(archive: string, folder: string) {
    mkdirSync(folder, { recursive: true });
    execFileSync("tar", ["-xpzf", archive, "-C", folder]);
    this.#folder = folder;
    this.top = join(folder, basename(archive, ".tar.gz"));
  }

  /** Every file, its lists and its signature among them. */
  get files(): readonly string[] {
    return readdirSync(this.top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.top, join(entry.parentPath, entry.name)))
      .toSorted();
  }

  at(path: string): string {
    return join(this.top, path);
  }

  /** Runs a shell's copy of the verifier on it; yields the exit code and what it wrote to stderr. */
  verify(verifier: string, publicKey: string): Promise<{ readonly status: number; readonly stderr: string }> {
    return new Promise((resolve) =>
      execFile("dash", [verifier, "--public-key", publicKey, this.top], (error, _, stderr) =>
        resolve({ status: error === null ? 0 : Number(error.code), stderr }),
      ),
    );
  }

  /** Packs it again by the system's tar, as whoever changes a bundle would. */
  packed(): string {
    const path = join(this.#folder, "packed.tar.gz");
    execFileSync("tar", ["-czf", path, "-C", this.#folder, basename(this.top)]);
    return path;
  }

  /** Every change of one file that a verifier must find. */
  tamperings(path: string, bytes: number): readonly Tampering[] {
    const at = this.at(path);
    const content = readFileSync(at);
    const restore = (): void => writeFileSync(at, content);
    const moved = `${at}.moved`;
    const flips = positions(path, content.length, bytes).map(([position, mask]) => ({
      what: `byte ${position} is another`,
      path,
      change: () => writeFileSync(at, flipped(content, position, mask)),
      undo: restore,
    }));
    return [
      ...flips,
      { what: "it has a byte more", path, change: () => appendFileSync(at, "\n"), undo: restore },
      { what: "it is cut", path, change: () => writeFileSync(at, content.subarray(0, -1)), undo: restore },
      {
        what: "it is away",
        path,
        change: () => renameSync(at, join(this.#folder, "away")),
        undo: () => renameSync(join(this.#folder, "away"), at),
      },
      {
        what: "it has another name",
        path,
        change: () => renameSync(at, moved),
        undo: () => renameSync(moved, at),
      },
      {
        what: "a file is beside it",
        path: `${path}.moved`,
        change: () => cpSync(at, moved),
        undo: () => rmSync(moved),
      },
      {
        what: "a link is beside it",
        path: `${path}.moved`,
        change: () => symlinkSync(at, moved),
        undo: () => rmSync(moved),
      },
      this.#otherMode(path, at),
    ];
  }

  #otherMode(path: string, at: string): Tampering {
    const mode = path.endsWith(".sh") && !path.includes("/") ? 0o755 : 0o644;
    return {
      what: "it has another mode",
      path,
      change: () => chmodSync(at, mode ^ 0o111),
      undo: () => chmodSync(at, mode),
    };
  }
}

/** An archive of which bytes of files can be changed, and which is as stackmon packs it but for these. */
export class TamperedArchive {
  readonly #tar: Buffer;
  readonly #top: string;

  constructor(archive: string) {
    this.#tar = gunzipSync(readFileSync(archive));
    this.#top = basename(archive, ".tar.gz");
  }

  /** Yields the archive with one byte of a file's content changed; undone before the next. */
  flipped(path: string, position: number, mask: number): Uint8Array {
    const header = this.#tar.indexOf(`${this.#top}/${path}\0`);
    if (header < 0) throw new Error(`the archive does not hold ${path}`);
    const start = header + 512;
    const before = this.#tar[start + position] ?? 0;
    this.#tar[start + position] = before ^ mask;
    const bytes = gzipSync(this.#tar, { level: 1 });
    this.#tar[start + position] = before;
    // What stackmon writes there: best compression, Unix.
    bytes.set([2, 3], 8);
    return bytes;
  }
}

function flipped(content: Uint8Array, position: number, mask: number): Uint8Array {
  const copy = Uint8Array.from(content);
  copy[position] = (copy[position] ?? 0) ^ mask;
  return copy;
}

/** Yields `count` positions in a file with bits to flip there: the same for the same path, no position twice. */
export function positions(
  path: string,
  length: number,
  count: number,
): readonly (readonly [number, number])[] {
  // A linear congruential generator, seeded by the path. Source: Numerical Recipes, section 7.1.
  let state = [...path].reduce((seed, character) => (Math.imul(seed, 31) + character.charCodeAt(0)) >>> 0, 7);
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const chosen = new Map<number, number>();
  while (chosen.size < Math.min(count, length)) chosen.set(next(length), 1 + next(255));
  return [...chosen];
}
