import type { Consumer, Expression } from "@stackmon/alloy-river";
import * as otelcol from "@stackmon/alloy-river/otelcol";
import type { Stack } from "@stackmon/stacks";
import { seriesBudget } from "@stackmon/stacks";
import { once } from "./once.ts";
import { sampleStatements } from "./store-statements.ts";

/**
 * Makes of samples what the store needs: of a target its `job` and `instance` alone, and labels that are cut where an honest
 * agent's never end. A series of too many labels is the store's to refuse, since without some of them two are one.
 *
 * *Source:* OpenTelemetry Collector contrib v0.158, pkg/ottl, `keep_keys`, `truncate_all`.
 */
export function trimSamples(
  label: string,
  { stores }: Stack,
  metrics: readonly Expression<Consumer>[],
): otelcol.ProcessorTransform {
  return otelcol.processor.transform(label, {
    // An error would say something of a single target; the others of its request are to be stored.
    errorMode: "silent",
    metricStatements: [
      {
        context: "resource",
        statements: [
          ...once("resource"),
          ...sampleStatements(stores.metrics),
          `truncate_all(resource.attributes, ${seriesBudget.labelBytes})`,
        ],
      },
      { context: "scope", statements: ["keep_keys(scope.attributes, [])"] },
    ],
    output: { metrics },
  });
}
