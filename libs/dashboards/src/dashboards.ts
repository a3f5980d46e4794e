import type { Stack } from "@stackmon/stacks";
import { overviewBoard } from "./board/overview/board.ts";
import { pipelineBoard } from "./board/pipeline/board.ts";
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
  return [overviewBoard(stack), pipelineBoard(stack)];
}
