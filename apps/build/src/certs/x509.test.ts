import { createPrivateKey, X509Certificate } from "node:crypto";
import { describe, expect, test } from "vitest";
import { then } from "./certs.fixture.ts";
import type { Profile } from "./profile.ts";
import { issueAuthority, issueLeaf, profileOf, type Sources } from "./x509.ts";

/** Counts up, so that every byte of the certificates beside keys and signatures is known. */
function counted(): Sources {
  let next = 0;
  return { now: () => then, randomBytes: (size) => Uint8Array.from({ length: size }, () => next++) };
}

const hub: Profile = {
  commonName: "stackmon hub",
  organization: "mainnet",
  names: ["hub.example.org", "10.0.0.10", "fd00::10"],
  usages: ["serverAuth", "clientAuth"],
};

const authority = await issueAuthority("mainnet", 3650, counted());

test("clock and random bytes decide what a certificate says", async () => {
  const { certificate } = await issueLeaf(authority, hub, 365, counted());
  const read = new X509Certificate(certificate);
  expect({
    serial: read.serialNumber,
    from: read.validFrom,
    to: read.validTo,
    subject: read.subject,
  }).toEqual({
    serial: "400102030405060708090A0B0C0D0E0F",
    from: "Jan  2 02:04:05 2026 GMT",
    to: "Jan  2 03:04:05 2027 GMT",
    subject: "O=mainnet\nCN=stackmon hub",
  });
  expect(read.issuer).toBe("O=mainnet\nCN=stackmon CA 00010203");
  expect(read.subjectAltName).toBe(
    "DNS:hub.example.org, IP Address:10.0.0.10, IP Address:FD00:0:0:0:0:0:0:10",
  );
});

test.each([0x00, 0x3f, 0x7f, 0xff])(
  "a serial that begins with %i is positive and 16 bytes long",
  async (first) => {
    const sources = { now: () => then, randomBytes: (size: number) => new Uint8Array(size).fill(first) };
    const { certificate } = await issueLeaf(authority, hub, 1, sources);
    expect(new X509Certificate(certificate).serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
  },
);

test("every certificate has a key of its own, which fits", async () => {
  const issued = await Promise.all([1, 2].map(() => issueLeaf(authority, hub, 365, counted())));
  expect(new Set(issued.map(({ key }) => key)).size).toBe(2);
  for (const { certificate, key } of issued) {
    const privateKey = createPrivateKey(key);
    expect(privateKey.asymmetricKeyDetails).toEqual({ namedCurve: "prime256v1" });
    expect(new X509Certificate(certificate).checkPrivateKey(privateKey)).toBe(true);
  }
});

describe("a certificate does not outlive its authority", () => {
  test.each([
    [3649, "Dec 30 03:04:05 2035 GMT"],
    [3650, "Dec 31 03:04:05 2035 GMT"],
    [3651, "Dec 31 03:04:05 2035 GMT"],
  ])("%i days of 3650", async (days, end) => {
    const { certificate } = await issueLeaf(authority, hub, days, counted());
    expect(new X509Certificate(certificate).validTo).toBe(end);
  });
});

test("a hundred years are possible, past the year 2049 that short times end with", async () => {
  const { certificate } = await issueAuthority("mainnet", 36_500, counted());
  expect(new X509Certificate(certificate).validTo).toBe("Dec  9 03:04:05 2125 GMT");
});

test.each<Profile>([
  hub,
  { commonName: "a.b_c", organization: "Main net 1.0", names: [], usages: ["clientAuth"] },
])("what was issued for $commonName can be issued again", async (profile) => {
  const { certificate } = await issueLeaf(authority, profile, 365, counted());
  expect(profileOf(certificate)).toEqual(profile);
});
