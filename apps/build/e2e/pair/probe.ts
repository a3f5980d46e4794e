import { setTimeout as sleep } from "node:timers/promises";
import { fetchText } from "@stackmon/harness";

/** A question that was not answered. */
export interface Unanswered {
  readonly url: string;
  /** Milliseconds of Unix time. */
  readonly time: number;
  readonly reason: string;
}

const questions = ["/api/v1/query?query=count(up)", "/select/logsql/query?query=*&limit=1"];
const every = 250;

/** Asks proxies for samples and lines, again and again. */
export class Probe {
  readonly unanswered: Unanswered[] = [];
  asked = 0;
  readonly #loops: Promise<unknown>;
  #goesOn = true;

  constructor(proxies: readonly string[]) {
    this.#loops = Promise.all(
      proxies.flatMap((proxy) => questions.map((question) => this.#ask(`${proxy}${question}`))),
    );
  }

  async stop(): Promise<void> {
    this.#goesOn = false;
    await this.#loops;
  }

  async #ask(url: string): Promise<void> {
    while (this.#goesOn) {
      const time = Date.now();
      this.asked += 1;
      await fetchText(url).catch((failure: unknown) =>
        this.unanswered.push({ url, time, reason: String(failure) }),
      );
      await sleep(every);
    }
  }
}
