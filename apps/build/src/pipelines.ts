import { agent, hub, single, type Pipeline, type Variable } from "@stackmon/pipelines";
import type { Stability } from "@stackmon/alloy-river";
import type { Stack } from "@stackmon/stacks";
import { refuse, type Outcome } from "./diagnostic.ts";
import type { AlloyRole } from "./render/role.ts";

/** An Alloy configuration that may be shipped. */
export interface Alloy {
  readonly text: string;
  /** What `--stability.level` has to allow. */
  readonly stability: Stability;
  readonly variables: readonly Variable[];
}

/** The pipeline of each role that runs Alloy. */
export type Pipelines = Readonly<Record<AlloyRole, (stack: Stack) => Pipeline | undefined>>;

/** The pipelines of @stackmon/pipelines. */
export const stackPipelines: Pipelines = { agent, hub, single: (stack) => single(stack) };

/**
 * Yields a role's configuration, undefined where it has none. The pipeline has checked the whole file: any error
 * refuses it, a literal secret among them; warnings accompany it.
 */
export function shippable(pipeline: Pipeline | undefined): Outcome<Alloy | undefined> {
  if (pipeline === undefined) return { ok: true, value: undefined, warnings: [] };
  return pipeline.ok
    ? { ok: true, value: pipeline, warnings: pipeline.warnings }
    : refuse(...pipeline.diagnostics);
}
