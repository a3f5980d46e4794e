import type { Certificates, Held } from "./read-folder.ts";
import { currentAuthority, nextAuthority, oldAuthority } from "./layout.ts";

/** When a certificate ends to be valid. */
export function expiryOf({ certificate }: Held): Date {
  return new Date(certificate.validTo);
}

/** Whether `authority` issued a certificate: its name, its key identifier and its signature say so. */
export function isIssuedBy({ certificate }: Held, authority: Held): boolean {
  return (
    certificate.checkIssued(authority.certificate) && certificate.verify(authority.certificate.publicKey)
  );
}

/** Yields the folder of the authority that issued a certificate; nothing for one of an authority that is not here. */
export function issuerOf(held: Held, { authority, next, old }: Certificates): string | undefined {
  const folders = [currentAuthority, nextAuthority, oldAuthority].map(({ folder }) => folder);
  const all = [authority, next, old];
  const index = all.findIndex((one) => one !== undefined && isIssuedBy(held, one));
  return folders[index];
}

/** Yields the texts of all authorities that holders trust now: one, during a rotation two. */
export function trustOf({ authority, next, old }: Certificates): string {
  return [authority, next, old].map((one) => one?.text ?? "").join("");
}

/** Yields the common name of a certificate's subject. */
export function commonNameOf({ certificate }: Held): string {
  return /^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? "";
}

/** Yields the subject alternative names of a certificate, as Node writes them, without their kinds. */
export function namesOf({ certificate }: Held): readonly string[] {
  const names = certificate.subjectAltName ?? "";
  return names === "" ? [] : names.split(", ").map((name) => name.replace(/^(?:DNS|IP Address):/, ""));
}
