import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "@stackmon/alloy-river";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stackNames, textsOf } from "../compose.fixture.ts";
import { endReadingPath, endReadingScript, handingOn } from "./end-reading.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stackmon-end-reading-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const bundles = stackNames.flatMap((name) =>
  [...textsOf(name)].map(([role, texts]) => ({ name, role, texts, alloy: texts.get(`alloy/${role}.alloy`) })),
);
const readers = bundles.flatMap(({ alloy, ...bundle }) =>
  alloy !== undefined && bundle.texts.has(endReadingPath) ? [{ ...bundle, alloy }] : [],
);

/** Each top-level block of a configuration: its name and label, and its text. */
function blocksOf(text: string): readonly (readonly [name: string, text: string])[] {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  const bytes = Buffer.from(text);
  return parsed.file.body.map((each) => [
    "label" in each ? `${each.name} ${each.label}` : each.name,
    bytes.subarray(each.span.start.offset, each.span.end.offset).toString(),
  ]);
}

const isSource = (name: string): boolean => /^loki\.source\.(?:file|journal) /.test(name);

/** Runs the script, without its wait, on a configuration that a link leads to, for a process that says when it is told to reload. */
async function endReading(alloy: string): Promise<{ readonly loaded: string; readonly told: string }> {
  const started = join(folder, "started.alloy");
  writeFileSync(join(folder, "bundle.alloy"), alloy);
  symlinkSync("bundle.alloy", started);
  const script = join(folder, "end-reading.sh");
  writeFileSync(script, endReadingScript.replace(/^sleep .+$/m, "true"));
  const waiting = spawn("sh", [
    "-c",
    "trap 'echo reload; exit' HUP; echo ready; while :; do sleep 0.05; done",
  ]);
  let told = "";
  waiting.stdout.on("data", (text: Buffer) => (told += text.toString()));
  await once(waiting.stdout, "data");
  const { status, stderr } = spawnSync("sh", [script, started, String(waiting.pid)], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  await once(waiting, "close");
  expect(readFileSync(join(folder, "bundle.alloy"), "utf8")).toBe(alloy);
  expect(lstatSync(started).isFile()).toBe(true);
  return { loaded: readFileSync(started, "utf8"), told };
}

test.each(readers)("$name, $role: Alloy loads all but what reads", async ({ alloy }) => {
  const { loaded, told } = await endReading(alloy);
  const before = blocksOf(alloy);
  expect(before.filter(([name]) => isSource(name)).length).toBeGreaterThan(0);
  expect(blocksOf(loaded)).toEqual(before.filter(([name]) => !isSource(name)));
  expect(told).toBe("ready\nreload\n");
});

test("every Alloy that reads has the script, and no other one", () => {
  const read = bundles.filter(
    ({ alloy }) => alloy !== undefined && blocksOf(alloy).some(([name]) => isSource(name)),
  );
  expect(read.map(({ name, role }) => [name, role])).toEqual(readers.map(({ name, role }) => [name, role]));
  expect(readers.length).toBeGreaterThan(5);
});

test("it waits for longer than a record waits for its next line, and lines for each other", () => {
  const waits = readers.flatMap(({ alloy }) =>
    [...alloy.matchAll(/max_wait_time = "(\d+)s"|^\s+timeout = "(\d+)ms"/gm)].map(
      ([, seconds, milliseconds]) => (seconds === undefined ? Number(milliseconds) / 1000 : Number(seconds)),
    ),
  );
  expect(Math.min(...waits)).toBeGreaterThan(0);
  expect(handingOn).toBeGreaterThan(Math.max(...waits) + 1);
  expect(endReadingScript).toMatch(new RegExp(`^sleep ${handingOn}$`, "m"));
});

test("the unit starts Alloy on the link that the script replaces", () => {
  for (const { role, texts } of readers) {
    const dropIn = texts.get("systemd/alloy.service.d/stackmon.conf") ?? "";
    const [, target, link] = /^ExecStartPre=\/bin\/ln -sfn (\S+) (\S+)$/m.exec(dropIn) ?? [];
    expect(target).toBe(`/etc/stackmon/current/alloy/${role}.alloy`);
    expect(texts.get("env/alloy.env")).toContain(`\nCONFIG_FILE=${link}\n`);
    expect(dropIn).toContain(
      "\nExecStop=-/bin/sh /etc/stackmon/current/installer/end-reading.sh ${CONFIG_FILE} $MAINPID\n",
    );
  }
});
