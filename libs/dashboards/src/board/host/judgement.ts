import type { Thresholds } from "../../panel/threshold.ts";
import { worse } from "../scales.ts";

/** What an empty panel of this board means, unless its own figure can be missing. */
export const noData = "No machine has reported; see hostMetrics in the stack file";

export const noClock = "No machine has reported, or its kernel tells nothing of the clock";

/** What should not happen once. */
export const never: Thresholds = { base: "green", steps: [{ from: 1, is: "red" }] };

/** Share of a file system or of its inodes. */
export const spaceUsedBounds: Thresholds = worse(0.8, 0.9);

/** Share of the memory that programs can still get. */
export const memoryBounds: Thresholds = {
  base: "red",
  steps: [
    { from: 0.05, is: "yellow" },
    { from: 0.15, is: "green" },
  ],
};

/** Seconds until a file system is full: a day is too late for a disk to be ordered, a week is time. */
export const fullBounds: Thresholds = {
  base: "red",
  steps: [
    { from: 86_400, is: "yellow" },
    { from: 7 * 86_400, is: "green" },
  ],
};

/**
 * Seconds. The kernel's bound grows by half a millisecond a second until the time service asks again, which systemd-timesyncd
 * does after up to 2,048 s: a second is healthy. At 16 s the kernel says that nobody keeps the clock.
 */
export const clockBounds: Thresholds = worse(2, 8);
