import { constant } from "../shape.ts";
import type { Shape } from "../shape.ts";

/** A shape for each value of a label; the others have a shape of their own, which by default is 0. */
export const ofLabel =
  (label: string, shapes: Readonly<Record<string, Shape>>, others: Shape = constant(0)): Shape =>
  (subject) =>
    (shapes[subject.labels[label] ?? ""] ?? others)(subject);
