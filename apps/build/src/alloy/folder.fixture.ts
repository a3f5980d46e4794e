import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** A folder of its own for each test. */
export interface Folder {
  readonly path: string;
  readonly write: (name: string, content: string | Uint8Array) => void;
  readonly read: (name: string) => string;
}

/** Gives each test of a file an empty folder and removes it afterwards. */
export function useFolder(): Folder {
  let path = "";
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), "alloy-"));
  });
  afterEach(() => rmSync(path, { recursive: true }));
  return {
    get path() {
      return path;
    },
    write(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    },
    read: (name) => readFileSync(join(path, name), "utf8"),
  };
}

/** A configuration as `alloy fmt` leaves it, without mistakes. */
export const neat = 'logging {\n\tlevel = "info"\n}\n';

/** The same, before `alloy fmt`. */
export const untidy = 'logging {\nlevel="info"\n}\n';

/** Has a mistake in its syntax, seen at the start of line 3. */
export const broken = "logging {\n  level =\n}\n";

/** Has an unknown attribute on line 2. */
export const wrong = 'logging {\n\tlevl = "info"\n}\n';

/** Runs, but what it scrapes goes nowhere: a warning. */
export const lossy = 'prometheus.scrape "node" {\n\ttargets    = []\n\tforward_to = []\n}\n';
