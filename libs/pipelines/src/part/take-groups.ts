import * as loki from "@stackmon/alloy-river/loki";
import type { Re2Source } from "@stackmon/stacks";
import type { Stage } from "./stacks-lines.ts";

/** Makes structured metadata of what the groups of a pattern match; none of them can be empty. */
export function takeGroups(pattern: Re2Source): readonly Stage[] {
  const fields = [...pattern.matchAll(/\(\?P<(\w+)>/g)].map(([, name = ""]): [string, string] => [name, ""]);
  return [
    loki.stage.regex({ expression: pattern }),
    loki.stage.structuredMetadata({ values: Object.fromEntries(fields) }),
  ];
}
