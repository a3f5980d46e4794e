import { LogsDedupStrategy, LogsSortOrder } from "@grafana/grafana-foundation-sdk/common";
import { PanelBuilder } from "@grafana/grafana-foundation-sdk/logs";
import { logsRef } from "../data-source/reference.ts";
import type { PanelDraft, PanelText } from "./panel.ts";
import { refIdAt } from "./query.ts";
import type { Query } from "./query.ts";

interface LogLinesPanel extends PanelText {
  readonly queries: readonly Query<"logs">[];
}

/**
 * Log lines, newest first; 12 rows high by default.
 *
 * It has no text for an absence of lines: Grafana's logs panel shows its own. The description says what
 * silence means. The SDK leaves `enableLogDetails` and `wrapLogMessage` off: a line could neither be read to
 * its end nor opened.
 */
export function logLinesPanel({
  id,
  title,
  description,
  width,
  height = 12,
  queries,
}: LogLinesPanel): PanelDraft {
  return {
    id,
    width,
    height,
    draw: (stores) =>
      new PanelBuilder()
        .id(id)
        .title(title)
        .description(description)
        .datasource(logsRef(stores.logs))
        .targets(queries.map((query, index) => query.draw(stores, refIdAt(index))))
        .showTime(true)
        .showLabels(false)
        .wrapLogMessage(true)
        .enableLogDetails(true)
        .dedupStrategy(LogsDedupStrategy.None)
        .sortOrder(LogsSortOrder.Descending)
        .build(),
  };
}
