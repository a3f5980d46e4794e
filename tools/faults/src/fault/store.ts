import { setTimeout as sleep } from "node:timers/promises";
import type { RunningProcess } from "@stackmon/harness";
import { notYetOnDisk, sentAgain } from "../promise/causes.ts";
import { ofLines } from "../promise/promises.ts";
import type { Fault, Stage } from "./fault.ts";
import { killAndStart, repeatedly } from "./fault.ts";

const storesOf = ({ site: { parts } }: Stage): readonly RunningProcess[] => [
  parts.logsStore,
  parts.metricsStore,
];

export const storeFaults: readonly Fault[] = [
  {
    name: "stores-restarted",
    meaning: "VictoriaLogs and VictoriaMetrics end by SIGTERM and start, three times.",
    promises: ofLines({ doubled: sentAgain(() => 6) }),
    happen: (stage) =>
      repeatedly(3, stage, () => Promise.all(storesOf(stage).map((store) => stage.site.hub.restart(store)))),
  },
  {
    name: "stores-killed",
    meaning: "VictoriaLogs and VictoriaMetrics end by SIGKILL and start, once.",
    promises: {
      ...ofLines({ lost: notYetOnDisk("VictoriaLogs"), doubled: sentAgain(() => 2) }),
      metrics: {
        lost: notYetOnDisk("VictoriaMetrics"),
        gap: notYetOnDisk("VictoriaMetrics"),
      },
    },
    happen: async (stage) => {
      await Promise.all(storesOf(stage).map((store) => killAndStart(stage.site.hub, store)));
    },
  },
  {
    name: "stores-away",
    meaning: "VictoriaLogs and VictoriaMetrics are ended for the outage; the hub's Alloy runs on.",
    promises: ofLines({ doubled: sentAgain(() => 2) }),
    happen: async (stage) => {
      await Promise.all(storesOf(stage).map((store) => store.stop(60_000)));
      await sleep(stage.outage);
      await Promise.all(storesOf(stage).map((store) => stage.site.hub.restart(store)));
    },
  },
];
