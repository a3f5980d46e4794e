import { setTimeout as sleep } from "node:timers/promises";

export interface EventuallyOptions {
  /** Milliseconds after which the last failure is thrown; default 60,000: a program may take half of them to start on a busy machine. */
  readonly within?: number;
  /** Milliseconds between two tries; default 100. */
  readonly every?: number;
}

/**
 * The value of the first try that does not throw. When time is up, throws with what was waited for and the last
 * failure.
 */
export async function eventually<T>(
  awaited: string,
  attempt: () => T | Promise<T>,
  { within = 60_000, every = 100 }: EventuallyOptions = {},
): Promise<T> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await attempt();
    } catch (failure) {
      if (Date.now() >= deadline)
        throw new Error(`${awaited}: not within ${within} ms: ${summaryOf(failure)}`, { cause: failure });
      await sleep(every);
    }
  }
}

/** The beginning of what went wrong; all of it is the cause. */
function summaryOf(failure: unknown): string {
  const text = failure instanceof Error ? failure.message : String(failure);
  return text.slice(0, 500);
}
