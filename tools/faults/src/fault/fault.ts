import { setTimeout as sleep } from "node:timers/promises";
import type { Machine, RunningProcess } from "@stackmon/harness";
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
  readonly note: (text: string) => void;
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

/** Ends a program as its unit does, by SIGTERM, and starts it; notes when it took so long that systemd would have killed it. */
export async function endAndStart({ note }: Stage, machine: Machine, program: RunningProcess): Promise<void> {
  await program.stop();
  if (program.ending === "SIGKILL") note(`${program.name} did not end within 20 s and was killed`);
  await machine.restart(program);
}

/** Ends a program by SIGKILL and starts it. */
export async function killAndStart(machine: Machine, program: RunningProcess): Promise<void> {
  await program.kill();
  await machine.restart(program);
}

/** Several times, a little apart: no round number, so that it does not meet the same moment of a batch each time. */
export async function repeatedly(times: number, { outage }: Stage, what: () => unknown): Promise<void> {
  for (let time = 1; time <= times; time++) {
    await what();
    await sleep(Math.min(5_300, outage * 0.53));
  }
}
