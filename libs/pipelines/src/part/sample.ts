import * as loki from "@stackmon/alloy-river/loki";
import type { Sampling } from "@stackmon/stacks";
import { labels } from "@stackmon/stacks";

/** Keeps a share of the lines of one service at one level, chosen at random; none are dropped by default. */
export function sampleLogs(samplings: readonly Sampling[]): readonly ReturnType<typeof loki.stage.match>[] {
  return samplings.map(({ service, level, rate }) =>
    loki.stage.match({
      selector: `{${labels.service}="${service}", ${labels.level}="${level}"}`,
      stage: [loki.stage.sampling({ rate })],
    }),
  );
}
