/** What may happen under a fault after all. */
export interface Exception {
  /**
   * Seconds of load: so many seconds' lines, or scrapes, at most. Depends on the seconds of an outage where what was written
   * in it is concerned.
   */
  readonly atMost: (outage: number) => number;
  /** Why, with the part of a program that it comes from. */
  readonly cause: string;
  /** The rule that fires; none where doubles are all that happens, or where nobody counts the loss. */
  readonly alert?: string;
}

/** What is promised of lines: that none is lost, stored twice, altered or out of order, but for what is said here. */
export interface LinePromise {
  readonly lost?: Exception;
  readonly doubled?: Exception;
  readonly outOfOrder?: Exception;
}

/** What is promised of samples: that none is lost, and that each scrape is made, but for what is said here. */
export interface SamplePromise {
  readonly lost?: Exception;
  /** The gap between two samples, beyond the scrape interval and a half. */
  readonly gap?: Exception;
  /** That none come any more, until something is started again. */
  readonly stopped?: Exception;
}

export interface Promises {
  readonly file?: LinePromise;
  readonly journal?: LinePromise;
  readonly metrics?: SamplePromise;
}

/** Both ways of lines. */
export function ofLines(promise: LinePromise): Promises {
  return { file: promise, journal: promise };
}
