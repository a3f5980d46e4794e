import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "@stackmon/harness";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { single } from "../../src/single/single.ts";
import { stackOf } from "../../src/stack-of.fixture.ts";
import type { LogStoreName, Row } from "./running.fixture.ts";
import { RunningPipeline } from "./running.fixture.ts";

const limit = 256 * 1024;
const marker = " ... (cut)";
const stack = stackOf({
  nodes: [{ host: "node-1" }],
  services: { "stacks-node": { unit: "none", logs: ["/var/log/stacks/*.log"] } },
});

const header = (n: number): string =>
  `INFO [1790000000.${String(n).padStart(6, "0")}] [src/main.rs:${n}] [main] `;
const filled = (n: number, bytes: number): string => header(n).padEnd(bytes, "x");

/** Bytes that a line may hold, and how its answer reads: what is no UTF-8 is replaced where it is decoded. */
const bytes: readonly [what: string, sent: Buffer, stored: string][] = [
  ["bytes that are no UTF-8", Buffer.from([0x61, 0xff, 0xfe, 0x62]), "a\ufffd\ufffdb"],
  ["half a letter", Buffer.from([0x61, 0xe2, 0x82]), "a\ufffd"],
  ["NUL", Buffer.from("a\0b"), "a\0b"],
  ["colours", Buffer.from("a \u001b[31mred\u001b[0m b"), "a \u001b[31mred\u001b[0m b"],
  ["a bell and a backspace", Buffer.from("a\u0007\bb"), "a\u0007\bb"],
  ["letters of four bytes", Buffer.from("a 🚀 日本"), "a 🚀 日本"],
];

/** Lines of a file that has the line ends of Windows. */
const windows = ["of Windows, verb: GET", "another, peer: 10.0.0.1:20444"];
const docker = (log: string, time: string): string =>
  JSON.stringify({ log: `${log}\n`, stream: "stderr", time });

describe("what a file may hold", () => {
  const running = new RunningPipeline("127.0.2.7");
  let rows: readonly Row[];

  const write = (name: string, content: Buffer | string): void => {
    mkdirSync(join(running.folder, "var/log/stacks"), { recursive: true });
    writeFileSync(join(running.folder, "var/log/stacks", name), content);
  };

  beforeAll(async () => {
    write(
      "bytes.log",
      Buffer.concat(
        bytes.flatMap(([, sent], n) => [
          Buffer.from(`${header(n)}said `),
          sent,
          Buffer.from(`, verb: GET\n${header(100 + n)}m, peer: `),
          sent,
          Buffer.from(", path: /a\n"),
        ]),
      ),
    );
    write("windows.log", windows.map((said, n) => `${header(200 + n)}${said}\r\n`).join(""));
    write(
      "long.log",
      [filled(301, limit - 1), filled(302, limit), filled(303, limit + 1), filled(304, 3 * limit)].join(
        "\n",
      ) + "\n",
    );
    write(
      "container-json.log",
      [
        header(401) + "of docker, verb: GET",
        "thread 'main' panicked at src/a.rs:1:2:",
        "message",
        header(402) + 'with "quotes", verb: PUT',
      ]
        .map((log) => `${docker(log, "2026-09-21T14:13:21.5Z")}\n`)
        .join(""),
    );
    write(
      "container-cri.log",
      [`F ${header(403)}whole, verb: GET`, `P ${header(404)}in two `, "F parts, verb: PUT"]
        .map((each) => `2026-09-21T14:13:21.5Z stderr ${each}\n`)
        .join(""),
    );
    await running.start(single(stack));
    rows = await eventually("all lines in VictoriaLogs", async () => {
      const found = await running.rows("*");
      expect(found).toHaveLength(2 * bytes.length + windows.length + 4 + 3 + 2);
      return found;
    });
  });
  afterAll(() => running.stop());

  const at = (line: number): Row | undefined => rows.find(({ source_line }) => source_line === String(line));

  test.each(bytes.map(([what, , stored], n) => ({ what, stored, n })))(
    "$what do no harm",
    ({ stored, n }) => {
      expect(at(n)).toMatchObject({ level: "info", verb: "GET" });
      expect(at(n)?._msg).toBe(`${header(n)}said ${stored}, verb: GET`);
      expect(at(100 + n)).toMatchObject({ level: "info", path: "/a" });
    },
  );

  test("the line ends of Windows are no part of a line", () => {
    expect(windows.map((_, n) => at(200 + n))).toMatchObject([{ verb: "GET" }, { peer: "10.0.0.1:20444" }]);
    expect(at(200)?._msg).toBe(`${header(200)}${windows[0]}`);
  });

  test("a line of 256 KiB is whole; a longer one is cut, with a marker, and counted", async () => {
    expect([301, 302].map((n) => at(n)?._msg)).toEqual([filled(301, limit - 1), filled(302, limit)]);
    for (const n of [303, 304]) expect(at(n)?._msg).toBe(`${filled(n, limit)}${marker}`);
    expect(
      [...(await running.metrics())].find(([name]) => name.startsWith("loki_process_truncated_fields_total")),
    ).toEqual(['loki_process_truncated_fields_total{field="line"}', 2]);
  });

  test("lines of docker and of CRI are out of their wrapping, with their panic whole", () => {
    expect(at(401)).toMatchObject({ _msg: `${header(401)}of docker, verb: GET`, verb: "GET", level: "info" });
    expect(at(402)).toMatchObject({ verb: "PUT" });
    expect(rows.map(({ _msg }) => _msg)).toContain("thread 'main' panicked at src/a.rs:1:2:\nmessage");
    expect([at(403)?._msg, at(404)?._msg]).toEqual([
      `${header(403)}whole, verb: GET`,
      `${header(404)}in two parts, verb: PUT`,
    ]);
    expect(rows.filter(({ _stream }) => _stream?.includes("stderr"))).toEqual([]);
  });
});

describe.each(["victoria-logs", "loki"] as const)(
  "a record of the longest size reaches %s",
  (store: LogStoreName) => {
    const running = new RunningPipeline(store === "loki" ? "127.0.2.9" : "127.0.2.8");
    afterAll(() => running.stop());

    test("and nothing of its push is refused", async () => {
      running.writeLog("var/log/stacks/node.log", [filled(1, limit), `${header(2)}after it`]);
      await running.start(single(stack), store);
      await eventually("both lines are sent", async () => {
        const all = [...(await running.metrics())];
        const sum = (name: string): number =>
          all.filter(([series]) => series.startsWith(name)).reduce((total, [, value]) => total + value, 0);
        const counters = ["sent", "send_failed", "enqueue_failed"];
        expect(counters.map((each) => sum(`otelcol_exporter_${each}_log_records_total`))).toEqual([2, 0, 0]);
      });
    });
  },
);
