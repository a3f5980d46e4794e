import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** Debian's, from the package `chromium`: `npm run engines -- --system --pictures` installs it with the fonts. */
export const chromiumPath = "/usr/bin/chromium";

/** A browser without a window. Chromium refuses its sandbox to root, as whom containers run; it loads nothing but our own page. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text"],
  });
}
