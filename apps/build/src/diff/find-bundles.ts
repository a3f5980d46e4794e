import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import {
  bundleIndexPath,
  checksumsPath,
  parseChecksums,
  pathFault,
  readBundleIndex,
  signaturePath,
  verify,
  verifyUnpacked,
  type VerifiedBundle,
  type VerifyResult,
} from "@stackmon/bundle";
import { fault, refuse, systemReason, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";

/** A bundle that is there to be read. */
export interface FoundBundle {
  readonly role: string;
  /** The one machine that it is for, in a build that makes a bundle for each. */
  readonly host?: string;
  readonly version: string;
  readonly sourceRevision: string;
  /** Of a build of many, one after the other is read. */
  readonly read: () => Promise<Outcome<VerifiedBundle>>;
}

/** Bundles by role, or by role and host. */
export type Bundles = ReadonlyMap<string, FoundBundle>;

/**
 * Yields the bundle of an archive or of a folder that one was unpacked into, or all that the index of an output folder
 * lists; of a fleet the first node, as the bundles of all nodes differ in their own values alone. Of an unpacked one only what it lists itself is read; what a machine has beside it is its own.
 *
 * Diagnostics: `build/unreadable-file`, `build/no-bundle`, and those of `verify` and `verifyUnpacked`.
 */
export async function findBundles(path: string, cwd: string): Promise<Outcome<Bundles>> {
  const at = resolve(cwd, path);
  try {
    if (!(await stat(at)).isDirectory()) return alone(await readArchive(at, path));
    const index = await readIfThere(join(at, bundleIndexPath));
    if (index !== undefined) return readIndexed(index, at, path);
    const sums = await readIfThere(join(at, checksumsPath));
    if (sums !== undefined) return alone(located(await readUnpacked(sums, at), path));
  } catch (error) {
    return refuse(unreadable(path, error));
  }
  const message = `holds neither ${bundleIndexPath} nor ${checksumsPath}: it is no output folder and no unpacked bundle`;
  const help =
    "name a .tar.gz, the folder that one was unpacked into, or the folder that stackmon bundle wrote to";
  return refuse(inFile(path, fault("build/no-bundle", "", message, help)));
}

function alone(read: Outcome<VerifiedBundle>): Outcome<Bundles> {
  if (!read.ok) return read;
  const { role, version, sourceRevision } = read.value.manifest;
  const found: FoundBundle = { role, version, sourceRevision, read: () => Promise.resolve(read) };
  return { ok: true, value: new Map([[role, found]]), warnings: [] };
}

function readIndexed(bytes: Uint8Array, at: string, path: string): Outcome<Bundles> {
  const index = readBundleIndex(bytes);
  if (!index.ok) {
    const help = "name the folder that stackmon bundle wrote to";
    const message = `its ${bundleIndexPath} is none of this tool's`;
    return refuse(inFile(path, fault("build/no-bundle", "", message, help)));
  }
  const { version, sourceRevision, bundles } = index.value;
  const found = bundles.map(({ role, host, file }): readonly [string, FoundBundle] => {
    const read = (): Promise<Outcome<VerifiedBundle>> => readArchive(join(at, file), join(path, file));
    const own = host === undefined ? {} : { host };
    return [host === undefined ? role : `${role} ${host}`, { role, ...own, version, sourceRevision, read }];
  });
  return { ok: true, value: new Map(found), warnings: [] };
}

async function readArchive(at: string, name: string): Promise<Outcome<VerifiedBundle>> {
  try {
    return located(await verify(await readFile(at)), name);
  } catch (error) {
    return refuse(unreadable(name, error));
  }
}

async function readUnpacked(sums: Uint8Array, at: string): Promise<VerifyResult> {
  const listed = [...parseChecksums(new TextDecoder().decode(sums)).keys()];
  const paths = [...listed.filter((path) => pathFault(path) === undefined), checksumsPath, signaturePath];
  const read = paths.map(async (path) => {
    const bytes = await readIfThere(join(at, path));
    if (bytes === undefined) return [];
    const { mode } = await stat(join(at, path));
    return [[path, { bytes, executable: (mode & 0o111) !== 0 }] as const];
  });
  return verifyUnpacked(new Map((await Promise.all(read)).flat()));
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Error(`${basename(dirname(path))}/${basename(path)}: ${systemReason(error)}`, { cause: error });
  }
}

function located(result: VerifyResult, path: string): Outcome<VerifiedBundle> {
  if (result.ok) return { ...result, warnings: [] };
  return refuse(...result.diagnostics.map((one) => inFile(path, one)));
}

function inFile(file: string, diagnostic: LocatedDiagnostic): LocatedDiagnostic {
  return { ...diagnostic, file };
}

function unreadable(path: string, error: unknown): LocatedDiagnostic {
  const help = "name an archive, an unpacked bundle or an output folder that exists and that you may read";
  return inFile(path, fault("build/unreadable-file", "", `cannot be read: ${systemReason(error)}`, help));
}
