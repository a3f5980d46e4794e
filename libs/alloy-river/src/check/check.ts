import { closest } from "fastest-levenshtein";
import { diagnoseScope, whereIs } from "../graph/diagnose.ts";
import type { Scope } from "../graph/scope.ts";
import { scopeOf } from "../graph/scope.ts";
import type { Block, File } from "../syntax/ast.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import { withoutBuiltPositions } from "../syntax/diagnostic.ts";
import type { FieldSchema } from "../schema/schema.ts";
import { checkBody, checkLabel } from "./body.ts";
import { standardLibraryRoots } from "../schema/standard-library.ts";
import { unknownExports } from "./unknown-export.ts";
import { blockNames, fieldsOfBlock, takesLabel } from "./registry.ts";

/**
 * What the pinned Alloy would refuse in a configuration, by validation or when it runs, and literal secrets.
 *
 * @param name Where the diagnostics say they are.
 * @returns All diagnostics in the order of the file; empty when there is nothing to say. Codes: those of `compose`
 *   about names, and `alloy/unknown-component`, `alloy/unknown-attribute`, `alloy/unknown-block`,
 *   `alloy/wrong-form`, `alloy/missing-argument`, `alloy/repeated-argument`, `alloy/missing-label`,
 *   `alloy/unexpected-label`, `alloy/wrong-signal`, `alloy/unknown-export`, `alloy/wrong-type`, `alloy/unknown-value`,
 *   `alloy/literal-secret`.
 *
 * @example
 * ```ts
 * import { compose } from "@stackmon/alloy-river";
 * import { check } from "@stackmon/alloy-river/check";
 * import * as loki from "@stackmon/alloy-river/loki";
 *
 * const composed = compose("hub", [loki.write("store", { endpoint: [{ url: "http://127.0.0.1:3100/loki/api/v1/push" }] })]);
 * if (composed.ok) for (const each of check("hub", composed.file.ast)) console.error(each.message);
 * ```
 */
export function check(name: string, file: File): readonly Diagnostic[] {
  const scope = scopeOf(file.body);
  return withoutBuiltPositions([
    ...diagnoseScope(name, scope, standardLibraryRoots),
    ...topLevelAttributes(name, file),
    ...checkScope(name, scope),
  ]);
}

function topLevelAttributes(name: string, file: File): readonly Diagnostic[] {
  return file.body.flatMap((statement) =>
    statement.kind === "block"
      ? []
      : [
          {
            code: "alloy/unknown-attribute",
            severity: "error" as const,
            where: name,
            message: `${statement.name} stands outside of any block`,
            help: "move it into the block that it belongs to, or remove it",
            position: statement.span.start,
          },
        ],
  );
}

function checkScope(file: string, scope: Scope): readonly Diagnostic[] {
  return [
    ...scope.all.flatMap((block) => [
      ...checkTopBlock(file, block, scope),
      ...unknownExports(whereIs(file, block), block, scope),
    ]),
    ...scope.inner.flatMap((inner) => checkScope(file, inner)),
  ];
}

function checkTopBlock(file: string, block: Block, scope: Scope): readonly Diagnostic[] {
  const where = whereIs(file, block);
  if (block.name === "declare") return checkLabel(block, true, where);
  if (isCustom(block, scope)) return checkLabel(block, true, where);
  const fields = fieldsOfBlock(block.name);
  if (fields === undefined) return [unknownComponent(block, where, scope)];
  const [own, ownFields] = block.name === "foreach" ? withoutTemplate(block, fields) : [block, fields];
  return [
    ...checkLabel(block, takesLabel(block.name), where),
    ...checkBody(ownFields, { where, block: own, title: block.name, scope }),
  ];
}

/** Whether a block is made from a module of this file, or of one that it imports. */
function isCustom(block: Block, scope: Scope): boolean {
  const [namespace = ""] = block.name.split(".", 1);
  return scope.imports.has(namespace) || scope.modules.has(block.name);
}

/** The template's statements are a scope of their own: here it counts as a required block without content. */
function withoutTemplate(
  block: Block,
  fields: readonly FieldSchema[],
): readonly [Block, readonly FieldSchema[]] {
  const body = block.body.map((each) =>
    each.kind === "block" && each.name === "template" ? { ...each, body: [] } : each,
  );
  return [{ ...block, body }, [...fields, { name: "template", kind: "block", required: true }]];
}

function unknownComponent(block: Block, where: string, { modules }: Scope): Diagnostic {
  return {
    code: "alloy/unknown-component",
    severity: "error",
    where,
    message: `${block.name} is no component of the pinned Alloy and no module of this file`,
    help: `use ${closest(block.name, [...blockNames, ...modules])}, or declare or import the module`,
    position: block.span.start,
  };
}
