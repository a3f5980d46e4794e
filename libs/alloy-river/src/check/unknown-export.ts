import { closest } from "fastest-levenshtein";
import type { Scope } from "../graph/scope.ts";
import { referencesOf } from "../graph/scope.ts";
import type { Block } from "../syntax/ast.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import { exportReference } from "./type.ts";

/** References of a block to exports that their components do not have; `alloy validate` v1.19 accepts them. */
export function unknownExports(where: string, block: Block, scope: Scope): readonly Diagnostic[] {
  return referencesOf(block).flatMap((reference) => {
    const found = exportReference(reference, scope);
    const name = found?.names[0];
    if (found === undefined || name === undefined) return [];
    const exports = (found.component.exports ?? []).map((each) => each.name);
    if (exports.includes(name)) return [];
    return [
      {
        code: "alloy/unknown-export",
        severity: "error",
        where,
        message: `${found.component.name} exports no ${name}`,
        help:
          exports.length > 0
            ? `refer to ${reference.path.slice(0, -found.names.length).join(".")}.${closest(name, exports)}`
            : `${found.component.name} exports nothing; remove the reference`,
        position: reference.position,
        overlooked: true,
      },
    ];
  });
}
