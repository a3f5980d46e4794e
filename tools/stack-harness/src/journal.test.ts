import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeJournal } from "./journal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "journal-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program in place of systemd-journal-remote; the real one writes the journals of the end-to-end tests. */
function program(script: string): string {
  const path = join(folder, "program");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const entries = [
  { unit: "stacks-node.service", message: "one", time: new Date(1_000) },
  { unit: "stacks-signer.service", message: "two", time: new Date(1_000), fields: { PRIORITY: "3" } },
];

test("entries are written in the export format, in order", async () => {
  await writeJournal(folder, entries, program(`cat > "${join(folder, "export")}"`));
  const records = readFileSync(join(folder, "export"), "utf8").trimEnd().split("\n\n");
  expect(records.map((record) => record.split("\n"))).toEqual([
    expect.arrayContaining([
      "__REALTIME_TIMESTAMP=1000000",
      "_SYSTEMD_UNIT=stacks-node.service",
      "PRIORITY=6",
      "MESSAGE=one",
    ]),
    expect.arrayContaining([
      "__REALTIME_TIMESTAMP=1000001",
      "_SYSTEMD_UNIT=stacks-signer.service",
      "PRIORITY=3",
      "MESSAGE=two",
    ]),
  ]);
});

test("without the program it says what to install", async () => {
  const none = join(folder, "none");
  await expect(writeJournal(folder, entries, none)).rejects.toThrow(
    `${none} is missing: apt-get install systemd-journal-remote`,
  );
});

test("what the program says of its failure is in the error", async () => {
  const failing = program("echo 'no space' >&2; exit 4");
  await expect(writeJournal(folder, entries, failing)).rejects.toThrow(`${failing} ended with 4: no space`);
});
