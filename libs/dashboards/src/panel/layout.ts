import { RowBuilder } from "@grafana/grafana-foundation-sdk/dashboard";
import type { GridPos, Panel, RowPanel } from "@grafana/grafana-foundation-sdk/dashboard";
import type { StoreKinds } from "../data-source/reference.ts";
import type { PanelDraft } from "./panel.ts";
import type { RowDraft } from "./row.ts";

const columns = 24;

/**
 * The rows and their panels, in reading order, each with its place.
 *
 * Rows stay open and hold no panels: Grafana strips the panels of an open row, which must follow it as its
 * siblings. The places are our own because the SDK's `withPanel` takes a panel at the origin for one without
 * a place, and starts a new line only once a line is over-full.
 */
export function layOut(rows: readonly RowDraft[], stores: StoreKinds): (Panel | RowPanel)[] {
  const placed: (Panel | RowPanel)[] = [];
  let y = 0;
  for (const row of rows) {
    placed.push(new RowBuilder(row.title).id(row.id).gridPos({ x: 0, y, w: columns, h: 1 }).build());
    y += 1;
    for (const { panel, place } of flow(row.panels, y)) {
      placed.push({ ...panel.draw(stores), gridPos: place });
      y = Math.max(y, place.y + place.h);
    }
  }
  return placed;
}

interface Placed {
  readonly panel: PanelDraft;
  readonly place: GridPos;
}

/** Left to right from line `top`; a panel that does not fit starts a line below the highest of the last. */
function flow(panels: readonly PanelDraft[], top: number): readonly Placed[] {
  let [x, y, lineHeight] = [0, top, 0];
  return panels.map((panel) => {
    const { width: w, height: h } = panel;
    if (x + w > columns) [x, y, lineHeight] = [0, y + lineHeight, 0];
    const place: GridPos = { x, y, w, h };
    x += w;
    lineHeight = Math.max(lineHeight, h);
    return { panel, place };
  });
}
