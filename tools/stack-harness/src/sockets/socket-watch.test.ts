import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eventually } from "../eventually.ts";
import { RunningProcess } from "../process.ts";
import { SocketWatch } from "./socket-watch.ts";

let folder = "";
let started: RunningProcess;
let watch: SocketWatch;

/** Listens on one port, a moment later on one more, to which it connects, and then closes both ends. */
const program = `
  const net = require("node:net");
  net.createServer().listen(4101, "127.0.4.4", () => {
    const more = net.createServer().listen(4102, "127.0.4.5", () => {
      const client = net.connect(4102, "127.0.4.5");
      setTimeout(() => { client.destroy(); more.close(); }, 500);
    });
  });
`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "socket-watch-"));
  started = new RunningProcess({
    name: "node listener",
    command: [process.execPath, "-e", program],
    environment: {},
    workingFolder: folder,
    logFile: join(folder, "log"),
  });
  watch = new SocketWatch(() => [started], 20);
});

afterEach(async () => {
  watch.stop();
  await started.kill();
  rmSync(folder, { recursive: true });
});

test("a port that a process opens later and closes again is remembered, with who connected", async () => {
  await eventually("all that it does", () =>
    expect(watch.seen.get("node listener")).toEqual({
      listening: new Set(["127.0.4.4:4101", "127.0.4.5:4102"]),
      opened: new Set(["127.0.4.5:4102"]),
    }),
  );
});

test("a process that has ended is not looked at any more", async () => {
  await eventually("its first port", () => expect(watch.seen.has("node listener")).toBe(true));
  await started.kill();
  expect(() => watch.look()).not.toThrow();
});
