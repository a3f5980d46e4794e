import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";

/** The public half of a signing key: what machines hold. */
export interface PublicKey {
  /** SHA-256 of the key in DER (SubjectPublicKeyInfo), as 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** Whether `signature` is the key's Ed25519 signature of `message`. */
  readonly verify: (message: Uint8Array, signature: Uint8Array) => boolean;
}

/** A private signing key; what it is made of stays inside. */
export interface SigningKey extends PublicKey {
  /** Yields the 64 bytes of the Ed25519 signature of `message`: the same for the same message. */
  readonly sign: (message: Uint8Array) => Uint8Array;
  /** For threads of this process, which a function cannot be handed to; it is never written. */
  readonly handle: KeyObject;
}

/** A key, or why a text is none; the reason quotes nothing of the text. */
export type KeyResult<T> =
  { readonly ok: true; readonly key: T } | { readonly ok: false; readonly reason: string };

/** Yields the private key that a PEM text (PKCS #8, not encrypted) holds, as `openssl genpkey` writes it. */
export function signingKey(pem: string): KeyResult<SigningKey> {
  if (pem.includes("ENCRYPTED")) return { ok: false, reason: "it is encrypted" };
  const key = parsed(() => createPrivateKey(pem));
  if (key === undefined) return { ok: false, reason: "it is no private key in PEM" };
  return key.asymmetricKeyType === "ed25519" ? { ok: true, key: ofHandle(key) } : wrongType(key);
}

/** Yields the key of a handle that another thread was handed. */
export function ofHandle(handle: KeyObject): SigningKey {
  const half = publicHalf(createPublicKey(handle));
  return { ...half, handle, sign: (message) => sign(null, message, handle) };
}

/** Yields the public key that a PEM text (SubjectPublicKeyInfo) holds, as `openssl pkey -pubout` writes it. */
export function publicKey(pem: string): KeyResult<PublicKey> {
  // Node would take the public half of a private key, which has no business on the machine that verifies.
  if (pem.includes("PRIVATE KEY")) return { ok: false, reason: "it is a private key" };
  const key = parsed(() => createPublicKey(pem));
  if (key === undefined) return { ok: false, reason: "it is no public key in PEM" };
  return key.asymmetricKeyType === "ed25519" ? { ok: true, key: publicHalf(key) } : wrongType(key);
}

function publicHalf(key: KeyObject): PublicKey {
  return {
    fingerprint: createHash("sha256")
      .update(key.export({ type: "spki", format: "der" }))
      .digest("hex"),
    verify: (message, signature) => verify(null, message, key, signature),
  };
}

function wrongType({ asymmetricKeyType }: KeyObject): KeyResult<never> {
  return { ok: false, reason: `it is a key of ${asymmetricKeyType ?? "an unknown kind"}` };
}

function parsed(parse: () => KeyObject): KeyObject | undefined {
  try {
    return parse();
  } catch {
    // What OpenSSL says of it may quote the text.
    return undefined;
  }
}
