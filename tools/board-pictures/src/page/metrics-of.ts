import { metrics, seriesNames } from "@stackmon/stacks";
import type { Board } from "../board/board.ts";
import { placedPanels } from "../board/layout.ts";

/** Families of the catalogue, by each of the names that their series have. */
const familyOf: ReadonlyMap<string, string> = new Map(
  metrics.flatMap((metric) => seriesNames(metric).map((name) => [name, metric.name])),
);

/** The families of the catalogue that a board asks for, sorted. */
export function metricsOf(board: Board): readonly string[] {
  const exprs = placedPanels(board).flatMap(({ panel }) => (panel.targets ?? []).map(({ expr }) => expr));
  const words = exprs.flatMap((expr) => expr.match(/[A-Za-z_:][\w:]*/g) ?? []);
  return [...new Set(words.flatMap((word) => familyOf.get(word) ?? []))].toSorted();
}
