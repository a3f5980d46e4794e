import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { markerGroup } from "./private-name.ts";
import type { PushedEntry } from "./push-request.ts";
import { decodePush } from "./push-request.ts";

/** An entry that a scenario's receiver got. */
export interface SunkEntry extends PushedEntry {
  /** Positions, as the configuration was composed. */
  readonly scenario: number;
  readonly receiver: number;
}

/** Stands in for the log stores of all scenarios, on loopback. */
export class Sink {
  readonly entries: SunkEntry[] = [];
  /** Whether the entry that was sent last has come. */
  isMarked = false;
  /** Why a push could not be read. */
  failure: unknown;
  /** When the last push came, in milliseconds. */
  lastPush = 0;
  readonly #server = createServer((request, response) => {
    this.#receive(request).then(
      () => response.writeHead(204).end(),
      (failure: unknown) => {
        this.failure = failure;
        response.writeHead(400).end(String(failure));
      },
    );
  });

  /** Listens on a port of the system's choice and yields the URL. */
  async start(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(0, "127.0.0.1", resolve);
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #receive(request: IncomingMessage): Promise<void> {
    const parts: Uint8Array[] = [];
    for await (const part of request) parts.push(part as Uint8Array);
    const [scenario = "", receiver = ""] = (request.url ?? "").split("/").slice(1);
    this.lastPush = Date.now();
    if (scenario === markerGroup) this.isMarked = true;
    else this.#keep(Number(scenario), Number(receiver), decodePush(Buffer.concat(parts)));
  }

  #keep(scenario: number, receiver: number, entries: readonly PushedEntry[]): void {
    this.entries.push(...entries.map((entry) => ({ ...entry, scenario, receiver })));
  }
}
