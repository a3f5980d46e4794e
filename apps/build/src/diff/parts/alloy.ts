import { identity, parse, referencesIn, type Block, type Expr, type Statement } from "@stackmon/alloy-river";
import { graphOf } from "@stackmon/alloy-river/draw";
import type { Json } from "../json.ts";
import type { Part } from "../part.ts";

/**
 * Components of an Alloy configuration, and what flows between them; `undefined` where it does not parse.
 *
 * A block's value is its `attributes` and, in their order, its `blocks`. Comments and layout do not count, and an attribute
 * that says where data goes is told as a flow alone.
 */
export function alloyParts(file: string, text: string): readonly Part[] | undefined {
  const parsed = parse(text, file);
  if (!parsed.ok) return undefined;
  const graph = graphOf(parsed.file);
  const ids = new Set(graph.nodes.map(({ id }) => id));
  const source = new Source(text, ids);
  const components = parsed.file.body.flatMap((statement): Part[] =>
    statement.kind === "block"
      ? [
          {
            kind: "component",
            key: identity(statement),
            name: identity(statement),
            file,
            value: source.block(statement),
          },
        ]
      : [],
  );
  const flows = graph.edges.map(({ from, to, signal, attribute }): Part => {
    const name = `${from} → ${to} (${signal === "other" ? attribute : signal})`;
    return { kind: "flow", key: name, name, file, value: true };
  });
  return [...components, ...new Map(flows.map((flow) => [flow.key, flow])).values()];
}

/** Reads values as their text in the source. */
class Source {
  readonly #bytes: Buffer;
  readonly #ids: ReadonlySet<string>;

  constructor(text: string, ids: ReadonlySet<string>) {
    this.#bytes = Buffer.from(text);
    this.#ids = ids;
  }

  block({ name, label, body }: Block): Json {
    const attributes = body.flatMap((statement) =>
      statement.kind === "attribute" && !this.#isWiring(statement.value)
        ? [[statement.name, this.#value(statement.value)] as const]
        : [],
    );
    const blocks = body.filter(isBlock).map((block) => this.block(block));
    return {
      block: name,
      ...(label === undefined ? {} : { label }),
      attributes: Object.fromEntries(attributes),
      blocks,
    };
  }

  #value(expr: Expr): Json {
    if (expr.kind === "array") return expr.elements.map((element) => this.#value(element));
    if (expr.kind === "object")
      return Object.fromEntries(expr.fields.map(({ name, value }) => [name, this.#value(value)]));
    const { start, end } = expr.span;
    return this.#bytes.toString("utf8", start.offset, end.offset + 1).replace(/\s*\n\s*/g, " ");
  }

  /** Nothing but references to what other components export. */
  #isWiring(expr: Expr): boolean {
    if (expr.kind === "array")
      return expr.elements.length > 0 && expr.elements.every((one) => this.#isWiring(one));
    if (expr.kind !== "access") return false;
    const [reference, ...more] = referencesIn(expr);
    const path = reference?.path ?? [];
    return more.length === 0 && path.some((_, index) => this.#ids.has(path.slice(0, index + 1).join(".")));
  }
}

function isBlock(statement: Statement): statement is Block {
  return statement.kind === "block";
}
