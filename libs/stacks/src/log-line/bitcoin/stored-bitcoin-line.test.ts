import { expect, test } from "vitest";
import { quotedLines } from "../fixture.fixture.ts";
import { storedBitcoinLine } from "./stored-bitcoin-line.ts";

const at = "2025-07-05T12:00:49Z";
const hash = "000000000000000281ccb2b39708da6b1ae27c09ccb362c433ea38ed0f111949";

test.each([
  [`${at} Bitcoin Core version v29.0.0 (release build)`, "info", {}],
  [`${at} WARNING: the RPC server is not safe`, "warn", {}],
  [`${at} Warning: disk is low`, "warn", {}],
  [`${at} ERROR: ProcessNewBlock: AcceptBlock FAILED`, "error", {}],
  [`${at} [error] Cannot read`, "error", {}],
  [`${at} [net:warning] slow peer`, "warn", {}],
  [`${at} [mempool] rejected`, "debug", {}],
  // Each is a thread as well as a category.
  [`${at} [net] thread or category`, undefined, {}],
  [`${at} [msghand] a thread`, "info", {}],
  ["2025-07-05T12:00:49.123456Z with a fraction", "info", {}],
  [
    `${at} UpdateTip: new best=${hash} height=93204 version=0x2b11c000`,
    "info",
    { burn_block_hash: hash, burn_height: "93204" },
  ],
  [`${at} UpdateTip: new best=${hash} height=`, "info", {}],
  ["a second line", undefined, {}],
  [`${at} `, undefined, {}],
])("%s", (line, level, fields) => {
  const stored = storedBitcoinLine(line);
  expect(stored.labels["level"]).toBe(level);
  expect(stored.fields).toEqual(fields);
});

test("every recorded line has its level and its time", () => {
  const recorded = quotedLines.filter(({ program }) => program === "bitcoind");
  expect(recorded.length).toBeGreaterThan(10);
  for (const { line } of recorded) {
    expect(storedBitcoinLine(line).labels["level"]).toBe(line.includes("WARNING:") ? "warn" : "info");
    expect(storedBitcoinLine(line).time).toBe(line.slice(0, 20));
  }
  expect(
    recorded.filter(({ line }) => storedBitcoinLine(line).fields["burn_height"] !== undefined),
  ).toHaveLength(3);
});
