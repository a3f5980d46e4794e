import { setTimeout as sleep } from "node:timers/promises";
import type { Cut, NetworkLink } from "@stackmon/harness";
import { sentAgain } from "../promise/causes.ts";
import { ofLines } from "../promise/promises.ts";
import type { Fault, Stage } from "./fault.ts";

/** All ways between agent and hub are broken for the outage. */
async function forAWhile(
  { site, outage }: Stage,
  breaks: (link: NetworkLink) => Promise<void>,
): Promise<void> {
  const { links } = site.parts;
  await Promise.all(links.map(breaks));
  await sleep(outage);
  await Promise.all(links.map((link) => link.heal()));
}

const cut = (how: Cut) => (stage: Stage) => forAWhile(stage, (link) => link.cut(how));

export const networkFaults: readonly Fault[] = [
  {
    name: "network-slow",
    meaning: "Between agent and hub each way takes 300 ms, 100 more or less, for the outage.",
    promises: {},
    happen: (stage) => forAWhile(stage, (link) => link.slow({ delay: 300, jitter: 100 })),
  },
  {
    name: "network-black-hole",
    meaning: "Between agent and hub nothing arrives, and no connection ends, for the outage.",
    promises: ofLines({ doubled: sentAgain(() => 2) }),
    happen: cut("black-hole"),
  },
  {
    name: "network-refused",
    meaning: "Connections from agent to hub end and are refused for the outage.",
    promises: ofLines({ doubled: sentAgain(() => 2) }),
    happen: cut("refused"),
  },
  {
    name: "network-reset",
    meaning: "Connections from agent to hub are reset when something is sent, for the outage.",
    promises: ofLines({ doubled: sentAgain(() => 2) }),
    happen: cut("reset"),
  },
];
