import type { Board, GridPlace, Panel } from "./board.ts";

/** A panel where it is drawn: a row that is folded up is drawn open, and moves down what follows it. */
export interface Placed {
  readonly panel: Panel;
  readonly place: GridPlace;
}

/** Every panel and row of a board in the order of reading. */
export function placedPanels({ panels }: Board): readonly Placed[] {
  const placed: Placed[] = [];
  let down = 0;
  for (const panel of panels.toSorted((a, b) => a.gridPos.y - b.gridPos.y || a.gridPos.x - b.gridPos.x)) {
    placed.push({ panel, place: moved(panel.gridPos, down) });
    const folded = panel.panels ?? [];
    if (folded.length === 0) continue;
    const first = Math.min(...folded.map(({ gridPos }) => gridPos.y));
    const start = panel.gridPos.y + down + 1 - first;
    placed.push(...folded.map((each) => ({ panel: each, place: moved(each.gridPos, start) })));
    down += Math.max(...folded.map(({ gridPos }) => gridPos.y + gridPos.h)) - first;
  }
  return placed;
}

const moved = (place: GridPlace, down: number): GridPlace => ({ ...place, y: place.y + down });
