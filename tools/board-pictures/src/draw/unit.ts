/** A value as a panel of the unit writes it; without `decimals`, as many as three or four digits need. */
export function formatValue(value: number, unit = "none", decimals?: number): string {
  if (!Number.isFinite(value)) return String(value);
  const affix = /^(suffix|prefix): ?(.*)$/.exec(unit);
  if (affix !== null) {
    const number = plain(value, decimals);
    return affix[1] === "suffix" ? `${number} ${affix[2]}` : `${affix[2]}${number}`;
  }
  const written = formats[unit];
  // A unit that this table lacks is named, not hidden.
  return written === undefined ? `${plain(value, decimals)} ${unit}` : written(value, decimals);
}

type Format = (value: number, decimals?: number) => string;

/** Trailing zeros go unless the board asks for decimals. */
function plain(value: number, decimals?: number): string {
  if (decimals !== undefined) return value.toFixed(decimals);
  const size = Math.abs(value);
  const digits = size >= 100 || size === 0 ? 0 : Math.min(8, Math.max(0, 2 - Math.floor(Math.log10(size))));
  return String(Number(value.toFixed(Number.isInteger(value) ? 0 : digits)));
}

/** In the largest of the steps that leaves a number of at least 1. */
function scaled(steps: readonly (readonly [size: number, name: string])[]): Format {
  return (value, decimals) => {
    const fitting = steps.findLast(([size]) => Math.abs(value) >= size) ?? steps[0];
    const [size = 1, name = ""] = value === 0 ? (steps.find(([each]) => each === 1) ?? []) : (fitting ?? []);
    return `${plain(value / size, decimals)}${name}`;
  };
}

const powers = (base: number, names: readonly string[]): readonly (readonly [number, string])[] =>
  names.map((name, power) => [base ** power, name] as const);

const decimal = (unit: string): Format =>
  scaled(
    powers(
      1_000,
      ["", "k", "M", "G", "T", "P", "E", "Z"].map((prefix) => ` ${prefix}${unit}`),
    ),
  );

const binary = (unit: string): Format =>
  scaled(
    powers(
      1_024,
      ["", "Ki", "Mi", "Gi", "Ti", "Pi"].map((prefix) => ` ${prefix}${unit}`),
    ),
  );

const short = scaled(powers(1_000, ["", " K", " Mil", " Bil", " Tri", " Quadr", " Quint", " Sext"]));

const rate = (unit: string): Format => {
  const count = scaled(powers(1_000, ["", "K", "M", "B", "T"]));
  return (value, decimals) => `${count(value, decimals)} ${unit}`;
};

const seconds = scaled([
  [1e-9, " ns"],
  [1e-6, " µs"],
  [1e-3, " ms"],
  [1, " s"],
  [60, " min"],
  [3_600, " h"],
  [86_400, " d"],
  [604_800, " weeks"],
  [31_536_000, " years"],
]);

/** The two largest parts: `1 week, 3 days`. */
function duration(value: number): string {
  const steps = [
    [604_800, "week"],
    [86_400, "day"],
    [3_600, "hour"],
    [60, "minute"],
    [1, "second"],
  ] as const;
  let left = Math.round(value);
  const parts = steps.flatMap(([size, name]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count === 0 ? [] : [`${count} ${name}${count === 1 ? "" : "s"}`];
  });
  return parts.slice(0, 2).join(", ") || "0 seconds";
}

const percent: Format = (value, decimals) => `${plain(value, decimals)}%`;

/** *Source:* grafana/grafana packages/grafana-data/src/valueFormats/categories.ts, for what each id means. */
const formats: Readonly<Record<string, Format>> = {
  none: plain,
  string: plain,
  short,
  sishort: decimal(""),
  locale: (value) => value.toLocaleString("en-US"),
  bool: (value) => (value === 0 ? "False" : "True"),
  bool_yes_no: (value) => (value === 0 ? "No" : "Yes"),
  bool_on_off: (value) => (value === 0 ? "Off" : "On"),
  percent,
  percentunit: (value, decimals) => percent(value * 100, decimals),
  s: seconds,
  ms: (value, decimals) => seconds(value / 1e3, decimals),
  µs: (value, decimals) => seconds(value / 1e6, decimals),
  ns: (value, decimals) => seconds(value / 1e9, decimals),
  dtdurations: duration,
  dthms: duration,
  clocks: duration,
  bytes: binary("B"),
  decbytes: decimal("B"),
  bits: binary("b"),
  decbits: decimal("b"),
  binBps: binary("B/s"),
  Bps: decimal("B/s"),
  binbps: binary("b/s"),
  bps: decimal("b/s"),
  hertz: decimal("Hz"),
  Hs: decimal("H/s"),
  celsius: (value, decimals) => `${plain(value, decimals)} °C`,
  watt: decimal("W"),
  cps: rate("c/s"),
  ops: rate("ops/s"),
  reqps: rate("req/s"),
  rps: rate("rd/s"),
  wps: rate("wr/s"),
  iops: rate("io/s"),
  pps: rate("p/s"),
  eps: rate("evt/s"),
  mps: rate("msg/s"),
  cpm: rate("c/m"),
  opm: rate("ops/m"),
  dateTimeAsIso: (value) => new Date(value).toISOString().slice(0, 19).replace("T", " "),
};

/** As {@link formatValue}, where the unit compares with now (in Unix seconds). */
export function formatAt(now: number, value: number, unit?: string, decimals?: number): string {
  if (unit === "dateTimeFromNow") return `${duration(now - value / 1000).split(", ")[0] ?? ""} ago`;
  return formatValue(value, unit, decimals);
}
