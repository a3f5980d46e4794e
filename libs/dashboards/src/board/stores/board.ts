import { boardUids, programsOf } from "@stackmon/stacks";
import type { MetricSource, Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import type { RowDraft } from "../../panel/row.ts";
import { metricVariables } from "../variables.ts";
import { grafanaRow } from "./grafana-row.ts";
import { lokiRow } from "./loki-row.ts";
import { programsRow } from "./programs-row.ts";
import { prometheusRow } from "./prometheus-row.ts";
import { victoriaLogsRow } from "./victoria-logs-row.ts";
import { victoriaMetricsRow } from "./victoria-metrics-row.ts";
import { vmalertRow } from "./vmalert-row.ts";

/** What the programs tell that all other boards rest on, those that the stack has. */
export function storesBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.stores,
      description: "Do the stores take everything, how fast do they answer, and when is the disk full?",
      cadence: "stacks blocks",
      variables: metricVariables(stack),
      rows: [programsRow(stack), ...programsOf(stack).flatMap((program) => rows[program]?.(stack) ?? [])],
    },
    storeKinds(stack),
  );
}

const rows: { readonly [Program in MetricSource]?: (stack: Stack) => RowDraft } = {
  "victoria-metrics": victoriaMetricsRow,
  prometheus: prometheusRow,
  "victoria-logs": victoriaLogsRow,
  loki: lokiRow,
  grafana: grafanaRow,
  vmalert: vmalertRow,
};
