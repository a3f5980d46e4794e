import { X509Certificate } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { connect, createServer, type TLSSocket } from "node:tls";
import { call, type Call } from "../io.fixture.ts";

/** A hub with a name, and nodes with the hosts that are hardest to put into a certificate. */
export const stackText = `
name: mainnet
nodes:
  - { host: node-1 }
  - { host: a.b_c.example }
hub: { address: hub.example.org, listenAddress: 127.0.3.1 }
`;

/** A time that every certificate of a test can be made at. */
export const then = new Date("2026-01-02T03:04:05.678Z");

/** Runs `stackmon certs` in `folder` at a time; by default now. */
export function certs(folder: string, args: readonly string[], now: Date = new Date()): Promise<Call> {
  return call(["certs", ...args], folder, { now: () => now });
}

/** Writes a stack file and makes its certificates in `certs/`. */
export async function makeCertificates(folder: string, now?: Date, text: string = stackText): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "stack.yaml"), text);
  const { code, stderr } = await certs(folder, ["init"], now);
  if (code !== 0) throw new Error(stderr);
}

/** What one machine has in /etc/stackmon/tls. */
export interface Identity {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** The files of a holder's folder. */
export function identity(path: string, stem: "hub" | "node"): Identity {
  const read = (name: string): string => readFileSync(join(path, name), "utf8");
  return { ca: read("ca.crt"), cert: read(`${stem}.crt`), key: read(`${stem}.key`) };
}

/** A certificate as OpenSSL reads it. */
export function certificateAt(path: string): X509Certificate {
  return new X509Certificate(readFileSync(path));
}

/**
 * Connects a node to a hub over real TLS that asks both for a certificate. Yields the common name that the hub sees, or
 * who refused and why.
 */
export async function handshake(
  hub: Identity,
  node: Partial<Identity>,
  servername = "hub.example.org",
): Promise<string> {
  let refusal = "";
  // As rejectUnauthorized does it, but with the reason told.
  const server = createServer({ ...hub, requestCert: true, rejectUnauthorized: false }, (socket) => {
    if (socket.authorized) socket.end(socket.getPeerCertificate().subject.CN);
    else {
      refusal = `hub: ${String(socket.authorizationError)}`;
      socket.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.3.1", resolve));
  const { port } = server.address() as AddressInfo;
  const heard = await answerOf(connect({ host: "127.0.3.1", port, servername, ...node }));
  await new Promise((resolve) => server.close(resolve));
  return refusal || heard;
}

function answerOf(socket: TLSSocket): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    socket.on("data", (part) => (answer += String(part)));
    socket.on("error", (error: NodeJS.ErrnoException) => resolve(`node: ${error.code ?? error.message}`));
    socket.on("close", () => resolve(answer));
  });
}
