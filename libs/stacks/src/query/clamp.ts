import { atom } from "./vector.ts";
import type { Vector } from "./vector.ts";

/** The series as they are, those below `least` as `least`. */
export function clampMin<L extends string>(vector: Vector<L>, least: number): Vector<L> {
  return atom(`clamp_min(${vector.promql}, ${least})`);
}

/** The series as they are, those above `most` as `most`. */
export function clampMax<L extends string>(vector: Vector<L>, most: number): Vector<L> {
  return atom(`clamp_max(${vector.promql}, ${most})`);
}
