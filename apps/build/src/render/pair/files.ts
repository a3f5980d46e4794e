import type { PairedStack } from "@stackmon/stacks";
import { catchUpFiles } from "./catch-up.ts";
import { hubEnv } from "./hub-env.ts";

/** Yields path → text of what a hub of a pair has beside what every hub has; vmauth is among the stores' programs. */
export function pairFiles(stack: PairedStack): readonly (readonly [path: string, text: string])[] {
  return [
    ...stack.hub.replicas.map((replica) => [`env/hubs/${replica.host}.env`, hubEnv(stack, replica)] as const),
    ...catchUpFiles(stack),
  ];
}
