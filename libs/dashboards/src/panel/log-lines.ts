import { LogsDedupStrategy, LogsSortOrder } from "@grafana/grafana-foundation-sdk/common";
import { PanelBuilder } from "@grafana/grafana-foundation-sdk/logs";
import { logsRef } from "../data-source/reference.ts";
import type { PanelDraft, PanelText } from "./panel.ts";
import { refIdAt } from "./query.ts";
import type { Query } from "./query.ts";

interface LogLinesPanel extends PanelText {
  /** Default `newest first`; `oldest first` tells a story. */
  readonly order?: Order;
  readonly queries: readonly Query<"logs">[];
}

type Order = "newest first" | "oldest first";

const orders: Readonly<Record<Order, LogsSortOrder>> = {
  "newest first": LogsSortOrder.Descending,
  "oldest first": LogsSortOrder.Ascending,
};

/**
 * Log lines; 12 rows high by default.
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
  order = "newest first",
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
        .sortOrder(orders[order])
        .build(),
  };
}
