import { closest } from "fastest-levenshtein";
import { whereIs } from "../graph/diagnose.ts";
import type { Scope } from "../graph/scope.ts";
import type { Attribute, Block, Statement } from "../syntax/ast.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import type { FieldSchema } from "../schema/schema.ts";
import { fieldsOfBody } from "./registry.ts";
import { describeType } from "./type.ts";
import { checkValue } from "./value.ts";

/** The block that the diagnostics are about, and the names in its reach. */
export interface BodyContext {
  readonly where: string;
  readonly block: Block;
  /** The block as messages name it: `prometheus.scrape`, `endpoint of prometheus.remote_write`. */
  readonly title: string;
  readonly scope: Scope;
}

/** What is wrong with the statements of a body: unknown, misplaced, repeated and missing ones, and their values. */
export function checkBody(fields: readonly FieldSchema[], context: BodyContext): readonly Diagnostic[] {
  const { block } = context;
  return [
    ...block.body.flatMap((statement) => checkStatement(statement, fields, context)),
    ...missing(fields, context),
    ...repeated(fields, context),
  ];
}

function checkStatement(
  statement: Statement,
  fields: readonly FieldSchema[],
  context: BodyContext,
): readonly Diagnostic[] {
  const field = fields.find((each) => each.name === statement.name);
  if (field === undefined) return [unknown(statement, fields, context)];
  if (statement.kind === "attribute") return checkAttribute(statement, field, context);
  return checkInnerBlock(statement, field, context);
}

function checkAttribute(
  attribute: Attribute,
  field: FieldSchema,
  context: BodyContext,
): readonly Diagnostic[] {
  if (field.kind === "block") return [misplaced(attribute, `${field.name} { … }`, context)];
  const { where, scope } = context;
  return field.type === undefined ? [] : checkValue(attribute.value, field.type, { where, field, scope });
}

function checkInnerBlock(block: Block, field: FieldSchema, context: BodyContext): readonly Diagnostic[] {
  if (field.kind === "attr") return [misplaced(block, `${field.name} = …`, context)];
  const title = `${field.name} of ${context.title}`;
  const where = `${context.where} › ${whereIs("", block).slice(" › ".length)}`;
  return [
    ...checkLabel(block, field.labelled ?? false, where, false),
    ...checkBody(fieldsOfBody(field.body ?? ""), { ...context, where, block, title }),
  ];
}

/** Blocks of services: with a label, Alloy takes them for components that it does not have. */
const services: ReadonlySet<string> = new Set(["http", "livedebugging", "remotecfg"]);

/** A label where none belongs, or none where one does; `alloy validate` looks at those of components alone. */
export function checkLabel(
  block: Block,
  wanted: boolean,
  where: string,
  isTop: boolean = true,
): readonly Diagnostic[] {
  if ((block.label !== undefined) === wanted) return [];
  const isSeen = isTop && (wanted || services.has(block.name));
  return [
    {
      code: wanted ? "alloy/missing-label" : "alloy/unexpected-label",
      severity: "error",
      where,
      message: wanted ? `${block.name} has no label and needs one` : `${block.name} takes no label`,
      help: wanted ? `write ${block.name} "name" { … }` : `write ${block.name} { … }`,
      position: block.span.start,
      ...(!isSeen && { overlooked: true as const }),
    },
  ];
}

function unknown(statement: Statement, fields: readonly FieldSchema[], context: BodyContext): Diagnostic {
  const kind = statement.kind;
  const names = fields
    .filter((each) => (each.kind === "attr") === (kind === "attribute"))
    .map((each) => each.name);
  const nearest =
    names.length > 0 ? fields.find((each) => each.name === closest(statement.name, names)) : undefined;
  const type = nearest?.type === undefined ? "" : ` (${describeType(nearest.type)})`;
  return {
    code: kind === "attribute" ? "alloy/unknown-attribute" : "alloy/unknown-block",
    severity: "error",
    where: context.where,
    message: `${statement.name} is no ${kind} of ${context.title}`,
    help:
      nearest === undefined ? `${context.title} takes no ${kind}s; remove it` : `use ${nearest.name}${type}`,
    position: statement.span.start,
  };
}

function misplaced(statement: Statement, form: string, context: BodyContext): Diagnostic {
  const wanted = statement.kind === "attribute" ? "a block" : "an attribute";
  return {
    code: "alloy/wrong-form",
    severity: "error",
    where: context.where,
    message: `${statement.name} is written as ${statement.kind === "attribute" ? "an attribute" : "a block"} and must be ${wanted}`,
    help: `write ${form}`,
    position: statement.span.start,
  };
}

function missing(
  fields: readonly FieldSchema[],
  { block, where, title }: BodyContext,
): readonly Diagnostic[] {
  const present = new Set(block.body.map((each) => each.name));
  return fields
    .filter((field) => field.required && field.oneOf === undefined && !present.has(field.name))
    .map((field) => ({
      code: "alloy/missing-argument",
      severity: "error",
      where,
      message: `${title} needs ${field.name}, and it is not there`,
      help:
        field.type === undefined
          ? `add ${field.name} { … }`
          : `add ${field.name} = … (${describeType(field.type)})`,
      position: block.span.start,
    }));
}

function repeated(
  fields: readonly FieldSchema[],
  { block, where, title }: BodyContext,
): readonly Diagnostic[] {
  const repeatable = new Set(fields.filter((each) => each.repeatable).map((each) => each.name));
  const seen = new Set<string>();
  return block.body.flatMap((statement) => {
    const first = !seen.has(statement.name);
    seen.add(statement.name);
    if (first || repeatable.has(statement.name)) return [];
    return [
      {
        code: "alloy/repeated-argument",
        severity: "error" as const,
        where,
        message: `${statement.name} is there twice, and ${title} takes it once`,
        help: "keep one of the two",
        position: statement.span.start,
      },
    ];
  });
}
