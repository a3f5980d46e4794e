import { childrenOf } from "../graph/reference.ts";
import type { Expr, Statement } from "../syntax/ast.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";

/** How deeply blocks and expressions may be nested to be checked. */
const maximalDepth = 1000;

/** A file that is nested too deeply to be checked. */
export function nestingDiagnostic(where: string, body: readonly Statement[]): readonly Diagnostic[] {
  let level: readonly (Statement | Expr)[] = body;
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > maximalDepth && first !== undefined) return [tooDeep(where, first)];
    level = level.flatMap(inside);
  }
  return [];
}

function inside(node: Statement | Expr): readonly (Statement | Expr)[] {
  if (node.kind === "block") return node.body;
  return node.kind === "attribute" ? [node.value] : childrenOf(node);
}

function tooDeep(where: string, { span }: Statement | Expr): Diagnostic {
  return {
    code: "alloy/too-deep",
    severity: "error",
    where,
    message: `what stands here is nested more than ${maximalDepth} levels deep, and the file was not checked`,
    help: "take parts of it into blocks or modules of their own",
    position: span.start,
    overlooked: true,
  };
}
