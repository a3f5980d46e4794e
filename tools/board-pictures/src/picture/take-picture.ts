import type { Page } from "playwright-core";

/** Bytes that a picture in the repository may have. */
const most = 300_000;

/** Tried in turn until a picture is small enough: its quality in percent, and its size as a share of the page's. */
const attempts = [
  { quality: 82, scale: 1 },
  { quality: 74, scale: 1 },
  { quality: 66, scale: 1 },
  { quality: 58, scale: 1 },
  { quality: 66, scale: 0.86 },
  { quality: 55, scale: 0.86 },
] as const;

/** A WebP of the whole page. */
export async function takePicture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send("Page.getLayoutMetrics");
  const { width, height } = cssContentSize;
  let picture = Buffer.alloc(0);
  for (const { quality, scale } of attempts) {
    const clip = { x: 0, y: 0, width, height, scale };
    const request = { format: "webp", quality, captureBeyondViewport: true, clip } as const;
    picture = Buffer.from((await session.send("Page.captureScreenshot", request)).data, "base64");
    if (picture.length <= most) break;
  }
  return picture;
}
