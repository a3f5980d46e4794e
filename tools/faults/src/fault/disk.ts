import { setTimeout as sleep } from "node:timers/promises";
import type { SmallDisk } from "@stackmon/harness";
import { queueOnFullDisk, samplesOnFullDisk, sentAgain, storeOnFullDisk } from "../promise/causes.ts";
import { ofLines } from "../promise/promises.ts";
import type { Fault, Stage } from "./fault.ts";
import { whileHubIsAway } from "./hub.ts";

/** A disk is full for the outage, then freed; what has ended meanwhile is started, as systemd would. */
async function fullFor(stage: Stage, of: "node" | "hub"): Promise<void> {
  const disk = diskOf(stage, of);
  disk.fill();
  await sleep(stage.outage);
  disk.empty();
  // What is about to end for the full disk has ended by then.
  await sleep(2_000);
  for (const ended of await stage.site.revive(stage.site[of])) stage.note(`${ended} was started again`);
}

function diskOf({ site }: Stage, of: "node" | "hub"): SmallDisk {
  const { disks } = site.parts;
  if (disks === undefined) throw new Error("@stackmon/faults: this site has no small disks");
  return disks[of];
}

export const diskFaults: readonly Fault[] = [
  {
    name: "node-disk-full",
    meaning: "The disk with the agent's data is full for the outage, then freed; the hub is there.",
    onSmallDisks: true,
    promises: {
      ...ofLines({ lost: queueOnFullDisk((outage) => outage + 10) }),
      metrics: {
        lost: samplesOnFullDisk((outage) => outage + 10),
        gap: samplesOnFullDisk((outage) => outage + 10),
      },
    },
    happen: (stage) => fullFor(stage, "node"),
  },
  {
    name: "node-disk-full-hub-away",
    meaning: "In the middle of the hub's outage the disk with the agent's data is full for a quarter of it.",
    onSmallDisks: true,
    promises: {
      ...ofLines({ lost: queueOnFullDisk((outage) => outage / 4 + 4) }),
      metrics: {
        lost: samplesOnFullDisk((outage) => outage / 4 + 10),
        gap: samplesOnFullDisk((outage) => outage / 4 + 10),
      },
    },
    happen: (stage) => whileHubIsAway(stage, () => fullFor({ ...stage, outage: stage.outage / 4 }, "node")),
  },
  {
    name: "hub-disk-full",
    meaning: "The disk with the data of the hub and its stores is full for the outage, then freed.",
    onSmallDisks: true,
    promises: {
      ...ofLines({ lost: storeOnFullDisk(() => 6), doubled: sentAgain(() => 2) }),
      metrics: {
        lost: storeOnFullDisk((outage) => outage + 300),
        gap: storeOnFullDisk((outage) => outage + 300),
        stopped: storeOnFullDisk(() => 1),
      },
    },
    happen: (stage) => fullFor(stage, "hub"),
  },
];
