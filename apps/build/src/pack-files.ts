import { createHash } from "node:crypto";
import {
  pack,
  renderSbom,
  sbomPath,
  verify,
  type ExpectedProgram,
  type Identity,
  type NpmPackage,
  type PackedBundle,
} from "@stackmon/bundle";
import type { SigningKey } from "./signing/key.ts";

/** What a bundle is packed from, beside the key that signs it: data alone, which other threads can be handed. */
export interface Ingredients {
  readonly identity: Identity;
  /** Path → content, without the bill of materials. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of `files`. */
  readonly executables: ReadonlySet<string>;
  /** What its machine must run. */
  readonly programs: readonly ExpectedProgram[];
  /** What made it. */
  readonly packages: readonly NpmPackage[];
  /** Time of the source revision, where there is one. */
  readonly revisionTime: string | undefined;
}

/** Yields the bundle of some files with a bill of materials. */
export function packFiles(
  { identity, files, executables, programs, packages, revisionTime }: Ingredients,
  signingKey: SigningKey | undefined,
): Promise<PackedBundle> {
  const sbom = renderSbom({ identity, files, programs, packages, revisionTime, digest });
  return pack({
    ...identity,
    files: new Map(files).set(sbomPath, sbom),
    executables,
    sign: signingKey?.sign,
    digest,
  });
}

/** Yields the SHA-256 of `bytes` as 64 lower-case hexadecimal digits, with Node's own, ten times as fast as JavaScript. */
export function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Throws where a bundle that was just packed does not pass the check that its receivers run. */
export async function verifyOwn(
  { fileName, bytes }: PackedBundle,
  signingKey: SigningKey | undefined,
): Promise<void> {
  const result = await verify(bytes, { verifySignature: signingKey?.verify });
  if (!result.ok)
    throw new Error(`@stackmon/build: ${fileName} does not verify: ${JSON.stringify(result.diagnostics)}`);
}
