import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventually } from "../eventually.ts";
import { FileSink } from "../load/file-sink.ts";
import { LogLoad } from "../load/log-load.ts";
import { SmallDisk } from "./small-disk.ts";
import { SmallStack } from "./small-stack.fixture.ts";

// Left out: where this process may not mount, as in most containers.
describe.skipIf(!SmallDisk.possible)("a small disk", () => {
  let folder = "";
  let disk: SmallDisk;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "small-disk-"));
    disk = new SmallDisk(join(folder, "var/lib"), 2);
  });
  afterEach(() => {
    disk.unmount();
    rmSync(folder, { recursive: true });
  });

  test("has its size, is filled to the last byte, emptied, and gone in the end", () => {
    expect(disk.free).toBe(2 << 20);
    expect(disk.fill()).toBe(2 << 20);
    expect(disk.free).toBe(0);
    expect(() => writeFileSync(join(disk.folder, "file"), "a")).toThrow("ENOSPC");
    expect(disk.fill()).toBe(0);
    disk.empty();
    disk.empty();
    writeFileSync(join(disk.folder, "file"), "a");
    expect(disk.fill()).toBe((2 << 20) - 4096);
    disk.empty();
    disk.fill(8192);
    expect(disk.free).toBe(8192);
    disk.unmount();
    expect(readdirSync(disk.folder)).toEqual([]);
  });

  test.each(["SIGTERM", "exception"])("is gone when its process ends: %s", async (how) => {
    const script = join(folder, `${how}.ts`);
    const other = join(folder, "other");
    const module = new URL("./small-disk.ts", import.meta.url).href;
    const end = how === "exception" ? "throw new Error();" : "setInterval(() => undefined, 1000);";
    writeFileSync(
      script,
      `import { SmallDisk } from ${JSON.stringify(module)};\nnew SmallDisk(${JSON.stringify(other)}, 1);\nconsole.log("mounted");\n${end}\n`,
    );
    const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), script], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const ended = once(child, "exit");
    await once(child.stdout, "data");
    if (how === "SIGTERM") {
      expect(readFileSync("/proc/mounts", "utf8")).toContain(other);
      child.kill();
    }
    await ended;
    expect(readFileSync("/proc/mounts", "utf8")).not.toContain(other);
  });

  test("hides no files", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => new SmallDisk(folder, 1)).toThrow(`${folder} is not empty: mount a small disk before`);
  });

  test("a log on it has every line whole after it was full", async () => {
    const sink = new FileSink(join(disk.folder, "app.log"));
    const texts = Array.from({ length: 100 }, (_, index) => `${index} ${"x".repeat(99)}`);
    disk.fill();
    for (const text of texts) sink.write([{ text, time: 0 }]);
    disk.empty();
    await sink.close();
    expect(readFileSync(sink.path, "utf8")).toBe(texts.map((text) => `${text}\n`).join(""));
  });
});

// Left out: where this process may not mount, as in most containers.
test.skipIf(!SmallDisk.possible)(
  "a store on a full disk refuses lines, and has all after it was freed",
  async () => {
    const stack = new SmallStack(11);
    const disk = new SmallDisk(stack.storeFolder, 64);
    await stack.start();
    try {
      const load = new LogLoad(new FileSink(stack.log), { source: "full" });
      // VictoriaLogs ends when it cannot make the folder of a day's first lines.
      await eventually("first lines", async () => {
        expect((await stack.account({ source: "full", count: load.written })).stored).toBeGreaterThan(0);
      });
      disk.fill();
      await eventually("lines that wait", async () => {
        const { lost } = await stack.account({ source: "full", count: load.written });
        expect(lost).toBeGreaterThan(3000);
      });
      disk.empty();
      const written = await load.stop();
      expect(await stack.accountAtEnd(written)).toMatchObject({ altered: 0, outOfOrder: 0, lost: 0 });
    } finally {
      await stack.stop(() => disk.unmount());
    }
    expect(existsSync(stack.folder)).toBe(false);
  },
);

// Left out: as root, who may mount.
test.skipIf(SmallDisk.possible)("without the right to mount it says so", () => {
  expect(() => new SmallDisk(join(tmpdir(), "none"), 1)).toThrow(
    "a small disk needs root with the right to mount",
  );
});
