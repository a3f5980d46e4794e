import { expect, test } from "vitest";
import { metrics } from "./catalogue.ts";
import { metricPage } from "./metric-page.fixture.ts";

const page = metricPage();

test("the page has each metric once, with its type and status", () => {
  for (const { name, type, unit, status } of metrics) {
    const lines = page.split("\n").filter((line) => line.startsWith(`| \`${name}\` `));
    expect(lines, name).toHaveLength(1);
    const cells = lines[0]?.split(/(?<!\\)\|/).map((cell) => cell.trim()) ?? [];
    expect([cells[2], cells[3], cells[5]]).toEqual([type, unit, status]);
    expect(cells[6]).toMatch(/[.)]$/);
    expect(cells).toHaveLength(8);
  }
});

test("the page is as it was", async () => {
  await expect(page).toMatchFileSnapshot("../../../../docs/metrics.md");
});
