import type { FileOf } from "../graph/diagnose.ts";
import { whereIs } from "../graph/diagnose.ts";
import { pathOf } from "../graph/reference.ts";
import type { Scope } from "../graph/scope.ts";
import { identity, referencesOf, resolve } from "../graph/scope.ts";
import type { ArrayExpr, Attribute, Block, Statement } from "../syntax/ast.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import type { FieldSchema, TypeSchema } from "../schema/schema.ts";
import { componentSchema, fieldsOfBody } from "./registry.ts";

/** Capsules that data is sent to. */
const receivers: ReadonlySet<TypeSchema> = new Set([
  "capsule:component/common/loki.LogsReceiver",
  "capsule:github.com/prometheus/prometheus/storage.Appendable",
  "capsule:component/otelcol.Consumer",
  "capsule:component/pyroscope.Appendable",
]);

/** Names of the exports that something refers to, by the block that has them. */
type Uses = ReadonlyMap<Block, ReadonlySet<string>>;

/**
 * Data that goes nowhere or twice, and components that nothing has to do with, in a scope and those inside it. Alloy
 * runs all of these and says nothing.
 */
export function flowDiagnostics(fileOf: FileOf, scope: Scope): readonly Diagnostic[] {
  const uses = usesIn(scope);
  return [
    ...scope.all.flatMap((block) => {
      const component = componentSchema(block.name);
      if (component === undefined) return [];
      const where = whereIs(fileOf(block), block);
      const used = uses.get(block) ?? new Set<string>();
      return [
        ...unused(where, block, used),
        ...(isByproduct(block, used) ? [] : outputs(where, block, component.arguments ?? [])),
      ];
    }),
    ...scope.inner.flatMap((inner) => flowDiagnostics(fileOf, inner)),
  ];
}

function usesIn(scope: Scope, found: Map<Block, Set<string>> = new Map()): Uses {
  for (const reference of scope.all.flatMap(referencesOf)) {
    const owner = resolve(scope, reference);
    if (owner === undefined) continue;
    const names = found.get(owner) ?? new Set();
    found.set(owner, names.add(reference.path[identity(owner).split(".").length] ?? ""));
  }
  for (const inner of scope.inner) if (inner.kind === "template") usesIn(inner, found);
  return found;
}

function exportsOf(block: Block): readonly FieldSchema[] {
  return componentSchema(block.name)?.exports ?? [];
}

function isReceiver({ type }: FieldSchema): boolean {
  return type !== undefined && receivers.has(type);
}

/** Whether a component is there for something else than what it sends on: the rules of a `loki.relabel`, say. */
function isByproduct(block: Block, used: ReadonlySet<string>): boolean {
  return exportsOf(block).some((each) => used.has(each.name) && !isReceiver(each));
}

/** Receivers of what comes from outside, which upstream gives an input all the same. */
const selfDriven: ReadonlySet<string> = new Set(["otelcol.receiver.googlecloudpubsub"]);

/** A component whose exports nothing refers to; one that works without being asked has no receiver among its exports, and sends on. */
function unused(where: string, block: Block, used: ReadonlySet<string>): readonly Diagnostic[] {
  const exported = exportsOf(block);
  if (exported.length === 0 || used.size > 0 || selfDriven.has(block.name)) return [];
  const receives = exported.some(isReceiver);
  if (!receives && sendsOn(componentSchema(block.name)?.arguments ?? [])) return [];
  const [first] = exported;
  return [
    {
      code: "alloy/unused-component",
      severity: "warning",
      where,
      message: receives
        ? `nothing sends to ${identity(block)}, and it does nothing`
        : `nothing reads ${exported.map(({ name }) => name).join(" or ")} of ${identity(block)}, and what it finds is lost`,
      help: `refer to ${identity(block)}.${first?.name ?? ""} where its data belongs, or remove it`,
      position: block.span.start,
      overlooked: true,
    },
  ];
}

function sendsOn(fields: readonly FieldSchema[], within: readonly string[] = []): boolean {
  return fields.some(({ kind, type, body = "" }) =>
    kind === "attr"
      ? elementOf(type) !== undefined
      : !within.includes(body) && sendsOn(fieldsOfBody(body), [...within, body]),
  );
}

/** The receivers that a list is of; undefined for all other types. */
function elementOf(type: TypeSchema | undefined): TypeSchema | undefined {
  if (typeof type !== "object" || !("list" in type)) return undefined;
  return receivers.has(type.list) ? type.list : undefined;
}

/** What is wrong with the lists of receivers in a body and in the blocks inside it. */
function outputs(where: string, block: Block, fields: readonly FieldSchema[]): readonly Diagnostic[] {
  const lists = fields.filter(({ type }) => elementOf(type) !== undefined);
  if (
    lists.length > 0 &&
    lists.length === fields.length &&
    lists.every(({ name }) => isEmptyList(block, name))
  )
    return [dangling(where, block, block.name)];
  return block.body.flatMap((statement) => outputsOf(where, statement, fields));
}

function outputsOf(
  where: string,
  statement: Statement,
  fields: readonly FieldSchema[],
): readonly Diagnostic[] {
  const field = fields.find(({ name }) => name === statement.name);
  if (field === undefined) return [];
  if (statement.kind === "block")
    return outputs(`${where} › ${statement.name}`, statement, fieldsOfBody(field.body ?? ""));
  if (elementOf(field.type) === undefined || statement.value.kind !== "array") return [];
  if (statement.value.elements.length > 0) return duplicates(where, statement, statement.value);
  return field.required === true ? [dangling(where, statement, statement.name)] : [];
}

function isEmptyList(block: Block, name: string): boolean {
  const found = block.body.find((each) => each.kind === "attribute" && each.name === name);
  return found?.kind !== "attribute" || (found.value.kind === "array" && found.value.elements.length === 0);
}

function dangling(where: string, { span }: Statement, name: string): Diagnostic {
  return {
    code: "alloy/dangling-output",
    severity: "warning",
    where,
    message: `${name} names no receiver, and what arrives here is lost`,
    help: `give ${name} a reference to a receiver, or remove the component`,
    position: span.start,
    overlooked: true,
  };
}

function duplicates(where: string, { name }: Attribute, { elements }: ArrayExpr): readonly Diagnostic[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const path = pathOf(element)?.join(".");
    if (path === undefined || !seen.has(path)) {
      if (path !== undefined) seen.add(path);
      return [];
    }
    return [
      {
        code: "alloy/duplicate-output",
        severity: "warning" as const,
        where,
        message: `${name} names ${path} twice, and everything arrives there twice`,
        help: "keep one of the two",
        position: element.span.start,
        overlooked: true as const,
      },
    ];
  });
}
