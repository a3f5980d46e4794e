import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import { RunningProcess } from "./process.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "harness-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

let programs = 0;

/** A program that says at last that it is there. */
function start(script: string, command = process.execPath): RunningProcess {
  return new RunningProcess({
    name: "program",
    command: [command, "-e", `${script} console.log("started");`],
    environment: { GREETING: "hello" },
    workingFolder: folder,
    logFile: join(folder, `${(programs += 1)}.log`),
  });
}

const started = (program: RunningProcess): Promise<void> =>
  eventually("the program's output", () => expect(program.logTail(1)).toContain("started"), { every: 10 });

const stays = "setInterval(() => undefined, 1000);";

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("it is stopped by SIGTERM, and by SIGKILL when it does not listen", async () => {
  const polite = start(stays);
  await started(polite);
  expect(polite.ending).toBeUndefined();
  polite.assertRunning();
  await polite.stop();
  expect([polite.ending, isAlive(polite.pid)]).toEqual(["SIGTERM", false]);

  const deaf = start(`process.on("SIGTERM", () => undefined); ${stays}`);
  await started(deaf);
  await deaf.stop(50);
  expect([deaf.ending, isAlive(deaf.pid)]).toEqual(["SIGKILL", false]);
});

test("killed, it ends at once; stopped again, nothing happens", async () => {
  const program = start(stays);
  await program.kill();
  expect(program.ending).toBe("SIGKILL");
  await program.kill();
  await program.stop();
  expect(program.ending).toBe("SIGKILL");
});

test("paused, it stands still until it is resumed; paused, it can be stopped", async () => {
  const program = start("setInterval(() => console.log('tick'), 1);");
  await eventually("output", () => expect(program.logTail()).toContain("tick"));
  await program.pause();
  const before = program.logTail(10_000);
  await sleep(50);
  expect(program.logTail(10_000)).toBe(before);
  program.resume();
  await eventually("more output", () =>
    expect(program.logTail(10_000).length).toBeGreaterThan(before.length),
  );
  await program.pause();
  await program.stop(5000);
  expect(program.ending).toBe("SIGTERM");
  await expect(program.pause()).rejects.toThrow("program ended with SIGTERM");
});

test("restarted, it is the same program with another pid, and its output goes on", async () => {
  const program = start(`console.log(process.env.GREETING); ${stays}`);
  await started(program);
  const { pid } = program;
  await program.restart();
  expect([program.pid === pid, isAlive(pid), program.ending]).toEqual([false, false, undefined]);
  const twice = /^hello\nstarted\nhello\nstarted$/;
  await eventually("output of both", () => expect(program.logTail()).toMatch(twice), { every: 10 });
  await program.kill();
  await program.restart();
  program.assertRunning();
  await program.kill();
});

test("an end of its own is told with the end of its output, in its environment alone", async () => {
  const program = start("console.error(Object.keys(process.env).join()); process.exitCode = 3;");
  await eventually("its end", () => expect(program.ending).toBe("exit code 3"));
  expect(() => program.assertRunning()).toThrow("program ended with exit code 3\n");
  expect(program.logTail()).toContain("GREETING");
  expect(program.logTail()).not.toContain("PATH");
});

test("a program that is not there has ended, and can be stopped", async () => {
  const program = start("", join(folder, "none"));
  await eventually("its end", () => expect(program.ending).toMatch(/^no start: spawn .*none ENOENT$/));
  expect(() => program.assertRunning()).toThrow("program ended with no start: ");
  await program.stop();
});

test.each(["SIGTERM", "SIGINT", "exception"])("what it started ends with its parent: %s", async (how) => {
  const script = join(folder, `${how}.ts`);
  const module = JSON.stringify(new URL("./process.ts", import.meta.url).href);
  const options = JSON.stringify({
    name: "child",
    command: [process.execPath, "-e", stays],
    environment: {},
    workingFolder: folder,
    logFile: join(folder, "child.log"),
  });
  const end = how === "exception" ? "throw new Error();" : "setInterval(() => undefined, 1000);";
  writeFileSync(
    script,
    `import { RunningProcess } from ${module};\nconsole.log(new RunningProcess(${options}).pid);\n${end}\n`,
  );
  const tsx = import.meta.resolve("tsx");
  const parent = spawn(process.execPath, ["--import", tsx, script], { stdio: ["ignore", "pipe", "ignore"] });
  const ended = once(parent, "exit");
  const [line] = (await once(parent.stdout, "data")) as [Buffer];
  const pid = Number(line.toString());
  if (how !== "exception") parent.kill(how as NodeJS.Signals);
  await ended;
  await eventually("the child's end", () => expect(isAlive(pid)).toBe(false), { within: 5000 });
});

test("a kill takes along what the program has started itself", async () => {
  const program = start(
    `const { pid } = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(stays)}]);
     console.log(pid); ${stays}`,
  );
  await started(program);
  const child = Number(program.logTail(2).split("\n")[0]);
  expect(isAlive(child)).toBe(true);
  await program.kill();
  await eventually("the child's end", () => expect(isAlive(child)).toBe(false));
});
