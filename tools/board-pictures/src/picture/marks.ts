import type { Page } from "playwright-core";

/** What a panel shows: how many lines, bars, numbers, rows stand in it, and whether something sticks out of it. */
export interface PanelMarks {
  readonly title: string;
  readonly kind: string;
  readonly marks: number;
}

/** Elements that stand for data; axes, thresholds and legends do not. */
const data = [
  ".mark",
  "[aria-label=line] path",
  "[aria-label=area] path",
  "[aria-label=rect] rect",
  "[aria-label=bar] rect",
].join(", ");

/** Asks the page itself, not its pixels. */
export async function marksOf(page: Page): Promise<readonly PanelMarks[]> {
  const panels = await page.locator("section.panel").all();
  return Promise.all(
    panels.map(async (panel) => ({
      title: (await panel.getAttribute("data-title")) ?? "",
      kind: (await panel.getAttribute("data-kind")) ?? "",
      marks: await panel.locator(data).count(),
    })),
  );
}
