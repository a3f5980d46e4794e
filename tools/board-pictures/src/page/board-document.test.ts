import { existsSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allBoards } from "../board/boards.ts";
import { fingerprint } from "../picture/fingerprint.ts";
import { drawCommand, drawnFingerprints, pictureOf } from "../picture/picture-files.ts";
import { boardDocument } from "./board-document.ts";
import { metricsOf } from "./metrics-of.ts";

const boards = allBoards();

describe.each(boards)("docs/boards/$name", (named) => {
  const { name, board } = named;

  test("the page is written from the board", async () => {
    const page = await boardDocument(named, boards);
    for (const { title } of board.panels) expect(page).toContain(`# ${title}\n`);
    await expect(page).toMatchFileSnapshot(`../../../../docs/boards/${name}.md`);
  });

  test("the picture is of the board as it is", () => {
    const anew = `${name} has changed since its picture was drawn; run: ${drawCommand(name)}`;
    expect(drawnFingerprints()[name], anew).toBe(fingerprint(board));
  });

  test("the picture is there, and small", () => {
    expect(existsSync(pictureOf(name)), `no picture of ${name}; run: ${drawCommand(name)}`).toBe(true);
    expect(statSync(pictureOf(name)).size).toBeLessThanOrEqual(300_000);
  });
});

test("a page names the metrics of histograms once", () => {
  const signer = boards.find(({ name }) => name === "signer");
  const names = signer === undefined ? [] : metricsOf(signer.board);
  expect(names).toContain("stacks_signer_block_response_latencies_histogram");
  expect(names.filter((name) => name.endsWith("_bucket"))).toEqual([]);
});
