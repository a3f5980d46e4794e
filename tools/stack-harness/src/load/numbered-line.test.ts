import { expect, test } from "vitest";
import { numberedLine, readNumberedLine } from "./numbered-line.ts";

const line = numberedLine({ source: "signer-1", sequence: 17 }, 1_795_648_479_123.456);

test("a line is a node's text line that ends with the checksum of what is before it", () => {
  expect(line).toBe(
    "INFO [1795648479.123456] [stackslib/src/net/p2p.rs:1234] [load-signer-1] load, conn_id: 17, block_id: " +
      "6906d02394bbb6f1adc9310c7950787774f7f3d21b3402f29d38c731042527ff",
  );
});

test("a whole line tells its source and number", () => {
  expect(readNumberedLine(line)).toEqual({ source: "signer-1", sequence: 17 });
});

test.each([
  ["a character of its text", line.replace("17", "18")],
  ["a character of its checksum", line.replace(/.$/, (last) => (last === "0" ? "1" : "0"))],
  ["its end", line.slice(0, -1)],
  ["its beginning", line.slice(1)],
  ["a blank behind it", `${line} `],
  ["another line behind it", `${line}${line}`],
  ["all of it", ""],
])("a line that differs in %s is none", (_, altered) => {
  expect(readNumberedLine(altered)).toBeUndefined();
});
