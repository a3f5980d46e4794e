import { describe, expect, it } from "vitest";
import {
  logqlCount,
  logqlLines,
  logqlSilence,
  logqlTop,
  logsqlCount,
  logsqlLines,
  logsqlMarks,
  logsqlSilence,
  logsqlTop,
  matches,
} from "./index.ts";

const job = "stacks";

describe("lines", () => {
  it.each([
    ["of a stack", { job }, "{job=`stacks`}", "{job=`stacks`}"],
    [
      "of levels, hosts and a service, in one fixed order",
      { level: ["critical", "error"], service: "stacks-node", host: matches("${host:regex}"), job },
      "{job=`stacks`,host=~`${host:regex}`,service=`stacks-node`,level=~`critical|error`}",
      "{job=`stacks`,host=~`${host:regex}`,service=`stacks-node`,level=~`critical|error`}",
    ],
    [
      "of the chosen stacks",
      { job: matches("${job:regex}") },
      "{job=~`${job:regex}`}",
      "{job=~`${job:regex}`}",
    ],
    [
      "with a phrase",
      { job, anyOf: ["panicked at"] },
      '{job=`stacks`} "panicked at"',
      '{job=`stacks`} |= "panicked at"',
    ],
    [
      "with any of several phrases",
      { job, anyOf: ["a b", 'c "d"'] },
      String.raw`{job=${"`stacks`"}} ("a b" or "c \"d\"")`,
      String.raw`{job=${"`stacks`"}} |= "a b" or "c \"d\""`,
    ],
    [
      "of a source file",
      { job, sourceFile: { not: "src/net/p2p.rs" } },
      "{job=`stacks`,source_file!=`src/net/p2p.rs`}",
      "{job=`stacks`,source_file!=`src/net/p2p.rs`}",
    ],
    [
      "with a text that is typed",
      { job, anyOf: ["a b"], typed: { variable: "search" } },
      '{job=`stacks`} "a b" ~`${search:regex}`',
      '{job=`stacks`} |= "a b" |~ `${search:regex}`',
    ],
    [
      "with a word that is typed",
      { job, typedWord: { variable: "id" } },
      "{job=`stacks`} `${id:raw}`",
      "{job=`stacks`} |= `${id:raw}` |~ `(?:^|\\W)\\b${id:regex}\\b(?:\\W|$)`",
    ],
    [
      "whose fields are",
      {
        job,
        fields: {
          reject_reason: "any",
          block_height: "5",
          event_name: ["a", "b.c"],
          origin: { not: "d" },
          path: matches("/v2/.*"),
        },
      },
      '{job=`stacks`} reject_reason:* block_height:="5" event_name:in("a","b.c") !origin:="d" path:~`^(?:/v2/.*)$`',
      "{job=`stacks`} | reject_reason!=`` | block_height=`5` | event_name=~`a|b\\.c` | origin!=`d` | path=~`/v2/.*`",
    ],
  ] as const)("%s", (_, lines, logsql, logql) => {
    expect(logsqlLines(lines)).toBe(logsql);
    expect(logqlLines(lines)).toBe(logql);
  });
});

describe("counts", () => {
  it.each([
    [
      "per bucket of the asker",
      { lines: { job }, by: ["level"] },
      "{job=`stacks`} | stats by (level) count() as lines",
      "sum by (level) (count_over_time({job=`stacks`} [$__auto]))",
    ],
    [
      "of a window, from a least number",
      { lines: { job }, by: ["host"], window: "10m", atLeast: 3 },
      "_time:10m {job=`stacks`} | stats by (host) count() as lines | filter lines:>=3",
      "sum by (host) (count_over_time({job=`stacks`} [10m])) >= 3",
    ],
    [
      "by what stands between two texts",
      {
        lines: { job },
        by: ["host"],
        between: { name: "observer", before: "failed to ", after: " - " },
        window: "2m",
      },
      '_time:2m {job=`stacks`} | extract "failed to <observer> - " | stats by (host, observer) count() as lines',
      'sum by (host, observer) (count_over_time({job=`stacks`} | pattern "<_>failed to <observer> - <_>" [2m]))',
    ],
    [
      "of everything together",
      { lines: { job }, by: [], window: "10m" },
      "_time:10m {job=`stacks`} | stats count() as lines",
      "sum (count_over_time({job=`stacks`} [10m]))",
    ],
  ] as const)("%s", (_, count, logsql, logql) => {
    expect(logsqlCount(count)).toBe(logsql);
    expect(logqlCount(count)).toBe(logql);
  });
});

describe("the largest groups", () => {
  it("are of labels and fields, in the asker's time", () => {
    const top = { lines: { job }, by: ["service", "reject_reason"], limit: 3 } as const;
    expect(logsqlTop(top)).toBe(
      "_time:$__range {job=`stacks`} | stats by (service, reject_reason) count() as lines | sort by (lines desc) limit 3",
    );
    expect(logqlTop(top)).toBe(
      "sort_desc(topk(3, sum by (service, reject_reason) (count_over_time({job=`stacks`} [$__range]))))",
    );
  });

  it("are of what stands between two texts too", () => {
    const between = { name: "observer", before: "failed to ", after: " - " };
    const top = { lines: { job }, by: ["host"], between, limit: 3 } as const;
    expect(logsqlTop(top)).toContain(
      '{job=`stacks`} | extract "failed to <observer> - " | stats by (host, observer)',
    );
    expect(logqlTop(top)).toContain('{job=`stacks`} | pattern "<_>failed to <observer> - <_>" [$__range]');
    expect(logqlTop(top)).toContain("sum by (host, observer)");
  });
});

it("marks lines with the labels that are named, and no more", () => {
  expect(logsqlMarks({ job }, ["host"])).toBe("{job=`stacks`} | fields _time, _msg, host");
});

it("finds the expected streams that are silent", () => {
  const expected = [
    { host: "a", service: "stacks-node" },
    { host: "b", service: "stacks-signer" },
  ] as const;
  expect(logsqlSilence({ job, expected, window: "15m" })).toBe(
    "_time:15m {job=`stacks`} | stats by (host, service) count() as lines | " +
      'union rows({"host":"a","service":"stacks-node","lines":"0"}, {"host":"b","service":"stacks-signer","lines":"0"}) | ' +
      "stats by (host, service) sum(lines) as lines | filter lines:=0",
  );
  expect(logqlSilence({ job, expected, window: "15m" })).toBe(
    "absent_over_time({job=`stacks`,host=`a`,service=`stacks-node`} [15m]) or " +
      "absent_over_time({job=`stacks`,host=`b`,service=`stacks-signer`} [15m])",
  );
});
