import { eventually, RequestReplay, type WeighedRequest } from "@stackmon/harness";
import { droppedOf, type Signal, storedOf } from "./signal.ts";
import type { Load, Progress } from "./steady.ts";

export interface OtlpLoadOptions {
  readonly signal: Signal;
  readonly requests: readonly WeighedRequest[];
  /** Where they go. */
  readonly origin: string;
  /** Default: as many as are answered. */
  readonly perSecond?: number;
}

/** As many as agents that send, one request each. */
export const connections = 20;

interface Counters {
  readonly stored: number;
  readonly dropped: number;
}

/** Requests that agents or a hub have sent, replayed. */
export class OtlpLoad implements Load {
  readonly #signal: Signal;
  readonly #replay: RequestReplay;
  readonly #before: Counters;

  private constructor({ signal, requests, ...options }: OtlpLoadOptions, before: Counters) {
    this.#signal = signal;
    this.#replay = new RequestReplay(requests, { connections, ...options });
    this.#before = before;
  }

  static async start(options: OtlpLoadOptions): Promise<OtlpLoad> {
    return new OtlpLoad(options, await countersOf(options.signal));
  }

  async progress(): Promise<Progress> {
    const { stored, dropped } = await this.#since();
    const { due, refused } = this.#replay.figures();
    return { due, stored, refused: refused + dropped };
  }

  async stop(): Promise<void> {
    const { accepted } = await this.#replay.stop();
    await eventually("what was accepted, in the store", async () => {
      const { stored, dropped } = await this.#since();
      if (stored + dropped < accepted) throw new Error(`${stored} and ${dropped} dropped of ${accepted}`);
    });
  }

  async #since(): Promise<Counters> {
    const { stored, dropped } = await countersOf(this.#signal);
    return { stored: stored - this.#before.stored, dropped: dropped - this.#before.dropped };
  }
}

async function countersOf(signal: Signal): Promise<Counters> {
  const [stored, dropped] = await Promise.all([storedOf(signal), droppedOf(signal)]);
  return { stored, dropped };
}
