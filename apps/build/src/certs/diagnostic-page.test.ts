import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { useFolder } from "../alloy/folder.fixture.ts";
import { certs, makeCertificates, stackText, then } from "./certs.fixture.ts";
import { day } from "./days.ts";
import { certsCodes, type CertsCode } from "./diagnostic-code.ts";

const pages = new URL("../../../../docs/diagnostics/", import.meta.url);
const pageOf = (code: string): string => `${code.replace("/", "-")}.md`;

const folder = useFolder();
const at = (path: string): string => join(folder.path, path);
const stack = (from: string, to: string): void => folder.write("stack.yaml", stackText.replace(from, to));

/** How each code comes about, from a folder that is in order: what spoils it, and what is run. */
const cases: Readonly<
  Record<CertsCode, readonly [spoil: () => unknown, args: readonly string[], days?: number]>
> = {
  "certs/cut-validity": [
    () => stack("nodes:", "nodes:\n  - { host: node-0 }"),
    ["init", "--validity", "11y"],
  ],
  "certs/expiring": [() => undefined, ["list"], 335],
  "certs/foreign-issuer": [
    async () => {
      await makeCertificates(at("other"), then);
      rmSync(at("certs/hub"), { recursive: true });
      renameSync(at("other/certs/hub"), at("certs/hub"));
    },
    ["list"],
  ],
  "certs/long-host": [() => stack("a.b_c.example", "a".repeat(70)), ["init"]],
  "certs/missing-authority": [() => rmSync(at("certs/ca/ca.key")), ["renew", "hub"]],
  "certs/missing-file": [() => rmSync(at("certs/hub/ca.crt")), ["list"]],
  "certs/missing-name": [() => stack("127.0.3.1", "10.0.0.11"), ["init"]],
  "certs/rotation-order": [() => undefined, ["renew", "--rotate-ca", "issue"]],
  "certs/stale-trust": [
    async () => {
      const trust = folder.read("certs/hub/ca.crt");
      await certs(folder.path, ["renew", "--rotate-ca", "trust"], then);
      writeFileSync(at("certs/hub/ca.crt"), trust);
    },
    ["renew", "--rotate-ca", "issue"],
  ],
  "certs/tracked-keys": [() => execFileSync("git", ["init", "--quiet"], { cwd: folder.path }), ["init"]],
  "certs/unknown-certificate": [() => undefined, ["renew", "nod-1"]],
  "certs/unlisted-node": [() => stack("  - { host: node-1 }\n", ""), ["init"]],
  "certs/unreadable-file": [() => writeFileSync(at("certs/hub/hub.crt"), "none"), ["list"]],
  "certs/wrong-key": [
    () => writeFileSync(at("certs/hub/hub.key"), folder.read("certs/nodes/node-1/node.key")),
    ["list"],
  ],
};

test("codes and pages are the same set", () => {
  const found = readdirSync(pages).filter((name) => name.startsWith("certs-"));
  expect(found.toSorted()).toEqual(certsCodes.map(pageOf).toSorted());
});

describe.each(certsCodes)("the page of %s", (code) => {
  const page = readFileSync(new URL(pageOf(code), pages), "utf8");
  const [printed = "", right = ""] = [...page.matchAll(/```\w*\n([\s\S]*?)```/g)].map(
    ([, text]) => text ?? "",
  );

  test("shows what is printed, and what to do", async () => {
    await makeCertificates(folder.path, then);
    const [spoil, args, days = 1] = cases[code];
    await spoil();
    const { stderr } = await certs(folder.path, args, new Date(then.getTime() + days * day));
    expect(page.startsWith(`# ${code}\n`)).toBe(true);
    expect(printed).toContain(`: ${code}: `);
    expect(stderr).toContain(printed);
    expect(page).toContain("**What to do.**");
    expect(right).not.toBe("");
  });
});

test("a folder in order has none of them", async () => {
  await makeCertificates(folder.path, then);
  for (const args of [["list"], ["init"], ["renew"]])
    expect(await certs(folder.path, args, then)).toMatchObject({ code: 0, stderr: "" });
});
