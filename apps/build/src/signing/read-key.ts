import { open, readFile, type FileHandle } from "node:fs/promises";
import { resolve } from "node:path";
import type { Io } from "../context.ts";
import { fault, refuse, systemReason, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { publicKey, signingKey, type KeyResult, type PublicKey, type SigningKey } from "./key.ts";

const variablePrefix = "env:";

/**
 * Yields the private key at a reference: a file's path, or `env:NAME` for an environment variable that holds its text.
 *
 * Diagnostics: `build/unreadable-file`, `build/open-key`, `build/invalid-key`.
 */
export async function readSigningKey(
  reference: string,
  { cwd, env }: Pick<Io, "cwd" | "env">,
): Promise<Outcome<SigningKey>> {
  const text = reference.startsWith(variablePrefix)
    ? variable(reference, env[reference.slice(variablePrefix.length)])
    : await privateText(reference, cwd);
  return text.ok ? keyOf(reference, signingKey(text.value), privateHelp) : text;
}

/**
 * Yields the public key in a file.
 *
 * Diagnostics: `build/unreadable-file`, `build/invalid-key`.
 */
export async function readPublicKey(path: string, cwd: string): Promise<Outcome<PublicKey>> {
  try {
    return keyOf(path, publicKey(await readFile(resolve(cwd, path), "utf8")), publicHelp);
  } catch (error) {
    return refuse(unreadable(path, error));
  }
}

const privateHelp =
  "make one with: stackmon key create; an encrypted one is decrypted into a variable: env:NAME";
const publicHelp = "give the .pub file that stackmon key create wrote";

function variable(reference: string, text: string | undefined): Outcome<string> {
  if (text !== undefined && text !== "") return { ok: true, value: text, warnings: [] };
  const help = "set the variable to the text of the key's file";
  return refuse(fault("build/invalid-key", reference, "holds no key: the variable is not set", help));
}

/** Of an open file, so that what is looked at is what is read. */
async function privateText(path: string, cwd: string): Promise<Outcome<string>> {
  let file: FileHandle | undefined;
  try {
    file = await open(resolve(cwd, path));
    const value = await file.readFile("utf8");
    const { mode } = await file.stat();
    return (mode & 0o077) === 0 ? { ok: true, value, warnings: [] } : refuse(openKey(path, mode));
  } catch (error) {
    return refuse(unreadable(path, error));
  } finally {
    await file?.close();
  }
}

function openKey(path: string, mode: number): LocatedDiagnostic {
  const octal = (mode & 0o777).toString(8).padStart(4, "0");
  const message = `is open to others than its owner: its mode is ${octal}, wanted is 0600`;
  return fault(
    "build/open-key",
    path,
    message,
    `chmod 0600 ${path}, and make another key if others may have read it`,
  );
}

function unreadable(path: string, error: unknown): LocatedDiagnostic {
  const help = "name the file of a key; stackmon key create makes one";
  return fault("build/unreadable-file", path, `cannot be read: ${systemReason(error)}`, help);
}

function keyOf<T>(where: string, result: KeyResult<T>, help: string): Outcome<T> {
  if (result.ok) return { ok: true, value: result.key, warnings: [] };
  return refuse(
    fault("build/invalid-key", where, `holds no key of Ed25519 to use here: ${result.reason}`, help),
  );
}
