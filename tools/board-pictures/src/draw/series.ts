import type { Answered } from "@stackmon/harness";
import type { PanelAnswer } from "../answer/answers.ts";
import type { FieldSettings, Panel, PanelTarget } from "../board/board.ts";
import { colorOf, paletteColor } from "./color.ts";
import { fieldOf } from "./field.ts";

/** A series as a panel names and colours it. */
export interface DrawnSeries {
  readonly name: string;
  readonly color: string;
  readonly field: FieldSettings;
  readonly refId: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly values: readonly number[];
  /** Unix seconds. */
  readonly times: readonly number[];
}

/** Every series that a panel's queries were answered, in their order. */
export function drawnSeries(panel: Panel, { targets }: PanelAnswer): readonly DrawnSeries[] {
  const named = targets.flatMap(({ target, answered }) =>
    answered.flatMap((series) => (series.values === undefined ? [] : [{ target, series }])),
  );
  return named.map(({ target, series }, index) => {
    const legend = legendOf(target, series);
    const field = fieldOf(panel, legend, target.refId);
    const fixed = field.color?.mode === "fixed" ? field.color.fixedColor : undefined;
    return {
      name: field.displayName ?? legend,
      color: fixed === undefined ? paletteColor(index) : colorOf(fixed),
      field,
      refId: target.refId,
      labels: series.labels,
      values: series.values ?? [],
      times: series.times ?? [],
    };
  });
}

/** A legend's `{{label}}` is nothing where a series has no such label. */
function legendOf({ legendFormat = "" }: PanelTarget, { labels }: Answered): string {
  if (legendFormat === "" || legendFormat === "__auto") {
    const own = Object.entries(labels).filter(([label]) => label !== "__name__");
    return own.length === 0 ? (labels["__name__"] ?? "Value") : own.map(([, value]) => value).join(" ");
  }
  return legendFormat.replaceAll(/{{\s*(\w+)\s*}}/g, (_, label) => labels[String(label)] ?? "").trim();
}
