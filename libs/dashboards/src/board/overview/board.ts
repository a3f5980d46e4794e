import { boardUids, gauge } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { chosenBitcoin, chosenSigners } from "../../panel/chosen.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { shownIf } from "../../panel/row.ts";
import { metricAndLogVariables } from "../variables.ts";
import { bitcoinRow } from "./bitcoin-row.ts";
import { glanceRow } from "./glance-row.ts";
import { logsRow } from "./logs-row.ts";
import { nodeRow } from "./node-row.ts";
import { signerRow } from "./signer-row.ts";

/** Node and signer at a glance: is the chain moving here, do I sign, is the Bitcoin view right, what is logged? */
export function overviewBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.overview,
      description: "Is the chain moving on my nodes, does my signer answer, and what do they log?",
      cadence: "stacks blocks",
      variables: metricAndLogVariables(stack),
      rows: [
        glanceRow(),
        nodeRow(stack),
        shownIf({ variable: "signers", series: gauge("up", chosenSigners) }, signerRow()),
        shownIf({ variable: "bitcoinNodes", series: gauge("up", chosenBitcoin) }, bitcoinRow()),
        logsRow(),
      ],
    },
    storeKinds(stack),
  );
}
