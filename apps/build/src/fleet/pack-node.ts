import type { KeyObject } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checksums } from "@stackmon/bundle";
import { digest, packFiles, verifyOwn, type Ingredients } from "../pack-files.ts";
import { ownNodeEnv } from "../render/node-env.ts";
import { ofHandle } from "../signing/key.ts";
import type { PlannedBundle } from "./plan.ts";

/** What the bundles of all nodes share; data alone, which other threads can be handed. */
export interface SharedIngredients {
  readonly ingredients: Ingredients;
  /** Of the key that signs. */
  readonly key: KeyObject | undefined;
  /** Folder that bundles are written to. */
  readonly folder: string;
}

/** What a bundle came to be, or the system's error that kept it from being written. */
export type PackedNode =
  | { readonly ok: true; readonly size: number; readonly sha256: string }
  | { readonly ok: false; readonly code: string | undefined; readonly message: string };

/** Packs, verifies and writes the bundle of one node, of which nothing stays in memory. */
export async function packNode(
  { ingredients, key, folder }: SharedIngredients,
  { file, env }: Pick<PlannedBundle, "file" | "env">,
): Promise<PackedNode> {
  const files = new Map(ingredients.files).set(ownNodeEnv, new TextEncoder().encode(env));
  const identity = { ...ingredients.identity, inputSha256: digestOf(files) };
  const signingKey = key === undefined ? undefined : ofHandle(key);
  const bundle = await packFiles({ ...ingredients, identity, files }, signingKey);
  await verifyOwn(bundle, signingKey);
  try {
    await writeFile(join(folder, file), bundle.bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { ok: false, code, message };
  }
  return { ok: true, size: bundle.bytes.length, sha256: bundle.sha256 };
}

/**
 * Yields the SHA-256 of all paths and contents: what a bundle is made from where it is made from a part of the stack alone,
 * so that a change elsewhere in the stack changes no byte of it.
 */
export function digestOf(files: ReadonlyMap<string, Uint8Array>): string {
  const lines = checksums(new Map([...files].map(([path, bytes]) => [path, digest(bytes)])));
  return digest(new TextEncoder().encode(lines));
}
