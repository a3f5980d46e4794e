import { expect, test } from "vitest";
import { parseLabels } from "./label-text.ts";

test.each([
  ["{}", {}],
  ['{job="stacks", level="info"}', { job: "stacks", level: "info" }],
  ['job="stacks",le="+Inf"', { job: "stacks", le: "+Inf" }],
  [String.raw`{a="say \"x\", y=\"z\"", b="\\n\n\t"}`, { a: 'say "x", y="z"', b: "\\n\n\t" }],
  [String.raw`{"a.b"="c", d="\x00\u00e9\U0001f600"}`, { "a.b": "c", d: "\0é😀" }],
])("%s", (text, labels) => expect(parseLabels(text)).toEqual(labels));
