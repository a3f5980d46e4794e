import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { useFolder } from "../alloy/folder.fixture.ts";
import { packNodes } from "./pack-nodes.ts";

const folder = useFolder();

const ingredients = {
  identity: {
    name: "stackmon",
    role: "agent",
    version: "1.2.3",
    sourceRevision: "unknown",
    inputSha256: "0".repeat(64),
    upstream: { alloy: "v1.19.0" },
  },
  files: new Map([["alloy/agent.alloy", new TextEncoder().encode("// agent\n")]]),
  executables: new Set<string>(),
  programs: [],
  packages: [],
  revisionTime: undefined,
};

const planned = Array.from({ length: 60 }, (_, index) => ({
  host: `node-${index}`,
  ring: "all",
  file: `node-${index}.tar.gz`,
  env: `STACKMON_HOST=node-${index}\n`,
  madeFrom: "0".repeat(64),
}));

describe.each([1, 2])("on %i threads", (threads) => {
  test("yields each bundle in its order, and writes it", async () => {
    let done = 0;
    const shared = { ingredients, key: undefined, folder: folder.path };
    const packed = await packNodes(shared, planned, { threads, done: () => (done += 1) });
    expect([done, readdirSync(folder.path).length]).toEqual([60, 60]);
    const digests = new Set(packed.map((one) => (one.ok ? one.sha256 : one.message)));
    expect([packed.length, digests.size]).toEqual([60, 60]);
  });

  test("ends with the first that cannot be written", async () => {
    let done = 0;
    const shared = { ingredients, key: undefined, folder: `${folder.path}/none` };
    const packed = await packNodes(shared, planned, { threads, done: () => (done += 1) });
    expect(done).toBe(0);
    expect(packed.find((one) => !one.ok)).toMatchObject({ ok: false, code: "ENOENT" });
  });

  test("what breaks a bundle itself is thrown", async () => {
    const broken = { ...ingredients, executables: new Set(["none"]) };
    const shared = { ingredients: broken, key: undefined, folder: folder.path };
    await expect(packNodes(shared, planned, { threads, done: () => undefined })).rejects.toThrow(
      "executable none is no file of the bundle",
    );
  });
});
