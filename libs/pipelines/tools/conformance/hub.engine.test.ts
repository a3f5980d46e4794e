import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "@stackmon/harness";
import type { LogLine } from "@stackmon/stacks";
import { parseLine, storedBitcoinLine, storedLine } from "@stackmon/stacks";
import { bitcoinLines, prefixedLines, stacksRecords } from "./records.fixture.ts";
import type { Row } from "./running.fixture.ts";
import { RunningPipeline } from "./running.fixture.ts";
import { stackOf } from "../../src/stack-of.fixture.ts";
import { hub } from "../../src/hub/hub.ts";

const running = new RunningPipeline("127.0.2.1");
/** When the agent read a line: not the time of any record. */
const readAt = "2026-01-02T03:04:05.000000006Z";
const nanoseconds = `${BigInt(Date.parse("2026-01-02T03:04:05Z")) * 1_000_000n + 6n}`;

interface Case {
  readonly service: string;
  readonly line: string;
  /** Pairs are in it that the pipeline leaves alone, since it cannot be sure of them. */
  readonly unsure?: true;
}

const header = "INFO [1600000000.123456] [src/main.rs:1] [main] ";

const json =
  '{"msg":"b","level":"WARN","ts":"2026-11-25T09:00:00.5Z","thread":"main","line":5,"file":"stackslib/src/net/p2p.rs","txid":"real"}';

const cases: readonly Case[] = [
  // *Source:* architecture.md.
  {
    service: "stacks-node",
    line: "INFO [1234567890.123] [src/chainstate/coordinator/mod.rs:1234] [tenure_id:abc] Processing block, height: 12345",
  },
  ...stacksRecords.map((line, index) => ({
    service: index % 2 === 0 ? "stacks-node" : "stacks-signer",
    line,
  })),
  ...prefixedLines.map((line) => ({ service: "stacks-node", line })),
  ...bitcoinLines.map((line) => ({ service: "bitcoin-node", line })),
  ...[
    "m, peer: , path:  , verb: GET, reason_code:\t, event_name: ",
    "m, peer: \u00a0, verb: GET, path:",
    'm, reason: "a, height: 7", verb: GET',
    "m, update: U { a: 1, burn_block_height: 5, b: B { height: 1 } }, burn_height: 6",
    "peer: 10.0.0.1:20444 is gone, verb: GET",
    "m, verb: GET\npeer:\npath: /a, event_name: e\nheight: 7",
    "many\nlines, peer: 10.0.0.1:20444",
  ].map((said) => ({ service: "stacks-node", line: `${header}${said}` })),
  {
    service: "stacks-node",
    line: '{"msg":"m, height: 7","level":"INFO","ts":"2026-11-22T16:28:37Z","thread":"main","line":9,"file":"a.rs","path":"","verb":"GET","peer":" "}',
  },
  ...["m\r\npeer:\r\n, verb: GET", "m {, verb: GET"].map((said) => ({
    service: "stacks-node",
    line: `${header}${said}`,
    unsure: true as const,
  })),
  // Records of JSON with more around them, and values that JSON escapes.
  ...[
    `${json}\n`,
    `${json}\r`,
    `${json} `,
    `${json}\nprinted past the logger`,
    json.slice(0, -20),
    `node-1  | ${json}`,
    `Nov 25 10:00:00 host stacks-node[12]: ${json}`,
    `plain text with ${json}`,
    ...['"a \\"b\\""', '"a,\\"txid\\":\\"q"', '"l1\\nl2"', '"/a\\\\b"'].map((value) =>
      json.replace("}", `,"verb":${value},"path":"/v2/info"}`),
    ),
    json.replace('"main"', '"t\\"q"'),
    json.replace('"thread":"main",', ""),
  ].map((line) => ({ service: "stacks-node", line })),
  // The logger prints no lists and objects; a record that has some is left alone.
  ...['["a","b"]', '{"height":"9","txid":"q"}'].map((value) => ({
    service: "stacks-node",
    line: json.replace("}", `,"verb":${value}}`),
    unsure: true as const,
  })),
  // Times of other formats, which some day or year would make unfit for a store: then the time of reading stays.
  ...[
    "1795600000123",
    "20261125101112",
    "2026",
    "101112",
    "10.11",
    "-5",
    "9223372036",
    "20261125.101112",
  ].map((time) => ({
    service: "stacks-node",
    line: `INFO [${time}] [src/main.rs:1] [main] at another time, verb: GET`,
  })),
  { service: "stacks-node", line: json.replace("2026-", "0000-") },
  { service: "bitcoin-node", line: "0000-01-01T00:00:00Z before all time" },
  ...[
    "m, block_height: 5, height: 9",
    "m, burn_height: 5, burn_block_height: 6",
    'm says "Cycle #77 x", verb: GET',
    "we are IN Cycle #9 of it",
  ].map((said) => ({
    service: "stacks-node",
    line: `INFO [1600000000.123456] [src/chainstate/coordinator/mod.rs:1] [main] ${said}`,
  })),
  ...["stacks-node  | ", "Nov 25 10:00:00 host stacks-node[12]: "].map((prefix) => ({
    service: "stacks-node",
    line: `${prefix}Nov 25 10:00:00.123456 WARN pretty, verb: GET`,
  })),
  // One empty field would make VictoriaLogs refuse the whole push.
  { service: "stacks-node", line: "INFO [1600000000.123456] [src/main.rs:1] [] no thread" },
  {
    service: "stacks-node",
    line: '{"msg":"no thread","level":"INFO","ts":"2026-11-22T16:28:37Z","thread":"","line":9,"file":"a.rs"}',
  },
  ...[
    "[error] Cannot read",
    "ERROR: AcceptBlock FAILED",
    "Warning: disk",
    "[net] of a thread",
    "[mempool] of a category",
    "UpdateTip: new best=ab height=7",
  ].map((said) => ({ service: "bitcoin-node", line: `2025-07-05T12:00:49.5Z ${said}` })),
  { service: "bitcoin-node", line: "no header" },
  // A line of another service that looks like one of ours.
  ...["bitcoin-node", "chrony"].map((service) => ({
    service,
    line: "INFO [1600000000.123456] [src/main.rs:1] [main] m, height: 5",
  })),
];

/** What the pipeline adds to a line and its own labels. */
function wanted({ service, line, unsure }: Case): Row {
  const read = parseLine(line);
  const parsed = unsure ? { ...read, fields: {} } : read;
  const whole = { _msg: line, service };
  if (service === "bitcoin-node") {
    const { labels, fields, time = readAt } = storedBitcoinLine(line);
    return { ...whole, _time: time, ...labels, ...fields };
  }
  if (!service.startsWith("stacks-")) return { ...whole, _time: readAt };
  const { labels, fields } = storedLine(parsed);
  return { ...whole, _time: timeOf(parsed), ...labels, ...fields };
}

/** A pretty record's time has no year, and text's may be in any format: then it is the time of reading. */
function timeOf({ format, time = "" }: LogLine): string {
  const fraction = /\.(\d+)/.exec(time)?.[1] ?? "";
  const inUtc = (milliseconds: number): string =>
    `${new Date(milliseconds).toISOString().slice(0, 19)}.${fraction}`;
  if (format === "text" && /^[12]\d{9}\.\d+$/.test(time)) return inUtc(Math.floor(Number(time)) * 1000);
  return format === "json" && time.startsWith("20") ? inUtc(Date.parse(time)) : readAt;
}

/** VictoriaLogs leaves zeros at a fraction's end out. */
function canonical(row: Row): Row {
  const { _time: time = "", _stream: _, _stream_id: __, case: ___, host: ____, job: _____, ...rest } = row;
  const [, whole = time, fraction = ""] = /^(.*T[\d:]{8})\.?(\d*)Z?$/.exec(time) ?? [];
  return { ...rest, _time: `${whole}.${fraction.replace(/0+$/, "")}` };
}

describe("real records through the real pipeline", () => {
  let stored: ReadonlyMap<string, Row>;

  beforeAll(async () => {
    await running.start(hub(stackOf({ nodes: [{ host: "node-1" }] })));
    await running.push(
      cases.map(({ service, line }, index) => ({
        stream: { service, host: "node-1", job: "stacks", case: String(index) },
        values: [[nanoseconds, line]],
      })),
    );
    stored = await eventually("all lines in VictoriaLogs", async () => {
      const rows = await running.rows('{job="stacks"}');
      expect(rows).toHaveLength(cases.length);
      return new Map(rows.map((row) => [row["case"] ?? "", row]));
    });
  });
  afterAll(() => running.stop());

  test("there are some of every format", () => {
    const formats = cases.map(({ line }) => parseLine(line).format);
    for (const format of ["text", "json", "pretty", "none"])
      expect(formats.filter((each) => each === format).length).toBeGreaterThan(10);
  });

  test.each(cases.map((each, index) => ({ ...each, index })))("$service: $line", ({ index, ...each }) => {
    expect(canonical(stored.get(String(index)) ?? {})).toEqual(canonical(wanted(each)));
  });
});
