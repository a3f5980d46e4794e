import type { DynamicConfigValue } from "@grafana/grafana-foundation-sdk/dashboard";
import { levels } from "@stackmon/stacks";
import type { Level } from "@stackmon/stacks";

/** A colour of Grafana's palette for each level: the palette itself goes by order, and would draw errors green. */
const colours: Readonly<Record<Level, string>> = {
  critical: "dark-red",
  error: "red",
  warn: "orange",
  info: "blue",
  debug: "#8e8e8e",
  trace: "#c7c7c7",
};

interface ColourOverride {
  readonly series: Level;
  readonly properties: DynamicConfigValue[];
}

/** Overrides that give a series that is named by its level the same colour on every graph. */
export const levelColours: readonly ColourOverride[] = levels.map((series) => ({
  series,
  properties: [{ id: "color", value: { mode: "fixed", fixedColor: colours[series] } }],
}));
