import { whereIs } from "../graph/diagnose.ts";
import type { Scope } from "../graph/scope.ts";
import { referencesOf } from "../graph/scope.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import type { BlockDefinition } from "./block.ts";
import type { Stability } from "../schema/stability.ts";
import { stabilities } from "../schema/stability.ts";
import { experimentalFunctions } from "../schema/standard-library.ts";

/** What `alloy run` will be told to allow. */
export interface ComposeOptions {
  /** Least mature level that `alloy run` will allow (`--stability.level`); default `generally-available`. */
  readonly stability?: Stability;
  /** Whether `--feature.community-components.enabled` will be set; default false. */
  readonly communityComponents?: boolean;
}

/** Components that `alloy run` refuses under the flags that the options stand for. */
export function stabilityDiagnostics(
  file: string,
  definitions: readonly BlockDefinition[],
  { stability: allowed = "generally-available", communityComponents = false }: ComposeOptions,
): readonly Diagnostic[] {
  return definitions.flatMap((definition) => {
    const inner = definition.inner?.map((each) => each.definition) ?? [];
    return [
      ...(belowStability(definition, allowed) ? [stabilityDiagnostic(file, definition, allowed)] : []),
      ...(definition.stability === "community" && !communityComponents
        ? [communityDiagnostic(file, definition)]
        : []),
      ...stabilityDiagnostics(file, inner, { stability: allowed, communityComponents }),
    ];
  });
}

/** Experimental functions that the blocks of a scope, and of those inside, call. */
export function functionDiagnostics(
  file: string,
  scope: Scope,
  { stability: allowed = "generally-available" }: ComposeOptions,
): readonly Diagnostic[] {
  if (allowed === "experimental") return [];
  const own = scope.all.flatMap((block) =>
    referencesOf(block)
      .map(({ path }) => path.join("."))
      .filter((name) => experimentalFunctions.has(name))
      .map((name) => functionDiagnostic(whereIs(file, block), name, allowed)),
  );
  return [
    ...own,
    ...scope.inner.flatMap((inner) => functionDiagnostics(file, inner, { stability: allowed })),
  ];
}

function functionDiagnostic(where: string, name: string, allowed: Stability): Diagnostic {
  return {
    code: "alloy/stability",
    severity: "error",
    where,
    message: `${name} is experimental, and this file allows ${allowed}`,
    help: 'do without it, or allow it: stability "experimental" here and --stability.level=experimental for alloy run',
  };
}

function belowStability({ stability }: BlockDefinition, allowed: Stability): boolean {
  if (stability === undefined || stability === "community") return false;
  return stabilities.indexOf(stability) > stabilities.indexOf(allowed);
}

function stabilityDiagnostic(
  file: string,
  { name, label, stability }: BlockDefinition,
  allowed: Stability,
): Diagnostic {
  return {
    code: "alloy/stability",
    severity: "error",
    where: `${file} › ${name} "${label ?? ""}"`,
    message: `${name} is ${stability}, and this file allows ${allowed}`,
    help: `choose another component, or allow it: stability "${stability}" here and --stability.level=${stability} for alloy run`,
  };
}

function communityDiagnostic(file: string, { name, label }: BlockDefinition): Diagnostic {
  return {
    code: "alloy/community-component",
    severity: "error",
    where: `${file} › ${name} "${label ?? ""}"`,
    message: `${name} is maintained by the community, and this file does not allow such components`,
    help: "choose another component, or allow them: communityComponents here and --feature.community-components.enabled for alloy run",
  };
}
