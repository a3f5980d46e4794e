import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "@stackmon/harness";
import { dockerLineStart, parseLine, storedLine } from "@stackmon/stacks";
import { joined, stacksRecords } from "./records.fixture.ts";
import type { Row } from "./running.fixture.ts";
import { RunningPipeline } from "./running.fixture.ts";
import { stackOf } from "../../src/stack-of.fixture.ts";
import { single } from "../../src/single/single.ts";

const running = new RunningPipeline("127.0.2.2");
const stack = stackOf({
  nodes: [{ host: "node-1" }],
  services: {
    "stacks-node": { unit: "none", logs: ["/var/log/stacks/node.log"] },
    "stacks-signer": { unit: "none", logs: ["/var/log/stacks/signer*.log"] },
  },
  sampling: [{ service: "stacks-node", level: "debug", rate: 0.5 }],
});
const linesOfEach = 2000;
const numbered = (level: string): readonly string[] =>
  Array.from(
    { length: linesOfEach },
    (_, n) => `${level} [1790000000.000001] [src/main.rs:1] [main] line ${n}`,
  );

/** Looks like a record to an agent, which reads no further than the level: a viewer cut its time off. */
const cutOff = (line: string): boolean => /^[A-Z]+ \[[a-z]/.test(line);

/** As docker keeps it; what comes out of it is another test's. */
const wrapped = (line: string): boolean => line.startsWith(dockerLineStart);

const lastLine = "INFO [1790000000.000001] [src/main.rs:1] [main] the last line";

/** Panics as the programs print them: of the node by its logger, of the signer past it. */
const panics = [
  "ERRO [1790000000.000002] [src/main.rs:1] [main] Process abort due to thread panic: panicked at src/a.rs:1:2:\ncalled `Option::unwrap()` on a `None` value",
  "ERRO [1790000000.000003] [src/main.rs:1] [main] Panic backtrace:    0: std::backtrace\n   1: main::run\n   2: main",
  "thread 'main' (7) panicked at src/b.rs:3:4:\nmessage\n\nstack backtrace:\n   0: rust_begin_unwind\nnote: run with `RUST_BACKTRACE=full`",
];

/** What is read of a file that holds the real records and the panics: what is no first line continues a record. */
const realLines = joined([
  ...[...new Set(stacksRecords)].filter(
    (record) => record !== "" && !record.includes("\n") && !cutOff(record) && !wrapped(record),
  ),
  ...panics.flatMap((panic) => panic.split("\n")),
]);

describe("a node's log files, read, thinned out and parsed in one Alloy", () => {
  let rows: readonly Row[];

  beforeAll(async () => {
    running.writeLog("var/log/stacks/node.log", [...numbered("DEBG"), ...numbered("INFO"), lastLine]);
    running.writeLog("var/log/stacks/signer-1.log", realLines);
    await running.start(single(stack));
    rows = await eventually("all lines in VictoriaLogs", async () => {
      const found = await running.rows("*");
      const messages = new Set(found.map(({ _msg }) => _msg));
      expect(messages).toContain(lastLine);
      expect(realLines.filter((line) => !messages.has(line))).toEqual([]);
      return found;
    });
  });
  afterAll(() => running.stop());

  const atLevel = (level: string): readonly Row[] =>
    rows.filter((row) => row["service"] === "stacks-node" && row["level"] === level);

  test("of the level that is sampled about half arrive, each once", () => {
    // Six standard deviations of a fair coin.
    const tolerance = 6 * Math.sqrt(linesOfEach / 4);
    expect(Math.abs(atLevel("debug").length - linesOfEach / 2)).toBeLessThan(tolerance);
    expect(new Set(atLevel("debug").map(({ _msg }) => _msg)).size).toBe(atLevel("debug").length);
  });

  test("of other levels all arrive", () => {
    expect(atLevel("info").map(({ _msg }) => _msg)).toEqual(
      expect.arrayContaining([...numbered("INFO"), lastLine]),
    );
    expect(atLevel("info")).toHaveLength(linesOfEach + 1);
  });

  test("a panic is one entry, with its trace", () => {
    expect(rows.map(({ _msg }) => _msg)).toEqual(expect.arrayContaining(panics));
  });

  test("each line has its service and its file, and the file is no label of the stream", () => {
    expect(new Set(rows.map(({ service, filename }) => `${service} ${filename?.split("/").at(-1)}`))).toEqual(
      new Set(["stacks-node node.log", "stacks-signer signer-1.log"]),
    );
    expect(rows.filter(({ _stream }) => _stream?.includes("filename"))).toEqual([]);
  });

  test.each(realLines)("%s", (line) => {
    const { labels, fields } = storedLine(parseLine(line));
    const row = rows.find(({ _msg }) => _msg === line);
    expect(row).toMatchObject({
      ...labels,
      ...fields,
      service: "stacks-signer",
      host: "node-1",
      job: "stacks",
    });
    expect(row?.["level"]).toBe(labels["level"]);
  });
});
