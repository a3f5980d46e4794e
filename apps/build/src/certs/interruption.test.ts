import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { useFolder } from "../alloy/folder.fixture.ts";
import { certs } from "./certs.fixture.ts";

const folder = useFolder();
const at = (path: string): string => join(folder.path, path);
const main = fileURLToPath(new URL("../main.ts", import.meta.url));

const hosts = Array.from({ length: 60 }, (_, index) => `node-${index}`);

/** Names of the folders of nodes that programs and people see. */
const nodes = (): readonly string[] =>
  readdirSync(at("certs"))
    .filter((name) => name === "nodes")
    .flatMap(() => readdirSync(at("certs/nodes")))
    .filter((name) => !name.startsWith("."));

/** Runs the real program and kills it as soon as `reached` says so. Yields whether it was still at work. */
async function killed(args: readonly string[], reached: () => boolean): Promise<boolean> {
  const options = {
    cwd: folder.path,
    stdio: "ignore",
    env: { ...process.env, TSX_TSCONFIG_PATH: "" },
  } as const;
  const command = [
    "--conditions=@stackmon/source",
    `--import=${import.meta.resolve("tsx")}`,
    main,
    "certs",
    ...args,
  ];
  const child = spawn(process.execPath, command, options);
  const ended = once(child, "exit");
  while (child.exitCode === null && !reached()) await sleep(1);
  child.kill("SIGKILL");
  const [code] = (await ended) as [number | null];
  return code === null;
}

/** What is seen is whole: every folder has a certificate of the authority, and its key. */
async function expectWhole(): Promise<void> {
  expect(await certs(folder.path, ["list"])).toMatchObject({ code: 0, stderr: "" });
}

test("a run that is killed leaves each machine's folder whole, and the next one goes on", async () => {
  folder.write(
    "stack.yaml",
    `nodes:\n${hosts.map((host) => `  - { host: ${host} }\n`).join("")}hub: { address: h.example }\n`,
  );
  folder.write("certs/.keep", "");
  expect(await killed(["init"], () => nodes().length >= 7)).toBe(true);
  await expectWhole();
  expect(nodes().length).toBeLessThan(hosts.length);
  expect((await certs(folder.path, ["init"])).code).toBe(0);
  expect(nodes()).toHaveLength(hosts.length);

  const serials = (): readonly string[] =>
    hosts.map((host) => readFileSync(at(`certs/nodes/${host}/node.crt`), "utf8"));
  const before = serials();
  const inode = (): number | undefined => statSync(at("certs/nodes/node-20"), { throwIfNoEntry: false })?.ino;
  const old = inode();
  expect(await killed(["renew", "--within", "2y"], () => inode() !== old)).toBe(true);
  expect((await certs(folder.path, ["init"])).code).toBe(0);
  await expectWhole();
  const changed = serials().filter((text, index) => text !== before[index]).length;
  expect(changed).toBeGreaterThan(0);
  expect(changed).toBeLessThan(hosts.length);
  expect(readdirSync(at("certs/nodes")).toSorted()).toEqual(hosts.toSorted());
}, 120_000);
