import { chmodSync, mkdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { useFolder } from "../alloy/folder.fixture.ts";
import { call } from "../io.fixture.ts";
import { readStackFile } from "./read.ts";

const folder = useFolder();
const stack = "hub: { address: 10.0.0.10 }\nnodesFrom: nodes/\n";

/** What `stackmon check` says of the stack file. */
async function check(): Promise<string[]> {
  const { stderr } = await call(["check", "stack.yaml"], folder.path);
  return stderr.split("\n").slice(0, -2);
}

async function nodes(): Promise<readonly string[]> {
  const outcome = await readStackFile("stack.yaml", folder.path);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value.nodes.map(({ host }) => host);
}

describe("nodesFrom", () => {
  test("adds the nodes of every file, of folders below too, all ordered by host", async () => {
    folder.write("stack.yaml", `${stack}nodes: [{ host: node-3 }]\n`);
    folder.write("nodes/z.yaml", "host: node-1\nlabels: { region: eu }\n");
    folder.write("nodes/eu/a.yml", "- host: node-4\n- { host: node-2, services: [stacks-node] }\n");
    folder.write("nodes/.hidden.yaml", "host: node-9\n");
    folder.write("nodes/.git/x.yaml", "host: node-9\n");
    folder.write("nodes/README.md", "No node.\n");
    expect(await check()).toEqual([]);
    expect(await nodes()).toEqual(["node-1", "node-2", "node-3", "node-4"]);
  });

  test("which file a node is in changes nothing", async () => {
    folder.write("stack.yaml", stack);
    folder.write("nodes/all.yaml", "- host: node-2\n- host: node-1\n");
    const together = await readStackFile("stack.yaml", folder.path);
    folder.write("nodes/all.yaml", "host: node-1\n");
    folder.write("nodes/a.yaml", "host: node-2\n");
    expect(await readStackFile("stack.yaml", folder.path)).toEqual(together);
  });

  test("is relative to the stack file", async () => {
    folder.write("stacks/main.yaml", "nodesFrom: ../nodes\n");
    folder.write("nodes/a.yaml", "host: node-1\n");
    const outcome = await readStackFile("stacks/main.yaml", folder.path);
    expect(outcome.ok && outcome.value.nodes.length).toBe(1);
  });

  test("mistakes are placed in their files, all at once", async () => {
    folder.write("stack.yaml", `${stack}nam: x\n`);
    folder.write("nodes/a.yaml", "host: node-1\nlabls: { region: eu }\n");
    folder.write(
      "nodes/b.yaml",
      "- host: node-2\n- host: node-3\n  labels: { host: x }\n  services: [stack-node]\n",
    );
    folder.write("nodes/c.yaml", "");
    folder.write("nodes/d.yaml", "- 7\n");
    folder.write("nodes/e.yaml", "host: node-4\nhost: node-5\n");
    folder.write("nodes/f.yaml", "labels: {}\n");
    expect(await check()).toEqual([
      "nodes/a.yaml:2:1: error: stack/unknown-key: labls › labls is no key of node file; write labels",
      "nodes/b.yaml:3:13: error: stack/reserved-label: [1].labels.host › saw the label host, wanted a name that is free: it is set on everything a node sends; rename it, for example to stack_host",
      'nodes/b.yaml:4:14: error: stack/unknown-value: [1].services[0] › saw "stack-node", wanted a service name; write stacks-node',
      "nodes/c.yaml:1:1: error: stack/wrong-type: node file › saw nothing, wanted a mapping with at least a host; write it like { host: node-1 }",
      "nodes/d.yaml:1:3: error: stack/wrong-type: [0] › saw 7, wanted a mapping with at least a host; write it like { host: node-1 }",
      "nodes/e.yaml:2:1: error: build/duplicate-key: node file › the key is in this mapping twice; keep one of them",
      "nodes/f.yaml:1:1: error: stack/missing-key: node file › host is missing, wanted a host name of letters, digits, dots and dashes; add host: node-1",
      "stack.yaml:3:1: error: stack/unknown-key: nam › nam is no key of a stack file; write name",
    ]);
  });

  test("a host in two places is refused, and both are named", async () => {
    folder.write("stack.yaml", `${stack}nodes:\n  - host: node-1\n`);
    folder.write("nodes/a.yaml", "- host: node-2\n- host: NODE-1\n");
    folder.write("nodes/b.yaml", "labels: {}\nhost: node-2\n");
    const help = "wanted a host of its own; rename one of them, or merge the two entries";
    expect(await check()).toEqual([
      `nodes/a.yaml:2:3: error: stack/duplicate-host: [1].host › saw NODE-1, which stack.yaml:4:5 has already, ${help}`,
      `nodes/b.yaml:2:1: error: stack/duplicate-host: host › saw node-2, which nodes/a.yaml:1:3 has already, ${help}`,
    ]);
  });

  test("the nearest key of the stack file is named", async () => {
    folder.write("stack.yaml", "nodesfrom: nodes/\n");
    expect(await check()).toEqual([
      "stack.yaml:1:1: error: stack/missing-key: stack file › nodes is missing, wanted a list of nodes; add nodes: [{ host: node-1 }]",
      "stack.yaml:1:1: error: stack/unknown-key: nodesfrom › nodesfrom is no key of a stack file; write nodesFrom",
    ]);
  });

  const help = "name a folder with a file for each node or for several, relative to the stack file";
  test.each<[string, () => void, string]>([
    [
      "no folder",
      () => undefined,
      `build/unreadable-file: nodesFrom › nodes/ cannot be read: it does not exist; ${help}`,
    ],
    [
      "a file in its place",
      () => folder.write("nodes", "host: node-1"),
      `build/unreadable-file: nodesFrom › nodes/ cannot be read: a part of its path is no folder; ${help}`,
    ],
    [
      "no file of YAML",
      () => folder.write("nodes/a.json", "{}"),
      `build/no-node-file: nodesFrom › nodes/ has no file that ends in .yaml or .yml; ${help}`,
    ],
    [
      "a folder of a file's name alone",
      () => void mkdirSync(`${folder.path}/nodes/a.yaml`, { recursive: true }),
      `build/no-node-file: nodesFrom › nodes/ has no file that ends in .yaml or .yml; ${help}`,
    ],
  ])("%s is a diagnostic at the key", async (_, prepare, line) => {
    folder.write("stack.yaml", stack);
    prepare();
    expect(await check()).toEqual([`stack.yaml:2:1: error: ${line}`]);
  });

  // Left out: root reads every file.
  test.skipIf(process.getuid?.() === 0)(
    "a file that cannot be read is named, and the others are read",
    async () => {
      folder.write("stack.yaml", stack);
      folder.write("nodes/a.yaml", "host: node-1\n");
      chmodSync(`${folder.path}/nodes/a.yaml`, 0);
      folder.write("nodes/b.yaml", "hst: node-1\n");
      expect((await check()).map((line) => line.split(" ")[0])).toEqual([
        "nodes/a.yaml:",
        "nodes/b.yaml:1:1:",
        "nodes/b.yaml:1:1:",
      ]);
    },
  );
});
