import { propertyOf } from "../../import/json.ts";
import type { Panel } from "./panel.ts";

/** A place on Grafana's grid, in columns and rows. */
export interface Grid {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** *Source:* grafana/grafana public/app/core/constants.ts (`GRID_COLUMN_COUNT`). */
export const columns = 24;

/** The panel's place; undefined where a part of it is missing. */
export function gridOf({ json }: Panel): Grid | undefined {
  const [x, y, w, h] = ["x", "y", "w", "h"].map((name) => {
    const value = propertyOf(json["gridPos"], name);
    return typeof value === "number" ? value : undefined;
  });
  if (x === undefined || y === undefined || w === undefined || h === undefined) return undefined;
  return { x, y, w, h };
}
