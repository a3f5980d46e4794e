import { operand } from "./vector.ts";
import type { Vector } from "./vector.ts";

/** Seconds from each moment of the vector, in Unix seconds, until now; negative of one to come. */
export function secondsSince<L extends string>(vector: Vector<L>): Vector<L> {
  return { promql: `time() - ${operand(vector, "sum")}`, binding: "sum" };
}

/** Seconds from now until each moment of the vector, in Unix seconds; negative of one that has passed. */
export function secondsUntil<L extends string>(vector: Vector<L>): Vector<L> {
  return { promql: `${operand(vector, "sum")} - time()`, binding: "sum" };
}
