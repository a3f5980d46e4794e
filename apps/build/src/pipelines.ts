import type { Diagnostic, File } from "@stackmon/alloy-river";
import { check } from "@stackmon/alloy-river/check";
import { agent, hub, single, type Variable } from "@stackmon/pipelines";
import type { Stack } from "@stackmon/stacks";
import { refuse, type Outcome } from "./diagnostic.ts";
import type { Role } from "./render/role.ts";

/** An Alloy configuration that may be shipped. */
export interface Alloy {
  readonly text: string;
  readonly variables: readonly Variable[];
}

/** A configuration as @stackmon/pipelines yields it; undefined where the role runs no Alloy. */
export type Pipeline =
  | { readonly ok: true; readonly text: string; readonly ast: File; readonly variables: readonly Variable[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }
  | undefined;

/** The pipeline of each role. */
export type Pipelines = Readonly<Record<Role, (stack: Stack) => Pipeline>>;

/** The pipelines of @stackmon/pipelines. */
export const stackPipelines: Pipelines = { agent, hub, single: (stack) => single(stack) };

/**
 * Yields a role's configuration, undefined where it has none. Whatever the pipeline says of itself, what is shipped
 * passes the check of the whole file: any error refuses it, and so does a literal secret.
 */
export function shippable(role: Role, pipeline: Pipeline): Outcome<Alloy | undefined> {
  if (pipeline === undefined) return { ok: true, value: undefined, warnings: [] };
  if (!pipeline.ok) return refuse(...pipeline.diagnostics);
  const found = check(role, pipeline.ast);
  const refused = found.some(({ severity, code }) => severity === "error" || code === "alloy/literal-secret");
  return refused ? refuse(...found) : { ok: true, value: pipeline, warnings: found };
}
