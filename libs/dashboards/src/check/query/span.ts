const units: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

/** The seconds of a span as PromQL and Grafana write it: `30s`, `1h30m`; undefined where it is none. */
export function secondsIn(span: string): number | undefined {
  if (!/^(?:\d+(?:ms|[smhdwy]))+$/.test(span)) return undefined;
  return [...span.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce(
    (sum, [, count = "0", unit = "s"]) => sum + Number(count) * (units[unit] ?? 0),
    0,
  );
}

const words = [
  "zero one two three four five six seven eight nine ten eleven twelve",
  "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
]
  .join(" ")
  .split(" ");

/** Whether a text names a span: `5m`, `5 minutes`, `five minutes`, `an hour`, `a day`. */
export function namesSpan(text: string, span: string): boolean {
  const seconds = secondsIn(span);
  if (seconds === undefined) return false;
  return (
    phrasesOf(seconds).some((phrase) => new RegExp(String.raw`\b${phrase}\b`, "i").test(text)) ||
    hasWord(text, span)
  );
}

function hasWord(text: string, span: string): boolean {
  return text.split(/[^\w]+/).includes(span);
}

const nouns = [
  ["d", "days?"],
  ["h", "hours?"],
  ["m", "min(?:ute)?s?"],
  ["s", "s(?:ec(?:ond)?s?)?"],
] as const;

function phrasesOf(seconds: number): readonly string[] {
  return nouns.flatMap(([unit, noun]) => {
    const count = seconds / (units[unit] ?? 1);
    if (!Number.isInteger(count) || count < 1) return [];
    const counts = [String(count), words[count], ...(count === 1 ? ["an?", "per", "the last", "each"] : [])];
    return counts.flatMap((one) => (one === undefined ? [] : [`${one}[ -]?${noun}`]));
  });
}
