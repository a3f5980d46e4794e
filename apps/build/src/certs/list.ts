import { fault, refuse, systemReason, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { tableText } from "../report/table-text.ts";
import { daysLeft, dateOf } from "./days.ts";
import { certsFault } from "./diagnostic-code.ts";
import { commonNameOf, expiryOf, issuerOf, namesOf } from "./inspect.ts";
import { authorityExpiring, expiryText, missingAuthority, wrongKey } from "./open-folder.ts";
import { certificatePath } from "./layout.ts";
import { readFolder, type Certificates, type Held } from "./read-folder.ts";

/** One certificate, as a list shows it. */
export interface Row {
  /** Path below the folder of certificates. */
  readonly path: string;
  /** Common name. */
  readonly subject: string;
  /** Subject alternative names. */
  readonly names: readonly string[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Whole days until it expires; negative once it has. */
  readonly daysLeft: number;
  /** Folder of the authority that issued it; null for one of an authority that is not here. */
  readonly issuer: string | null;
  /** `elsewhere` where the folder holds no private key. */
  readonly key: "fits" | "wrong" | "elsewhere";
}

export interface Listed {
  readonly rows: readonly Row[];
  /** `certs/expiring`, `certs/foreign-issuer` and `certs/wrong-key`, as errors. */
  readonly findings: readonly LocatedDiagnostic[];
}

/**
 * Yields every certificate of a folder, and what is wrong with those in use: it expires in fewer than `within` days, it
 * is of no authority here, or the key beside it is another one's.
 *
 * Diagnostics: those of `readFolder`, `certs/missing-authority`, `build/unreadable-file`.
 */
export async function listCertificates(
  root: string,
  named: string,
  within: number,
  now: Date,
): Promise<Outcome<Listed>> {
  const read = await readFolder(root).catch((error: unknown) => unreadable(named, error));
  if (!read.ok) return read;
  const { authority, next, old, holders } = read.value;
  if (authority === undefined) return refuse(missingAuthority());
  const held = [authority, next, old, ...holders].filter((one) => one !== undefined);
  const inUse = held.filter((one) => one !== old);
  return {
    ok: true,
    value: {
      rows: held.map((one) => rowOf(one, read.value, now)),
      findings: inUse.flatMap((one) => findingsOf(one, read.value, within, now)),
    },
    warnings: [],
  };
}

function unreadable(named: string, error: unknown): Outcome<never> {
  if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
  const help = "name the folder that stackmon certs init made, with --certs";
  return refuse(fault("build/unreadable-file", named, `cannot be read: ${systemReason(error)}`, help));
}

function rowOf(held: Held, all: Certificates, now: Date): Row {
  const notAfter = expiryOf(held);
  return {
    path: certificatePath(held),
    subject: commonNameOf(held),
    names: namesOf(held),
    notBefore: new Date(held.certificate.validFrom),
    notAfter,
    daysLeft: daysLeft(notAfter, now),
    issuer: issuerOf(held, all) ?? null,
    key: held.key === undefined ? "elsewhere" : held.keyFits ? "fits" : "wrong",
  };
}

function findingsOf(held: Held, all: Certificates, within: number, now: Date): readonly LocatedDiagnostic[] {
  const expires = daysLeft(expiryOf(held), now) < within;
  return [
    ...(expires ? [held.stem === "ca" ? authorityExpiring(held, now) : expiring(held, now)] : []),
    ...(issuerOf(held, all) === undefined ? [foreignIssuer(held)] : []),
    ...(held.keyFits ? [] : [wrongKey(held)]),
  ];
}

function expiring(held: Held, now: Date): LocatedDiagnostic {
  const help = `renew it with: stackmon certs renew ${held.folder}`;
  return certsFault("certs/expiring", certificatePath(held), expiryText(held, now), help);
}

function foreignIssuer(held: Held): LocatedDiagnostic {
  const help = `make another one with: stackmon certs renew ${held.folder}`;
  return certsFault("certs/foreign-issuer", certificatePath(held), "is of no authority that is here", help);
}

const titles = ["CERTIFICATE", "SUBJECT", "NAMES", "EXPIRES", "DAYS", "ISSUER"];

/** Yields rows as a table for people, columns two spaces apart. */
export function tableOf(rows: readonly Row[]): string {
  return tableText([
    titles,
    ...rows.map(({ path, subject, names, notAfter, daysLeft: left, issuer }) => [
      path,
      subject,
      names.join(", ") || "-",
      dateOf(notAfter),
      String(left),
      issuer ?? "unknown",
    ]),
  ]);
}
