import { eventually } from "@stackmon/harness";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { single } from "../../src/single/single.ts";
import { stackOf } from "../../src/stack-of.fixture.ts";
import { RunningPipeline } from "./running.fixture.ts";

const running = new RunningPipeline("127.0.2.6");
const acceptance = "Received block acceptance";
const stack = stackOf({
  nodes: [{ host: "node-1" }],
  services: {
    "stacks-node": { unit: "none", logs: ["/var/log/stacks/node.log"] },
    "stacks-signer": { unit: "none", logs: ["/var/log/stacks/signer.log"] },
  },
  sampling: [
    { service: "stacks-signer", message: acceptance, rate: 0.05 },
    { service: "stacks-signer", level: "debug", rate: 0.5 },
  ],
  limits: [{ service: "stacks-node", level: "info", linesPerSecond: 1, burst: 100 }],
  drops: [{ service: "stacks-node", level: "debug", message: "Dispatched" }],
});

const each = 10_000;
const last = "WARN [1790000000.000001] [src/main.rs:1] [main] the last line";
const lines = (level: string, message: string, count = each): readonly string[] =>
  Array.from(
    { length: count },
    (_, n) =>
      `${level} [1790000000.${String(n).padStart(6, "0")}] [src/main.rs:1] [main] ${message}, slot_id: ${n}`,
  );

const signerLines = [
  ...lines("INFO", acceptance),
  ...lines("WARN", acceptance, 100),
  ...lines("INFO", "Received block rejection", 100),
  ...lines("DEBG", "Chatter"),
  ...lines("INFO", "Another message", 100),
  last,
];
const nodeLines = [
  ...lines("DEBG", "Dispatched"),
  ...lines("DEBG", "Not so", 100),
  ...lines("WARN", "Dispatched", 100),
  ...lines("INFO", "Many of these", 5_000),
  ...lines("INFO", "Advanced to new tip!", 1_000),
  last,
];

describe("lines are thinned out as the stack file says", () => {
  let stored: readonly string[];
  let dropped: ReadonlyMap<string, number>;
  /** From before the first line was read until all were. */
  let seconds = 0;

  beforeAll(async () => {
    const start = Date.now();
    running.writeLog("var/log/stacks/signer.log", signerLines);
    running.writeLog("var/log/stacks/node.log", nodeLines);
    await running.start(single(stack));
    stored = await eventually(
      "the last line of both files, and no more coming",
      async () => {
        const rows = await running.rows("* | fields _msg");
        expect(rows.filter(({ _msg }) => _msg === last)).toHaveLength(2);
        return rows.map(({ _msg }) => _msg ?? "");
      },
      { within: 60_000 },
    );
    seconds = (Date.now() - start) / 1000;
    dropped = new Map(
      [...(await running.metrics())]
        .filter(([name]) => name.startsWith("loki_process_dropped_lines_total"))
        .map(([name, value]) => [/reason="(.*)"/.exec(name)?.[1] ?? "", value]),
    );
  });
  afterAll(() => running.stop());

  const kept = (level: string, message: string): number =>
    stored.filter((line) => line.startsWith(`${level} `) && line.includes(`] ${message}, `)).length;

  test.each([
    ["warn", acceptance, "WARN", 100],
    ["a message that is counted", "Received block rejection", "INFO", 100],
    ["another message", "Another message", "INFO", 100],
    ["another message of a dropped level", "Not so", "DEBG", 100],
    ["warn with the text of a drop", "Dispatched", "WARN", 100],
    ["a message that alerts look for, of a limited level", "Advanced to new tip!", "INFO", 1_000],
  ])("all of %s stays", (_, message, level, count) => {
    expect(kept(level, message)).toBe(count);
  });

  test.each([
    [0.05, "INFO", acceptance, `sampled: stacks-signer ${acceptance}`],
    [0.5, "DEBG", "Chatter", "sampled: stacks-signer debug"],
  ])(
    "%d of a class stays, within five standard deviations, and the counter knows",
    (rate, level, message, reason) => {
      const deviation = Math.sqrt(each * rate * (1 - rate));
      expect(Math.abs(kept(level, message) - each * rate)).toBeLessThan(5 * deviation);
      expect(dropped.get(reason)).toBe(each - kept(level, message));
    },
  );

  test("none of what is dropped stays, and the counter knows", () => {
    expect(kept("DEBG", "Dispatched")).toBe(0);
    expect(dropped.get("dropped: stacks-node debug Dispatched")).toBe(each);
  });

  test("a limit keeps its burst and a line for each second, and the counter knows", () => {
    const many = kept("INFO", "Many of these");
    expect(many).toBeGreaterThanOrEqual(100);
    expect(many).toBeLessThanOrEqual(100 + Math.ceil(seconds));
    expect(dropped.get("ratelimit_drop_stage")).toBe(5_000 - many);
  });

  test("every line is stored or counted, and no line twice", () => {
    const counted = [...dropped.values()].reduce((sum, value) => sum + value, 0);
    expect(stored.length + counted).toBe(signerLines.length + nodeLines.length);
  });
});
