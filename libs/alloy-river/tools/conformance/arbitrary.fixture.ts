import fc from "fast-check";
import type { FileBlock } from "../../src/component/block.ts";
import { unsafeBlock, unsafeComponent } from "../../src/component/module.ts";
import type { AlloyValue, Expression } from "../../src/expression/expression.ts";
import { binary, expression, unary } from "../../src/expression/expression.ts";
import type { BinaryOperator, UnaryOperator } from "../../src/syntax/token.ts";
import { isIdentifier, precedence } from "../../src/syntax/token.ts";

const word: fc.Arbitrary<string> = fc
  .stringMatching(/^[a-z_][a-z0-9_]{0,11}$/)
  .filter((text) => isIdentifier(text));

/** Identifiers, some of them with letters beyond ASCII. */
export const identifier: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: word },
  { weight: 1, arbitrary: fc.constantFrom("größe", "日本", "_", "e9", "λ_1") },
);

/** Text of every kind: plain, regular expressions, control and wide characters, line breaks, lone quotes. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom("\\", '"', "`", "\n", "\t", "\0", "\u00ad", "\u2028", "\u{1f600}", "a", " "),
    maxLength: 8,
  }),
  fc.constantFrom("^(?P<level>\\w+) \\[.*\\]$", '{job="stacks"} |= "error"', "C:\\temp\\x", "", "`"),
);

/** Names that Alloy can write in quotes: it reads no escapes there. */
const fieldName: fc.Arbitrary<string> = fc.oneof(
  identifier,
  fc.string({ minLength: 1, maxLength: 12 }).filter((name) => !/["\\\p{Cc}]/u.test(name)),
);

const constant: fc.Arbitrary<AlloyValue> = fc.oneof(
  text,
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

export const reference: fc.Arbitrary<Expression<unknown>> = fc
  .array(identifier, { minLength: 1, maxLength: 4 })
  .map((path) => expression({ kind: "reference", path }));

const binaryOperators: readonly BinaryOperator[] = precedence.flat();
const unaryOperators: readonly UnaryOperator[] = ["!", "-"];

/** Operators of every precedence over each other. */
export const operation: fc.Arbitrary<AlloyValue> = fc.letrec<{ tree: AlloyValue }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthIdentifier: "operation" },
    fc.oneof(fc.integer({ min: -3, max: 9 }), reference),
    fc
      .tuple(tie("tree"), fc.constantFrom(...binaryOperators), tie("tree"))
      .map(([left, operator, right]) => binary(left, operator, right)),
    fc
      .tuple(fc.constantFrom(...unaryOperators), tie("tree"))
      .map(([operator, operand]) => unary(operator, operand)),
  ),
})).tree;

/** Values of every kind, nested. */
export const value: fc.Arbitrary<AlloyValue> = fc.letrec<{ value: AlloyValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: "value" },
    constant,
    reference,
    operation,
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(fieldName, tie("value"), { maxKeys: 5 }),
    fc
      .tuple(fc.array(identifier, { minLength: 1, maxLength: 2 }), fc.array(tie("value"), { maxLength: 3 }))
      .map(([callee, args]) => expression({ kind: "call", callee, arguments: args })),
    fc
      .tuple(tie("value"), identifier)
      .map(([owner, name]) => expression({ kind: "access", value: owner, name })),
    fc
      .tuple(tie("value"), tie("value"))
      .map(([owner, index]) => expression({ kind: "index", value: owner, index })),
  ),
})).value;

const attributes = fc.dictionary(identifier, value, { maxKeys: 6 });
const blockName = fc.array(identifier, { minLength: 1, maxLength: 3 }).map((names) => names.join("."));

const innerBlock: fc.Arbitrary<FileBlock> = fc.letrec<{ block: FileBlock }>((tie) => ({
  block: fc
    .tuple(
      blockName,
      attributes,
      fc.array(tie("block"), { maxLength: 2, depthIdentifier: "block", size: "xsmall" }),
    )
    .map(([name, args, blocks]) => unsafeBlock(name, args, blocks)),
})).block;

/** Blocks of a file, of no schema. */
export const fileBlocks: fc.Arbitrary<readonly FileBlock[]> = fc.array(
  fc
    .tuple(blockName, identifier, attributes, fc.array(innerBlock, { maxLength: 3 }))
    .map(([name, label, args, blocks]) => unsafeComponent(name, label, args, blocks)),
  { maxLength: 6 },
);
