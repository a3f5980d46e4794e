import type { Fault } from "./fault.ts";
import { endAndStart, killAndStart, repeatedly } from "./fault.ts";

export const agentFaults: readonly Fault[] = [
  {
    name: "agent-restarted",
    meaning: "The agent ends by SIGTERM and starts, three times, with the hub there.",
    promises: {},
    happen: (stage) =>
      repeatedly(3, stage, () => endAndStart(stage, stage.site.node, stage.site.parts.agent)),
  },
  {
    name: "agent-killed",
    meaning: "The agent ends by SIGKILL and starts, three times, with the hub there.",
    promises: {},
    happen: (stage) => repeatedly(3, stage, () => killAndStart(stage.site.node, stage.site.parts.agent)),
  },
];
