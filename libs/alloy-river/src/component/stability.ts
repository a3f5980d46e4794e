import { communityDiagnostic, isBelow, stabilityDiagnostic } from "../graph/stability.ts";
import type { StabilityOptions } from "../graph/stability.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import type { BlockDefinition } from "./block.ts";

/** Components that `alloy run` refuses under the flags that the options stand for. */
export function stabilityDiagnostics(
  file: string,
  definitions: readonly BlockDefinition[],
  options: StabilityOptions,
): readonly Diagnostic[] {
  return definitions.flatMap((definition) => [
    ...ownDiagnostics(file, definition, options),
    ...stabilityDiagnostics(file, definition.inner?.map((each) => each.definition) ?? [], options),
  ]);
}

function ownDiagnostics(
  file: string,
  { name, label, stability }: BlockDefinition,
  { stability: allowed = "generally-available", communityComponents = false }: StabilityOptions,
): readonly Diagnostic[] {
  const where = `${file} › ${name} "${label ?? ""}"`;
  if (stability === undefined) return [];
  if (stability === "community") return communityComponents ? [] : [communityDiagnostic(where, name)];
  return isBelow(stability, allowed) ? [stabilityDiagnostic(where, name, stability, allowed)] : [];
}
