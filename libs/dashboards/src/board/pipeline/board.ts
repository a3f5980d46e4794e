import { boardUids, gauge } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { hostVariable, metricsVariable } from "../../panel/variable.ts";
import { deliveryRow } from "./delivery-row.ts";
import { eventsRow } from "./events-row.ts";
import { linesRow } from "./lines-row.ts";
import { lossesRow } from "./losses-row.ts";

/** What becomes of log lines: how many come, what is counted of them, and which are not stored. */
export function pipelineBoard(stack: Stack): Dashboard {
  const stores = storeKinds(stack);
  return composeBoard(
    {
      uid: boardUids.pipeline,
      title: "Stacks log pipeline",
      description: "How many lines come from where, what do they tell, and which of them are not stored?",
      variables: [metricsVariable(stores), hostVariable(stores, gauge("up", { job: stack.job }))],
      rows: [linesRow(), deliveryRow(), lossesRow(stack), eventsRow()],
    },
    stores,
  );
}
