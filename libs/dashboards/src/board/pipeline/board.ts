import { boardUids, hasCertificates } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { metricVariables } from "../variables.ts";
import { certificatesRow } from "./certificates-row.ts";
import { deliveryRow } from "./delivery-row.ts";
import { givenUpRow } from "./given-up-row.ts";
import { healthRow } from "./health-row.ts";
import { hubRow } from "./hub-row.ts";
import { linesRow } from "./lines-row.ts";
import { lossesRow } from "./losses-row.ts";
import { samplesRow } from "./samples-row.ts";
import { sourcesRow } from "./sources-row.ts";

/** What becomes of lines and samples on their way, what does not arrive, and how the programs are that carry them. */
export function pipelineBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.pipeline,
      description:
        "Do lines and samples arrive, what waits, what is lost, and do the programs run that carry them?",
      cadence: "stacks blocks",
      variables: metricVariables(stack),
      rows: [
        healthRow(stack),
        linesRow(),
        deliveryRow(),
        lossesRow(stack),
        samplesRow(),
        givenUpRow(),
        sourcesRow(),
        ...(stack.hub === "none" ? [] : [hubRow()]),
        ...(hasCertificates(stack) ? [certificatesRow()] : []),
      ],
    },
    storeKinds(stack),
  );
}
