import type { Stability } from "../schema/stability.ts";
import { stabilities } from "../schema/stability.ts";
import { experimentalFunctions } from "../schema/standard-library.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import type { Position } from "../syntax/position.ts";
import type { FileOf } from "./diagnose.ts";
import { whereIs } from "./diagnose.ts";
import type { Scope } from "./scope.ts";
import { isImported, referencesOf } from "./scope.ts";

/** What `alloy run` will be told to allow. */
export interface StabilityOptions {
  /** Least mature level that `alloy run` will allow (`--stability.level`); default `generally-available`. */
  readonly stability?: Stability;
  /** Whether `--feature.community-components.enabled` will be set; default false. */
  readonly communityComponents?: boolean;
}

/** Whether a level is less mature than the least that is allowed. */
export function isBelow(stability: Stability, allowed: Stability): boolean {
  return stabilities.indexOf(stability) > stabilities.indexOf(allowed);
}

/** Experimental functions that the blocks of a scope, and of those inside, call. */
export function functionDiagnostics(
  fileOf: FileOf,
  scope: Scope,
  { stability: allowed = "generally-available" }: StabilityOptions,
): readonly Diagnostic[] {
  if (allowed === "experimental") return [];
  const own = scope.all.flatMap((block) =>
    referencesOf(block)
      .filter(({ path }) => experimentalFunctions.has(path.join(".")))
      .map(({ path, position }) => ({
        ...functionDiagnostic(whereIs(fileOf(block), block), path.join("."), allowed, position),
        ...(isImported(block, scope) && { overlooked: true as const }),
      })),
  );
  return [
    ...own,
    ...scope.inner.flatMap((inner) => functionDiagnostics(fileOf, inner, { stability: allowed })),
  ];
}

function functionDiagnostic(where: string, name: string, allowed: Stability, position: Position): Diagnostic {
  return {
    code: "alloy/stability",
    severity: "error",
    where,
    message: `${name} is experimental, and this file allows ${allowed}`,
    help: 'do without it, or allow it: stability "experimental" here and --stability.level=experimental for alloy run',
    position,
  };
}

/** A component, or another block, that is less mature than what is allowed. */
export function stabilityDiagnostic(
  where: string,
  name: string,
  stability: Stability,
  allowed: Stability,
): Diagnostic {
  return {
    code: "alloy/stability",
    severity: "error",
    where,
    message: `${name} is ${stability}, and this file allows ${allowed}`,
    help: `choose another component, or allow it: stability "${stability}" here and --stability.level=${stability} for alloy run`,
  };
}

export function communityDiagnostic(where: string, name: string): Diagnostic {
  return {
    code: "alloy/community-component",
    severity: "error",
    where,
    message: `${name} is maintained by the community, and this file does not allow such components`,
    help: "choose another component, or allow them: communityComponents here and --feature.community-components.enabled for alloy run",
  };
}
