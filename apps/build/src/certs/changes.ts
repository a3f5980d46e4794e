import { dateOf } from "./days.ts";
import { expiryOf } from "./inspect.ts";
import { certificatePath } from "./layout.ts";
import type { Held } from "./read-folder.ts";

/** What a run did with one certificate. */
export interface Change {
  /** The certificate's path below the folder of certificates. */
  readonly path: string;
  readonly done: "made" | "renewed" | "kept" | "trust changed" | "removed";
  /** When it ends to be valid. */
  readonly expires: Date;
}

/** Yields that a certificate stays as it is. */
export function kept(held: Held): Change {
  return { path: certificatePath(held), done: "kept", expires: expiryOf(held) };
}

/** Yields one line for each: `certs/hub/hub.crt: made, valid until 2027-11-27`. */
export function changeLines(changes: readonly Change[], folder: string): string {
  return changes
    .map(({ path, done, expires }) => `${folder}/${path}: ${done}, valid until ${dateOf(expires)}\n`)
    .join("");
}
