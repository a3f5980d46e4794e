import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";

/** A request as a program sent it. */
export interface RecordedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Those that say what the body is. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Headers of the connection, and what the sender of a copy writes anew. */
const ofConnection = new Set(["host", "connection", "content-length", "accept-encoding", "user-agent"]);

/** A server that takes whatever a program sends, answers with success, and keeps it: a program's own wire protocol. */
export class RequestRecorder {
  readonly #server: Server;
  readonly #requests: RecordedRequest[] = [];

  private constructor() {
    this.#server = createServer((request, response) => void this.#take(request, response));
  }

  static async listen(address: string, port: number): Promise<RequestRecorder> {
    const recorder = new RequestRecorder();
    await new Promise<void>((resolve, reject) => {
      recorder.#server.once("error", reject).listen(port, address, resolve);
    });
    return recorder;
  }

  get requests(): readonly RecordedRequest[] {
    return this.#requests;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** An empty answer of the request's own type: what a program that speaks protobuf takes for a success without remarks. */
  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      // The sender is gone, and sends it again if it wants it to arrive.
      return;
    }
    const { method = "", url: path = "", headers } = request;
    this.#requests.push({ method, path, headers: kept(headers), body: Buffer.concat(chunks) });
    response.writeHead(200, { "content-type": headers["content-type"] ?? "text/plain" }).end();
  }
}

function kept(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      ofConnection.has(name) || value === undefined ? [] : [[name, String(value)]],
    ),
  );
}
