import type { ServiceName, Stack, StackService } from "@stackmon/stacks";

/** One service on one machine, as the stack file has it. */
export interface Placement {
  readonly host: string;
  readonly service: ServiceName;
}

/** Where services run that expose metrics: what `up` should know. */
export function scrapedPlacements(stack: Stack): readonly Placement[] {
  return placements(stack, (service) => service.metricsAddress !== "none");
}

/** Where services run whose log is read, from the journal or from files. */
export function loggingPlacements(stack: Stack): readonly Placement[] {
  return placements(stack, ({ unit, logFiles }) => {
    return (stack.journal.enabled && unit !== "none") || logFiles.length > 0;
  });
}

function placements(stack: Stack, has: (service: StackService) => boolean): readonly Placement[] {
  const names = new Set(stack.services.filter(has).map(({ name }) => name));
  return stack.nodes.flatMap(({ host, services }) =>
    services.filter((service) => names.has(service)).map((service) => ({ host, service })),
  );
}
