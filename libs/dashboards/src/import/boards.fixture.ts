import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { JsonObject } from "./json.ts";

/** A dashboard as a file holds it. */
export interface BoardFile {
  /** The file's path below src, without `.json`. */
  readonly name: string;
  readonly board: JsonObject;
}

const src = fileURLToPath(new URL("..", import.meta.url));

/** Our own boards for every pair of stores, and boards that each show something else that public ones have. */
export const boardFiles: readonly BoardFile[] = [
  ...readdirSync(`${src}board`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `board/${name}/golden`),
  "import/fixture",
].flatMap((folder) =>
  readdirSync(`${src}${folder}`)
    .filter((file) => file.endsWith(".json"))
    .toSorted()
    .map((file) => ({
      name: `${folder}/${file.replace(/\.json$/, "")}`,
      board: JSON.parse(readFileSync(`${src}${folder}/${file}`, "utf8")) as JsonObject,
    })),
);
