import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pack } from "@stackmon/bundle";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fetchText } from "./http.ts";
import { Machine, servicesIn } from "./machine.ts";

const address = "127.0.3.2";
let folder = "";
let machine: Machine;

/** A store in place of a real one: serves its arguments and its environment. */
const store = `#!${process.execPath}
const [host, port] = process.env.STORE_ADDRESS.split(":");
const { argv, env } = process;
require("node:http").createServer((_, response) => response.end(JSON.stringify({ args: argv.slice(2), env }))).listen(port, host);
`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "machine-"));
  const program = join(folder, "program.cjs");
  writeFileSync(program, store);
  chmodSync(program, 0o755);
  machine = new Machine({ name: "hub", address, folder: join(folder, "hub"), engine: () => program });
});
afterEach(async () => {
  await machine.stop();
  rmSync(folder, { recursive: true });
});

const bundle = {
  "systemd/store.service": `[Service]
EnvironmentFile=/etc/stackmon/stores/store.env
EnvironmentFile=-/etc/stackmon/stackmon.env
ExecStart=/usr/bin/store --config=/etc/stackmon/stores/store.yaml --data=\${STORE_PATH} --other=/srv/data
`,
  "systemd/daily.service": "[Service]\nType=oneshot\nExecStart=/bin/true\n",
  "systemd/daily.timer": "[Timer]\nOnCalendar=daily\n",
  "stores/store.env": "STORE_ADDRESS=127.0.0.1:18428\nSTORE_PATH=/var/lib/store\n",
};

async function install(files: Readonly<Record<string, string>>): Promise<string> {
  const { bytes } = await pack({
    name: "stackmon",
    role: "hub",
    version: "1.0.0",
    sourceRevision: "unknown",
    inputSha256: "0".repeat(64),
    upstream: {},
    files: new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])),
  });
  const archive = join(folder, "hub.tar.gz");
  writeFileSync(archive, bytes);
  await machine.install(archive);
  return archive;
}

const readyUrl = `http://${address}:18428`;

test("a service runs by its unit, with the machine's folders and address", async () => {
  await install(bundle);
  expect(servicesIn(machine.bundle)).toEqual(["store"]);
  await machine.startService("store", readyUrl, { EXTRA: "1" });
  const { args, env } = JSON.parse(await fetchText(readyUrl)) as { args: string[]; env: object };
  const moved = (path: string): string => join(machine.folder, path);
  expect(args).toEqual([
    `--config=${moved("/etc/stackmon/stores/store.yaml")}`,
    `--data=${moved("/var/lib/store")}`,
    "--other=/srv/data",
  ]);
  expect(env).toMatchObject({
    STORE_ADDRESS: `${address}:18428`,
    STORE_PATH: moved("/var/lib/store"),
    EXTRA: "1",
  });
  await machine.stop();
  await expect(fetchText(readyUrl)).rejects.toThrow("fetch failed");
});

test("a service is restarted from the same files with the same variables, also after a kill", async () => {
  await install(bundle);
  const service = await machine.startService("store", readyUrl, { EXTRA: "1" });
  const [pid, before] = [service.pid, await fetchText(readyUrl)];
  await service.kill();
  await expect(fetchText(readyUrl)).rejects.toThrow("fetch failed");
  await machine.restart(service);
  expect(await fetchText(readyUrl)).toBe(before);
  expect(service.pid).not.toBe(pid);
  await machine.restart(service);
  expect(await fetchText(readyUrl)).toBe(before);
  expect(machine.processes).toEqual([service]);
});

test("a service that ends is reported with its output, at once", async () => {
  await install({ ...bundle, "stores/store.env": "STORE_PATH=/var/lib/store\n" });
  await expect(machine.startService("store", readyUrl)).rejects.toThrow(
    /^hub store ended with exit code 1\n[\s\S]*split/,
  );
});

test("a unit whose environment file is missing does not start", async () => {
  await install({ "systemd/store.service": bundle["systemd/store.service"] });
  await expect(machine.startService("store", readyUrl)).rejects.toThrow("stores/store.env");
});

test("a changed archive is not installed", async () => {
  const archive = await install(bundle);
  const before = readFileSync(join(machine.bundle, "stores/store.env"), "utf8");
  writeFileSync(archive, readFileSync(archive).subarray(0, 200));
  await expect(machine.install(archive)).rejects.toThrow(/end|gzip|tar/);
  expect(readFileSync(join(machine.bundle, "stores/store.env"), "utf8")).toBe(before);
});
