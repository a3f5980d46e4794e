/** A value of a series in a story: a number, no sample, or the mark that a scrape failed. */
export type StoryValue = number | "_" | "stale";

interface Run {
  readonly first: StoryValue;
  readonly step: number;
  length: number;
}

/** Values in the notation of unit tests: runs of the same value, and of whole numbers that grow evenly, in one. */
export function notation(values: readonly StoryValue[]): string {
  const runs: Run[] = [];
  for (const value of values) {
    const run = runs.at(-1);
    if (run !== undefined && continues(run, value)) run.length += 1;
    else if (run?.length === 1 && bothWhole(run.first, value)) {
      runs.pop();
      runs.push({ first: run.first, step: Number(value) - Number(run.first), length: 2 });
    } else runs.push({ first: value, step: 0, length: 1 });
  }
  return runs.map(written).join(" ");
}

function continues({ first, step, length }: Run, value: StoryValue): boolean {
  if (typeof first !== "number" || typeof value !== "number" || step === 0) return first === value;
  return value === first + step * length;
}

function bothWhole(a: StoryValue, b: StoryValue): boolean {
  return Number.isInteger(a) && Number.isInteger(b);
}

/** `_x3` are three gaps, `1x3` is 1 and three more. */
function written({ first, step, length }: Run): string {
  if (length === 1) return String(first);
  if (typeof first !== "number") return first === "_" ? `_x${length}` : Array(length).fill(first).join(" ");
  const growth = step > 0 ? `+${step}` : step === 0 ? "" : String(step);
  return `${first}${growth}x${length - 1}`;
}
