import type { Expression, FileBlock, LogsReceiver } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import { criLinePattern, dockerLineStart, labels } from "@stackmon/stacks";
import type { LogStep } from "./parse.ts";

/**
 * Takes lines of files out of what a container's runtime has wrapped them in: JSON of docker's `json-file`, or the format
 * of CRI, of which it also joins partial lines. All other lines pass.
 */
export function unwrapContainers(forwardTo: Expression<LogsReceiver>): LogStep {
  const process = loki.process("container", {
    forwardTo: [forwardTo],
    stage: [
      ofFiles(`|= ${JSON.stringify(dockerLineStart)}`, [
        loki.stage.docker(),
        loki.stage.template({ source: "output", template: '{{ TrimSuffix .output "\\n" }}' }),
        loki.stage.output({ source: "output" }),
      ]),
      ofFiles(`|~ ${JSON.stringify(criLinePattern)}`, [loki.stage.cri()]),
      // Both make a label of it.
      loki.stage.labelDrop({ values: ["stream"] }),
    ],
  });
  const blocks: readonly FileBlock[] = [process];
  return { receiver: process.receiver, blocks };
}

function ofFiles(
  filter: string,
  stage: NonNullable<Parameters<typeof loki.stage.match>[0]["stage"]>,
): ReturnType<typeof loki.stage.match> {
  return loki.stage.match({ selector: `{${labels.service}!=""} ${filter}`, stage });
}
