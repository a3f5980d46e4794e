import { eventually } from "@stackmon/harness";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hub } from "../../src/hub/hub.ts";
import { stackOf } from "../../src/stack-of.fixture.ts";
import type { Row } from "./running.fixture.ts";
import { RunningPipeline } from "./running.fixture.ts";

const running = new RunningPipeline("127.0.2.5");
const hash = (length: number): string => "0123456789abcdef".repeat(4).slice(0, length);
const line = (level: string, source: string, message: string): string =>
  `${level} [1790000000.000001] [${source}:7] [main] ${message}`;
const signer = "stacks-signer/src/v0/signer.rs";

interface Sent {
  readonly service: string;
  readonly level: string;
  readonly line: string;
}

const node = (level: string, text: string): Sent => ({ service: "stacks-node", level, line: text });
const ofSigner = (level: string, text: string): Sent => ({ service: "stacks-signer", level, line: text });
const times = (count: number, sent: Sent): readonly Sent[] => Array.from({ length: count }, () => sent);

const tip = (source: string): string => line("INFO", source, `Advanced to new tip! ${hash(40)}/${hash(64)}`);
const rejection = (reason: string): string =>
  line(
    "INFO",
    signer,
    `Cycle #128 Signer #3: Received block rejection, signer_pubkey: ab, reject_reason: ${reason}`,
  );
const validated = (milliseconds: number): string =>
  line(
    "INFO",
    "stackslib/src/net/api/postblock_proposal.rs",
    `Participant: validated anchored block, height: 7, validation_time_ms: ${milliseconds}`,
  );

/** Each beside a line that is nearly one. */
const sent: readonly Sent[] = [
  ...times(3, node("info", tip("stackslib/src/chainstate/nakamoto/mod.rs"))),
  node("info", tip("src/chainstate/stacks/db/mod.rs")),
  node("info", tip("stackslib/src/net/http.rs")),
  node(
    "info",
    line(
      "INFO",
      "stackslib/src/chainstate/nakamoto/coordinator/mod.rs",
      "Process burn block 5 reward cycle 1 in /a",
    ),
  ),
  ...times(
    2,
    ofSigner(
      "info",
      line("INFO", signer, "Cycle #128 Signer #3: received a block proposal for a new block., block_id: ab"),
    ),
  ),
  ...times(
    5,
    ofSigner(
      "info",
      line("INFO", signer, "Cycle #128 Signer #3: Received block acceptance, signer_pubkey: ab"),
    ),
  ),
  ...times(2, ofSigner("info", rejection("InvalidParentBlock"))),
  ofSigner("info", rejection("ValidationFailed(BadBlockHash)")),
  ofSigner(
    "warn",
    line(
      "WARN",
      signer,
      "Cycle #128 Signer #3: Block proposal invalid, block_id: ab, reject_reason: InvalidMiner",
    ),
  ),
  ...["InvalidMiner", 'ConnectivityIssues(\\"a\\")'].map((reason) =>
    ofSigner(
      "info",
      `{"msg":"Received block rejection","level":"INFO","ts":"2026-09-21T14:13:20.5Z","thread":"main","line":7,"file":"${signer}","reject_reason":"${reason}"}`,
    ),
  ),
  node("info", validated(90)),
  node("info", validated(1500)),
  ...times(
    2,
    node(
      "warn",
      line("WARN", "stacks-node/src/event_dispatcher.rs", "Event dispatcher: Failed POST, url: http://a/b"),
    ),
  ),
  node(
    "warn",
    line(
      "WARN",
      "stackslib/src/burnchains/burnchain.rs",
      "Burnchain reorg detected: highest common ancestor at height 7",
    ),
  ),
  node("info", line("INFO", "stackslib/src/net/p2p.rs", "Stacks reorg detected at stacks height 8: a != b")),
  node(
    "error",
    line(
      "ERRO",
      "stacks-node/src/main.rs",
      "Process abort due to thread panic: panicked at src/a.rs:1:2:\nmessage",
    ),
  ),
  ofSigner("", "thread 'main' (7) panicked at src/b.rs:3:4:\nmessage"),
  node("", "INFO [2026-11-25 10:00:00] [src/main.rs:1] [main] in a time format of its own"),
  node("", "Nov 22 16:28:37.677660 INFO pretty"),
  node("", line("INFO", "src/main.rs", "of Unix seconds")),
  { service: "bitcoin-node", level: "", line: "2026-11-25T10:00:00Z UpdateTip: new best=ab height=7" },
];

describe("what a hub counts of lines", () => {
  let rows: readonly Row[];
  let found: readonly (readonly [string, number])[];

  beforeAll(async () => {
    await running.start(hub(stackOf({ nodes: [{ host: "node-1" }] })));
    await running.push(
      sent.map(({ service, level, line: text }) => ({
        stream: { service, host: "node-1", job: "stacks", ...(level === "" ? {} : { level }) },
        values: [["1790000000000000000", text]],
      })),
    );
    rows = await eventually("all lines in VictoriaLogs", async () => {
      const stored = await running.rows("*");
      expect(stored).toHaveLength(sent.length);
      return stored;
    });
    found = [...(await running.metrics())].filter(([name]) => name.startsWith("stacks_log_"));
  });
  afterAll(() => running.stop());

  const sum = (all: readonly (readonly [string, number])[], name: RegExp): number =>
    all.filter(([series]) => name.test(series)).reduce((total, [, value]) => total + value, 0);

  test.each([
    ["lines", /^stacks_log_lines_total/, sent.length],
    ["lines by service", /^stacks_log_lines_total\{.*service="bitcoin-node"/, 1],
    ["lines by level", /^stacks_log_lines_total\{.*level="warn"/, 4],
    ["tips, of the files that log them", /^stacks_log_tips_advanced_total/, 4],
    ["burn blocks", /^stacks_log_burn_blocks_total/, 1],
    ["proposals, and no acceptance", /^stacks_log_block_proposals_total/, 2],
    ["rejections by reason", /^stacks_log_block_rejections_total\{.*reject_reason="InvalidParentBlock"/, 2],
    [
      "rejections by another",
      /^stacks_log_block_rejections_total\{.*reject_reason="ValidationFailed\(BadBlockHash\)"/,
      1,
    ],
    ["those of JSON", /^stacks_log_block_rejections_total\{.*reject_reason="InvalidMiner"/, 1],
    [
      "those of JSON with escapes, without a reason",
      /^stacks_log_block_rejections_total\{(?!.*reject_reason)/,
      1,
    ],
    ["the signer's own", /^stacks_log_proposals_rejected_total\{.*reject_reason="InvalidMiner"/, 1],
    ["validations, in seconds", /^stacks_log_block_validation_seconds_sum/, 1.59],
    ["those up to a tenth", /^stacks_log_block_validation_seconds_bucket\{.*le="0.1"/, 1],
    ["retries of events", /^stacks_log_event_retries_total/, 2],
    ["reorgs, warned of and told", /^stacks_log_reorgs_total/, 2],
    ["panics, with and without a header", /^stacks_log_panics_total/, 2],
    ["times that cannot be read", /^stacks_log_times_unread_total/, 2],
  ])("%s", (_, name, value) => {
    expect(sum(found, name)).toBeCloseTo(value, 9);
  });

  test("nothing else, and no label of a reason on a stream", () => {
    const names = new Set(found.map(([series]) => series.replace(/(?:_bucket|_sum|_count)?\{.*/, "")));
    expect(names.size).toBe(11);
    expect(rows.filter(({ _stream }) => _stream?.includes("reject_reason"))).toEqual([]);
  });
});
