import { formatValue } from "./unit.ts";

/** Values with their texts on an axis. */
export interface Ticks {
  readonly values: readonly number[];
  readonly textOf: (value: number) => string;
}

/** What values of a unit are counted in at a size: round numbers are round in that. */
function countedIn(unit: string, size: number): number {
  if (/^(?:bytes|bits|binBps|binbps)$/.test(unit)) {
    return 1024 ** Math.max(0, Math.floor(Math.log(size) / Math.log(1024)));
  }
  return unit === "s" ? ([3_600, 60].find((each) => size >= each * 1.5) ?? 1) : 1;
}

/** About so many round values within a domain, written with as many digits as tell them apart. */
export function ticksOf([least, most]: readonly [number, number], count: number, unit = "none"): Ticks {
  const scale = countedIn(unit, most);
  const step = roundStep((most - least) / count / scale) * scale;
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor(most / step + 1e-9);
  const values = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  const decimals = [undefined, 0, 1, 2, 3, 4, 5, 6].find(
    (each) => new Set(values.map((value) => formatValue(value, unit, each))).size === values.length,
  );
  return { values, textOf: (value) => formatValue(value, unit, decimals) };
}

/** 1, 2 or 5 with noughts, at least the given. */
function roundStep(exact: number): number {
  const power = 10 ** Math.floor(Math.log10(exact));
  return power * ([1, 2, 5].find((each) => each * power >= exact * 0.999) ?? 10);
}
