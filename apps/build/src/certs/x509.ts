// The library's own dependency injection needs it, and looks for it when it is loaded.
import "reflect-metadata";
import { webcrypto } from "node:crypto";
import { isIP } from "node:net";
import * as x509 from "@peculiar/x509";
import type { Io } from "../context.ts";
import { day } from "./days.ts";
import type { Profile, Usage } from "./profile.ts";

/** A certificate with its private key, both as PEM text. */
export interface Issued {
  readonly certificate: string;
  /** PKCS #8, not encrypted. */
  readonly key: string;
}

/** What issuing takes from the world beside keys and signatures, which Node's own WebCrypto makes. */
export type Sources = Pick<Io, "now" | "randomBytes">;

/** For clocks that are a little behind. */
const backdated = 3_600_000;

const algorithm = { name: "ECDSA", namedCurve: "P-256" } as const;
const signingAlgorithm = { name: "ECDSA", hash: "SHA-256" } as const;

/**
 * Yields a new certificate authority that signs certificates of holders and no further authority.
 *
 * Its common name ends in random digits: during a rotation two authorities of one stack must differ in their names.
 */
export async function issueAuthority(organization: string, days: number, sources: Sources): Promise<Issued> {
  const keys = await generateKeys();
  const name = [{ O: [organization] }, { CN: [`stackmon CA ${hex(sources.randomBytes(4))}`] }];
  const { keyCertSign, cRLSign } = x509.KeyUsageFlags;
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity(sources.now(), days),
    serialNumber: serial(sources),
    subject: name,
    issuer: name,
    publicKey: keys.publicKey,
    signingKey: keys.privateKey,
    signingAlgorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(keyCertSign | cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: pem(certificate), key: await exportKey(keys.privateKey) };
}

/** Yields a new key with a certificate from `authority`, which it does not outlive. */
export async function issueLeaf(
  authority: Issued,
  profile: Profile,
  days: number,
  sources: Sources,
): Promise<Issued> {
  const issuer = new x509.X509Certificate(authority.certificate);
  const keys = await generateKeys();
  const { notBefore, notAfter } = validity(sources.now(), days);
  const certificate = await x509.X509CertificateGenerator.create({
    notBefore,
    notAfter: notAfter < issuer.notAfter ? notAfter : issuer.notAfter,
    serialNumber: serial(sources),
    subject: [{ O: [profile.organization] }, { CN: [profile.commonName] }],
    issuer: issuer.subjectName,
    publicKey: keys.publicKey,
    signingKey: await importKey(authority.key),
    signingAlgorithm,
    extensions: await leafExtensions(profile, keys.publicKey, issuer),
  });
  return { certificate: pem(certificate), key: await exportKey(keys.privateKey) };
}

async function leafExtensions(
  { names, usages }: Profile,
  publicKey: x509.PublicKeyType,
  issuer: x509.X509Certificate,
): Promise<x509.Extension[]> {
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension(usages.map((usage) => x509.ExtendedKeyUsage[usage])),
    ...(names.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension(names.map(generalName))]),
    await x509.SubjectKeyIdentifierExtension.create(publicKey),
    await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
  ];
}

function generalName(value: string): x509.JsonGeneralName {
  return { type: isIP(value) === 0 ? "dns" : "ip", value };
}

/** Yields the profile that a certificate of a holder was issued with, for another one like it. */
export function profileOf(certificate: string): Profile {
  const { subjectName, extensions } = new x509.X509Certificate(certificate);
  const names = extensions.find((one) => one instanceof x509.SubjectAlternativeNameExtension)?.names.items;
  const usages = extensions.find((one) => one instanceof x509.ExtendedKeyUsageExtension)?.usages ?? [];
  return {
    commonName: subjectName.getField("CN")[0] ?? "",
    organization: subjectName.getField("O")[0] ?? "",
    names: (names ?? []).map(({ value }) => value),
    usages: (["serverAuth", "clientAuth"] satisfies Usage[]).filter((usage) =>
      usages.includes(x509.ExtendedKeyUsage[usage]),
    ),
  };
}

/** Certificates hold whole seconds. */
function validity(now: Date, days: number): { readonly notBefore: Date; readonly notAfter: Date } {
  const start = Math.floor(now.getTime() / 1000) * 1000;
  return { notBefore: new Date(start - backdated), notAfter: new Date(start + days * day) };
}

/**
 * 126 random bits: the first one is 0 since a serial number is positive, the second one 1 so that it is never shorter.
 *
 * *Source:* RFC 5280, 4.1.2.2: positive, at most 20 octets; CA/Browser Forum Baseline Requirements, 7.1: 64 random bits.
 */
function serial({ randomBytes }: Sources): string {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return hex(bytes);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

async function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
}

async function exportKey(key: webcrypto.CryptoKey): Promise<string> {
  return `${x509.PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY")}\n`;
}

async function importKey(text: string): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey("pkcs8", x509.PemConverter.decodeFirst(text), algorithm, false, ["sign"]);
}

function pem(certificate: x509.X509Certificate): string {
  return `${certificate.toString("pem")}\n`;
}

/** When a certificate ends to be valid. */
export function expiryOfText(certificate: string): Date {
  return new x509.X509Certificate(certificate).notAfter;
}
