import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "../alloy/replace.ts";
import { refuse, type Outcome } from "../diagnostic.ts";
import { kept, type Change } from "./changes.ts";
import { certsFault } from "./diagnostic-code.ts";
import { expiryOf, isIssuedBy, trustOf } from "./inspect.ts";
import { certificatePath, currentAuthority, nextAuthority, oldAuthority, trustFile } from "./layout.ts";
import { cutValidity, missingAuthority, openFolder, signerOf } from "./open-folder.ts";
import { placeFolder } from "./place.ts";
import type { Certificates, Held } from "./read-folder.ts";
import { reissue, type RenewOptions } from "./renew.ts";
import type { RotationStep } from "./rotation-step.ts";
import { expiryOfText, issueAuthority, profileOf } from "./x509.ts";

export interface RotateOptions extends RenewOptions {
  /** Days for which a new authority is valid. */
  readonly authorityValidity: number;
}

/**
 * Does one step of a rotation; again, it does what is left of it.
 *
 * Diagnostics: `certs/rotation-order`, `certs/stale-trust`, those of `readFolder` and `signerOf`,
 * `build/unwritable-folder`; the warning `certs/cut-validity`.
 */
export async function rotateAuthority(
  step: RotationStep,
  options: RotateOptions,
): Promise<Outcome<readonly Change[]>> {
  const work = { trust, issue, drop }[step];
  return openFolder(options.root, options.named, (found) => work(found, options));
}

async function trust(found: Certificates, options: RotateOptions): Promise<Outcome<readonly Change[]>> {
  const { authority, next, old } = found;
  if (authority === undefined) return refuse(missingAuthority());
  if (old !== undefined) {
    const message = "is still trusted: an earlier rotation is not finished";
    const help = "finish it with: stackmon certs renew --rotate-ca issue, then drop";
    return refuse(certsFault("certs/rotation-order", certificatePath(oldAuthority), message, help));
  }
  const successor = next?.text ?? (await makeNext(authority, options));
  const change: Change = {
    path: certificatePath(nextAuthority),
    done: next === undefined ? "made" : "kept",
    expires: expiryOfText(successor),
  };
  const changes = await setTrust(found, trustOf(found) + (next === undefined ? successor : ""), options.root);
  return { ok: true, value: [kept(authority), change, ...changes], warnings: [] };
}

async function makeNext(
  authority: Held,
  { root, authorityValidity, sources }: RotateOptions,
): Promise<string> {
  const { organization } = profileOf(authority.text);
  const { certificate, key } = await issueAuthority(organization, authorityValidity, sources);
  await placeFolder(join(root, nextAuthority.folder), { "ca.crt": certificate, "ca.key": key });
  return certificate;
}

async function issue(found: Certificates, options: RotateOptions): Promise<Outcome<readonly Change[]>> {
  const { next, old } = found;
  if (next === undefined && old === undefined) {
    const help = "begin with: stackmon certs renew --rotate-ca trust";
    const message = "is not there: no rotation has begun";
    return refuse(certsFault("certs/rotation-order", certificatePath(nextAuthority), message, help));
  }
  const stale = found.holders.filter((held) => next !== undefined && !held.trust.includes(next.text));
  if (stale.length > 0) return refuse(...stale.map(staleTrust));
  const issuing = next ?? found.authority;
  if (issuing === undefined) return refuse(missingAuthority());
  const signer = signerOf(issuing, options.sources.now());
  if (!signer.ok) return signer;
  if (next !== undefined) await promote(options.root);
  const promoted =
    next === undefined ? found : { ...found, authority: next, next: undefined, old: found.authority };
  const others = (held: Held): boolean => !isIssuedBy(held, issuing);
  const changes = await reissue(signer.value, promoted, others, options);
  const warnings = cutValidity(signer.value, options);
  return { ok: true, value: [kept({ ...issuing, ...currentAuthority }), ...changes], warnings };
}

/** Interrupted between its two steps, it is finished by `settleAll`. */
async function promote(root: string): Promise<void> {
  const path = ({ folder }: { readonly folder: string }): string => join(root, folder);
  await rename(path(currentAuthority), path(oldAuthority));
  await rename(path(nextAuthority), path(currentAuthority));
}

async function drop(found: Certificates, { root }: RotateOptions): Promise<Outcome<readonly Change[]>> {
  const { authority, old } = found;
  if (authority === undefined || old === undefined) {
    const help = "the steps are: stackmon certs renew --rotate-ca trust, issue and drop";
    const message = "is not there: nothing is to be dropped";
    return refuse(certsFault("certs/rotation-order", certificatePath(oldAuthority), message, help));
  }
  const others = found.holders.filter((held) => !isIssuedBy(held, authority));
  if (others.length > 0) return refuse(...others.map(notReissued));
  const changes = await setTrust(found, authority.text, root);
  await rm(join(root, oldAuthority.folder), { recursive: true });
  const removed: Change = { path: certificatePath(oldAuthority), done: "removed", expires: expiryOf(old) };
  return { ok: true, value: [kept(authority), removed, ...changes], warnings: [] };
}

async function setTrust({ holders }: Certificates, text: string, root: string): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const held of holders) {
    if (held.trust === text) changes.push(kept(held));
    else {
      await replaceFile(join(root, held.folder, trustFile), text);
      changes.push({ ...kept(held), done: "trust changed" });
    }
  }
  return changes;
}

function staleTrust({ folder }: Held): ReturnType<typeof certsFault> {
  const help = "run stackmon certs renew --rotate-ca trust again, and copy what it changes before issue";
  const message = `does not hold ${certificatePath(nextAuthority)}`;
  return certsFault("certs/stale-trust", `${folder}/${trustFile}`, message, help);
}

function notReissued(held: Held): ReturnType<typeof certsFault> {
  const help = "run stackmon certs renew --rotate-ca issue first, and copy what it changes";
  const message = "is not of the new authority, and would not be trusted";
  return certsFault("certs/rotation-order", certificatePath(held), message, help);
}
