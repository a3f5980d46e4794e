import type { Metric } from "@stackmon/stacks";
import type { Shape } from "./shape.ts";
import { alloyShapes } from "./shapes/alloy.ts";
import { bitcoinShapes } from "./shapes/bitcoin.ts";
import { defaultShape } from "./shapes/default.ts";
import { evaluatorShapes } from "./shapes/evaluators.ts";
import { hostShapes } from "./shapes/host.ts";
import { nodeShapes } from "./shapes/node.ts";
import { programShapes } from "./shapes/program.ts";
import { signerShapes } from "./shapes/signer.ts";
import { storeShapes } from "./shapes/stores.ts";

/** Shapes by name; a family that has none here is simulated by its type and unit. */
export const namedShapes: Readonly<Record<string, Shape>> = {
  ...nodeShapes,
  ...signerShapes,
  ...bitcoinShapes,
  ...programShapes,
  ...alloyShapes,
  ...hostShapes,
  ...storeShapes,
  ...evaluatorShapes,
};

export const shapeOf = (metric: Metric): Shape => namedShapes[metric.name] ?? defaultShape(metric);
