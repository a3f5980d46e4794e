import { setTimeout as sleep } from "node:timers/promises";
import { eventually, fetchText } from "@stackmon/harness";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { ScaledStack } from "./storage/scaled-stack.ts";

let stack: ScaledStack;
let failed = true;

beforeAll(async () => {
  stack = new ScaledStack({ guarded: true });
  await stack.start();
  failed = false;
});

afterAll(() => stack.stop(failed));

test("storage nodes that speak TLS and ask for a login get all lines, and are scraped and asked", async () => {
  onTestFailed(() => {
    failed = true;
  });
  stack.startLoad("guarded");
  await eventually("the first lines", async () =>
    expect(await stack.count(stack.logs, "guarded")).toBeGreaterThan(0),
  );
  await sleep(4000);
  const load = await stack.endLoad();
  await eventually("all lines", async () =>
    expect(await stack.account(load)).toMatchObject({ lost: 0, doubled: 0, altered: 0 }),
  );
  const shares = await Promise.all(stack.stores.map(({ url }) => stack.count(url, load.source)));
  for (const share of shares) expect(share).toBeGreaterThan(0);
  await eventually("scrapes of all", async () =>
    expect(await stack.hostsOf('up{service="victoria-logs"} == 1')).toEqual(
      expect.arrayContaining(["store-1", "store-2", "store-3"]),
    ),
  );
});

test("without a login none of them answers", async () => {
  const urls = [stack.logs, ...stack.stores.map(({ url }) => url)];
  for (const url of urls) {
    await expect(fetchText(url.replace("https:", "http:"))).rejects.toThrow(/400|fetch failed/);
    await expect(stack.ask(`${url}/select/logsql/query?query=*&limit=1`, "nobody:nothing")).rejects.toThrow(
      "401",
    );
  }
});
