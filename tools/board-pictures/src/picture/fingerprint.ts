import { createHash } from "node:crypto";
import type { Board } from "../board/board.ts";
import { placedPanels } from "../board/layout.ts";

/**
 * A hash of what a picture shows of a board: it changes when the picture has to be drawn anew. Descriptions of panels,
 * ids, links and data sources are in no picture.
 */
export function fingerprint(board: Board): string {
  const { title, description, time, templating } = board;
  const panels = placedPanels(board).map(({ panel, place }) => ({
    place,
    type: panel.type,
    title: panel.title,
    fieldConfig: panel.fieldConfig,
    options: panel.options,
    transformations: panel.transformations,
    targets: panel.targets?.map(({ datasource: _, ...target }) => target),
  }));
  const variables = templating.list.map(({ name, label, current }) => ({ name, label, current }));
  const shown = JSON.stringify({ title, description, time, variables, panels });
  return createHash("sha256").update(shown).digest("hex").slice(0, 16);
}
