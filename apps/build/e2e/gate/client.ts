import { once } from "node:events";
import type { Agent } from "node:https";
import { request as httpsRequest } from "node:https";
import { Readable } from "node:stream";
import type { TLSSocket } from "node:tls";
import { connect } from "node:tls";
import type { Credentials } from "../certificates.ts";

/** What a sender of its own making knows of the hub. */
export interface Peer {
  readonly address: string;
  readonly ca: string;
  /** Whom it says to be; nobody without. */
  readonly credentials?: Pick<Credentials, "cert" | "key">;
}

export interface Post {
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | Readable;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

const json = { "content-type": "application/json" };

/** Sends one request over a connection of its own, or of an agent. A body that is a stream goes out in chunks, without a stated length. */
export function post(
  { address, ca, credentials }: Peer,
  { port, path, headers, body }: Post,
  agent: Agent | false = false,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpsRequest(
      {
        host: address,
        port,
        path,
        method: "POST",
        agent,
        ca,
        ...credentials,
        headers: { ...json, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
          if (agent === false) sent.destroy();
        });
      },
    );
    // The answer to a request that is too long comes while it is being sent; then the connection ends.
    sent.on("error", reject);
    if (body instanceof Readable) body.pipe(sent);
    else sent.end(body);
  });
}

/** A stream of zeros, made as it is read. */
export function zeros(bytes: number): Readable {
  const chunk = Buffer.alloc(64 * 1024);
  return Readable.from(
    (function* () {
      for (let left = bytes; left > 0; left -= chunk.length) yield chunk.subarray(0, left);
    })(),
  );
}

/** Opens a TLS connection, writes the beginning of a request and no more; yields how long it was left open, in ms. */
export async function standStill(
  { address, ca, credentials }: Peer,
  port: number,
  text: string,
): Promise<number> {
  const socket: TLSSocket = connect({ host: address, port, ca, ...credentials });
  socket.on("error", () => undefined);
  await once(socket, "secureConnect");
  const opened = Date.now();
  socket.write(text);
  socket.resume();
  // A reset is an end like another; events.once would throw it.
  await new Promise((resolve) => socket.once("close", resolve));
  return Date.now() - opened;
}
