/** Name of the unit that copies what the own store of a signal has lost. */
export function catchUpUnit(signal: "metrics" | "logs"): string {
  return `stackmon-catch-up-${signal}`;
}

/** Names of both. */
export const catchUpUnits: readonly string[] = [catchUpUnit("metrics"), catchUpUnit("logs")];
