import { fault, refuse, systemReason, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { daysLeft, dateOf } from "./days.ts";
import { certsFault, certsWarning } from "./diagnostic-code.ts";
import { expiryOf } from "./inspect.ts";
import { certificatePath, currentAuthority, keyPath } from "./layout.ts";
import { settleAll } from "./place.ts";
import { readFolder, type Certificates, type Held } from "./read-folder.ts";
import { expiryOfText, type Issued, type Sources } from "./x509.ts";

/**
 * Works on a folder of certificates for writing: finishes or undoes what an interrupted run left, reads the folder, and
 * hands its content to `work`. What the system refuses becomes `build/unwritable-folder`, with `named` as its place.
 */
export async function openFolder<T>(
  root: string,
  named: string,
  work: (certificates: Certificates) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    await settleAll(root);
    const read = await readFolder(root);
    return read.ok ? await work(read.value) : read;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    const help = "choose a folder that you may write to; run the command again, it goes on where it stopped";
    return refuse(fault("build/unwritable-folder", named, `cannot be written: ${systemReason(error)}`, help));
  }
}

/**
 * Yields an authority that can sign now.
 *
 * Diagnostics: `certs/missing-authority`, `certs/wrong-key`, `certs/expiring`.
 */
export function signerOf(authority: Held | undefined, now: Date): Outcome<Issued> {
  if (authority === undefined) return refuse(missingAuthority());
  if (authority.key === undefined) {
    const help = "bring it back from where it is kept, for as long as this command runs";
    const message = "is not there, and is needed to sign";
    return refuse(certsFault("certs/missing-authority", keyPath(authority), message, help));
  }
  if (!authority.keyFits) return refuse(wrongKey(authority));
  if (daysLeft(expiryOf(authority), now) < 0) return refuse(authorityExpiring(authority, now));
  return { ok: true, value: { certificate: authority.text, key: authority.key }, warnings: [] };
}

/**
 * Warns where certificates that are made now end with their authority, before their `validity` is over:
 * `certs/cut-validity`. Less than a day is nothing: an authority that was made first ends first.
 */
export function cutValidity(
  signer: Issued,
  { validity, sources }: { readonly validity: number; readonly sources: Sources },
): readonly LocatedDiagnostic[] {
  const end = expiryOfText(signer.certificate);
  if (daysLeft(end, sources.now()) >= validity - 1) return [];
  const message = `ends on ${dateOf(end)}, and with it the certificates made now, before ${validity} days are over`;
  const help = "ask for less with --validity, or replace the authority by one with a longer --ca-validity";
  return [certsWarning("certs/cut-validity", certificatePath(currentAuthority), message, help)];
}

/** A folder of certificates has no authority that issues. */
export function missingAuthority(): LocatedDiagnostic {
  const help = "bring back the folder ca/, or make a first one with: stackmon certs init";
  return certsFault("certs/missing-authority", certificatePath(currentAuthority), "is not there", help);
}

/** The private key in a folder is not that of the certificate there. */
export function wrongKey(held: Held): LocatedDiagnostic {
  const help =
    held.stem === "ca"
      ? "bring back the key that the certificate was made with"
      : `make both anew with: stackmon certs renew ${held.folder}`;
  const message = `is not the key of ${certificatePath(held)}`;
  return certsFault("certs/wrong-key", keyPath(held), message, help);
}

/** An authority expires, or has expired. */
export function authorityExpiring(authority: Held, now: Date): LocatedDiagnostic {
  const help = "replace the authority in three steps; the first is: stackmon certs renew --rotate-ca trust";
  return certsFault("certs/expiring", certificatePath(authority), expiryText(authority, now), help);
}

/** `expires in 12 days, on 2027-11-27`, or `expired on 2027-11-27`. */
export function expiryText(held: Held, now: Date): string {
  const end = expiryOf(held);
  const left = daysLeft(end, now);
  return left < 0
    ? `expired on ${dateOf(end)}`
    : `expires in ${left} ${left === 1 ? "day" : "days"}, on ${dateOf(end)}`;
}
