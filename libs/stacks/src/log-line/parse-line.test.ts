import { describe, expect, test } from "vitest";
import { logFixture, ownRecords, records } from "./fixture.fixture.ts";
import { levelOf, levels } from "./level.ts";
import { knownKeys } from "./key/log-key.ts";
import { parseLine } from "./parse-line.ts";
import type { LogLine } from "./parse-line.ts";
import { storedLine } from "./stored-line.ts";

test("the architecture's example comes out exactly", () => {
  const line = parseLine(
    "INFO [1234567890.123] [src/chainstate/coordinator/mod.rs:1234] [tenure_id:abc] Processing block, height: 12345",
  );
  expect(line).toEqual({
    format: "text",
    level: "info",
    time: "1234567890.123",
    sourceFile: "src/chainstate/coordinator/mod.rs",
    sourceLine: 1234,
    thread: "tenure_id:abc",
    message: "Processing block",
    fields: { height: "12345" },
  } satisfies LogLine);
  expect(storedLine(line)).toEqual({
    labels: { level: "info", source_file: "src/chainstate/coordinator/mod.rs" },
    fields: {
      component: "coordinator",
      thread: "tenure_id:abc",
      source_line: "1234",
      tenure_id: "abc",
      block_height: "12345",
    },
  });
});

describe("the shapes that the logger can print", () => {
  const own =
    "only_key,a,first,second,third,str,debug_str,display,none,some,unit,f,b,multi_value,emoji,event id,public key,commits_to_tip_tenure?,a.b,k,peer";
  const keys = new Set([...knownKeys, ...own.split(",")]);
  const parsed = (format: string): LogLine[] =>
    records(logFixture(`shapes-${format}.log`)).map((record) => parseLine(record, keys));
  const [text, pretty, json] = [parsed("text"), parsed("pretty"), parsed("json")];
  const said = ({ level, message, fields }: LogLine): object => ({ level, message, fields });

  test("are as many in every format, each recognised", () => {
    expect([text.length, pretty.length, json.length]).toEqual([16, 16, 16]);
    const formats = (lines: LogLine[]): string[] => [...new Set(lines.map(({ format }) => format))];
    expect([formats(text), formats(pretty), formats(json)]).toEqual([
      ["none", "text"],
      ["none", "pretty"],
      ["none", "json"],
    ]);
  });

  test("say the same in pretty as in JSON", () => {
    expect(pretty.filter(({ format }) => format !== "none").map(said)).toEqual(
      json.filter(({ format }) => format !== "none").map(said),
    );
  });

  test("say the same in text as in JSON, but for a record that is only a pair", () => {
    const [ofText, ofJson] = [text, json].map((lines) => lines.filter(({ format }) => format !== "none"));
    for (const [index, line] of (ofText ?? []).entries()) {
      const twin = ofJson?.[index];
      if (twin?.message === "") expect(line).toMatchObject({ message: "only_key: v", fields: {} });
      else expect(said(line)).toEqual(twin && said(twin));
      expect([line.sourceFile, line.sourceLine, line.thread]).toEqual([
        twin?.sourceFile,
        twin?.sourceLine,
        twin?.thread,
      ]);
    }
  });

  test("keep many lines in one record", () => {
    expect(text.find(({ level }) => level === "error")).toMatchObject({
      message: "multi\nline message",
      fields: { multi_value: "l1\nl2" },
    });
    expect(text.at(-1)).toMatchObject({
      format: "none",
      message: expect.stringMatching(/^thread '[\s\S]*\nnote: /),
    });
  });
});

describe("real records", () => {
  test("are of many sources", () => {
    expect(new Set(ownRecords.map(({ source }) => source)).size).toBeGreaterThan(80);
  });

  test.each(ownRecords.filter(({ format }) => format === "text" || format === "json"))(
    "$source: $line",
    ({ line, format, source }) => {
      // Records whose time, or whose end, a viewer cut off.
      if (/no timestamp|timestamp stripped|cut at end/.test(source) || /^[A-Z]+ \[[a-z]/.test(line)) {
        expect(["none", format]).toContain(parseLine(line).format);
        return;
      }
      const parsed = parseLine(line);
      expect(parsed.format).toBe(format);
      expect(levels).toContain(parsed.level);
      expect(parsed.sourceFile).toMatch(/\.rs$/);
      expect(parsed.sourceLine).toBeGreaterThan(0);
      expect(parsed.time).toMatch(/^\d{10}\.\d{3,6}$|^\d{4}-|^[A-Z][a-z]{2} /);
    },
  );

  test.each(ownRecords.filter(({ format }) => format === "pretty"))("$source: $line", ({ line }) => {
    const parsed = parseLine(line);
    expect(parsed).toMatchObject({
      format: "pretty",
      level: expect.stringMatching(/^(info|warn|error|debug|critical)$/),
    });
    expect(parsed.message).not.toContain("ThreadId(1), ");
  });
});

const lines: readonly [string, Partial<LogLine>][] = [
  [
    "DEBUG [1603160287.460] [testnet/stacks-node/src/run_loop/neon.rs:279] [ThreadId(4)] Synchronized",
    { level: "debug", time: "1603160287.460", thread: "ThreadId(4)", message: "Synchronized" },
  ],
  [
    " INFO [1589242062.965] [src/run_loop/neon.rs:46] Miner node: at n2Xs",
    { level: "info", sourceLine: 46, message: "Miner node: at n2Xs", fields: {} },
  ],
  [
    "ERRO [2026-11-22 16:28:37.564820] [src/main.rs:9] [main] x",
    { level: "error", time: "2026-11-22 16:28:37.564820" },
  ],
  ["WARN [1.000001] [a.rs:1] [p2p:(20444,20443)] ", { thread: "p2p:(20444,20443)", message: "" }],
  [
    "INFO [1.000001] [a.rs:1] [main] Advanced to new tip! a, b: c, height: 5, event id: 7",
    { message: "Advanced to new tip! a, b: c", fields: { height: "5", "event id": "7" } },
  ],
  [
    "INFO [1.000001] [a.rs:1] [main] Got Ok(Block { a: 1, height: 5 }), height: 6",
    { message: "Got Ok(Block { a: 1, height: 5 })", fields: { height: "6" } },
  ],
  [
    'INFO [1.000001] [a.rs:1] [main] Got, reason: "x, height: 5", height: 6',
    { message: "Got", fields: { reason: '"x, height: 5"', height: "6" } },
  ],
  [
    "INFO [1.000001] [a.rs:1] [main] Left open (, height: 6",
    { message: "Left open (", fields: { height: "6" } },
  ],
  [
    '{"msg":"x","level":"TRCE","ts":"2026-11-22T16:28:37Z","thread":"main","line":9,"file":"a.rs","b":true,"a":1}',
    { format: "json", level: "trace", sourceFile: "a.rs", fields: { a: "1", b: "true" } },
  ],
  ['{"msg":"cut off","level":"TR', { format: "none", message: '{"msg":"cut off","level":"TR' }],
  ['{"level":"info","msg":"of another program"}', { format: "none" }],
  ["Signer spawned successfully. Waiting for messages to process...", { format: "none", fields: {} }],
  ["INFORM [1.000001] [a.rs:1] [main] x", { format: "none" }],
  ["said INFO [1.000001] [a.rs:1] [main] x", { format: "none" }],
];

test.each(lines)("%s", (text, wanted) => expect(parseLine(text)).toMatchObject(wanted));

test("an empty thread is none", () => {
  expect(storedLine(parseLine("INFO [1.000001] [a.rs:1] [] m")).fields).toEqual({
    component: "a",
    source_line: "1",
  });
});

const pairs: readonly [file: string, pairs: string, fields: Record<string, string>][] = [
  ["stackslib/src/chainstate/stacks/db/blocks.rs", "height: 1", { block_height: "1" }],
  ["stacks-node/src/nakamoto_node/miner.rs", "height: 1", { block_height: "1" }],
  ["stackslib/src/net/api/postblock_proposal.rs", "height: 1", { height: "1" }],
  ["stacks-node/src/nakamoto_node/signer_coordinator.rs", "height: 1", { height: "1" }],
  [
    "stackslib/src/net/relay.rs",
    "block_height: 1, burn_block_height: 2",
    { block_height: "1", burn_height: "2" },
  ],
  // No call site logs both.
  ["stackslib/src/net/relay.rs", "burn_height: 1, burn_header_height: 2", { burn_height: "1" }],
  [
    "stackslib/src/net/relay.rs",
    "latency_ms: 7, peer: 10.0.0.1:20444",
    { latency_ms: "7", peer: "10.0.0.1:20444" },
  ],
  ["stackslib/src/net/relay.rs", "stacks_height: 1", {}],
];

test.each(pairs)("fields of %s: %s", (file, written, fields) => {
  const {
    component: _,
    thread: __,
    source_line: ___,
    ...stored
  } = storedLine(parseLine(`INFO [1.1] [${file}:1] [main] m, ${written}`)).fields;
  expect(stored).toEqual(fields);
});

test.each([
  ["CRIT", "critical"],
  ["ERRO", "error"],
  ["ERROR", "error"],
  ["Warning", "warn"],
  ["INFO", "info"],
  ["DEBG", "debug"],
  ["TRCE", "trace"],
  ["NOTICE", undefined],
  ["toString", undefined],
])("the level %s is %s", (spelling, level) => expect(levelOf(spelling)).toBe(level));
