import { boardUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { metricVariables } from "../variables.ts";
import { deliveryRow } from "./delivery-row.ts";
import { eventsRow } from "./events-row.ts";
import { linesRow } from "./lines-row.ts";
import { lossesRow } from "./losses-row.ts";

/** What becomes of log lines: how many come, what is counted of them, and which are not stored. */
export function pipelineBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.pipeline,
      description: "How many lines come from where, what do they tell, and which of them are not stored?",
      cadence: "stacks blocks",
      variables: metricVariables(stack),
      rows: [linesRow(), deliveryRow(), lossesRow(stack), eventsRow()],
    },
    storeKinds(stack),
  );
}
