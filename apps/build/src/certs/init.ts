import { mkdir } from "node:fs/promises";
import { isIP } from "node:net";
import { join } from "node:path";
import type { Stack } from "@stackmon/stacks";
import { refuse, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { kept, type Change } from "./changes.ts";
import { certsFault, certsWarning } from "./diagnostic-code.ts";
import { trackedKeys } from "./git-ignore.ts";
import { trustOf } from "./inspect.ts";
import {
  certificatePath,
  currentAuthority,
  hubHolder,
  nodeHolder,
  trustFile,
  type Holder,
} from "./layout.ts";
import { cutValidity, openFolder, signerOf } from "./open-folder.ts";
import { placeFolder } from "./place.ts";
import { commonNameLimit, hubProfile, nodeProfile, storageProfile, type Profile } from "./profile.ts";
import type { Certificates, Held } from "./read-folder.ts";
import { expiryOfText, issueAuthority, issueLeaf, type Issued, type Sources } from "./x509.ts";

export interface InitOptions {
  /** The folder of certificates. */
  readonly root: string;
  /** The same, as the user named it. */
  readonly named: string;
  readonly stack: Stack;
  /** Further names and addresses of the hub. */
  readonly names: readonly string[];
  /** Days for which new certificates are valid. */
  readonly validity: number;
  /** Days for which a new authority is valid. */
  readonly authorityValidity: number;
  readonly sources: Sources;
}

interface Wanted extends Holder {
  readonly profile: Profile;
}

/**
 * Makes what a folder of certificates lacks for a stack: the authority, the hub's certificate, and one for each node and storage
 * node. What is there is kept as it is. Yields what was made and kept.
 *
 * Diagnostics: `certs/long-host`, those of `readFolder` and `signerOf`, `build/unwritable-folder`; warnings
 * `certs/cut-validity`, `certs/missing-name`, `certs/unlisted-node` and `certs/tracked-keys`.
 */
export async function initCertificates(options: InitOptions): Promise<Outcome<readonly Change[]>> {
  const { root, named, stack } = options;
  const long = longHosts(stack);
  if (long.length > 0) return refuse(...long);
  return openFolder(root, named, async (found) => {
    const signer = await authorityFor(found, options);
    if (!signer.ok) return signer;
    const value = await make(signer.value, found, options);
    const warnings = [
      ...(signer.value === undefined ? [] : cutValidity(signer.value, options)),
      ...lackingNames(found, hubProfile(stack, options.names)),
      ...unlistedNodes(found, stack),
      ...(await trackedKeys(root, named)),
    ];
    return { ok: true, value, warnings };
  });
}

/** Yields what signs; nothing where nothing is to be signed, for the authority's key may then be elsewhere. */
async function authorityFor(
  found: Certificates,
  { stack, authorityValidity, names, sources }: InitOptions,
): Promise<Outcome<Issued | undefined>> {
  const isNew = found.authority === undefined && found.holders.length === 0;
  if (isNew) {
    const value = await issueAuthority(stack.name, authorityValidity, sources);
    return { ok: true, value, warnings: [] };
  }
  const isComplete = found.authority !== undefined && missingOf(found, stack, names).length === 0;
  return isComplete ? { ok: true, value: undefined, warnings: [] } : signerOf(found.authority, sources.now());
}

function wantedOf(stack: Stack, names: readonly string[]): readonly Wanted[] {
  return [
    { ...hubHolder, profile: hubProfile(stack, names) },
    ...stack.nodes.map((node) => ({ ...nodeHolder(node.host), profile: nodeProfile(stack, node) })),
    ...(stack.storage?.nodes ?? []).map((node) => ({
      ...nodeHolder(node.host),
      profile: storageProfile(stack, node),
    })),
  ];
}

function heldAs(wanted: Holder, found: Certificates): Held | undefined {
  return found.holders.find(({ folder }) => folder === wanted.folder);
}

function missingOf(found: Certificates, stack: Stack, names: readonly string[]): readonly Wanted[] {
  return wantedOf(stack, names).filter((one) => heldAs(one, found) === undefined);
}

async function make(
  signer: Issued | undefined,
  found: Certificates,
  { root, stack, names, validity, sources }: InitOptions,
): Promise<readonly Change[]> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const changes: Change[] = [];
  if (found.authority !== undefined) changes.push(kept(found.authority));
  else if (signer !== undefined) changes.push(await place(root, currentAuthority, signer, {}));
  const trust = found.authority === undefined ? (signer?.certificate ?? "") : trustOf(found);
  for (const wanted of wantedOf(stack, names)) {
    const held = heldAs(wanted, found);
    if (held !== undefined) changes.push(kept(held));
    else if (signer !== undefined) {
      const issued = await issueLeaf(signer, wanted.profile, validity, sources);
      changes.push(await place(root, wanted, issued, { [trustFile]: trust }));
    }
  }
  return changes;
}

async function place(
  root: string,
  holder: Holder,
  { certificate, key }: Issued,
  more: Readonly<Record<string, string>>,
): Promise<Change> {
  const files = { [`${holder.stem}.crt`]: certificate, [`${holder.stem}.key`]: key, ...more };
  await placeFolder(join(root, holder.folder), files);
  return { path: certificatePath(holder), done: "made", expires: expiryOfText(certificate) };
}

function longHosts({ nodes }: Stack): readonly LocatedDiagnostic[] {
  return nodes.flatMap(({ host }, index) => {
    if (host.length <= commonNameLimit) return [];
    const message = `has ${host.length} characters; a certificate's common name holds ${commonNameLimit} at most`;
    return [certsFault("certs/long-host", `nodes[${index}].host`, message, "give the node a shorter host")];
  });
}

/** The hub's certificate is kept, so a name that it lacks needs another one. */
function lackingNames(found: Certificates, { names }: Profile): readonly LocatedDiagnostic[] {
  const hub = heldAs(hubHolder, found);
  const has = (name: string, { certificate }: Held): boolean =>
    (isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name)) !== undefined;
  const lacking = hub === undefined ? [] : names.filter((name) => !has(name, hub));
  if (lacking.length === 0) return [];
  const message = `is kept, and does not hold ${lacking.join(", ")}, at which the stack reaches the hub`;
  const help = `move ${hubHolder.folder}/ away and run the command again to have it made with them`;
  return [certsWarning("certs/missing-name", certificatePath(hubHolder), message, help)];
}

function unlistedNodes({ holders }: Certificates, stack: Stack): readonly LocatedDiagnostic[] {
  const listed = new Set(wantedOf(stack, []).map(({ folder }) => folder));
  return holders
    .filter(({ folder }) => !listed.has(folder))
    .map((held) => {
      const message = "is of a node that the stack file does not have; it stays valid";
      const help = "remove the folder, and rotate the authority if the node must be kept out";
      return certsWarning("certs/unlisted-node", certificatePath(held), message, help);
    });
}
