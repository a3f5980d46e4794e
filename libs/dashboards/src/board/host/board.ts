import { boardUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { metricVariables } from "../variables.ts";
import { clockRow } from "./clock-row.ts";
import { diskRow } from "./disk-row.ts";
import { memoryRow } from "./memory-row.ts";
import { networkRow } from "./network-row.ts";
import { processorRow } from "./processor-row.ts";
import { spaceRow } from "./space-row.ts";
import { survivalRow } from "./survival-row.ts";

/** The machines under nodes and hub, as their kernels see them. */
export function hostBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.host,
      description: "Will this machine survive: what is scarce, what fills up, and what is about to break?",
      cadence: "stacks blocks",
      variables: metricVariables(stack),
      rows: [survivalRow(), spaceRow(), diskRow(), memoryRow(), processorRow(), networkRow(), clockRow()],
    },
    storeKinds(stack),
  );
}
