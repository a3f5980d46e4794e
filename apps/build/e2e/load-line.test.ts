import { numberedLine } from "@stackmon/harness";
import { parseLine } from "@stackmon/stacks";
import { expect, test } from "vitest";

test("a line of the harness's load is a text line of a node", () => {
  const line = numberedLine({ source: "node-1", sequence: 17 }, 1_795_648_479_123.456);
  expect(parseLine(line)).toEqual({
    format: "text",
    level: "info",
    time: "1795648479.123456",
    sourceFile: "stackslib/src/net/p2p.rs",
    sourceLine: 1234,
    thread: "load-node-1",
    message: "load",
    fields: { conn_id: "17", block_id: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});
