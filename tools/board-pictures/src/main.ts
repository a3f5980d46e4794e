import { mkdirSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { allBoards } from "./board/boards.ts";
import type { NamedBoard } from "./board/boards.ts";
import { openBrowser } from "./picture/browser.ts";
import { opened, pageOf } from "./picture/draw-board.ts";
import { fingerprint } from "./picture/fingerprint.ts";
import { marksOf } from "./picture/marks.ts";
import { boardsFolder, noteDrawn, pictureOf } from "./picture/picture-files.ts";
import { takePicture } from "./picture/take-picture.ts";
import { fill } from "./store/fill.ts";
import { Stores } from "./store/stores.ts";

/** Draws the boards of the given names; without any, all. */
async function main(names: readonly string[]): Promise<number> {
  const boards = allBoards();
  const known = boards.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`no board is called ${unknown.join(", ")}; there are ${known.join(", ")}`);
    return 2;
  }
  const wanted = boards.filter(({ name }) => names.length === 0 || names.includes(name));
  await drawAll(wanted);
  noteDrawn(Object.fromEntries(wanted.map(({ name, board }) => [name, fingerprint(board)])), known);
  return 0;
}

async function drawAll(boards: readonly NamedBoard[]): Promise<void> {
  mkdirSync(boardsFolder, { recursive: true });
  const stores = new Stores();
  const browser = await openBrowser();
  try {
    await stores.start();
    await fill(stores);
    for (const each of boards) console.log(await draw(each, stores, browser));
  } finally {
    await browser.close();
    await stores.stop();
  }
}

/** Draws one, and says what was drawn. */
async function draw(board: NamedBoard, stores: Stores, browser: Browser): Promise<string> {
  const page = await opened(browser, await pageOf(board, stores));
  const picture = await takePicture(page);
  const marks = await marksOf(page);
  await page.close();
  writeFileSync(pictureOf(board.name), picture);
  const bare = marks.filter((panel) => panel.marks === 0).map(({ title }) => title);
  const without = bare.length === 0 ? "" : `; without data: ${bare.join(", ")}`;
  return `${board.name}: ${marks.length} panels, ${Math.round(picture.length / 1000)} kB${without}`;
}

process.exitCode = await main(process.argv.slice(2));
