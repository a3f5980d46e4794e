import { cpSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { useFolder } from "../alloy/folder.fixture.ts";
import { certs, handshake, identity, makeCertificates, type Identity } from "./certs.fixture.ts";

const folder = useFolder();
const at = (path: string): string => join(folder.path, path);
const rotate = (step: string) => certs(folder.path, ["renew", "--rotate-ca", step]);

interface Machines {
  readonly hub: Identity;
  readonly node: Identity;
}

const machines = (): Machines => ({
  hub: identity(at("certs/hub"), "hub"),
  node: identity(at("certs/nodes/node-1"), "node"),
});

beforeEach(() => makeCertificates(folder.path));

/** What machines have after each step, as far as someone copied it. */
async function rotated(): Promise<readonly Machines[]> {
  const states = [machines()];
  for (const step of ["trust", "issue", "drop"]) {
    const { code, stderr } = await rotate(step);
    expect([code, stderr]).toEqual([0, ""]);
    states.push(machines());
  }
  return states;
}

test("machines may be one step apart at any time, and two steps apart they refuse", async () => {
  const states = await rotated();
  const connections = await Promise.all(
    states.map(({ hub }) => Promise.all(states.map(({ node }) => handshake(hub, node)))),
  );
  const isConnected = connections.map((row) => row.map((answer) => answer === "node-1"));
  expect(isConnected).toEqual([
    [true, true, false, false],
    [true, true, true, false],
    [false, true, true, true],
    [false, false, true, true],
  ]);
});

test("at the end there is one authority, and no key of the old one", async () => {
  const [before] = await rotated();
  expect([existsSync(at("certs/ca.next")), existsSync(at("certs/ca.old"))]).toEqual([false, false]);
  expect(machines().hub.ca).toBe(folder.read("certs/ca/ca.crt"));
  expect(machines().hub.ca).not.toBe(before?.hub.ca);
  expect(await certs(folder.path, ["list"])).toMatchObject({ code: 0, stderr: "" });
});

test("a node that is added in the middle is trusted before and after", async () => {
  await rotate("trust");
  writeFileSync(
    at("stack.yaml"),
    "nodes: [{ host: node-1 }, { host: node-9 }]\nhub: { address: hub.example.org }\n",
  );
  expect((await certs(folder.path, ["init"])).code).toBe(0);
  const added = identity(at("certs/nodes/node-9"), "node");
  expect(await handshake(machines().hub, added)).toBe("node-9");
  await rotate("issue");
  expect(await handshake(machines().hub, added)).toBe("node-9");
});

describe("a step again does what is left", () => {
  test("trust: the same successor, nothing changed", async () => {
    await rotate("trust");
    const [next, before] = [folder.read("certs/ca.next/ca.crt"), machines()];
    const { code, stdout } = await rotate("trust");
    expect(code).toBe(0);
    expect(stdout).toContain("certs/ca.next/ca.crt: kept");
    expect([folder.read("certs/ca.next/ca.crt"), machines()]).toEqual([next, before]);
  });

  test("issue: what the new authority has issued stays", async () => {
    await rotate("trust");
    cpSync(at("certs/nodes/node-1"), at("saved"), { recursive: true });
    await rotate("issue");
    const { hub } = machines();
    rmSync(at("certs/nodes/node-1"), { recursive: true });
    renameSync(at("saved"), at("certs/nodes/node-1"));
    const { stdout } = await rotate("issue");
    expect(stdout).toContain("certs/hub/hub.crt: kept");
    expect(stdout).toContain("certs/nodes/node-1/node.crt: renewed");
    expect(machines().hub).toEqual(hub);
  });

  test("issue, ended between the two renames of its authorities", async () => {
    await rotate("trust");
    const next = folder.read("certs/ca.next/ca.crt");
    renameSync(at("certs/ca"), at("certs/ca.old"));
    expect((await rotate("issue")).code).toBe(0);
    expect(folder.read("certs/ca/ca.crt")).toBe(next);
    expect(await certs(folder.path, ["list"])).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("steps in another order are refused, and change nothing", () => {
  test.each([
    ["issue", [], "certs/rotation-order: ca.next/ca.crt › is not there: no rotation has begun"],
    ["drop", [], "certs/rotation-order: ca.old/ca.crt › is not there: nothing is to be dropped"],
    ["drop", ["trust"], "certs/rotation-order: ca.old/ca.crt › is not there: nothing is to be dropped"],
    ["trust", ["trust", "issue"], "certs/rotation-order: ca.old/ca.crt › is still trusted"],
  ])("%s after %j", async (step, before, message) => {
    for (const one of before) await rotate(one);
    const state = machines();
    const { code, stderr } = await rotate(step);
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(machines()).toEqual(state);
  });

  test("issue where a ca.crt lacks the new authority", async () => {
    const { hub } = machines();
    await rotate("trust");
    writeFileSync(at("certs/hub/ca.crt"), hub.ca);
    const { code, stderr } = await rotate("issue");
    expect([code, stderr]).toEqual([1, expect.stringContaining("certs/stale-trust: hub/ca.crt › ")]);
    await rotate("trust");
    expect((await rotate("issue")).code).toBe(0);
  });

  test("drop where a certificate is of the old authority", async () => {
    await rotate("trust");
    cpSync(at("certs/nodes/node-1"), at("saved"), { recursive: true });
    await rotate("issue");
    rmSync(at("certs/nodes/node-1"), { recursive: true });
    renameSync(at("saved"), at("certs/nodes/node-1"));
    const { code, stderr } = await rotate("drop");
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("certs/rotation-order: nodes/node-1/node.crt › "),
    ]);
    expect(existsSync(at("certs/ca.old/ca.key"))).toBe(true);
  });

  test("names beside a step are wrong usage", async () => {
    const { code, stderr } = await certs(folder.path, ["renew", "--rotate-ca", "trust", "hub"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("leave the names out")]);
  });
});
