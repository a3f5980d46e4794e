import { setTimeout as sleep } from "node:timers/promises";
import { rotateByCopyTruncate, rotateByRename } from "@stackmon/harness";
import { emptiedUnread } from "../promise/causes.ts";
import type { Fault, Stage } from "./fault.ts";
import { whileHubIsAway } from "./hub.ts";

/** Three rotations within the outage, the last of them by its end. */
async function threeTimes({ outage }: Stage, rotate: () => unknown): Promise<void> {
  for (let time = 1; time <= 3; time++) {
    await rotate();
    await sleep(outage / 6);
  }
}

export const rotationFaults: readonly Fault[] = [
  {
    name: "file-renamed",
    meaning:
      "During the hub's outage the log file is renamed and begun anew, three times, as logrotate does.",
    promises: {},
    happen: (stage) =>
      whileHubIsAway(stage, () =>
        threeTimes(stage, () => {
          rotateByRename(stage.site.logFile);
          stage.load.file.reopen();
        }),
      ),
  },
  {
    name: "file-truncated",
    meaning:
      "During the hub's outage the log file is copied and emptied, three times, as logrotate's `copytruncate` does.",
    promises: { file: { lost: emptiedUnread(() => 2) } },
    happen: (stage) =>
      whileHubIsAway(stage, () => threeTimes(stage, () => rotateByCopyTruncate(stage.site.logFile))),
  },
  {
    name: "journal-rotated",
    meaning: "During the hub's outage the journal is archived and begun anew, three times, as journald does.",
    promises: {},
    happen: (stage) => whileHubIsAway(stage, () => threeTimes(stage, () => stage.load.journal.rotate())),
  },
];
