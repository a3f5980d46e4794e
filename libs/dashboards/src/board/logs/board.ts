import { boardUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { chosenLogs } from "../../panel/chosen.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { levelVariable, serviceVariable, textVariable } from "../../panel/log-variable.ts";
import { metricAndLogVariables } from "../variables.ts";
import { errorsRow } from "./errors-row.ts";
import { followedRow } from "./followed-row.ts";
import { latestRow } from "./latest-row.ts";
import { followed, search } from "./queries.ts";
import { volumeRow } from "./volume-row.ts";

/** What all services say, and one block, transaction or tenure in the lines of all of them. */
export function logsBoard(stack: Stack): Dashboard {
  const stores = storeKinds(stack);
  return composeBoard(
    {
      uid: boardUids.logs,
      description: "What is being said, by whom, and what do all services say of one block or transaction?",
      cadence: "stacks blocks",
      variables: [
        ...metricAndLogVariables(stack),
        serviceVariable(stores, chosenLogs),
        levelVariable(),
        textVariable(
          search,
          "Search",
          "Only lines that hold this text, as it is written; a back quote cannot be looked for.",
        ),
        textVariable(
          followed,
          "Follow",
          "An id or hash as lines have it, whole and without 0x: of a transaction, a block, a tenure, or a signer " +
            "signature hash.",
        ),
      ],
      rows: [followedRow(), volumeRow(), errorsRow(), latestRow()],
    },
    stores,
  );
}
