import { setTimeout as sleep } from "node:timers/promises";
import type { Promises } from "../promise/promises.ts";
import type { Load } from "../site/load.ts";
import type { Site } from "../site/site.ts";

/** What a fault acts on. */
export interface Stage {
  readonly site: Site;
  readonly load: Load;
  /** Milliseconds. */
  readonly outage: number;
  /** Tells the reader of the table what happened besides. */
  note(text: string): void;
}

export interface Fault {
  /** As on the command line: `hub-away`. */
  readonly name: string;
  /** What happens, in one sentence. */
  readonly meaning: string;
  readonly promises: Promises;
  /** Milliseconds by which the clock that stamps the lines is ahead; default 0. */
  readonly clockSkew?: number;
  /** Needs small disks, and with them the right to mount. */
  readonly onSmallDisks?: true;
  /** Everything runs again and can be reached when it ends. */
  readonly happen: (stage: Stage) => Promise<void>;
}

/** Something in the middle of an outage. */
export async function inTheMiddle({ outage }: Stage, what: () => unknown): Promise<void> {
  await sleep(outage / 2);
  await what();
  await sleep(outage / 2);
}

/** Several times, a little apart: no round number, so that it does not meet the same moment of a batch each time. */
export async function repeatedly(times: number, { outage }: Stage, what: () => unknown): Promise<void> {
  for (let time = 1; time <= times; time++) {
    await what();
    await sleep(Math.min(5_300, outage * 0.53));
  }
}
