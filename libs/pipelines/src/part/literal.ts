import type { Re2Source } from "@stackmon/stacks";

/** A regular expression that matches one text only. */
export function literal(text: string): Re2Source {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
