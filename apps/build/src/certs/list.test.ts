import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { useFolder } from "../alloy/folder.fixture.ts";
import { certs, makeCertificates, then } from "./certs.fixture.ts";
import { day } from "./days.ts";

const folder = useFolder();
const at = (path: string): string => join(folder.path, path);
const after = (days: number): Date => new Date(then.getTime() + days * day);
const list = (days: number, ...args: string[]) => certs(folder.path, ["list", ...args], after(days));

beforeEach(() => makeCertificates(folder.path, then));

test("one line for each certificate", async () => {
  const { code, stdout, stderr } = await list(0);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.replace(/stackmon CA [0-9a-f]{8}/, "stackmon CA 00000000")).toBe(
    `CERTIFICATE                   SUBJECT               NAMES                                             EXPIRES     DAYS  ISSUER
ca/ca.crt                     stackmon CA 00000000  -                                                 2035-12-31  3649  ca
hub/hub.crt                   stackmon hub          hub.example.org, 127.0.3.1, 127.0.0.1, localhost  2027-01-02  364   ca
nodes/a.b_c.example/node.crt  a.b_c.example         -                                                 2027-01-02  364   ca
nodes/node-1/node.crt         node-1                node-1                                            2027-01-02  364   ca
`,
  );
  expect(await certs(folder.path, ["show"], after(0))).toEqual({ code, stdout, stderr });
});

test("the same for programs", async () => {
  const { code, stdout, stderr } = await list(1, "--format", "json");
  expect([code, stderr]).toEqual([0, ""]);
  const {
    ok,
    folder: named,
    certificates,
    diagnostics,
  } = JSON.parse(stdout) as {
    ok: boolean;
    folder: string;
    certificates: Record<string, unknown>[];
    diagnostics: unknown[];
  };
  expect([ok, named, diagnostics, certificates.length]).toEqual([true, "certs", [], 4]);
  expect(certificates[1]).toEqual({
    path: "hub/hub.crt",
    subject: "stackmon hub",
    names: ["hub.example.org", "127.0.3.1", "127.0.0.1", "localhost"],
    notBefore: "2026-01-02T02:04:05.000Z",
    notAfter: "2027-01-02T03:04:05.000Z",
    daysLeft: 363,
    issuer: "ca",
    key: "fits",
  });
});

describe("exit code 1 where a certificate is due", () => {
  test.each([
    [334, [], 0],
    [335, [], 3],
    [335, ["--within", "29d"], 0],
    [364, ["--within", "1d"], 3],
    [366, ["--within", "1d"], 3],
    [3630, [], 4],
  ])("after %i days with %j: %i are", async (days, args, due) => {
    const { code, stderr } = await list(days, ...args);
    expect([code, (stderr.match(/certs\/expiring/g) ?? []).length]).toEqual([due === 0 ? 0 : 1, due]);
  });

  test.each([
    [335, "expires in 29 days, on 2027-01-02"],
    [363, "expires in 1 day, on 2027-01-02"],
    [366, "expired on 2027-01-02"],
  ])("after %i days it says: %s", async (days, message) => {
    const { stderr } = await list(days);
    expect(stderr).toContain(
      `error: certs/expiring: hub/hub.crt › ${message}; renew it with: stackmon certs renew hub\n`,
    );
  });
});

describe("exit code 1 where it would be refused", () => {
  test("it is of another authority", async () => {
    await makeCertificates(at("other"), then);
    rmSync(at("certs/hub"), { recursive: true });
    renameSync(at("other/certs/hub"), at("certs/hub"));
    const { code, stdout, stderr } = await list(1);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^hub\/hub\.crt .* unknown$/m);
    expect(stderr).toBe(
      "error: certs/foreign-issuer: hub/hub.crt › is of no authority that is here; make another one with: stackmon certs renew hub\n1 error\n",
    );
    expect((await certs(folder.path, ["renew", "hub"], after(1))).code).toBe(0);
    expect(await list(1)).toMatchObject({ code: 0, stderr: "" });
  });

  test("its key is another one's", async () => {
    writeFileSync(at("certs/hub/hub.key"), folder.read("certs/nodes/node-1/node.key"));
    const { code, stderr } = await list(1);
    expect([code, stderr]).toEqual([
      1,
      "error: certs/wrong-key: hub/hub.key › is not the key of hub/hub.crt; make both anew with: stackmon certs renew hub\n1 error\n",
    ]);
    expect((await certs(folder.path, ["renew", "hub"], after(1))).code).toBe(0);
    expect(await list(1)).toMatchObject({ code: 0, stderr: "" });
  });
});

test("keys may be elsewhere", async () => {
  for (const key of ["ca/ca.key", "hub/hub.key"]) rmSync(at(`certs/${key}`));
  const { code, stdout } = await list(1, "--format", "json");
  const { certificates } = JSON.parse(stdout) as { certificates: { key: string }[] };
  expect([code, certificates.map(({ key }) => key)]).toEqual([0, ["elsewhere", "elsewhere", "fits", "fits"]]);
});

test("during a rotation each line names its issuer", async () => {
  const issuers = async () => {
    const { certificates } = JSON.parse((await list(1, "--format", "json")).stdout) as {
      certificates: { path: string; issuer: string }[];
    };
    return Object.fromEntries(certificates.map(({ path, issuer }) => [path, issuer]));
  };
  await certs(folder.path, ["renew", "--rotate-ca", "trust"], after(1));
  expect(await issuers()).toMatchObject({ "ca.next/ca.crt": "ca.next", "hub/hub.crt": "ca" });
  await certs(folder.path, ["renew", "--rotate-ca", "issue"], after(1));
  expect(await issuers()).toMatchObject({
    "ca/ca.crt": "ca",
    "ca.old/ca.crt": "ca.old",
    "hub/hub.crt": "ca",
  });
});

test.each<readonly [string, () => void, string]>([
  [
    "nothing",
    () => rmSync(at("certs"), { recursive: true }),
    "certs/missing-authority: ca/ca.crt › is not there",
  ],
  [
    "a file in the folder's place",
    () => {
      rmSync(at("certs"), { recursive: true });
      writeFileSync(at("certs"), "");
    },
    "build/unreadable-file: certs › cannot be read: a part of its path is no folder",
  ],
  [
    "an empty folder of a node",
    () => mkdirSync(at("certs/nodes/x")),
    "certs/missing-file: nodes/x/node.crt › ",
  ],
])("%s is a diagnostic", async (_, spoil, message) => {
  spoil();
  const { code, stdout, stderr } = await list(1);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(`error: ${message}`);
});
