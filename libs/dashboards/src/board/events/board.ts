import { boardUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { metricAndLogVariables } from "../variables.ts";
import { chainRow } from "./chain-row.ts";
import { observerRow } from "./observer-row.ts";
import { panicRow } from "./panic-row.ts";
import { proposalRow } from "./proposal-row.ts";

/** What happened to the chain, to events on their way to observers, and to proposals: counted, and told by the lines. */
export function eventsBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.events,
      description:
        "Did the chain fork, do events reach their observers, and what did coordinator, miner and signers decide?",
      cadence: "stacks blocks",
      variables: metricAndLogVariables(stack),
      rows: [chainRow(), observerRow(), proposalRow(), panicRow()],
    },
    storeKinds(stack),
  );
}
