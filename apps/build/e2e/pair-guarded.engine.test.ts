import { setTimeout as sleep } from "node:timers/promises";
import { eventually, fetchText } from "@stackmon/harness";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { login, PairedStack } from "./pair/paired-stack.ts";

let stack: PairedStack;
let failed = true;

beforeAll(async () => {
  stack = new PairedStack({ guarded: true });
  await stack.start();
  stack.startLoad("guarded");
  failed = false;
});

afterAll(() => stack.stop(failed));

const count = async (proxy: string, as: string): Promise<number> => {
  const query = new URLSearchParams({ query: '{service="stacks-node"} | stats count() rows' });
  const headers = { authorization: `Basic ${Buffer.from(as).toString("base64")}` };
  const answer = await fetchText(`${proxy}/select/logsql/query?${query.toString()}`, { headers });
  return Number((JSON.parse(answer) as { readonly rows: string }).rows);
};
const known = `${login.name}:${login.password}`;

test("stores with TLS and a login are read through the proxy, with the login and not without", async () => {
  onTestFailed(() => {
    failed = true;
  });
  const [{ proxy }] = stack.hubs;
  await eventually("lines", async () => expect(await count(proxy, known)).toBeGreaterThan(0));
  await expect(count(proxy, `${login.name}:another`)).rejects.toThrow(/answered 401/);
});

test("the other hub answers for a killed store, and gives back what it has lost", async () => {
  onTestFailed(() => {
    failed = true;
  });
  const [hub, { proxy: other }] = stack.hubs;
  for (const store of ["victoria-metrics", "victoria-logs"]) {
    await hub.processes.get(store)?.kill();
    await sleep(2000);
    expect(await count(hub.proxy, known)).toBeGreaterThan(0);
    await stack.restart(hub, store);
  }
  const { count: written } = await stack.endLoad();
  expect(await stack.copied()).toEqual(["exit code 0", "exit code 0"]);
  await eventually("all lines on both", async () => {
    for (const proxy of [hub.proxy, other]) expect(await count(proxy, known)).toBe(written);
  });
});
