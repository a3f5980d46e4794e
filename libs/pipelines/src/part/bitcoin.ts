import { commented } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import type { Stack } from "@stackmon/stacks";
import {
  bitcoinHeaderPattern,
  bitcoinLevelPattern,
  bitcoinTipPattern,
  bitcoinTipText,
  labels,
} from "@stackmon/stacks";
import type { Stage } from "./stacks-lines.ts";

const ofBitcoin = `${labels.service}="bitcoin-node"`;

/** Takes level, time and new tips of bitcoind's lines that nobody has taken them of yet, where the stack has any. */
export function bitcoinStages({ services }: Stack): readonly Stage[] {
  if (!services.some(({ name }) => name === "bitcoin-node")) return [];
  return [
    commented(
      "bitcoind's lines: level, time, new tips.",
      loki.stage.match({
        selector: `{${ofBitcoin}, ${labels.level}=""}`,
        stage: [
          loki.stage.regex({ expression: bitcoinHeaderPattern }),
          loki.stage.timestamp({
            source: "time",
            format: "RFC3339Nano",
            actionOnFailure: "skip",
            actionOnDuplicateTimestamp: "keep",
          }),
          loki.stage.regex({ source: "message", expression: bitcoinLevelPattern }),
          loki.stage.template({ source: labels.level, template: level }),
          loki.stage.labels({ values: { [labels.level]: "" } }),
          loki.stage.match({
            selector: `{${ofBitcoin}} |= ${JSON.stringify(bitcoinTipText)}`,
            stage: [
              loki.stage.regex({ expression: bitcoinTipPattern }),
              loki.stage.structuredMetadata({ values: { burn_block_hash: "", burn_height: "" } }),
            ],
          }),
        ],
      }),
    ),
  ];
}

/** Of what `bitcoinLevelPattern` finds; empty, so that no label is made, for what it cannot tell. */
const level =
  '{{ if .message }}{{ if eq (or .tag "") "warning" }}warn{{ else if .tag }}{{ .tag }}' +
  '{{ else if .word }}{{ if hasPrefix "W" .word }}warn{{ else }}error{{ end }}' +
  '{{ else if .category }}debug{{ else if not (or (hasPrefix "[net] " .message) (hasPrefix "[http] " .message)) }}info{{ end }}{{ end }}';
