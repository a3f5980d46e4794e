import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeMachine } from "./machine.fixture.ts";
import { installerCodes } from "./diagnostic-code.ts";
import { installerFiles, installerParts, installerScripts } from "./scripts.ts";

const folder = new URL("../../../installer/", import.meta.url).pathname;

describe("the scripts", () => {
  test("are all of the folder's, and each is one that dash reads", () => {
    const found = [...readdirSync(folder), ...readdirSync(join(folder, "lib"))].filter(
      (name) => name !== "lib",
    );
    expect(found.toSorted()).toEqual([...installerScripts, ...installerParts].toSorted());
    for (const [path] of installerFiles())
      if (path.endsWith(".sh"))
        execFileSync("dash", ["-n", join(folder, path.replace("installer/", ""))], { stdio: "pipe" });
  });

  test("say what the codes are that have pages, and no others", () => {
    const texts = installerFiles().map(([, bytes]) => new TextDecoder().decode(bytes));
    const said = texts.flatMap((text) =>
      [...text.matchAll(/\b(?:refuse|diagnose|unwell) ([a-z]+-[a-z-]+)/g)].map(
        ([, code]) => `install/${code}`,
      ),
    );
    expect([...new Set([...said, "install/locked"])].toSorted()).toEqual([...installerCodes]);
  });
});

const pages = new URL("../../../../../docs/diagnostics/", import.meta.url).pathname;

test.each(installerCodes)("%s has a page with its meaning, an example and advice", (code) => {
  const page = readFileSync(join(pages, `${code.replace("/", "-")}.md`), "utf8");
  expect(page.startsWith(`# ${code}\n`)).toBe(true);
  expect(page).toContain(`\n${code}: `);
  expect(page).toContain("**What to do.**");
});

let machine: FakeMachine;
beforeEach(() => {
  machine = new FakeMachine();
});
afterEach(() => machine.remove());

const current = (script: string): string => machine.at(`etc/stackmon/current/${script}`);
const install = async (...of: Parameters<FakeMachine["unpack"]>): ReturnType<FakeMachine["run"]> =>
  machine.run(`${await machine.unpack(...of)}/install.sh`);
/** What runs: the version that Alloy's configuration names. */
const runs = (): string => /\S+$/m.exec(machine.read("state/alloy"))?.[0] ?? "none";

describe("an installation", () => {
  test("starts what is new, reloads what can be reloaded, and leaves alone what is the same", async () => {
    expect(await install({ version: "1.0.0" })).toMatchObject({ status: 0, stderr: "" });
    expect([machine.link("current"), machine.link("previous"), runs()]).toEqual(["1.0.0", "none", "1.0.0"]);
    const second = await install({ version: "1.1.0", gate: true });
    expect(second.stdout).toMatch(
      /: whole, .*\nalloy: reload, .*\ngate: start, .*\n1\.1\.0-\S+ is installed, and healthy; before it there was 1\.0\.0-\S+\n$/,
    );
    expect([machine.link("current"), machine.link("previous"), runs()]).toEqual(["1.1.0", "1.0.0", "1.1.0"]);
    const third = await install({ version: "1.2.0", store: "other" });
    expect(third.stdout).toMatch(/\nstore: restart, .*\nalloy: reload, /);
    expect(machine.read("state/gate")).toBe("");
    expect(readdirSync(machine.at("etc/systemd/system")).toSorted()).toEqual([
      "alloy.service.d",
      "store.service",
    ]);
    expect(await machine.run(current("status.sh"))).toMatchObject({ status: 0, stderr: "" });
  });

  test("of what is installed does nothing, and says so", async () => {
    await install({ version: "1.0.0" });
    const again = await install({ version: "1.0.0" });
    expect(again).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("is installed already, and healthy: nothing to do\n"),
    });
    // The lock's folder, which is there.
    expect(machine.changes).toBe(1);
  });

  test("does again what a change of stackmon.env asks for, and what somebody has stopped", async () => {
    await install({ version: "1.0.0" });
    machine.write("etc/stackmon/stackmon.env", "STACKMON_HOST=other\n");
    expect(await machine.run(current("status.sh"))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("something that it reads was changed"),
    });
    expect((await machine.run(current("install.sh"))).stdout).toMatch(/store: restart.*\nalloy: restart/);
    rmSync(machine.at("state/store"));
    expect((await machine.run(current("install.sh"))).stdout).toMatch(/\nstore: start.*\n1\.0\.0/);
  });

  test("keeps the bundle before and one more", async () => {
    for (const minor of [0, 1, 2, 3]) await install({ version: `1.${minor}.0` });
    const kept = readdirSync(machine.at("etc/stackmon/releases")).filter((name) => !name.startsWith("."));
    expect(kept.map((name) => name.slice(0, 5)).toSorted()).toEqual(["1.1.0", "1.2.0", "1.3.0"]);
  });

  test("says what it would do, and does not", async () => {
    await install({ version: "1.0.0" });
    const next = await machine.unpack({ version: "1.1.0", gate: true });
    const said = await machine.run(`${next}/install.sh`, ["--dry-run"]);
    expect(said).toMatchObject({ status: 0, stderr: "" });
    expect(said.stdout).toMatch(
      /would install 1\.1\.0-\S+; there is 1\.0\.0-\S+ now\n[^]*would make the link \S+gate\.service\nstore: nothing to do\nalloy: would reload it, .*\ngate: would start it, /,
    );
    expect([machine.changes, machine.link("current"), runs()]).toEqual([0, "1.0.0", "1.0.0"]);
  });

  test("puts a changed release aside, and installs the bundle beside it", async () => {
    await install({ version: "1.0.0" });
    machine.write("etc/stackmon/current/alloy/single.alloy", "mine\n");
    expect(await machine.run(current("status.sh"))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("changed since they were installed"),
    });
    expect(await install({ version: "1.0.0" })).toMatchObject({ status: 0 });
    expect(await machine.run(current("status.sh"))).toMatchObject({ status: 0 });
  });

  test("leaves alone what is masked", async () => {
    await install({ version: "1.0.0" });
    const drop = machine.at("etc/systemd/system/alloy.service.d/stackmon.conf");
    rmSync(drop);
    symlinkSync("/dev/null", drop);
    expect((await install({ version: "1.0.0" })).stdout).toContain("nothing to do");
    expect((await machine.run(current("status.sh"))).status).toBe(0);
  });
});

describe("what is refused before anything changes", () => {
  test.each<[string, string, () => Promise<string>]>([
    [
      "a file that was changed",
      "install/not-whole",
      async () => {
        const next = await machine.unpack({ version: "1.1.0" });
        machine.write("unpacked/1.1.0/alloy/single.alloy", "mine\n");
        return next;
      },
    ],
    [
      "a program that is missing",
      "install/missing-program: store › is not at /usr/bin/store; install it, version 1.2.0 or later",
      async () => {
        rmSync(machine.at("usr/bin/store"));
        return machine.unpack({ version: "1.1.0" });
      },
    ],
    [
      "one that is too old",
      "install/old-program: store › is version 1.1.9; the bundle needs 1.2.0 or later",
      async () => {
        machine.write("usr/bin/store", "#!/bin/sh\necho store, version 1.1.9\n", 0o755);
        return machine.unpack({ version: "1.1.0" });
      },
    ],
    ["another role", "install/other-role", () => machine.unpack({ version: "1.1.0", role: "hub" })],
    [
      "a key that is not there",
      "install/missing-own: /etc/stackmon/tls/node.crt",
      () => machine.unpack({ version: "1.1.0", plan: ["needs - /etc/stackmon/tls/node.crt"] }),
    ],
    [
      "a stackmon.env of before",
      "install/missing-value: /etc/stackmon/stackmon.env › has no value for PEER_URL OWN_ADDRESS; add them from ",
      () =>
        machine.unpack({
          version: "1.1.0",
          plan: ["value STACKMON_HOST", "value PEER_URL", "value OWN_ADDRESS"],
        }),
    ],
    [
      "a unit of somebody else",
      "install/not-ours",
      async () => {
        machine.write("etc/systemd/system/gate.service", "[Service]\n");
        return machine.unpack({ version: "1.1.0", gate: true });
      },
    ],
    [
      "a configuration that does not validate",
      "install/invalid-config",
      () => machine.unpack({ version: "1.1.0", alloy: "invalid" }),
    ],
    [
      "no room for the bundle",
      "install/no-room",
      async () => {
        machine.write("state/full-cp", "");
        return machine.unpack({ version: "1.1.0" });
      },
    ],
  ])("%s", async (_, diagnostic, prepare) => {
    await install({ version: "1.0.0" });
    const next = await prepare();
    const { status, stderr } = await machine.run(`${next}/install.sh`);
    expect(status).toBe(1);
    expect(stderr).toContain(diagnostic);
    expect([machine.link("current"), runs()]).toEqual(["1.0.0", "1.0.0"]);
    expect(machine.read("etc/stackmon/releases/.pending")).toBe("");
    expect(
      readdirSync(machine.at("etc/stackmon/releases")).filter((name) => !name.startsWith(".")).length,
    ).toBe(1);
  });

  test("a newer program than the tested one is told of, and does for it", async () => {
    machine.write("usr/bin/store", "#!/bin/sh\necho store, version 1.10.0\n", 0o755);
    const said = await install({ version: "1.0.0" });
    expect(said.stderr).toBe(
      "install/other-version: store › is version 1.10.0; the bundle was tested on 1.2.3; nothing, or build a newer bundle\n",
    );
    expect(said.status).toBe(0);
  });

  test.each([["--dryrun"], ["--dry-run", "more"], [""]])("wrong usage: %j", async (...args) => {
    const next = await machine.unpack({ version: "1.0.0" });
    expect(await machine.run(`${next}/install.sh`, args)).toMatchObject({
      status: 2,
      stderr: "usage: sh install.sh [--dry-run]\n",
    });
    expect(await machine.run(`${next}/install.sh`, ["--help"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Exit codes: 0"),
    });
  });
});

describe("what does not come up", () => {
  test.each<[string, string, Parameters<FakeMachine["unpack"]>[0]]>([
    [
      "a configuration that validates and does not load",
      "error during the reload: bad regexp",
      { version: "1.1.0", alloy: "unloadable", store: "other" },
    ],
    [
      "a component that stays unhealthy",
      'install/not-healthy: alloy › is not healthy after 60 s: loki.write.x is unhealthy: said "so"',
      { version: "1.1.0", alloy: "ill", gate: true },
    ],
    [
      "a store that ends at its start",
      "install/not-started: store › does not start: Job for store failed",
      { version: "1.1.0", store: "crashing" },
    ],
    ["a store that is not ready", "answers with status 500", { version: "1.1.0", store: "ill" }],
  ])("%s: what was before is back, and healthy", async (_, reason, next) => {
    await install({ version: "1.0.0" });
    const { status, stderr } = await install(next);
    expect(stderr).toContain(reason);
    expect(stderr).toMatch(/\n1\.0\.0-\S+ is back, and healthy\n1\.1\.0-\S+ is not installed\n$/);
    expect(status).toBe(1);
    expect([machine.link("current"), machine.link("previous"), runs()]).toEqual(["1.0.0", "none", "1.0.0"]);
    expect(await machine.run(current("status.sh"))).toMatchObject({ status: 0, stderr: "" });
    expect((await install({ version: "1.0.0" })).stdout).toContain("nothing to do");
  });

  test("at a first installation nothing is left, and who ran before runs again", async () => {
    machine.write("state/alloy", "of the package\n");
    const { status, stderr } = await install({ version: "1.0.0", store: "crashing" });
    expect(status).toBe(1);
    expect(stderr).toContain("nothing is installed, as before");
    expect(readdirSync(machine.at("etc/stackmon")).toSorted()).toEqual(["releases", "stackmon.env", "tls"]);
    expect(readdirSync(machine.at("etc/systemd/system"))).toEqual([]);
    expect([machine.has("state/store"), machine.has("state/alloy")]).toEqual([false, true]);
  });
});

describe("rollback and uninstallation", () => {
  test("goes back, and forward again", async () => {
    expect((await machine.run(`${await machine.unpack({ version: "1.0.0" })}/rollback.sh`)).stderr).toContain(
      "install/not-installed",
    );
    await install({ version: "1.0.0" });
    expect((await machine.run(current("rollback.sh"))).stderr).toContain("install/no-previous");
    await install({ version: "1.1.0", gate: true });
    expect(await machine.run(current("rollback.sh"))).toMatchObject({ status: 0, stderr: "" });
    expect([machine.link("current"), machine.link("previous"), runs(), machine.read("state/gate")]).toEqual([
      "1.0.0",
      "1.1.0",
      "1.0.0",
      "",
    ]);
    expect(await machine.run(current("rollback.sh"))).toMatchObject({ status: 0 });
    expect([machine.link("current"), machine.link("previous"), runs()]).toEqual(["1.1.0", "1.0.0", "1.1.0"]);
  });

  test("does not go back to what was changed, nor stay where it is not healthy", async () => {
    await install({ version: "1.0.0" });
    await install({ version: "1.1.0" });
    machine.write("etc/stackmon/previous/README.md", "mine\n");
    expect((await machine.run(current("rollback.sh"))).stderr).toContain("install/not-whole");
    rmSync(machine.at("etc/stackmon/previous/README.md"));
    machine.write("etc/stackmon/stackmon.env", "STORE_ADDRESS=127.0.0.1:1\n");
    expect(await machine.run(current("rollback.sh"))).toMatchObject({ status: 0 });
  });

  test("takes away all but what is the machine's own", async () => {
    await install({ version: "1.0.0" });
    await install({ version: "1.1.0", gate: true });
    const own = ["etc/stackmon/stackmon.env", "etc/stackmon/tls/node.key"].map((path) =>
      readFileSync(machine.at(path), "utf8"),
    );
    const said = await machine.run(current("uninstall.sh"));
    expect(said).toMatchObject({ status: 0, stderr: "" });
    expect(said.stdout).toContain(machine.at("etc/stackmon/stackmon.env"));
    expect(readdirSync(machine.at("etc/stackmon")).toSorted()).toEqual(["stackmon.env", "tls"]);
    expect(readdirSync(machine.at("etc/systemd/system"))).toEqual([]);
    expect(["alloy", "store", "gate"].map((name) => machine.read(`state/${name}`))).toEqual(["", "", ""]);
    expect(
      ["etc/stackmon/stackmon.env", "etc/stackmon/tls/node.key"].map((path) => machine.read(path)),
    ).toEqual(own);
  });
});
