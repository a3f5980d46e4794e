import { expect, test } from "vitest";
import { parseCommentedVariables, parseEnvironmentFile } from "./environment-file.ts";

test.each([
  ["NAME=value", { NAME: "value" }],
  ["NAME=", { NAME: "" }],
  ["NAME=a b=c", { NAME: "a b=c" }],
  ["NAME=value  ", { NAME: "value" }],
  ['NAME="a b"', { NAME: "a b" }],
  ['NAME="a \\"b\\" \\\\ \\$c \\`d\\`"', { NAME: 'a "b" \\ $c `d`' }],
  ["NAME='a \"b\" \\'", { NAME: 'a "b" \\' }],
  ["NAME=1\nNAME=2\n\nOTHER=3\n", { NAME: "2", OTHER: "3" }],
  ["# NAME=value", {}],
  ["#NAME=value", {}],
  ["; NAME=value", {}],
  ["1NAME=value", {}],
  ["NAME", {}],
])("%j sets %j", (text, variables) => expect(parseEnvironmentFile(text)).toEqual(variables));

test("the variables that an example shows are those behind a #, and no prose", () => {
  const text = '# Copy and take the # away.\n\n# The host label.\n#HOST=\n#PATHS="a b"\nSET=1\n';
  expect(parseCommentedVariables(text)).toEqual({ HOST: "", PATHS: "a b" });
});
