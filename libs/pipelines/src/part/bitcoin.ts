import { commented } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { Stack } from "@stackmon/stacks";
import {
  bitcoinHeaderPattern,
  bitcoinLevelPattern,
  bitcoinTipPattern,
  bitcoinTipText,
  labels,
  threadOrCategoryStarts,
} from "@stackmon/stacks";
import { ownTime } from "./own-time.ts";
import type { Stage } from "./stacks-lines.ts";
import { linesThat } from "./stacks-lines.ts";
import { takeGroups } from "./take-groups.ts";

const ofBitcoin = `${labels.service}="bitcoin-node"`;

/** Takes level, time and new tips of bitcoind's lines that nobody has taken them of yet, where the stack has any. */
export function bitcoinStages({ services }: Stack): readonly Stage[] {
  if (!services.some(({ name }) => name === "bitcoin-node")) return [];
  return [
    commented(
      "bitcoind's lines: level, time, new tips.",
      linesThat({ matchers: [ofBitcoin, `${labels.level}=""`] }, [
        loki.stage.regex({ expression: bitcoinHeaderPattern }),
        ownTime("RFC3339Nano"),
        loki.stage.regex({ source: "message", expression: bitcoinLevelPattern }),
        loki.stage.template({ source: labels.level, template: level }),
        loki.stage.labels({ values: { [labels.level]: "" } }),
        linesThat({ matchers: [ofBitcoin], containing: bitcoinTipText }, takeGroups(bitcoinTipPattern)),
      ]),
    ),
  ];
}

/** Of what `bitcoinLevelPattern` finds; empty, so that no label is made, for what it cannot tell. */
const level =
  '{{ if .message }}{{ if eq (or .tag "") "warning" }}warn{{ else if .tag }}{{ .tag }}' +
  '{{ else if .word }}{{ if hasPrefix "W" .word }}warn{{ else }}error{{ end }}' +
  `{{ else if .category }}debug{{ else if not (or ${threadOrCategoryStarts.map((start) => `(hasPrefix "${start}" .message)`).join(" ")}) }}info{{ end }}{{ end }}`;
