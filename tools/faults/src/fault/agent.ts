import { handedOnLast, lostFromMemory, notScraped, notYetQueued, readAgain } from "../promise/causes.ts";
import { ofLines } from "../promise/promises.ts";
import type { Fault } from "./fault.ts";
import { endAndStart, killAndStart, repeatedly } from "./fault.ts";

export const agentFaults: readonly Fault[] = [
  {
    name: "agent-restarted",
    meaning: "The agent is restarted as its unit does it, three times, with the hub there.",
    promises: {
      ...ofLines({ lost: handedOnLast(() => 0.03) }),
      metrics: { lost: notYetQueued(() => 18), gap: notScraped(() => 30) },
    },
    happen: (stage) =>
      repeatedly(3, stage, () => endAndStart(stage, stage.site.node, stage.site.parts.agent)),
  },
  {
    name: "agent-killed",
    meaning: "The agent ends by SIGKILL and starts, three times, with the hub there.",
    promises: {
      file: { lost: lostFromMemory(() => 3), doubled: readAgain(() => 75) },
      journal: { lost: lostFromMemory(() => 3), doubled: readAgain(() => 45) },
      metrics: { lost: notYetQueued(() => 18), gap: notScraped(() => 30) },
    },
    happen: (stage) => repeatedly(3, stage, () => killAndStart(stage.site.node, stage.site.parts.agent)),
  },
];
