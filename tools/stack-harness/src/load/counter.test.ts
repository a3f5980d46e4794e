import { expect, test } from "vitest";
import { fetchText } from "../http.ts";
import { serveCounter } from "./counter.ts";

test("each scrape has its number and a known time", async () => {
  const counter = await serveCounter("127.0.7.1", 19153, "scrapes_total");
  const before = Date.now();
  expect(await fetchText(counter.url)).toBe("# TYPE scrapes_total counter\nscrapes_total 1\n");
  expect(await fetchText(`${counter.url}/metrics`)).toContain("\nscrapes_total 2\n");
  expect(counter.scrapes).toHaveLength(2);
  expect(counter.scrapes[0]).toBeGreaterThanOrEqual(before);
  await counter.close();
});

test("with labels of its own, behind what is served beside it", async () => {
  const counter = await serveCounter("127.0.7.1", 19154, "scrapes_total", {
    labels: { source: "a", kind: "b" },
    beside: () => "height 9\n",
  });
  expect(await fetchText(counter.url)).toBe(
    'height 9\n# TYPE scrapes_total counter\nscrapes_total{source="a",kind="b"} 1\n',
  );
  await counter.close();
});
