import type { Expression, LogsReceiver } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import { criLinePattern, dockerLineStart } from "@stackmon/stacks";
import type { LogStep } from "./parse.ts";
import { linesThat } from "./stacks-lines.ts";

/**
 * Takes lines of files out of what a container's runtime has wrapped them in: JSON of docker's `json-file`, or the format
 * of CRI, of which it also joins partial lines. All other lines pass.
 */
export function unwrapContainers(forwardTo: Expression<LogsReceiver>): LogStep {
  const process = loki.process("container", {
    forwardTo: [forwardTo],
    stage: [
      linesThat({ containing: dockerLineStart }, [
        loki.stage.docker(),
        loki.stage.template({ source: "output", template: '{{ TrimSuffix .output "\\n" }}' }),
        loki.stage.output({ source: "output" }),
      ]),
      linesThat({ like: criLinePattern }, [loki.stage.cri()]),
      // Both make a label of it.
      loki.stage.labelDrop({ values: ["stream"] }),
    ],
  });
  return { receiver: process.receiver, blocks: [process] };
}
