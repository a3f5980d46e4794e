import * as loki from "@stackmon/alloy-river/loki";
import type { Stage } from "./stacks-lines.ts";

/** Gives a line the time in `time`; one that cannot be read leaves it the time of reading. */
export function ownTime(format: "Unix" | "RFC3339Nano"): Stage {
  return loki.stage.timestamp({
    source: "time",
    format,
    actionOnFailure: "skip",
    // A moved time would make a line that is read again look like another one.
    actionOnDuplicateTimestamp: "keep",
  });
}
