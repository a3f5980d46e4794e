import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readBundleIndex, verify, type BundleIndex } from "@stackmon/bundle";
import { useFolder } from "../alloy/folder.fixture.ts";
import { call, type Call } from "../io.fixture.ts";

/** A cold build of the stack, which tests begin with: `out` of a folder of its own. */
const cold = mkdtempSync(join(tmpdir(), "fleet-"));
afterAll(() => rmSync(cold, { recursive: true }));

const folder = useFolder();
const at = (path: string): string => join(folder.path, path);
const stackmon = (...args: string[]): Promise<Call> => call(args, folder.path);
const bundle = (...args: string[]): Promise<Call> => stackmon("bundle", "--out", "out", ...args);

const stack = `
name: fleet
nodesFrom: nodes/
hub: { address: 10.0.0.10 }
fleet:
  rings:
    - { name: canary, labels: { ring: canary } }
    - { name: early, share: 0.2 }
    - { name: all }
`;
const count = 50;
const hosts = Array.from({ length: count }, (_, index) => `node-${index + 1}`);

function writeNode(host: string, labels: string): void {
  folder.write(`nodes/${host}.yaml`, `host: ${host}\nlabels: { ${labels} }\n`);
}

beforeAll(async () => {
  mkdirSync(join(cold, "nodes"));
  writeFileSync(join(cold, "stack.yaml"), stack);
  for (const host of hosts) {
    const labels = host === "node-1" ? "region: us, ring: canary" : "region: eu";
    writeFileSync(join(cold, `nodes/${host}.yaml`), `host: ${host}\nlabels: { ${labels} }\n`);
  }
  const built = await call(["bundle", "--threads", "1", "--out", "out"], cold);
  expect([built.code, made(built)]).toEqual([0, "51 of 51"]);
}, 120_000);

beforeEach(() => cpSync(cold, folder.path, { recursive: true, preserveTimestamps: true }));

/** Name → content and identity of every file of a build. */
function filesOf(
  out: string,
): ReadonlyMap<string, { readonly bytes: Buffer; readonly inode: number; readonly mtime: number }> {
  return new Map(
    readdirSync(at(out)).map((name) => {
      const { ino, mtimeMs } = statSync(at(`${out}/${name}`));
      return [name, { bytes: readFileSync(at(`${out}/${name}`)), inode: ino, mtime: mtimeMs }];
    }),
  );
}

/** Archives that are other files than before. */
function replaced(before: ReturnType<typeof filesOf>, after: ReturnType<typeof filesOf>): string[] {
  return [...after]
    .filter(([name, { inode, mtime }]) => {
      const old = before.get(name);
      return name.endsWith(".gz") && (old?.inode !== inode || old.mtime !== mtime);
    })
    .map(([name]) => name.replace(/-\d+\.\d+\.\d+.*$/, ""));
}

const bytesOf = (out: string): Record<string, string> =>
  Object.fromEntries([...filesOf(out)].map(([name, { bytes }]) => [name, bytes.toString("base64")]));

function indexOf(out = "out"): BundleIndex {
  const read = readBundleIndex(readFileSync(at(`${out}/index.json`)));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

const made = ({ stderr }: Call): string | undefined => /^(\d+ of \d+) bundles made/m.exec(stderr)?.[1];

describe("a fleet of fifty nodes", { timeout: 120_000 }, () => {
  test("has a bundle for each node, with its own values and no other's, and one for the hub", async () => {
    const { rings, bundles, version } = indexOf();
    expect(rings).toEqual(["canary", "early", "all"]);
    expect(bundles.map(({ role, host }) => host ?? role)).toEqual([...hosts.toSorted(), "hub"]);
    expect(bundles.filter(({ ring }) => ring === "canary").map(({ host }) => host)).toEqual(["node-1"]);
    const { file = "" } = bundles.find(({ host }) => host === "node-7") ?? {};
    expect(file).toBe(`stackmon-agent-node-7-${version}.tar.gz`);
    const result = await verify(readFileSync(at(`out/${file}`)));
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    const { files } = result.value;
    expect(textOf(files, "env/node.env")).toContain("\nSTACKMON_HOST=node-7\n");
    expect([...files.keys()].filter((path) => path.startsWith("env/"))).toEqual([
      "env/alloy.env",
      "env/node.env",
      "env/stackmon.env.example",
    ]);
    expect(textOf(files, "systemd/alloy.service.d/stackmon.conf").match(/^EnvironmentFile=.*/gm)).toEqual([
      expect.stringMatching(/=\/.*\/env\/alloy\.env$/),
      expect.stringMatching(/=\/.*\/env\/node\.env$/),
      expect.stringMatching(/=-\/etc\/stackmon\/stackmon\.env$/),
    ]);
    expect(gunzipSync(readFileSync(at(`out/${file}`))).includes("node-8")).toBe(false);
  });

  test("a second run makes nothing again, and two threads write the same bytes as one", async () => {
    const before = filesOf("out");
    const again = await bundle();
    expect([made(again), again.stdout]).toEqual(["0 of 51", ""]);
    expect(replaced(before, filesOf("out"))).toEqual([]);
    expect(made(await stackmon("bundle", "--threads", "2", "--out", "two"))).toBe("51 of 51");
    expect(bytesOf("two")).toEqual(bytesOf("out"));
  });

  test("a change of one node makes that node's bundle again, and leaves the files of all others", async () => {
    const before = filesOf("out");
    writeNode("node-7", "region: us");
    const again = await bundle();
    expect(made(again)).toBe("1 of 51");
    expect(again.stdout).toMatch(/^[0-9a-f]{64} {2}out\/stackmon-agent-node-7-\S+\n$/);
    expect(replaced(before, filesOf("out"))).toEqual(["stackmon-agent-node-7"]);
    await stackmon("bundle", "--out", "again");
    expect(bytesOf("out")).toEqual(bytesOf("again"));
  });

  test("a node more or less is its own bundle and the hub's", async () => {
    const before = filesOf("out");
    rmSync(at("nodes/node-9.yaml"));
    writeNode("node-51", "region: eu");
    expect(made(await bundle())).toBe("2 of 51");
    const after = filesOf("out");
    expect(replaced(before, after).toSorted()).toEqual(["stackmon-agent-node-51", "stackmon-hub"]);
    expect([...before.keys()].filter((name) => !after.has(name))).toEqual([
      expect.stringMatching(/-node-9-/),
    ]);
  });

  test("what only the hub reads changes no node's bundle; where the hub is changes all", async () => {
    folder.write("stack.yaml", `${stack}grafana: { port: 3001 }\n`);
    expect(made(await bundle())).toBe("1 of 51");
    folder.write("stack.yaml", stack.replace("10.0.0.10", "10.0.0.11"));
    expect(made(await bundle())).toBe("51 of 51");
  });

  test("bundles that were changed, cut or lost since are made again, and no others", async () => {
    const whole = bytesOf("out");
    const [changed, cut, lost] = indexOf().bundles.map(({ file }) => at(`out/${file}`));
    if (changed === undefined || cut === undefined || lost === undefined) throw new Error("no bundles");
    writeFileSync(changed, readFileSync(changed).fill(0, 100, 101));
    writeFileSync(cut, readFileSync(cut).subarray(0, -1));
    rmSync(lost);
    expect(made(await bundle())).toBe("3 of 51");
    expect(bytesOf("out")).toEqual(whole);
  });

  test("an index that was changed since is not believed", async () => {
    writeFileSync(at("out/index.json"), `${readFileSync(at("out/index.json"), "utf8")}\n`);
    expect(made(await bundle())).toBe("51 of 51");
  });

  test("without fleet: it is one agent bundle for all again, and nothing of the fleet is left", async () => {
    folder.write("stack.yaml", stack.slice(0, stack.indexOf("fleet:\n")));
    await bundle();
    expect(indexOf().bundles.map(({ role }) => role)).toEqual(["agent", "hub", "single"]);
    expect(readdirSync(at("out"))).toHaveLength(6);
  });

  test("a file in the way of one bundle leaves the folder as it was", async () => {
    const { version } = indexOf();
    writeFileSync(at(`out/stackmon-agent-node-51-${version}.tar.gz`), "mine");
    const before = bytesOf("out");
    writeNode("node-51", "region: eu");
    const { code, stderr } = await bundle();
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`node-51-${version}.tar.gz › is in the way: `),
    ]);
    expect(bytesOf("out")).toEqual(before);
  });
});

function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(files.get(path));
}

describe("signed", { timeout: 120_000 }, () => {
  beforeEach(async () => {
    await stackmon("key", "create");
    await stackmon("key", "create", "other");
  });

  test("every bundle is, on two threads as well, and no file of the folder holds the key", async () => {
    expect(made(await bundle("--sign-key", "stackmon.key", "--threads", "2"))).toBe("51 of 51");
    const archives = indexOf().bundles.map(({ file }) => `out/${file}`);
    expect(await stackmon("verify", "--public-key", "stackmon.pub", ...archives)).toMatchObject({
      code: 0,
      stderr: "",
    });
    const secret = folder.read("stackmon.key").split("\n")[1] ?? "";
    const raw = Buffer.from(secret, "base64").subarray(-32);
    for (const [name, { bytes }] of filesOf("out")) {
      const text = name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
      expect([text.includes(secret), text.includes(raw)], name).toEqual([false, false]);
    }
  });

  test.each<[string, string[], () => void]>([
    ["with another key", ["--sign-key", "other.key"], () => undefined],
    ["without a key", [], () => undefined],
    ["with a signature of others", ["--sign-key", "stackmon.key"], () => forge("out/SHA256SUMS.sig")],
  ])("the build before is not believed %s", async (_, args, prepare) => {
    for (const host of hosts.slice(5)) rmSync(at(`nodes/${host}.yaml`));
    expect(made(await bundle("--sign-key", "stackmon.key"))).toBe("6 of 6");
    expect(made(await bundle("--sign-key", "stackmon.key"))).toBe("0 of 6");
    prepare();
    expect(made(await bundle(...args))).toBe("6 of 6");
  });

  function forge(path: string): void {
    writeFileSync(at(path), new Uint8Array(64));
  }
});
