import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where pages and pictures are kept. */
export const boardsFolder: string = fileURLToPath(new URL("../../../../docs/boards/", import.meta.url));

/** What draws pictures anew, as a reader of a message runs it. */
export const drawCommand = (name: string): string => `npx nx run board-pictures:draw ${name}`;

export const pictureOf = (name: string): string => `${boardsFolder}${name}.webp`;

/** The fingerprint of each board as it was when its picture was drawn, by name. */
const drawnFile = `${boardsFolder}drawn.json`;

export function drawnFingerprints(): Readonly<Record<string, string>> {
  if (!existsSync(drawnFile)) return {};
  return JSON.parse(readFileSync(drawnFile, "utf8")) as Record<string, string>;
}

/** Notes that pictures were drawn; those of boards that are no more are forgotten. */
export function noteDrawn(drawn: Readonly<Record<string, string>>, boards: readonly string[]): void {
  const all = { ...drawnFingerprints(), ...drawn };
  const kept = boards.toSorted().flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]]));
  writeFileSync(drawnFile, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}
