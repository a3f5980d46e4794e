import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { eventually, fetchText, parseExposition, reloadAlloy } from "@stackmon/harness";
import { SingleServer } from "./single-server.ts";

const server = new SingleServer({
  address: "127.0.4.13",
  metrics: "victoria-metrics",
  logs: "victoria-logs",
});
const config = (): string => join(server.machine.bundle, "alloy/single.alloy");
const ui = (): string => server.url("alloy", "").replace(/\/$/, "");
let whole = "";
let failed = true;

beforeAll(async () => {
  await server.start();
  whole = readFileSync(config(), "utf8");
  failed = false;
});
afterAll(() => server.stop(failed));

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    failed = true;
  });

async function lastLoadSuccessful(): Promise<number | undefined> {
  const series = parseExposition(await fetchText(server.url("alloy", "metrics")));
  return series.find(({ name }) => name === "alloy_config_last_load_successful")?.value;
}

/** A line that is written now reaches the store. */
async function arrives(word: string): Promise<void> {
  server.log(`INFO [${Date.now() / 1000}] [src/main.rs:1] [main] ${word}`);
  const query = new URLSearchParams({ query: word });
  await eventually(`the line ${word}`, async () => {
    await fetchText(server.url("victoria-logs", "internal/force_flush"));
    expect(await fetchText(server.url("victoria-logs", `select/logsql/query?${query}`))).toContain(word);
  });
}

test("the bundle's own configuration is loaded, and loaded again", async () => {
  keepWhenFailed();
  expect(await lastLoadSuccessful()).toBe(1);
  expect(await reloadAlloy(ui())).toMatchObject({ accepted: true, status: 200 });
  await arrives("before");
});

/**
 * What the metric says then. Alloy v1.19.0 takes the outcome of a load when it has read the file and not yet loaded it
 * (`internal/alloycli/cmd_run.go`, the arguments of a deferred call): only a file that cannot be parsed is a failure.
 * An upgrade that puts this right is to be seen here.
 */
const told = { unparsed: 0, unloaded: 1 } as const;

test.each([
  [
    "a block that does not end",
    (text: string) => `${text}\nloki.echo "more" {`,
    /single\.alloy:\d+/,
    told.unparsed,
  ],
  [
    "a component that is not there",
    (text: string) => `${text}\nloki.nothing "more" { }`,
    /cannot find the definition of component name "loki\.nothing"/,
    told.unloaded,
  ],
  [
    "a bad regular expression, which validates",
    (text: string) =>
      `${text}\nloki.process "more" {\n  forward_to = []\n  stage.regex {\n    expression = "("\n  }\n}`,
    /missing closing \)/,
    told.unloaded,
  ],
])("with %s the configuration before it goes on, and says so", async (title, broken, reason, metric) => {
  keepWhenFailed();
  writeFileSync(config(), broken(whole));
  const answer = await reloadAlloy(ui());
  expect(answer).toMatchObject({ accepted: false, status: 400, text: expect.stringMatching(reason) });
  expect(await lastLoadSuccessful()).toBe(metric);
  server.alloy.assertRunning();
  await arrives(`during${title.length}`);

  writeFileSync(config(), whole);
  expect(await reloadAlloy(ui())).toMatchObject({ accepted: true });
  expect(await lastLoadSuccessful()).toBe(1);
  await arrives(`after${title.length}`);
});
