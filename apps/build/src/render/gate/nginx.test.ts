import { expect, test } from "vitest";
import { hasGate, readStack, type GatedStack } from "@stackmon/stacks";
import { map } from "./map.ts";
import { nginxConf } from "./nginx.ts";

function gated(file: object = {}): GatedStack {
  const read = readStack({
    nodes: [{ host: "node-1" }, { host: "a.example.org" }],
    hub: { address: "10.0.0.10", tls: "mutual" },
    ...file,
  });
  if (!read.ok || !hasGate(read.value)) throw new Error(JSON.stringify(read));
  return read.value;
}

/** The pattern of nginx's map that makes a node of a certificate, as JavaScript reads it. */
function nodeOf(conf: string, subject: string): string | undefined {
  const entries = [...conf.matchAll(/^ {4}"~(\^SUCCESS.+)" "(.+)";$/gm)];
  return entries.find(([, pattern = ""]) => new RegExp(pattern).test(subject))?.[2];
}

test.each([
  ["SUCCESS,CN=node-1", "node-1"],
  ["SUCCESS,CN=node-1,OU=nodes,O=example", "node-1"],
  ["SUCCESS,CN=a.example.org", "a.example.org"],
  ["SUCCESS,CN=aXexample.org", undefined],
  ["SUCCESS,CN=node-12", undefined],
  ["SUCCESS,CN=NODE-1", undefined],
  ["SUCCESS,CN=x\\,CN=node-1", undefined],
  ["SUCCESS,O=x,CN=node-1", undefined],
  ["SUCCESS,CN=node-1+OU=x", undefined],
  ["FAILED:certificate has expired,CN=node-1", undefined],
  ["NONE,", undefined],
])("a certificate %s is of %s", (subject, node) => {
  expect(nodeOf(nginxConf(gated()), subject)).toBe(node);
});

/** The directives of each server, by what it is for. */
function servers(conf: string): readonly (readonly string[])[] {
  return conf
    .split(/^ {2}server \{\n/m)
    .slice(1)
    .map((text) => text.split("\n").map((line) => line.trim()));
}

test("metrics, queued logs and pushes have a server each, with their own bounds", () => {
  const [metrics, queued, pushed] = servers(nginxConf(gated()));
  expect(metrics).toEqual(
    expect.arrayContaining([
      "listen 10.0.0.10:9091 ssl;",
      "client_max_body_size 2097152;",
      "limit_conn concurrent 64;",
      "location = /api/v1/metrics/write {",
      "proxy_pass http://$metrics_receiver;",
    ]),
  );
  expect(queued).toEqual(
    expect.arrayContaining([
      "listen 10.0.0.10:4318 ssl;",
      "client_max_body_size 8454144;",
      "limit_conn concurrent 4;",
      "location = /v1/metrics {",
      "location = /v1/logs {",
      "proxy_pass http://127.0.0.1:14318;",
    ]),
  );
  expect(pushed).toEqual(
    expect.arrayContaining([
      "listen 10.0.0.10:3500 ssl;",
      "if ($http_content_encoding) {",
      "proxy_pass http://127.0.0.1:13500;",
    ]),
  );
  expect(queued).not.toContain("if ($http_content_encoding) {");
});

test("a stack that pushes has no server for queued logs, and an IPv6 address is in brackets", () => {
  const conf = nginxConf(
    gated({ delivery: { metrics: "push", logs: "push" }, hub: { address: "fd00::10", tls: "mutual" } }),
  );
  expect(conf).toContain("listen [fd00::10]:9091 ssl;");
  expect(conf).not.toContain("4318");
});

test("what nginx would read otherwise between quotes is refused", () => {
  expect(map("$from", "$to", [["~^a\\.b$", "c"]])).toContain('"~^a\\.b$" "c";');
  expect(() => map("$from", "$to", [['"', "c"]])).toThrow(/no form between quotes/);
  expect(() => map("$from", "$to", [["~\\n", "c"]])).toThrow(/no form between quotes/);
});
