import { reloadAlloy } from "@stackmon/harness";
import {
  handedOnLast,
  lostFromMemory,
  notScraped,
  notYetQueued,
  readAgain,
  sentAgain,
} from "../promise/causes.ts";
import { ofLines } from "../promise/promises.ts";
import type { Fault, Stage } from "./fault.ts";
import { endAndStart, inTheMiddle, killAndStart, repeatedly } from "./fault.ts";

/** The hub is ended for the length of an outage, and something else happens in its middle. */
export async function whileHubIsAway(stage: Stage, what: () => unknown): Promise<void> {
  const { site } = stage;
  const { hub, links } = site.parts;
  await hub.stop();
  for (const link of links) await link.cut("refused");
  await inTheMiddle(stage, what);
  for (const link of links) await link.heal();
  await site.hub.restart(hub);
}

/** The agent is away for as long as it takes to start. */
const agentStarts = { lost: notYetQueued(() => 6), gap: notScraped(() => 30) };

export const hubFaults: readonly Fault[] = [
  {
    name: "hub-away",
    meaning: "The hub's Alloy is ended for the outage; the agent runs on.",
    promises: {},
    happen: (stage) => whileHubIsAway(stage, () => undefined),
  },
  {
    name: "hub-away-agent-restarted",
    meaning: "In the middle of the hub's outage the agent is restarted as its unit does it.",
    promises: { ...ofLines({ lost: handedOnLast(() => 0.01) }), metrics: agentStarts },
    happen: (stage) =>
      whileHubIsAway(stage, () => endAndStart(stage, stage.site.node, stage.site.parts.agent)),
  },
  {
    name: "hub-away-agent-killed",
    meaning: "In the middle of the hub's outage the agent ends by SIGKILL and starts.",
    promises: {
      file: { lost: lostFromMemory(() => 1.5), doubled: readAgain((outage) => outage / 2 + 20) },
      journal: { lost: lostFromMemory(() => 1.5), doubled: readAgain((outage) => outage / 2 + 10) },
      metrics: agentStarts,
    },
    happen: (stage) => whileHubIsAway(stage, () => killAndStart(stage.site.node, stage.site.parts.agent)),
  },
  {
    name: "hub-away-agent-reloaded",
    meaning: "In the middle of the hub's outage the agent reads its configuration again.",
    promises: {},
    happen: (stage) =>
      whileHubIsAway(stage, async () => {
        const answer = await reloadAlloy(`http://${stage.site.node.address}:12345`);
        if (!answer.accepted) throw new Error(`the agent refused its own configuration: ${answer.text}`);
      }),
  },
  {
    name: "hub-killed",
    meaning: "The hub's Alloy ends by SIGKILL and starts, three times.",
    promises: ofLines({ doubled: sentAgain(() => 6) }),
    happen: (stage) => repeatedly(3, stage, () => killAndStart(stage.site.hub, stage.site.parts.hub)),
  },
  {
    name: "hub-restarted",
    meaning: "The hub's Alloy ends by SIGTERM and starts, three times.",
    promises: ofLines({ doubled: sentAgain(() => 6) }),
    happen: (stage) => repeatedly(3, stage, () => endAndStart(stage, stage.site.hub, stage.site.parts.hub)),
  },
];
