import type { Stack } from "@stackmon/stacks";
import { alertsBoard } from "./board/alerts/board.ts";
import { bitcoinBoard } from "./board/bitcoin/board.ts";
import { eventsBoard } from "./board/events/board.ts";
import { logsBoard } from "./board/logs/board.ts";
import { hostBoard } from "./board/host/board.ts";
import { minerBoard } from "./board/miner/board.ts";
import { nodeBoard } from "./board/node/board.ts";
import { overviewBoard } from "./board/overview/board.ts";
import { pipelineBoard } from "./board/pipeline/board.ts";
import { signerBoard } from "./board/signer/board.ts";
import { storesBoard } from "./board/stores/board.ts";
import type { Dashboard } from "./panel/compose-board.ts";

/**
 * Every dashboard of the stack, each rendered for the stack's own stores.
 *
 * The same stack gives the same bytes.
 *
 * @example
 * for (const { uid, json } of dashboards(stack)) files.set(`grafana/dashboards/${uid}.json`, json);
 */
export function dashboards(stack: Stack): readonly Dashboard[] {
  return [
    overviewBoard(stack),
    nodeBoard(stack),
    signerBoard(stack),
    minerBoard(stack),
    bitcoinBoard(stack),
    eventsBoard(stack),
    logsBoard(stack),
    hostBoard(stack),
    pipelineBoard(stack),
    storesBoard(stack),
    alertsBoard(stack),
  ];
}
