import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eventually } from "../eventually.ts";
import { RunningProcess } from "../process.ts";
import { listeningSockets } from "./proc-sockets.ts";
import { SocketWatch } from "./socket-watch.ts";

let folder = "";
let started: RunningProcess;
let watch: SocketWatch;

/** Listens on one port, a moment later on one more, to which it connects, and closes both ends when it is told to. */
const program = `
  const net = require("node:net");
  net.createServer().listen(4101, "127.0.4.4", () => {
    const more = net.createServer().listen(4102, "127.0.4.5", () => {
      const client = net.connect(4102, "127.0.4.5");
      process.on("SIGUSR2", () => { client.destroy(); more.close(); });
    });
  });
`;

const start = (name: string, ...command: [string, ...string[]]): RunningProcess =>
  new RunningProcess({
    name,
    command,
    environment: {},
    workingFolder: folder,
    logFile: join(folder, "log"),
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "socket-watch-"));
  started = start("node listener", process.execPath, "-e", program);
  watch = new SocketWatch(() => [started], 20);
});

afterEach(async () => {
  watch.stop();
  await started.kill();
  rmSync(folder, { recursive: true });
});

test("a port that a process opens later and closes again is remembered, with who connected", async () => {
  const both = {
    listening: new Set(["127.0.4.4:4101", "127.0.4.5:4102"]),
    opened: new Set(["127.0.4.5:4102"]),
  };
  await eventually("all that it does", () => expect(watch.seen.get("node listener")).toEqual(both));
  started.signal("SIGUSR2");
  await eventually("the end of one port", () =>
    expect(listeningSockets(started.pid)).toEqual(["127.0.4.4:4101"]),
  );
  watch.look();
  expect(watch.seen.get("node listener")).toEqual(both);
});

test("what a process's own child does is the process's", async () => {
  await started.kill();
  started = start("its parent", "/bin/sh", "-c", '"$0" -e "$1" & wait', process.execPath, program);
  await eventually("the child's ports", () =>
    expect(watch.seen.get("its parent")?.listening).toEqual(new Set(["127.0.4.4:4101", "127.0.4.5:4102"])),
  );
  expect(listeningSockets(started.pid)).toEqual([]);
});

test("a process that has ended is not looked at any more", async () => {
  await eventually("its first port", () => expect(watch.seen.has("node listener")).toBe(true));
  await started.kill();
  expect(() => watch.look()).not.toThrow();
});
