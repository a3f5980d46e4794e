import { Agent, request as httpRequest } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { RecordedRequest } from "./request-recorder.ts";

/** A request, and how much of what is counted it carries: lines, samples. */
export interface WeighedRequest extends RecordedRequest {
  readonly weight: number;
}

export interface ReplayOptions {
  /** Where they go: `http://127.0.1.2:4318`. */
  readonly origin: string;
  /** What becomes due a second, in the unit of the weights; default: as much as is answered. */
  readonly perSecond?: number;
  /** Requests on their way at a time, at most; default 10, as the queues of OpenTelemetry's exporters have. */
  readonly connections?: number;
}

/** Sums of weights since the beginning. */
export interface ReplayFigures {
  /** What should have been sent by now; as much as was sent where there is no rate. */
  readonly due: number;
  /** Answered with success. */
  readonly accepted: number;
  /** Answered otherwise, or not at all; not sent again. */
  readonly refused: number;
}

/**
 * Sends recorded requests in their order, over and over, from now on. At a rate they are sent when they are due, and
 * late ones as soon as a connection is free, so that what the receiver does not manage is seen as what is due and not
 * accepted.
 */
export class RequestReplay {
  readonly #requests: readonly WeighedRequest[];
  readonly #options: ReplayOptions;
  readonly #agent: Agent;
  readonly #workers: readonly Promise<void>[];
  readonly #start = performance.now();
  #next = 0;
  #sent = 0;
  #accepted = 0;
  #refused = 0;
  #stopped = false;

  constructor(requests: readonly WeighedRequest[], options: ReplayOptions) {
    if (!requests.some(({ weight }) => weight > 0))
      throw new Error("@stackmon/harness: a replay of nothing sends nothing");
    this.#requests = requests;
    this.#options = options;
    const { connections = 10 } = options;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
    this.#workers = Array.from({ length: connections }, () => this.#work());
  }

  figures(): ReplayFigures {
    const { perSecond } = this.#options;
    const due = perSecond === undefined ? this.#sent : (this.#elapsed * perSecond) / 1000;
    return { due, accepted: this.#accepted, refused: this.#refused };
  }

  /** Sends no more, and waits for the answers that are missing. */
  async stop(): Promise<ReplayFigures> {
    this.#stopped = true;
    const figures = this.figures();
    await Promise.all(this.#workers);
    this.#agent.destroy();
    return { ...figures, accepted: this.#accepted, refused: this.#refused };
  }

  /** Milliseconds. */
  get #elapsed(): number {
    return performance.now() - this.#start;
  }

  async #work(): Promise<void> {
    while (!this.#stopped) {
      const { [this.#next % this.#requests.length]: request } = this.#requests;
      if (request === undefined) return;
      this.#next += 1;
      this.#sent += request.weight;
      await this.#untilDue(this.#sent);
      if (this.#stopped) return;
      if (await send(request, this.#options.origin, this.#agent)) this.#accepted += request.weight;
      else this.#refused += request.weight;
    }
  }

  async #untilDue(sum: number): Promise<void> {
    const { perSecond } = this.#options;
    if (perSecond === undefined) return;
    for (;;) {
      const wait = (sum * 1000) / perSecond - this.#elapsed;
      if (wait <= 0 || this.#stopped) return;
      await sleep(Math.min(wait, 100));
    }
  }
}

/** Whether it was answered with success. */
function send(
  { method, path, headers, body }: RecordedRequest,
  origin: string,
  agent: Agent,
): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = httpRequest(`${origin}${path}`, { method, agent, headers }, (response) => {
      const { statusCode = 0 } = response;
      response.resume();
      response.on("end", () => resolve(statusCode >= 200 && statusCode < 300));
      response.on("error", () => resolve(false));
    });
    sent.on("error", () => resolve(false));
    sent.end(body);
  });
}
