import { boardUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { metricVariables } from "../variables.ts";
import { evaluatorRow } from "./evaluator-row.ts";
import { nowRow } from "./now-row.ts";
import { writesAlerts } from "./queries.ts";

/** What fires, since when, and how often. */
export function alertsBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.alerts,
      description: "Which alerts fire now, since when, and how often do they?",
      cadence: "bitcoin blocks",
      variables: metricVariables(stack),
      rows: [nowRow(stack), ...(writesAlerts(stack) ? [evaluatorRow()] : [])],
    },
    storeKinds(stack),
  );
}
