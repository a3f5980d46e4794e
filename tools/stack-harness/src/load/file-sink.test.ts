import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rotateByCopyTruncate, rotateByRename } from "../fault/rotate.ts";
import { FileSink } from "./file-sink.ts";

let path = "";
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "sink-")), "app.log");
});
afterEach(() => rmSync(join(path, ".."), { recursive: true }));

const lines = (...texts: readonly string[]) => texts.map((text) => ({ text, time: 0 }));
const read = (file: string): string => readFileSync(file, "utf8");

test("renamed, it is written on until it is reopened; older files move up", async () => {
  const sink = new FileSink(path);
  sink.write(lines("a"));
  expect(rotateByRename(path)).toBe(`${path}.1`);
  sink.write(lines("b"));
  sink.reopen();
  sink.write(lines("c"));
  rotateByRename(path);
  sink.reopen();
  sink.write(lines("d", "e"));
  await sink.close();
  expect([path, `${path}.1`, `${path}.2`].map(read)).toEqual(["d\ne\n", "c\n", "a\nb\n"]);
});

test("copied and truncated, it goes on at its beginning", async () => {
  const sink = new FileSink(path);
  sink.write(lines("a"));
  expect(rotateByCopyTruncate(path)).toBe(`${path}.1`);
  sink.write(lines("b"));
  await sink.close();
  expect([path, `${path}.1`].map(read)).toEqual(["b\n", "a\n"]);
});

test("a file that cannot be opened or written is an error", async () => {
  expect(() => new FileSink(join(path, "none"))).toThrow("ENOENT");
  const sink = new FileSink(path);
  await sink.close();
  expect(() => sink.write(lines("a"))).toThrow("EBADF");
});

test("what a full disk does not take is not forgotten", async () => {
  const sink = new FileSink("/dev/full");
  sink.write(lines("a"));
  await expect(sink.close()).rejects.toThrow("ENOSPC");
});
