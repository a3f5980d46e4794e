import { request } from "node:https";
import { readFileSync } from "node:fs";
import type { TLSSocket } from "node:tls";
import type { CertificateFiles } from "./certificates.ts";

/** What a client trusts and shows. */
export interface Credentials {
  readonly authority: string;
  readonly shown?: CertificateFiles;
  /** `name:password` */
  readonly login?: string;
}

export interface SecureAnswer {
  readonly status: number;
  readonly body: string;
  /** Serial number of the server's certificate. */
  readonly serial: string;
}

/** Asks over a connection of its own; throws when there is none. */
export function secureFetch(url: string, credentials: Credentials, body?: string): Promise<SecureAnswer> {
  const { authority, shown, login } = credentials;
  const options = {
    agent: false,
    method: body === undefined ? "GET" : "POST",
    ca: readFileSync(authority),
    ...(shown === undefined ? {} : { cert: readFileSync(shown.certFile), key: readFileSync(shown.keyFile) }),
    ...(login === undefined ? {} : { auth: login }),
    headers: { "content-type": "application/json" },
    timeout: 10_000,
  } as const;
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const socket = answer.socket as TLSSocket;
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(chunks).toString("utf8"),
          serial: serials.get(socket) ?? "",
        });
      });
    });
    asked.on("socket", (socket) =>
      socket.on("secureConnect", () => {
        const tls = socket as TLSSocket;
        serials.set(tls, tls.getPeerCertificate().serialNumber);
      }),
    );
    asked.on("timeout", () => asked.destroy(new Error(`${url}: no answer in time`)));
    asked.on("error", reject);
    asked.end(body);
  });
}

/** A closed socket no longer knows its peer. */
const serials = new WeakMap<object, string>();

/** The body of an answer with success. */
export async function secureText(url: string, credentials: Credentials): Promise<string> {
  const { status, body } = await secureFetch(url, credentials);
  if (status >= 300) throw new Error(`${url} answered ${status}: ${body.slice(0, 500)}`);
  return body;
}
