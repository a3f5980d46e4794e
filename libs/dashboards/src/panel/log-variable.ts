import {
  CustomVariableBuilder,
  QueryVariableBuilder,
  TextBoxVariableBuilder,
  VariableRefresh,
  VariableSort,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { levels, logqlLines, logsqlLines, matches } from "@stackmon/stacks";
import type { LogSelection, TypedText } from "@stackmon/stacks";
import { logsRef } from "../data-source/reference.ts";
import type { StoreKinds } from "../data-source/reference.ts";

const all = { text: ["All"], value: ["$__all"], selected: true };

/** Picks levels, all by default; all is also lines without a level: backtraces, banners, panics. */
export function levelVariable(): CustomVariableBuilder {
  return new CustomVariableBuilder("level")
    .label("Level")
    .description("The levels shown. All is also what has none: panics, backtraces, banners.")
    .values(levels.join(","))
    .options(levels.map((level) => ({ text: level, value: level, selected: false })))
    .multi(true)
    .includeAll(true)
    .allValue(".*")
    .current(all);
}

/** Picks services, all by default, of those that write `lines`: also of units beside the stack's own. */
export function serviceVariable({ logs }: StoreKinds, lines: LogSelection): QueryVariableBuilder {
  return new QueryVariableBuilder("service")
    .label("Service")
    .description("The services shown.")
    .datasource(logsRef(logs))
    .query(valuesOf("service", logs, lines))
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.NaturalAsc)
    .multi(true)
    .includeAll(true)
    .allValue(".+")
    .current(all);
}

/**
 * A label's values, asked of the log store.
 *
 * *Source:* VictoriaMetrics/victorialogs-datasource src/types.ts (`VariableQuery`); grafana/grafana
 * public/app/plugins/datasource/loki/types.ts (`LokiVariableQuery`, whose type 1 is `LabelValues`).
 */
function valuesOf(label: string, store: StoreKinds["logs"], lines: LogSelection): Record<string, unknown> {
  switch (store) {
    case "victoria-logs":
      return { refId: `${label}s`, type: "fieldValue", field: label, query: logsqlLines(lines) };
    case "loki":
      return { refId: `${label}s`, type: 1, label, stream: logqlLines(lines) };
  }
}

/** Takes any text, none by default. */
export function textVariable(
  { variable }: TypedText,
  label: string,
  description: string,
): TextBoxVariableBuilder {
  const empty = { text: "", value: "", selected: true };
  return new TextBoxVariableBuilder(variable)
    .label(label)
    .description(description)
    .defaultValue("")
    .options([empty])
    .current(empty);
}

export const chosenLevels: { readonly matches: string } = matches("${level:regex}");
export const chosenServices: { readonly matches: string } = matches("${service:regex}");
