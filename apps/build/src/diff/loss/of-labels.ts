import { canonicalJson } from "../../render/canonical-json.ts";
import { isList, isObject, listAt, member, plainText, textAt, type Json } from "../json.ts";
import { blocksNamed } from "./blocks-named.ts";
import { loss, type LossRule } from "./loss.ts";

/** What sets a label of series or streams. */
interface Label {
  readonly name: string;
  /** All that decides its value. */
  readonly says: string;
  /** Set on some series alone, such as those that a rule selects. */
  readonly isConditional?: boolean;
}

type Reader = (value: Json) => readonly Label[];

/** Where the components of a type set labels. */
const setters: readonly (readonly [code: keyof typeof reasons, type: RegExp, read: Reader])[] = [
  ["series-labels", /^discovery\.relabel$/, (value) => ruleLabels(value, false)],
  ["series-labels", /^prometheus\.relabel$/, (value) => ruleLabels(value, true)],
  ["series-labels", /^prometheus\.remote_write$/, (value) => attributeLabels(value, "external_labels")],
  ["stream-fields", /^loki\.relabel$/, (value) => ruleLabels(value, true)],
  ["stream-fields", /^loki\.write$/, (value) => attributeLabels(value, "external_labels")],
  ["stream-fields", /^loki\.source\./, (value) => attributeLabels(value, "labels")],
  ["stream-fields", /^loki\.process$/, stageLabels],
  ["stream-fields", /^otelcol\.processor\.groupbyattrs$/, groupingLabels],
  ["stream-fields", /^(?:loki\.write$|otelcol\.exporter\.)/, victoriaLogsFields],
];

const reasons = {
  "series-labels":
    "of its series changes: they begin anew under other labels, and what is asked over the change sees two of each",
  "stream-fields": "of its streams changes: lines from before and after the change lie in different streams",
} as const;

/** Labels of series, and of the streams of logs. */
export const labelLosses: LossRule = (change) => {
  if (change.change !== "changed" || change.after.kind !== "component") return [];
  const { before, after } = change;
  return setters.flatMap(([code, type, read]) => {
    if (!type.test(textAt(after.value, "block"))) return [];
    const names = changedNames(read(before.value), read(after.value));
    return names.length === 0 ? [] : [loss(code, after, `${names.join(", ")} ${reasons[code]}`)];
  });
};

/** A label that some series alone have, and that is new, is most often one of new series. */
function changedNames(before: readonly Label[], after: readonly Label[]): readonly string[] {
  const hasSame = (labels: readonly Label[], { says }: Label): boolean =>
    labels.some((one) => one.says === says);
  const hasName = (labels: readonly Label[], { name }: Label): boolean =>
    labels.some((one) => one.name === name);
  const gone = before.filter((label) => !hasSame(after, label));
  const come = after.filter((label) => !hasSame(before, label));
  const counted = come.filter((label) => label.isConditional !== true || hasName(before, label));
  return [...new Set([...gone, ...counted].map(({ name }) => name))];
}

/** Labels that begin with two underscores end before the series does. */
function ruleLabels(value: Json, areConditional: boolean): readonly Label[] {
  return blocksNamed(value, "rule").flatMap((rule): readonly Label[] => {
    const attributes = member(rule, "attributes");
    const name = unquoted(textAt(attributes, "target_label"));
    if (name === "" || name.startsWith("__")) return [];
    const isConditional = areConditional && member(attributes, "source_labels") !== undefined;
    return [{ name, says: canonicalJson(attributes), isConditional }];
  });
}

function attributeLabels(value: Json, attribute: string): readonly Label[] {
  const labels = member(member(value, "attributes"), attribute);
  if (labels === undefined) return [];
  if (!isObject(labels)) return [{ name: attribute, says: canonicalJson(labels) }];
  return Object.entries(labels).map(([name, says]) => ({ name, says: `${name} ${canonicalJson(says)}` }));
}

function stageLabels(value: Json): readonly Label[] {
  return ["stage.labels", "stage.static_labels", "stage.label_drop", "stage.label_keep"].flatMap((stage) =>
    blocksNamed(value, stage).flatMap((block) => {
      const values = member(member(block, "attributes"), "values") ?? null;
      const names = isList(values)
        ? values.map((name) => unquoted(plainText(name)))
        : Object.keys(values ?? {});
      return names.map((name) => ({ name, says: `${stage} ${name} ${canonicalJson(values)}` }));
    }),
  );
}

/** Attributes of a resource are the fields of a stream. */
function groupingLabels(value: Json): readonly Label[] {
  return listAt(member(value, "attributes"), "keys").map((key) => ({
    name: unquoted(plainText(key)),
    says: plainText(key),
  }));
}

/** VictoriaLogs is told which fields name a stream, in a header or in the URL. */
function victoriaLogsFields(value: Json): readonly Label[] {
  return leavesOf("", value).flatMap(([key, text]) => {
    const parameter = /_stream_fields=([^"&]*)/.exec(text)?.[1];
    const name = /^vl-stream-fields$/i.test(key) ? unquoted(text) : parameter;
    return name === undefined ? [] : [{ name, says: name }];
  });
}

function leavesOf(key: string, value: Json): readonly (readonly [key: string, text: string])[] {
  if (isList(value)) return value.flatMap((element) => leavesOf(key, element));
  if (isObject(value)) return Object.entries(value).flatMap(([name, inner]) => leavesOf(name, inner));
  return [[key, String(value)]];
}

function unquoted(text: string): string {
  return text.replace(/^["`]|["`]$/g, "");
}
