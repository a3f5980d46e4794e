import fc from "fast-check";
import type { FileBlock } from "../../src/component/block.ts";
import { placeFile } from "../../src/component/place-block.ts";
import { print } from "../../src/syntax/print.ts";
import { fileBlocks } from "./arbitrary.fixture.ts";
import { format } from "./run-alloy.fixture.ts";

export interface FuzzResult {
  readonly seed: number;
  readonly files: number;
  readonly bytes: number;
  /** The smallest file found that `alloy fmt` refuses or changes, with what it says. */
  readonly counterexample?: string;
}

/** Prints random files and asks `alloy fmt` to leave each byte for byte unchanged. */
export function fuzz(files: number, seed: number): FuzzResult {
  let bytes = 0;
  const unchanged = fc.property(fileBlocks, (blocks) => {
    const text = textOf(blocks);
    bytes += Buffer.byteLength(text);
    const formatted = formattedOrError(text);
    if (formatted !== text) throw new Error(`printed:\n${text}\nalloy fmt:\n${formatted}`);
  });
  const { failed, errorInstance } = fc.check(unchanged, { numRuns: files, seed });
  return { seed, files, bytes, ...(failed && { counterexample: String(errorInstance) }) };
}

function textOf(blocks: readonly FileBlock[]): string {
  return print({ kind: "file", body: placeFile(blocks.map((each) => each.definition)) });
}

function formattedOrError(text: string): string {
  try {
    return format(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
