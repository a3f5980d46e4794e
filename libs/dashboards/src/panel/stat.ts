import {
  BigValueColorMode,
  BigValueGraphMode,
  BigValueTextMode,
  ReduceDataOptionsBuilder,
} from "@grafana/grafana-foundation-sdk/common";
import { PanelBuilder } from "@grafana/grafana-foundation-sdk/stat";
import { described } from "./described.ts";
import type { MeasuredPanel, PanelDraft } from "./panel.ts";

interface Stat extends MeasuredPanel {
  /** `name` where the labels tell and the value is always 1; default `value and name`. */
  readonly show?: "value and name" | "name";
}

/** One big number a series, named by its legend; 5 rows high by default. */
export function stat(panel: Stat): PanelDraft {
  const { id, width, height = 5 } = panel;
  return { id, width, height, draw: (stores) => described(bigValue(panel), panel, stores).build() };
}

/**
 * The SDK's stat reduces with `calcs: []`, which shows nothing: the last value that is no gap. Its text mode
 * `auto` hides the name when there is one series, so a board of one host would not say which.
 */
function bigValue({ thresholds, show }: Stat): PanelBuilder {
  return new PanelBuilder()
    .reduceOptions(new ReduceDataOptionsBuilder().values(false).calcs(["lastNotNull"]).fields(""))
    .colorMode(thresholds === "none" ? BigValueColorMode.None : BigValueColorMode.Value)
    .graphMode(BigValueGraphMode.None)
    .textMode(show === "name" ? BigValueTextMode.Name : BigValueTextMode.ValueAndName);
}
