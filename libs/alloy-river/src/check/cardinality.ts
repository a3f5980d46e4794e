import type { Block, ObjectField } from "../syntax/ast.ts";
import { unquote } from "../syntax/constant.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";

/**
 * Names whose values have no bound: each value is a stream of its own in Loki and VictoriaLogs. `*_` stands for any
 * beginning.
 */
const unbounded: readonly string[] = [
  "id",
  "*_id",
  "*_ids",
  "uuid",
  "*_uuid",
  "guid",
  "txid",
  "hash",
  "*_hash",
  "height",
  "*_height",
  "nonce",
  "timestamp",
  "*_timestamp",
  "ts",
  "trace",
  "span",
  "session",
  "request",
  "ip",
  "*_ip",
  "email",
  "url",
  "uri",
  "pid",
  "offset",
  "message",
  "msg",
];

/** Names like those of `unbounded` with a value for each of a few things that an operator sets up. */
const bounded: ReadonlySet<string> = new Set([
  "account_id",
  "cluster_id",
  "host_id",
  "machine_id",
  "node_id",
  "org_id",
  "project_id",
  "region_id",
  "tenant_id",
  "zone_id",
]);

/** Labels of `stage.labels` whose values have no bound, at any depth of a block. `more` extends the names known. */
export function unboundedLabels(where: string, block: Block, more: readonly string[]): readonly Diagnostic[] {
  return block.body.flatMap((statement) => {
    if (statement.kind === "attribute") return [];
    const inside = unboundedLabels(`${where} › ${statement.name}`, statement, more);
    return statement.name === "stage.labels" ? [...labelsOf(where, statement, more), ...inside] : inside;
  });
}

function labelsOf(where: string, block: Block, more: readonly string[]): readonly Diagnostic[] {
  const values = block.body.find((each) => each.kind === "attribute" && each.name === "values");
  if (values?.kind !== "attribute" || values.value.kind !== "object") return [];
  return values.value.fields
    .filter((field) => isUnbounded(field.name, more) || isUnbounded(sourceOf(field), more))
    .map((field) => diagnostic(`${where} › ${block.name}`, field));
}

/** The extracted value that a label is taken from: of another name only where the literal says so. */
function sourceOf({ value, name }: ObjectField): string {
  const source = value.kind === "literal" && value.literal === "string" ? unquote(value.text) : "";
  return source === "" ? name : source;
}

function isUnbounded(name: string, more: readonly string[]): boolean {
  const given = (pattern: string): boolean =>
    pattern.startsWith("*") ? name.endsWith(pattern.slice(1)) : name === pattern;
  return more.some(given) || (!bounded.has(name) && unbounded.some(given));
}

function diagnostic(where: string, { name, namePosition }: ObjectField): Diagnostic {
  return {
    code: "alloy/unbounded-label",
    severity: "warning",
    where,
    message: `${name} becomes a label, and each of its values a stream of its own, which stores refuse or choke on`,
    help: "keep it with stage.structured_metadata, which can be searched as well",
    position: namePosition,
    overlooked: true,
  };
}
