import { below, isObject, propertyOf, type JsonObject } from "../../import/json.ts";
import { variablesIn } from "../query/filled-in.ts";
import { listAt } from "./list.ts";
import { dataSourceOf, isBuiltIn, languages, type DataSource, type Language } from "./data-source.ts";
import type { Panel } from "./panel.ts";
import { readExpression, type Query } from "./query.ts";
import { pluginOf, promqlIn, queryTextOf, type Variable } from "./variable.ts";

/** What queries are found in. */
interface Holder {
  readonly json: JsonObject;
  readonly name: string;
  readonly panels: readonly Panel[];
  readonly variables: readonly Variable[];
}

/** Every query of a board: of its panels, annotations and variables. */
export function queriesOf(board: Holder): readonly Query[] {
  return [
    ...board.panels.flatMap((panel) => ofPanel(panel, board)),
    ...ofAnnotations(board),
    ...board.variables.flatMap((variable) => ofVariable(variable, board)),
  ];
}

function ofPanel(panel: Panel, { variables }: Holder): readonly Query[] {
  const targets = panel.json["targets"];
  if (!Array.isArray(targets)) return [];
  return targets.flatMap((json: unknown, index): readonly Query[] => {
    if (!isObject(json)) return [];
    const own = dataSourceOf(json);
    const source = own ?? dataSourceOf(panel.json);
    if (source !== undefined && isBuiltIn(source)) return [];
    const pointer = below(`${panel.at.pointer}/targets`, index);
    const refId = typeof json["refId"] === "string" ? json["refId"] : `query ${index + 1}`;
    const at = { ...panel.at, where: `${panel.at.where} › ${refId}`, pointer };
    return [query("panel", { at, json, source, expression: json["expr"] }, variables)];
  });
}

/** Prometheus' have `expr`, Loki's too; others a `target` like a panel's. */
function ofAnnotations({ json: board, name, variables }: Holder): readonly Query[] {
  return listAt(board, "annotations").flatMap(({ item: json, pointer }): readonly Query[] => {
    const source = dataSourceOf(json);
    const expression = propertyOf(json["target"], "expr") ?? json["expr"];
    if (typeof expression !== "string" || (source !== undefined && isBuiltIn(source))) return [];
    const at = { where: `${name} › annotation ${JSON.stringify(json["name"] ?? "")}`, pointer };
    return [query("annotation", { at, json, source, expression }, variables)];
  });
}

/** Of Prometheus' variables alone the query is known to hold PromQL. */
function ofVariable(variable: Variable, { variables }: Holder): readonly Query[] {
  const expression = promqlIn(queryTextOf(variable));
  if (expression === undefined) return [];
  const { at, json } = variable;
  const one = query("variable", { at, json, source: dataSourceOf(json), expression }, variables);
  return one.read.language === "promql" || one.read.language === "metricsql" ? [one] : [];
}

interface Part {
  readonly at: Query["at"];
  readonly json: JsonObject;
  readonly source: DataSource | undefined;
  readonly expression: unknown;
}

function query(
  of: Query["of"],
  { at, json, source, expression }: Part,
  variables: readonly Variable[],
): Query {
  const text = typeof expression === "string" ? expression : "";
  const language = text === "" ? undefined : languageOf(source, variables);
  return { at, of, json, ...(source && { source }), expression: text, read: readExpression(text, language) };
}

/** By the plugin that is named, or that the variable picks. */
function languageOf(source: DataSource | undefined, variables: readonly Variable[]): Language | undefined {
  const [name] = variablesIn(source?.uid ?? "");
  const variable = variables.find((one) => one.name === name);
  const plugin = source?.type ?? (variable && pluginOf(variable));
  return plugin === undefined ? undefined : languages[plugin];
}
