import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { useFolder } from "../alloy/folder.fixture.ts";
import { certificateAt, certs, makeCertificates, then } from "./certs.fixture.ts";
import { day } from "./days.ts";

const folder = useFolder();
const at = (path: string): string => join(folder.path, path);
const after = (days: number): Date => new Date(then.getTime() + days * day);
const renew = (now: Date, ...args: string[]) => certs(folder.path, ["renew", ...args], now);

const certificates = { hub: "certs/hub/hub.crt", "node-1": "certs/nodes/node-1/node.crt" };
const textOf = (name: keyof typeof certificates): string => folder.read(certificates[name]);

beforeEach(() => makeCertificates(folder.path, then));

describe("without names", () => {
  test.each([
    [334, [], "nothing was due"],
    [336, [], "next: copy what changed"],
    [400, [], "next: copy what changed"],
    [336, ["--within", "28d"], "nothing was due"],
    [100, ["--within", "1y"], "next: copy what changed"],
  ])("after %i days of 365 with %j: %s", async (days, args, message) => {
    const before = textOf("hub");
    const { code, stdout, stderr } = await renew(after(days), ...args);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(message);
    expect(textOf("hub") === before).toBe(message === "nothing was due");
  });
});

describe("by name", () => {
  test.each(["node-1", "nodes/node-1"])("%s alone is renewed", async (name) => {
    const before = { hub: textOf("hub"), node: textOf("node-1") };
    const { code, stdout } = await renew(after(1), name);
    expect([code, stdout]).toEqual([
      0,
      `certs/hub/hub.crt: kept, valid until 2027-01-02
certs/nodes/a.b_c.example/node.crt: kept, valid until 2027-01-02
certs/nodes/node-1/node.crt: renewed, valid until 2027-01-03
next: copy what changed to its machine and let its programs read it
`,
    ]);
    expect([textOf("hub") === before.hub, textOf("node-1") === before.node]).toEqual([true, false]);
  });

  test("hub is the hub, also where a node has that host", async () => {
    writeFileSync(at("stack.yaml"), "nodes: [{ host: hub }]");
    await certs(folder.path, ["init"], then);
    const node = folder.read("certs/nodes/hub/node.crt");
    const before = textOf("hub");
    await renew(after(1), "hub");
    expect([textOf("hub") === before, folder.read("certs/nodes/hub/node.crt")]).toEqual([false, node]);
    await renew(after(1), "nodes/hub");
    expect(folder.read("certs/nodes/hub/node.crt")).not.toBe(node);
  });

  test("an unknown name is reported with the nearest one, and nothing is renewed", async () => {
    const before = textOf("hub");
    const { code, stderr } = await renew(after(1), "hub", "nod-1", "zzz");
    expect(code).toBe(1);
    expect(stderr).toContain(
      "error: certs/unknown-certificate: nod-1 › is no certificate here; write nodes/node-1, or see: stackmon certs list\n",
    );
    expect(stderr).toContain("2 errors\n");
    expect(textOf("hub")).toBe(before);
  });
});

test("what a certificate says stays; key, serial and times are new", async () => {
  const [before, key] = [certificateAt(at(certificates.hub)), folder.read("certs/hub/hub.key")];
  await renew(after(100), "hub", "--validity", "10d");
  const now = certificateAt(at(certificates.hub));
  expect([now.subject, now.subjectAltName, now.keyUsage, now.issuer]).toEqual([
    before.subject,
    before.subjectAltName,
    before.keyUsage,
    before.issuer,
  ]);
  expect(now.serialNumber).not.toBe(before.serialNumber);
  expect([now.validFrom, now.validTo]).toEqual(["Apr 12 02:04:05 2026 GMT", "Apr 22 03:04:05 2026 GMT"]);
  expect(folder.read("certs/hub/hub.key")).not.toBe(key);
  expect(statSync(at("certs/hub/hub.key")).mode & 0o777).toBe(0o600);
});

test("files of yours in the folder stay", async () => {
  folder.write("certs/hub/notes.txt", "mine");
  chmodSync(at("certs/hub/notes.txt"), 0o640);
  await renew(after(1), "hub");
  expect(folder.read("certs/hub/notes.txt")).toBe("mine");
  expect(statSync(at("certs/hub/notes.txt")).mode & 0o777).toBe(0o640);
});

test("an authority that expires is warned of, and what is renewed does not outlive it", async () => {
  const { code, stderr } = await renew(after(3640), "hub");
  expect([code, stderr]).toEqual([
    0,
    "warning: certs/expiring: ca/ca.crt › expires in 9 days, on 2035-12-31; replace the authority in three steps; the first is: stackmon certs renew --rotate-ca trust\n1 warning\n",
  ]);
  expect(certificateAt(at(certificates.hub)).validTo).toBe("Dec 31 03:04:05 2035 GMT");
});

test("without the authority's key nothing is renewed, and what is not due needs none", async () => {
  rmSync(at("certs/ca/ca.key"));
  expect(await renew(after(1))).toMatchObject({ code: 0, stderr: "" });
  const before = textOf("hub");
  const { code, stderr } = await renew(after(400));
  expect([code, stderr]).toEqual([1, expect.stringContaining("certs/missing-authority: ca/ca.key › ")]);
  expect(textOf("hub")).toBe(before);
});

test("a folder that is not there is made by nobody but init", async () => {
  const { code, stderr } = await renew(after(1), "hub", "--certs", "none");
  expect([code, stderr]).toEqual([1, expect.stringContaining("make certificates with: stackmon certs init")]);
  expect(existsSync(at("none"))).toBe(false);
});

test("keys are never printed", async () => {
  const calls = [await renew(after(1), "hub"), await renew(after(2), "hub", "--format", "json")];
  const secret = readFileSync(at("certs/hub/hub.key"), "utf8").split("\n")[1] ?? "";
  expect(secret).toHaveLength(64);
  for (const { stdout, stderr } of calls) expect(stdout + stderr).not.toMatch(/PRIVATE|MIG/);
});
