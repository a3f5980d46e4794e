import fc from "fast-check";
import { checkFiles } from "../../src/check/check.ts";
import { placeFile } from "../../src/component/place-block.ts";
import { format } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { print } from "../../src/syntax/print.ts";
import { fileBlocks } from "../conformance/arbitrary.fixture.ts";
import { mutations } from "../parity/mutation.fixture.ts";
import { nestings, shapes } from "./shapes.ts";

/** Milliseconds of parsing, formatting and checking a text; throws what any of them throws. */
export function work(text: string): number {
  const start = performance.now();
  if (parse(text).ok) {
    format(text);
    checkFiles([{ name: "fuzz.alloy", source: text }]);
  }
  return performance.now() - start;
}

export interface SmallResult {
  readonly inputs: number;
  readonly bytes: number;
  readonly accepted: number;
  readonly slowest: number;
  readonly heap: number;
}

const maximalLength = 4000;
const batch = 5000;

/** Files of random blocks, and those given, none longer than 4 kB. */
function pool(files: readonly string[], seed: number): readonly string[] {
  const generated = fc
    .sample(fileBlocks, { numRuns: 200, seed })
    .map((blocks) => print({ kind: "file", body: placeFile(blocks.map((each) => each.definition)) }));
  return [...files, ...generated].map((text) => text.slice(0, maximalLength));
}

/** Works through changed copies of files and of random ones. */
export function fuzzSmall(
  files: readonly string[],
  count: number,
  seed: number,
  report: (done: number) => void,
): SmallResult {
  const result = { inputs: 0, bytes: 0, accepted: 0, slowest: 0, heap: 0 };
  for (let done = 0; done < count; done += batch) {
    const round = seed + done;
    for (const text of mutations(pool(files, round), Math.min(batch, count - done), round)) {
      result.slowest = Math.max(result.slowest, work(text));
      result.inputs++;
      result.bytes += text.length;
      if (parse(text).ok) result.accepted++;
    }
    result.heap = Math.max(result.heap, process.memoryUsage().heapUsed);
    report(result.inputs);
  }
  return result;
}

export interface ShapeResult {
  readonly shape: string;
  /** Milliseconds at a quarter, a half and all of the size. */
  readonly times: readonly number[];
  readonly heap: number;
}

/** Times of one shape at three sizes, the best of three runs each. */
export function timeShape(shape: string, size: number): ShapeResult {
  const build = shapes[shape];
  if (build === undefined) throw new Error(`fuzz: no shape ${shape}`);
  const times = [size / 4, size / 2, size].map((each) => {
    const text = build(each);
    return Math.min(work(text), work(text), work(text));
  });
  return { shape, times, heap: process.memoryUsage().heapUsed };
}

/** Changed copies of every shape. */
export function fuzzLarge(count: number, size: number, seed: number): number {
  const names = Object.values(shapes);
  const cuts = fc.sample(fc.tuple(fc.nat(size), fc.constantFrom('"', "`", "/*", "}", "\n", ")", "]", "\0")), {
    numRuns: count,
    seed,
  });
  return Math.max(
    ...cuts.map(([at, text], index) => {
      const whole = names[index % names.length]?.(size) ?? "";
      return work(whole.slice(0, at) + text + whole.slice(at));
    }),
  );
}

/** Milliseconds of every nesting. */
export function timeNestings(depth: number): readonly (readonly [name: string, time: number])[] {
  return Object.entries(nestings).map(([name, build]) => [name, work(build(depth))]);
}

/** Whether time grows with the square of the size: sixteenfold from a quarter to all of it, and not fourfold. */
export function isQuadratic({ times }: ShapeResult): boolean {
  const [first = 0] = times;
  const last = times.at(-1) ?? 0;
  return last > 100 && last > 10 * first;
}
