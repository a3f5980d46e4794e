import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { refuse, systemReason, type Outcome } from "../diagnostic.ts";
import { certsFault } from "./diagnostic-code.ts";
import {
  certificatePath,
  currentAuthority,
  hubHolder,
  keyPath,
  nextAuthority,
  nodeHolder,
  nodesFolder,
  oldAuthority,
  trustFile,
  type Holder,
} from "./layout.ts";
import { exists, namesIn } from "./place.ts";

/** A certificate in a folder of certificates. */
export interface Held extends Holder {
  readonly certificate: X509Certificate;
  /** PEM text of the certificate. */
  readonly text: string;
  /** PEM text of its private key; absent where that is kept elsewhere. */
  readonly key: string | undefined;
  /** Whether the private key belongs to the certificate; true where it is kept elsewhere. */
  readonly keyFits: boolean;
  /** PEM texts of all authorities that the holder trusts. */
  readonly trust: string;
}

/** What a folder of certificates holds. */
export interface Certificates {
  readonly authority: Held | undefined;
  readonly next: Held | undefined;
  readonly old: Held | undefined;
  /** The hub, then the nodes by name. */
  readonly holders: readonly Held[];
}

/**
 * Yields what a folder of certificates holds; writes nothing. A folder that is not there holds nothing.
 *
 * Diagnostics: `certs/missing-file`, `certs/unreadable-file`, all at once.
 */
export async function readFolder(root: string): Promise<Outcome<Certificates>> {
  const names = await namesIn(join(root, nodesFolder));
  const hosts = names.filter((name) => !name.startsWith("."));
  const read = (holder: Holder): Promise<Outcome<Held | undefined>> => readHolder(root, holder);
  const [authority, next, old] = await Promise.all([
    read(currentAuthority),
    read(nextAuthority),
    read(oldAuthority),
  ]);
  const holders = await Promise.all([hubHolder, ...hosts.map(nodeHolder)].map(read));
  const diagnostics = [authority, next, old, ...holders].flatMap((one) => (one.ok ? [] : one.diagnostics));
  if (diagnostics.length > 0) return refuse(...diagnostics);
  const value = {
    authority: valueOf(authority),
    next: valueOf(next),
    old: valueOf(old),
    holders: holders.map(valueOf).filter((one) => one !== undefined),
  };
  return { ok: true, value, warnings: [] };
}

function valueOf<T>(outcome: Outcome<T>): T | undefined {
  return outcome.ok ? outcome.value : undefined;
}

async function readHolder(root: string, holder: Holder): Promise<Outcome<Held | undefined>> {
  if (!(await exists(join(root, holder.folder)))) return { ok: true, value: undefined, warnings: [] };
  const [certificate, key, trust] = await Promise.all([
    readPem(root, certificatePath(holder), (text) => new X509Certificate(text)),
    readPem(root, keyPath(holder), readKey),
    readPem(root, `${holder.folder}/${trustFile}`, (text) => new X509Certificate(text)),
  ]);
  const diagnostics = [certificate, key, trust].flatMap((one) => (one.ok ? [] : one.diagnostics));
  if (!certificate.ok || !key.ok || !trust.ok) return refuse(...diagnostics);
  const absent = [
    ...(certificate.value === undefined ? [missing(certificatePath(holder), holder)] : []),
    ...(trust.value === undefined && holder.stem !== "ca"
      ? [missing(`${holder.folder}/${trustFile}`, holder)]
      : []),
  ];
  if (certificate.value === undefined || absent.length > 0) return refuse(...absent);
  return {
    ok: true,
    value: {
      ...holder,
      certificate: certificate.value.parsed,
      text: certificate.value.text,
      key: key.value?.text,
      keyFits: key.value === undefined || certificate.value.parsed.checkPrivateKey(key.value.parsed),
      trust: trust.value?.text ?? "",
    },
    warnings: [],
  };
}

interface Pem<T> {
  readonly text: string;
  readonly parsed: T;
}

/** Yields nothing where there is no file. Messages never hold what a file holds: it may be a key. */
async function readPem<T>(
  root: string,
  path: string,
  parse: (text: string) => T,
): Promise<Outcome<Pem<T> | undefined>> {
  try {
    const text = await readFile(join(root, path), "utf8");
    return { ok: true, value: { text, parsed: parse(text) }, warnings: [] };
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { ok: true, value: undefined, warnings: [] };
    const what = path.endsWith(".key") ? "no private key of the curve P-256 in PEM" : "no certificate in PEM";
    const message = syscall === undefined ? `is ${what}` : `cannot be read: ${systemReason(error)}`;
    const help = "bring back the file that was here, or move its folder away to have it made anew";
    return refuse(certsFault("certs/unreadable-file", path, message, help));
  }
}

function readKey(text: string): KeyObject {
  const key = createPrivateKey(text);
  if (key.asymmetricKeyDetails?.namedCurve !== "prime256v1") throw new TypeError("another kind of key");
  return key;
}

function missing(path: string, { folder }: Holder): ReturnType<typeof certsFault> {
  const help = `bring the file back, or move ${folder}/ away to have it made anew`;
  return certsFault("certs/missing-file", path, "is not there, though its folder is", help);
}
