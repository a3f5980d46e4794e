import { expect, test } from "vitest";
import { refusals } from "./alloy-refusal.ts";
import { TextWithOrigins } from "./text-with-origins.ts";

const text = new TextWithOrigins();
text.write("one\ntwo\n");
text.write("three\nfour", { file: "user.alloy", line: 7 });
text.write("five\n");

/** Where each message is placed, and the message. */
const told = (log: string): readonly string[] =>
  refusals(log, "exit code 1", text).map(({ file, position, message }) => {
    const place = position === undefined ? "" : `:${position.line}:${position.column}`;
    return `${file}${place} ${message}`;
  });

test.each([
  [
    "Error: config.alloy:4:3: unrecognized block name\n\n3 | three\nError: could not perform the initial load successfully\n",
    ["user.alloy:8:3 unrecognized block name"],
  ],
  ["Error: config.alloy:5:1: ours\n", [" ours"]],
  ["Error: config.alloy:3:1: a\nError: config.alloy:4:1: b\n", ["user.alloy:7:1 a", "user.alloy:8:1 b"]],
  [
    'ts=1 level=error msg="failed to start" err="say \\"no\\""\nError: could not perform the initial load successfully\n',
    [' say "no"'],
  ],
  ["Error: unknown flag: --x\n", [" unknown flag: --x"]],
  ["", [" alloy ended with exit code 1"]],
  ["one\n  killed \n", [" alloy ended with exit code 1: killed"]],
])("%j", (log, wanted) => expect(told(log)).toEqual(wanted));
