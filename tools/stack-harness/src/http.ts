import type { Server } from "node:http";
import { createServer } from "node:http";

/** The body of a successful answer, within half a minute; anything else throws with the beginning of what was said. */
export async function fetchText(url: string, request: RequestInit = {}): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000), ...request });
  const body = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${body.slice(0, 500)}`);
  return body;
}

export async function fetchJson<T>(url: string, request: RequestInit = {}): Promise<T> {
  return JSON.parse(await fetchText(url, request)) as T;
}

/** A server of one text, such as an exporter's exposition. */
export interface TextServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a text under every path, made anew for each request. */
export async function serveText(address: string, port: number, text: () => string): Promise<TextServer> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/plain; version=0.0.4; charset=utf-8");
    response.end(text());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, resolve);
  });
  return { url: `http://${address}:${port}`, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => {
    server.close((failure) => (failure === undefined ? resolve() : reject(failure)));
  });
}
