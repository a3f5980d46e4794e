import { expect, test } from "vitest";
import { hostPort, isHostName, isLoopback, isUnspecified, splitHostPort } from "./address.ts";
import { durationPattern, durationSeconds } from "./duration.ts";
import { flowText, seenText } from "./flow-text.ts";
import { nearest } from "./nearest.ts";
import { retentionDays } from "./retention.ts";
import { formatPath, pathOfPointer } from "./value-path.ts";

test.each([
  [["stores", "metrics", "retention"], "stores.metrics.retention"],
  [["nodes", 2, "host"], "nodes[2].host"],
  [["services", "stacks-node", "logs", 0], "services.stacks-node.logs[0]"],
  [["labels", "a.b c"], 'labels["a.b c"]'],
  [[], "stack file"],
])("the path %j is written %s", (path, text) => expect(formatPath(path)).toBe(text));

test("a pointer's step is a position in a list and a key in a mapping", () => {
  expect(pathOfPointer("/a~1b/0/1", { "a/b": [{ 1: "x" }] })).toEqual(["a/b", 0, "1"]);
});

test.each([
  ["retenion", "retention"],
  ["scrape_interval", "scrapeInterval"],
  ["signer", "stacks-signer"],
  ["prot", "port"],
  ["victoriametrics", "victoria-metrics"],
  ["to", undefined],
  ["postgres", undefined],
])("the name nearest to %s is %s", (written, name) => {
  expect(nearest(written, ["retention", "scrapeInterval", "stacks-signer", "port", "victoria-metrics"])).toBe(
    name,
  );
});

test.each([
  [{ host: "node-1", rack: 1 }, "{ host: node-1, rack: 1 }"],
  [["/var/log/*.log", "yes", "12", ""], '[/var/log/*.log, "yes", "12", ""]'],
  ["a: b", '"a: b"'],
  ["127.0.0.1:9153", "127.0.0.1:9153"],
  [{}, "{}"],
  [null, "null"],
])("%j as one line of YAML", (value, text) => expect(flowText(value)).toBe(text));

test("what was seen is quoted on one line of at most 60 characters", () => {
  expect(seenText("a\nb")).toBe('"a\\nb"');
  expect(seenText("x".repeat(99))).toHaveLength(60);
  expect(seenText(null)).toBe("nothing");
});

test.each([
  ["15s", 15],
  ["1h30m", 5400],
  ["2m", 120],
  ["500ms", 0.5],
])("%s is %d seconds", (text, seconds) => {
  expect(text).toMatch(new RegExp(durationPattern));
  expect(durationSeconds(text)).toBe(seconds);
});

test.each(["", "15", "1d", "1.5s", "30m1h", "15 s"])("%j is no duration", (text) => {
  expect(text).not.toMatch(new RegExp(durationPattern));
});

test.each([
  ["30d", 30],
  ["4w", 28],
  ["1y", 365],
])("%s is %d days", (text, days) => expect(retentionDays(text)).toBe(days));

test.each([
  ["10.0.0.1", 80, "10.0.0.1:80"],
  ["fd00::1", 80, "[fd00::1]:80"],
])("%s and %d are %s, and back", (address, port, text) => {
  expect(hostPort(address, port)).toBe(text);
  expect(splitHostPort(text)).toEqual({ address, port });
});

test.each([
  ["0.0.0.0", "unspecified"],
  ["::", "unspecified"],
  ["127.0.0.1", "loopback"],
  ["::1", "loopback"],
  ["localhost", "loopback"],
  ["127.0.1.1", "neither"],
  ["10.0.0.1", "neither"],
  ["::ffff", "neither"],
])("%s is %s", (address, kind) => {
  const seen = isUnspecified(address) ? "unspecified" : isLoopback(address) ? "loopback" : "neither";
  expect(seen).toBe(kind);
});

test.each([
  ["hub", true],
  ["hub.example.org", true],
  ["10.0.0.1", false],
  ["fd00::1", false],
])("%s is a name: %s", (address, yes) => expect(isHostName(address)).toBe(yes));
