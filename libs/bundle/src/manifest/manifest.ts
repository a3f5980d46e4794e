import { strToU8 } from "fflate";

/** The manifest's own name inside a bundle. */
export const manifestPath = "manifest.json";

/** Identity of this manifest's form; a change that old readers cannot read gets a new number. */
export const manifestSchemaId = "stackmon/bundle-manifest/1";

/** What a bundle is, what it was made from, and every file in it. */
export interface Manifest {
  readonly schema: typeof manifestSchemaId;
  /** The product, first part of the archive's name. */
  readonly name: string;
  /** What the machine that unpacks it does, second part of the archive's name. */
  readonly role: string;
  /** Semantic version, third part of the archive's name; `+dirty` when made from changed sources. */
  readonly version: string;
  /** Commit of the sources, 40 or 64 hexadecimal digits, or `unknown`. */
  readonly sourceRevision: string;
  /** SHA-256 of the input that the composer was given. */
  readonly inputSha256: string;
  /** Version of each program the files were written for. */
  readonly upstream: Readonly<Record<string, string>>;
  /** All files except this one and SHA256SUMS, ordered by path. */
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Permissions as four octal digits. */
  readonly mode: "0644" | "0755";
}

/** What a manifest says of a bundle before its files are known. */
export type Identity = Omit<Manifest, "schema" | "files">;

/** Yields `<name>-<role>-<version>`: the archive's name without `.tar.gz`, and its one top folder. */
export function bundleName(identity: Pick<Manifest, "name" | "role" | "version">): string {
  return `${identity.name}-${identity.role}-${identity.version}`;
}

/** Yields the manifest's bytes: JSON, two spaces of indent, keys in the order of {@link Manifest}. */
export function renderManifest(identity: Identity, files: readonly ManifestFile[]): Uint8Array {
  const manifest: Manifest = {
    schema: manifestSchemaId,
    name: identity.name,
    role: identity.role,
    version: identity.version,
    sourceRevision: identity.sourceRevision,
    inputSha256: identity.inputSha256,
    upstream: Object.fromEntries(Object.entries(identity.upstream).sort(([a], [b]) => (a < b ? -1 : 1))),
    files,
  };
  return strToU8(`${JSON.stringify(manifest, undefined, 2)}\n`);
}
