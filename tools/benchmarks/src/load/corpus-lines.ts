import type { NumberedLine } from "@stackmon/harness";
import { amplify, recordedLines } from "../logs/corpus.ts";

const distinct = 5_000;

/** Recorded lines of node and signer with other numbers, over and over, each with the time at which it is written. */
export function corpusText(seed: number): (line: NumberedLine, time: number) => string {
  const lines = amplify(recordedLines(), distinct, seed).map(({ line }) => line);
  return ({ sequence }, time) =>
    (lines[sequence % distinct] ?? "").replace(/\[[\d.]+\]/, `[${(time / 1000).toFixed(6)}]`);
}
