import { describe, expect, it } from "vitest";
import {
  logqlCount,
  logqlLines,
  logqlSilence,
  logsqlCount,
  logsqlLines,
  logsqlSilence,
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
