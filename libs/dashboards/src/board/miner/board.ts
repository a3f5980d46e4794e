import { boardUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { metricVariables } from "../variables.ts";
import { assemblyRow } from "./assembly-row.ts";
import { sortitionRow } from "./sortition-row.ts";

/** A node that mines: do I win, and what do I build? Empty on a follower. */
export function minerBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.miner,
      description: "Do I commit and win, at what price, and what do I put into my blocks?",
      cadence: "bitcoin blocks",
      variables: metricVariables(stack),
      rows: [sortitionRow(), assemblyRow()],
    },
    storeKinds(stack),
  );
}
