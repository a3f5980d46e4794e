import { expect, test } from "vitest";
import { textLines } from "./text-lines.ts";

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = await Promise.resolve(new TextEncoder().encode(text));
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test.each([1, 2, 3, 100])("lines are whole, whatever pieces of %d bytes they come in", async (size) => {
  const lines: string[] = [];
  for await (const some of textLines(pieces("één\n\ntwo €\nlast", size))) lines.push(...some);
  expect(lines).toEqual(["één", "two €", "last"]);
});
