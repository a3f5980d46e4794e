import * as loki from "@stackmon/alloy-river/loki";
import type { HeightPatterns } from "@stackmon/stacks";
import { blockHeightSourcePattern, heightPatterns, jsonHeightPatterns, labels } from "@stackmon/stacks";
import type { Stage } from "./stacks-lines.ts";
import { stacksLines } from "./stacks-lines.ts";

/** Takes the heights of text and pretty records by their keys; most lines have none. */
export function heightStages(): readonly Stage[] {
  return heights(heightPatterns);
}

/** The same of JSON records. */
export function jsonHeightStages(): readonly Stage[] {
  return heights(jsonHeightPatterns);
}

/** A plain `height` is a block's in the messages of some source files. */
function heights({ ofBlockSources, ofOtherSources, literal }: HeightPatterns): readonly Stage[] {
  // A matcher is anchored at both ends.
  const blockSources = JSON.stringify(`.*(?:${blockHeightSourcePattern}).*`);
  const of = (operator: "=~" | "!~", patterns: readonly string[]): Stage =>
    stacksLines(
      { matchers: [`${labels.sourceFile}${operator}${blockSources}`], containing: literal },
      patterns.map((expression) => loki.stage.regex({ expression })),
    );
  return [of("=~", ofBlockSources), of("!~", ofOtherSources)];
}
