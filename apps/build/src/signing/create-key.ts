import { generateKeyPairSync } from "node:crypto";
import { open, rm, type FileHandle } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { fault, refuse, systemReason, warning, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { isUnignored } from "../publish/is-unignored.ts";
import { signingKey } from "./key.ts";

/** A key pair as it was written. */
export interface CreatedKey {
  /** As the user would name them. */
  readonly privateKey: string;
  readonly publicKey: string;
  /** Of the public key. */
  readonly fingerprint: string;
}

/**
 * Makes a key pair of Ed25519 and writes `<name>.key` (PKCS #8, mode 0600) and `<name>.pub` (SubjectPublicKeyInfo), both
 * or neither, over no file that exists.
 *
 * Diagnostics: `build/file-exists`, `build/unwritable-folder`; warning: `build/tracked-key`.
 */
export async function createKey(name: string, cwd: string): Promise<Outcome<CreatedKey>> {
  const pair = generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const files = [
    { name: `${name}.key`, text: pair.privateKey, mode: 0o600 },
    { name: `${name}.pub`, text: pair.publicKey, mode: 0o644 },
  ];
  const written: string[] = [];
  for (const file of files) {
    const path = resolve(cwd, file.name);
    try {
      // A file that is there is an error, and not ours to remove.
      const opened = await open(path, "wx", file.mode);
      written.push(path);
      await fill(opened, file.text, file.mode);
    } catch (error) {
      for (const one of written) await rm(one, { force: true });
      return refuse(unwritten(file.name, error));
    }
  }
  const made = signingKey(pair.privateKey);
  if (!made.ok) throw new Error(`@stackmon/build: the key that was made cannot be read: ${made.reason}`);
  return {
    ok: true,
    value: { privateKey: `${name}.key`, publicKey: `${name}.pub`, fingerprint: made.key.fingerprint },
    warnings: await trackedKey(`${name}.key`, cwd),
  };
}

/** Closed to others from its first byte on, whatever the umask. */
async function fill(file: FileHandle, text: string, mode: number): Promise<void> {
  try {
    await file.chmod(mode);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function trackedKey(name: string, cwd: string): Promise<readonly LocatedDiagnostic[]> {
  const path = resolve(cwd, name);
  if (!(await isUnignored(dirname(path), basename(path)))) return [];
  const message = "lies in a git work tree that does not ignore it, and is a private key";
  const help = `write ${basename(path)} into its .gitignore, or keep the key outside`;
  return [warning("build/tracked-key", name, message, help)];
}

function unwritten(name: string, error: unknown): LocatedDiagnostic {
  if ((error as NodeJS.ErrnoException).code === "EEXIST") {
    const help = "choose another name; a key that is in use is not to be replaced unseen";
    return fault("build/file-exists", name, "exists; key create overwrites nothing", help);
  }
  const help = "choose a folder that exists and that you may write to";
  return fault("build/unwritable-folder", name, `cannot be written: ${systemReason(error)}`, help);
}
