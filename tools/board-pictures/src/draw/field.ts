import type { FieldSettings, Panel, ThresholdStep, ValueMapping } from "../board/board.ts";
import { colorOf } from "./color.ts";
import { formatAt } from "./unit.ts";

/** A panel's settings for a series or column of the name, with what overrides say of it. */
export function fieldOf({ fieldConfig }: Panel, name: string, refId = ""): FieldSettings {
  const defaults = fieldConfig?.defaults ?? {};
  const matching = (fieldConfig?.overrides ?? []).filter(({ matcher: { id, options } }) => {
    if (id === "byName") return options === name;
    if (id === "byFrameRefID") return options === refId;
    return id === "byRegexp" && typeof options === "string" && patternOf(options).test(name);
  });
  return matching
    .flatMap(({ properties }) => properties)
    .reduce<FieldSettings>((all, { id, value }) => {
      if (!id.startsWith("custom.")) return { ...all, [id]: value };
      return { ...all, custom: { ...all.custom, [id.slice("custom.".length)]: value } };
    }, defaults);
}

/** Grafana writes patterns with or without slashes. */
function patternOf(text: string): RegExp {
  const [, body = text] = /^\/(.*)\/\w*$/.exec(text) ?? [];
  return new RegExp(body);
}

/** A value as a field shows it: what it is mapped to, else in its unit. */
export interface ShownValue {
  readonly text: string;
  /** Of CSS; undefined where no threshold or mapping says. */
  readonly color: string | undefined;
}

export function shownValue(field: FieldSettings, value: number | string, now: number): ShownValue {
  const mapped = (field.mappings ?? [])
    .map((each) => mappingOf(each, value))
    .find((each) => each !== undefined);
  const judged = typeof value === "number" ? judgementOf(field, value)?.color : undefined;
  const color = mapped?.color ?? judged;
  const text = typeof value === "string" ? value : formatAt(now, value, field.unit, field.decimals);
  return { text: mapped?.text ?? text, color: color === undefined ? undefined : colorOf(color) };
}

/** The last threshold that a value has reached. */
export function judgementOf({ thresholds }: FieldSettings, value: number): ThresholdStep | undefined {
  return thresholds?.steps.findLast((step) => step.value === null || value >= step.value);
}

function mappingOf(
  { type, options }: ValueMapping,
  value: number | string,
): { readonly text?: string; readonly color?: string } | undefined {
  if (type === "value") return options[String(value)] as { readonly text?: string } | undefined;
  if (type === "range" && typeof value === "number") {
    const inside = value >= (options.from ?? -Infinity) && value <= (options.to ?? Infinity);
    return inside ? options.result : undefined;
  }
  if (type === "regex" && typeof value === "string")
    return patternOf(options.pattern ?? "").test(value) ? options.result : undefined;
  const isEmpty = options.match === "null" || options.match === "null+nan" ? Number.isNaN(value) : false;
  return type === "special" && isEmpty ? options.result : undefined;
}
