import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SystemdMachine } from "./systemd-machine.ts";

// Left out: where this process may not mount or Debian's systemd-container is missing, as in most containers.
describe.skipIf(!SystemdMachine.possible)("a machine with systemd", () => {
  const folder = mkdtempSync(join(tmpdir(), "systemd-machine-"));
  const given = join(folder, "given");
  let machine: SystemdMachine;

  beforeAll(async () => {
    writeFileSync(given, "from outside\n");
    machine = await SystemdMachine.boot({ folder: join(folder, "machine"), files: { "/srv/given": given } });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("runs, with nothing failed, and with the accounts of the official package", () => {
    expect(machine.do("systemctl --failed --no-legend; cat /proc/1/comm; cat given")).toBe(
      "systemd\nfrom outside\n",
    );
    expect(machine.do("id --groups --name alloy")).toBe("alloy adm systemd-journal\n");
  });

  test("what it writes below /usr stays its own", () => {
    machine.do("echo own > /usr/bin/stackmon-own");
    expect(machine.do("cat /usr/bin/stackmon-own")).toBe("own\n");
    expect(existsSync("/usr/bin/stackmon-own")).toBe(false);
  });

  test("a unit's sandbox holds, and without it the same command does what the sandbox forbids", () => {
    const touch = (sandbox: string) =>
      machine.run(`systemd-run --quiet --wait --pipe --collect ${sandbox} touch /etc/forbidden`);
    expect(touch("-p ProtectSystem=strict")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Read-only file system"),
    });
    expect(touch("").status).toBe(0);
  });

  test("a script stops at its first failure, and says so", () => {
    expect(machine.run("echo one; false; echo two")).toEqual({ status: 1, stdout: "one\n", stderr: "" });
    expect(() => machine.do("echo why >&2; exit 3")).toThrow(/exit code 3 of\n.*\nwhy/s);
  });

  test("ended, nothing of it is left", async () => {
    const groups = machine.controlGroups;
    expect(groups.filter((each) => existsSync(each))).toEqual(groups);
    await machine.stop();
    expect(groups.filter((each) => existsSync(each))).toEqual([]);
  });
});
