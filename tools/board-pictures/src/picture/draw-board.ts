import type { Browser, Page } from "playwright-core";
import { answersOf } from "../answer/answers.ts";
import type { PanelAnswer } from "../answer/answers.ts";
import type { NamedBoard } from "../board/boards.ts";
import { boardPage, drawnPanels } from "../draw/board-page.ts";
import { frame, pageWidth } from "../draw/size.ts";
import { period } from "../simulation/period.ts";
import type { Stores } from "../store/stores.ts";

/** A board's page, each panel drawn from what the stores answer to its queries. */
export async function pageOf({ board }: NamedBoard, { metrics, logs }: Stores): Promise<string> {
  const sources = { "stackmon-metrics": metrics, "stackmon-logs": logs };
  const answers = new Map<number, PanelAnswer>();
  for (const { panel, size } of drawnPanels(board)) {
    const pixels = size.width - frame.width;
    answers.set(panel.id, await answersOf(board, panel, { now: period.to, pixels, sources }));
  }
  return boardPage(board, answers);
}

/** The page in a browser, as wide as pictures are; a page is as high as what it shows, at least 100 pixels. */
export async function opened(browser: Browser, html: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: pageWidth, height: 100 } });
  await page.setContent(html, { waitUntil: "load" });
  return page;
}
