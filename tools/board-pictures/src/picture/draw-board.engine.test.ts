import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allBoards } from "../board/boards.ts";
import { fill } from "../store/fill.ts";
import { Stores } from "../store/stores.ts";
import { chromiumPath, openBrowser } from "./browser.ts";
import { opened, pageOf } from "./draw-board.ts";
import { marksOf } from "./marks.ts";
import { takePicture } from "./take-picture.ts";

const stores = new Stores();
let browser: Browser | undefined;

beforeAll(async () => {
  browser = existsSync(chromiumPath) ? await openBrowser() : undefined;
  await stores.start();
  await fill(stores);
});

afterAll(async () => {
  await browser?.close();
  await stores.stop();
});

/** Panels that ask no store: Grafana fills them from its own alerts, and a picture says so in their place. */
const undrawn: readonly string[] = ["Alerts that fire"];

// Left out: Chromium is a package of the system, which `npm run engines -- --system` installs on Debian alone.
test.skipIf(!existsSync(chromiumPath))("every panel of the overview is drawn with data", async () => {
  const named = allBoards().find(({ name }) => name === "overview");
  if (named === undefined || browser === undefined) throw new Error("there is no overview");
  const page = await opened(browser, await pageOf(named, stores));
  const marks = await marksOf(page);
  expect(marks).toHaveLength(named.board.panels.filter(({ type }) => type !== "row").length);
  expect(marks.filter((panel) => panel.marks === 0).map(({ title }) => title)).toEqual(undrawn);
  expect(await page.locator(".undrawn").count()).toBe(undrawn.length);
  // A graph of three nodes has a line for each of them.
  expect(marks.find(({ title }) => title === "Burn height")?.marks).toBe(3);
  const picture = await takePicture(page);
  expect(picture.subarray(8, 12).toString()).toBe("WEBP");
  expect(picture.length).toBeLessThanOrEqual(300_000);
});
