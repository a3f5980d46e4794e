import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { SingleServer, type SingleServerOptions } from "./single-server.ts";

type Asked = readonly [
  program: Parameters<SingleServer["url"]>[0],
  method: string,
  path: string,
  status: number,
];

/** What is closed, and beside it what has to stay open. */
const alloy: readonly Asked[] = [
  ["alloy", "GET", "debug/pprof/", 404],
  ["alloy", "GET", "debug/pprof/heap", 404],
  ["alloy", "GET", "-/support", 403],
  ["alloy", "GET", "-/ready", 200],
  ["alloy", "GET", "metrics", 200],
];

const servers: readonly [SingleServerOptions, readonly Asked[]][] = [
  [
    { address: "127.0.4.11", metrics: "victoria-metrics", logs: "victoria-logs" },
    [
      ...alloy,
      ["victoria-metrics", "GET", "debug/pprof/", 401],
      ["victoria-metrics", "GET", "debug/pprof/heap?authKey=", 401],
      ["victoria-metrics", "GET", "flags", 401],
      ["victoria-metrics", "POST", "api/v1/admin/tsdb/delete_series?match[]=up", 401],
      ["victoria-metrics", "POST", "snapshot/create", 401],
      ["victoria-metrics", "GET", "internal/force_merge", 401],
      ["victoria-metrics", "GET", "metrics", 200],
      ["victoria-metrics", "GET", "api/v1/query?query=up", 200],
      ["victoria-logs", "GET", "debug/pprof/", 401],
      ["victoria-logs", "GET", "flags", 401],
      ["victoria-logs", "GET", "internal/partition/list", 401],
      ["victoria-logs", "GET", "internal/force_merge", 401],
      ["victoria-logs", "GET", "metrics", 200],
    ],
  ],
  [
    { address: "127.0.4.12", metrics: "prometheus", logs: "loki" },
    [
      ["prometheus", "PUT", "api/v1/admin/tsdb/delete_series?match[]=up", 500],
      ["prometheus", "POST", "-/quit", 403],
      ["prometheus", "POST", "-/reload", 403],
      ["prometheus", "GET", "metrics", 200],
      ["loki", "GET", "metrics", 200],
      // Open, as these programs have no switch for it: an upgrade that brings one is to be seen here.
      ["prometheus", "GET", "debug/pprof/", 200],
      ["loki", "GET", "debug/pprof/", 200],
    ],
  ],
];

describe.each(servers)("$metrics and $logs beside Alloy, from the unpacked bundle", (options, asked) => {
  const server = new SingleServer(options);
  let failed = true;

  beforeAll(async () => {
    await server.start();
    failed = false;
  });
  afterAll(() => server.stop(failed));

  test.each(asked)("%s answers %s %s with %d", async (program, method, path, status) => {
    onTestFailed(() => {
      failed = true;
    });
    const answer = await fetch(server.url(program, path), { method });
    expect({ status: answer.status, text: await answer.text() }).toMatchObject({ status });
  });
});
