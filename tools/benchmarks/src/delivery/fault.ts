import { setTimeout as sleep } from "node:timers/promises";
import type { Servers } from "./servers.ts";

export type FaultName =
  | "none"
  | "hub away"
  | "hub away, agent ended and started"
  | "hub away, agent killed and started"
  | "hub killed and started, three times"
  | "agent ended and started, five times"
  | "agent killed and started, five times";

const second = 1_000;

/** What happens while lines are written. The hub is ready again at the end of each. */
export const faults: Readonly<Record<FaultName, (servers: Servers, outage: number) => Promise<void>>> = {
  none: async () => {
    await sleep(30 * second);
  },
  "hub away": (servers, outage) => away(servers, outage, () => Promise.resolve()),
  "hub away, agent ended and started": (servers, outage) =>
    away(servers, outage, () => servers.agent.restart()),
  "hub away, agent killed and started": (servers, outage) =>
    away(servers, outage, async () => {
      await servers.agent.kill();
      await servers.agent.restart();
    }),
  "hub killed and started, three times": (servers) =>
    repeatedly(3, async () => {
      await servers.hub.kill();
      await servers.hub.restart();
      await servers.hubReady();
    }),
  "agent ended and started, five times": ({ agent }) => repeatedly(5, () => agent.restart()),
  "agent killed and started, five times": ({ agent }) =>
    repeatedly(5, async () => {
      await agent.kill();
      await agent.restart();
    }),
};

/** Something happens in the middle of an outage. */
async function away(servers: Servers, outage: number, inTheMiddle: () => Promise<void>): Promise<void> {
  await sleep(8 * second);
  await servers.hub.stop();
  await sleep((outage / 2) * second);
  await inTheMiddle();
  await sleep((outage / 2) * second);
  await servers.hub.restart();
  await servers.hubReady();
}

async function repeatedly(times: number, what: () => Promise<void>): Promise<void> {
  for (let time = 1; time <= times; time++) {
    // No round number, so that it does not meet the same moment of a batch each time.
    await sleep(5.3 * second);
    await what();
  }
}
