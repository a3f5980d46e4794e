import type { StackService } from "../stack-file/stack.ts";

/** A unit's name without its suffix: `nginx` of `nginx.service`. */
export function unitStem(unit: string): string {
  return unit.replace(/\.[a-z]+$/, "");
}

/** The `service` label of a journal entry: the service that names its unit, else the unit's stem. */
export function serviceOfUnit(unit: string, services: readonly StackService[]): string {
  return services.find((service) => service.unit === unit)?.name ?? unitStem(unit);
}
