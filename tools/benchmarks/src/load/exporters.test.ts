import { fetchText, parseExposition } from "@stackmon/harness";
import { expect, test } from "vitest";
import { seriesOf, serveGrowing, serveMany } from "./exporters.ts";

const address = "127.0.7.1";

test("as many series as wanted, or less than one exposition more, all of them different", async () => {
  const server = await serveMany(address, 19_158, 1_000);
  const series = parseExposition(await fetchText(server.url)).map(({ name, labels }) =>
    JSON.stringify([name, labels]),
  );
  await server.close();
  expect(new Set(series).size).toBe(series.length);
  expect(series.length).toBeGreaterThanOrEqual(1_000);
  expect(series.length).toBeLessThan(1_000 + seriesOf("stacks-node"));
});

test("values grow from scrape to scrape", async () => {
  const server = await serveGrowing(address, 19_159, ["stacks-node"]);
  const [first, second] = [await fetchText(server.url), await fetchText(server.url)];
  await server.close();
  expect(parseExposition(first)).toHaveLength(seriesOf("stacks-node"));
  expect(first).not.toBe(second);
});
