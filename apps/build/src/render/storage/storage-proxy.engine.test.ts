import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enginePath } from "@stackmon/engines";
import { eventually, fetchText, RunningProcess } from "@stackmon/harness";
import {
  hostPort,
  isScaled,
  logsSelect,
  metricsFronts,
  splitHostPort,
  type ScaledStack,
} from "@stackmon/stacks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseStack } from "../../stack-file/read.ts";
import { storageProxyConfig, storageProxyRendering } from "./storage-proxy.ts";

/*
 * The real vmauth with the bundle's configuration. Behind it are stand-ins that record what they are asked: of vminsert and vmselect,
 * which cannot be built here, and of VictoriaLogs, which apps/build/e2e/storage.engine.test.ts has as it is.
 */

const own = "127.0.12.1";
const nodes = ["127.0.12.21:9428", "127.0.12.22:9428"] as const;

const read = parseStack(
  `
nodes: [{ host: node-1 }]
hub: { address: 127.0.12.11 }
storage:
  nodes: [{ host: store-1, address: 127.0.12.21 }, { host: store-2, address: 127.0.12.22 }]
  stores: [metrics, logs]
`,
  "stack.yaml",
);
const stack: ScaledStack = (() => {
  if (!read.ok || !isScaled(read.value)) throw new Error(JSON.stringify(read));
  return read.value;
})();

/** What a stand-in was asked: its name and the path. */
const seen: string[] = [];
/** Stand-ins that refuse. */
const refusing = new Set<string>();
const servers: Server[] = [];
let vmauth: RunningProcess;
let folder: string;

async function standIn(name: string, endpoint: string): Promise<void> {
  const { address, port } = splitHostPort(endpoint);
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      seen.push(`${name} ${request.url ?? ""} ${request.headers.authorization ?? "nobody"}`);
      response.statusCode = refusing.has(name) ? 429 : 200;
      response.end(name);
    });
  });
  server.listen(port, address);
  await once(server, "listening");
  servers.push(server);
}

const onOwn = ({ port }: { readonly port: number }): string => hostPort(own, port);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "stackmon-storage-proxy-"));
  await standIn("vlselect", onOwn(logsSelect));
  await standIn("vminsert", onOwn(metricsFronts.vminsert));
  await standIn("vmselect", onOwn(metricsFronts.vmselect));
  await standIn("store-1", nodes[0]);
  await standIn("store-2", nodes[1]);
  const config = join(folder, "vmauth.yaml");
  writeFileSync(config, storageProxyConfig(stack));
  const { environment, unit } = storageProxyRendering(stack);
  const values = environment.map(({ name, value }) => [name, value.replaceAll("127.0.0.1", own)] as const);
  vmauth = new RunningProcess({
    name: "vmauth",
    command: [enginePath("vmauth"), `-auth.config=${config}`, ...unit.command.slice(2)],
    environment: Object.fromEntries(values),
    workingFolder: folder,
    logFile: join(folder, "vmauth.log"),
  });
  await eventually("vmauth", () => fetchText(`http://${own}:8428/health`));
});

afterAll(async () => {
  await vmauth.stop();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is seen of a request to the port of a store. */
async function asked(port: number, path: string, method: "GET" | "POST"): Promise<readonly string[]> {
  seen.length = 0;
  const headers = { authorization: "Basic c3RhY2ttb246cw==" };
  const answer = await fetch(`http://${own}:${port}${path}`, { method, headers });
  await answer.text();
  return [String(answer.status), ...seen.map((each) => each.replace("Basic c3RhY2ttb246cw==", "stackmon"))];
}

describe("vmauth in the place of the stores", () => {
  test.each([
    [
      "what Alloy writes",
      8428,
      "/opentelemetry/v1/metrics",
      "POST",
      "vminsert /insert/0/opentelemetry/v1/metrics",
    ],
    ["remote write", 8428, "/api/v1/write", "POST", "vminsert /insert/0/prometheus/api/v1/write"],
    ["a query", 8428, "/api/v1/query?query=up", "GET", "vmselect /select/0/prometheus/api/v1/query?query=up"],
    [
      "values of a label",
      8428,
      "/api/v1/label/host/values",
      "GET",
      "vmselect /select/0/prometheus/api/v1/label/host/values",
    ],
    ["its own pages", 8428, "/vmui/", "GET", "vmselect /select/0/vmui/"],
    [
      "lines that are asked for",
      9428,
      "/select/logsql/query?query=error",
      "GET",
      "vlselect /select/logsql/query?query=error",
    ],
  ] as const)("passes %s on, with the client's login", async (_, port, path, method, wanted) => {
    expect(await asked(port, path, method)).toEqual(["200", `${wanted} stackmon`]);
  });

  test("gives lines to storage nodes in turn", async () => {
    const path = "/insert/opentelemetry/v1/logs";
    const four: string[] = [];
    for (let count = 0; count < 4; count += 1)
      four.push((await asked(9428, path, "POST"))[1]?.split(" ")[0] ?? "");
    expect(four.toSorted()).toEqual(["store-1", "store-1", "store-2", "store-2"]);
  });

  test("gives them to another one where a disk is full, and to nobody where all are", async () => {
    refusing.add("store-1");
    for (let count = 0; count < 3; count += 1) {
      const [status, ...tried] = await asked(9428, "/insert/loki/api/v1/push", "POST");
      expect([status, tried.at(-1)?.split(" ")[0]]).toEqual(["200", "store-2"]);
    }
    refusing.add("store-2");
    expect(Number((await asked(9428, "/insert/loki/api/v1/push", "POST"))[0])).toBeGreaterThanOrEqual(429);
    refusing.clear();
  });

  test.each([
    ["deletes nothing", 8428, "/api/v1/admin/tsdb/delete_series?match[]=up", "POST"],
    ["flushes nothing", 9428, "/internal/force_flush", "GET"],
    ["lets nobody past it to what storage nodes tell each other", 9428, "/internal/insert", "POST"],
  ] as const)("%s", async (_, port, path, method) => {
    const [status, ...others] = await asked(port, path, method);
    expect([Number(status) >= 400, others]).toEqual([true, []]);
  });
});
