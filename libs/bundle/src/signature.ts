import type { ArchiveFile } from "./archive/tar.ts";
import { checksumsPath, signaturePath } from "./checksum/checksums.ts";
import { fault, type Diagnostic } from "./diagnostic.ts";

/** Whether `signature` is the Ed25519 signature of `message` by the key that is trusted. */
export type VerifySignature = (message: Uint8Array, signature: Uint8Array) => boolean;

/** Of Ed25519, in bytes. *Source:* RFC 8032, section 5.1.6. */
const signatureLength = 64;

/**
 * Yields what is wrong with the signature of a bundle's `SHA256SUMS`. Without `verifySignature` a bundle needs none, and
 * of one that is there only the length is asked.
 *
 * Diagnostics: `bundle/missing-signature`, `bundle/wrong-signature`.
 */
export function signatureFaults(
  files: ReadonlyMap<string, ArchiveFile>,
  verifySignature: VerifySignature | undefined,
): Diagnostic[] {
  const signature = files.get(signaturePath)?.bytes;
  if (signature === undefined) return verifySignature === undefined ? [] : [missing()];
  if (signature.length !== signatureLength) {
    return [wrong(`is ${signature.length} bytes long; a signature of Ed25519 has ${signatureLength}`)];
  }
  const sums = files.get(checksumsPath)?.bytes;
  if (sums === undefined || verifySignature === undefined || verifySignature(sums, signature)) return [];
  return [wrong(`is not made for this ${checksumsPath} with the private key of the given public key`)];
}

function missing(): Diagnostic {
  const message = "is not in the archive, and a public key was given";
  const help = "have the bundle signed by its builder, with stackmon bundle --sign-key";
  return fault("bundle/missing-signature", signaturePath, message, help);
}

function wrong(message: string): Diagnostic {
  const help = "do not install this bundle; ask its builder which key it was signed with";
  return fault("bundle/wrong-signature", signaturePath, message, help);
}
