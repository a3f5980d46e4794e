import type { Block } from "@stackmon/alloy-river";
import { blocksOf, valueOf } from "./config-blocks.ts";

/** Of `stage.multiline` in Alloy v1.19.0. */
const defaultWait = 3000;

const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1e3,
  m: 6e4,
  h: 36e5,
};

/** Milliseconds for which blocks may hold a line back, one after the other: the `max_wait_time` of their multiline stages. */
export function waitsIn(blocks: readonly Block[]): number {
  const waits = blocks.map((block) =>
    block.name === "stage.multiline" ? waitOf(block) : waitsIn(blocksOf(block.body)),
  );
  return waits.reduce((sum, wait) => sum + wait, 0);
}

/** A wait that is no literal is taken for the default. */
function waitOf(stage: Block): number {
  const value = valueOf(stage, "max_wait_time");
  return value?.kind === "literal" ? (milliseconds(value.text.slice(1, -1)) ?? defaultWait) : defaultWait;
}

function milliseconds(duration: string): number | undefined {
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)];
  if (parts.length === 0) return undefined;
  return parts.reduce((sum, [, count, unit = ""]) => sum + Number(count) * (units[unit] ?? 0), 0);
}
