import type { Diagnostic } from "../syntax/diagnostic.ts";
import type { BlockDefinition } from "./block.ts";
import type { ComposeOptions } from "./compose.ts";
import type { Stability } from "../schema/stability.ts";
import { stabilities } from "../schema/stability.ts";

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
