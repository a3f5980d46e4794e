import { boardUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { amissRow } from "../amiss-row.ts";
import { metricAndLogVariables } from "../variables.ts";
import { accountRow } from "./account-row.ts";
import { agreementRow } from "./agreement-row.ts";
import { panicPanel } from "./panic-panel.ts";
import { speedRow } from "./speed-row.ts";
import { votesRow } from "./votes-row.ts";

/** A signer: do I vote, fast and correctly, and if not, who is to blame? */
export function signerBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.signer,
      description:
        "Do I vote on every proposal, in time, in agreement with the others, and in the right cycle?",
      cadence: "stacks blocks",
      variables: metricAndLogVariables(stack),
      rows: [
        votesRow(),
        speedRow(),
        agreementRow(),
        accountRow(),
        amissRow(80, "stacks-signer", panicPanel(84)),
      ],
    },
    storeKinds(stack),
  );
}
