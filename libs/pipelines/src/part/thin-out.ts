import { commented } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { LineClass, Stack } from "@stackmon/stacks";
import { labels, protectedTexts, thinnableLevels } from "@stackmon/stacks";
import { notInShare } from "./hash-share.ts";
import type { Selection, Stage } from "./stacks-lines.ts";
import { linesThat, selectorOf } from "./stacks-lines.ts";

/**
 * Thins out what the stack file says, where lines are read: drops, then samples, then limits. Each line that goes is
 * counted in `loki_process_dropped_lines_total` under its reason. Lines of `warn` and above, lines without a level and
 * messages that alerts or counters look for stay, whatever the rule.
 */
export function thinOut({
  drops,
  sampling,
  limits,
}: Pick<Stack, "drops" | "sampling" | "limits">): readonly Stage[] {
  return [
    ...drops.map((lines) =>
      commented(
        `Keeps none of: ${classOf(lines)}.`,
        loki.stage.match({
          selector: selectorOf(selectionOf(lines)),
          action: "drop",
          dropCounterReason: reason("dropped", lines),
        }),
      ),
    ),
    ...sampling.map(({ rate, ...lines }) =>
      commented(
        `Keeps a share of ${rate} of: ${classOf(lines)}. By the line's hash, so always the same lines.`,
        linesThat(selectionOf(lines), sampled(rate, reason("sampled", lines))),
      ),
    ),
    ...limits.map(({ linesPerSecond, burst, ...lines }) =>
      commented(
        `Keeps ${linesPerSecond} a second of: ${classOf(lines)}.`,
        linesThat(selectionOf(lines), [loki.stage.limit({ rate: linesPerSecond, burst, drop: true })]),
      ),
    ),
  ];
}

/** By the hash of the line with its time: whoever reads the line again decides alike. */
function sampled(rate: number, dropCounterReason: string): readonly Stage[] {
  return [
    loki.stage.template({ source: "hash", template: '{{ Sha2Hash "" .Entry }}' }),
    loki.stage.drop({ source: "hash", expression: notInShare(rate), dropCounterReason }),
  ];
}

function selectionOf({ service, level, message }: LineClass): Selection {
  const levels = level === undefined ? `=~"${thinnableLevels.join("|")}"` : `="${level}"`;
  return {
    matchers: [`${labels.service}="${service}"`, `${labels.level}${levels}`],
    ...(message === undefined ? {} : { containing: message }),
    without: protectedTexts(service, level),
  };
}

/** As the label `reason` bears it: `sampled: stacks-node debug`. */
function reason(verb: string, lines: LineClass): string {
  return `${verb}: ${classOf(lines)}`;
}

function classOf({ service, level, message }: LineClass): string {
  return [service, level, message].filter((part) => part !== undefined).join(" ");
}
