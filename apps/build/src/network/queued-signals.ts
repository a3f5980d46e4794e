import type { Stack } from "@stackmon/stacks";

/** Yields what of a stack waits in queues, in words; undefined where all is pushed. */
export function queuedSignals({ delivery }: Stack): string | undefined {
  const queued = (["metrics", "logs"] as const).filter((signal) => delivery[signal] === "queue");
  return queued.length === 0 ? undefined : queued.join(" and ");
}
