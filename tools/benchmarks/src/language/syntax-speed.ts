import { format, parse } from "@stackmon/alloy-river";
import { measureSyntax } from "@stackmon/alloy-oracle";
import type { Figures } from "../statistics.ts";
import { median } from "../statistics.ts";

export type Implementation = "Go" | "TypeScript";

/** Passes over all inputs in one measurement, after as many to warm up. */
const passes = 20;

/** Megabytes a second of parsing, and of formatting, on one core. Inputs that cannot be parsed are for neither. */
export function syntaxSpeed(implementation: Implementation, inputs: readonly string[]): Figures {
  if (implementation === "TypeScript") return ownSpeed(inputs);
  const { parseMBps, formatMBps } = measureSyntax(
    inputs.map((input) => Buffer.from(input)),
    passes,
  );
  return { "parse, MB/s": parseMBps, "format, MB/s": formatMBps };
}

function ownSpeed(inputs: readonly string[]): Figures {
  const bytes = inputs.reduce((sum, input) => sum + Buffer.byteLength(input), 0);
  const speedOf = (work: (input: string) => unknown): number => {
    const times = Array.from({ length: passes * 2 }, () =>
      timeOf(() => inputs.forEach((input) => work(input))),
    );
    return bytes / 1000 / median(times.slice(passes));
  };
  return {
    "parse, MB/s": speedOf((input) => parse(input)),
    "format, MB/s": speedOf((input) => format(input)),
  };
}

/** Milliseconds. */
function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
