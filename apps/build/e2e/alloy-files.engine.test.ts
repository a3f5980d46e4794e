import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { engine } from "@stackmon/engines";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compose } from "../src/compose.ts";
import { silent, stackFiles } from "../src/compose.fixture.ts";
import { parseStack } from "../src/stack-file/read.ts";
import type { Deployment } from "./stack.ts";
import { stackFile } from "./stack.ts";

/*
 * The real Alloy judges every Alloy file of every bundle. That the files also run, with every component healthy, is
 * shown by the deployments.
 */

/** Choices that no other stack file makes. */
const further = {
  "sampling, files, no journal": `
scrapeInterval: 5s
services:
  stacks-node: { unit: none, logs: [/var/log/stacks/node.log] }
  stacks-signer: { metrics: none, logs: ["/var/log/stacks/signer*.log"] }
journal: { enabled: false }
nodes: [{ host: node-1, labels: { rack: "r\\"1" } }]
sampling: [{ service: stacks-node, level: debug, rate: 0.1 }]
`,
  "further units": `
services: { stacks-node: { unit: stacks@mainnet.service } }
journal: { units: [chrony.service], maxAge: 48h }
nodes: [{ host: node-1 }]
hub: none
`,
};

const shapes = ["separated", "single", "no-hub"] as const;
const deployments = (["victoria", "classic"] as const).flatMap((stores) =>
  shapes.map((shape): readonly [string, string] => {
    const deployment: Deployment =
      stores === "victoria"
        ? { shape, metrics: "victoria-metrics", logs: "victoria-logs" }
        : { shape, metrics: "prometheus", logs: "loki" };
    return [`${shape} on ${stores}`, stackFile(deployment)];
  }),
);

const examplesFolder = fileURLToPath(new URL("../../../examples/", import.meta.url));
const examples = readdirSync(examplesFolder, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".alloy"),
);

/** Text → where it is from; many stacks share a role's file. */
const texts = new Map<string, string>();
for (const [name, text] of [...Object.entries(stackFiles), ...Object.entries(further), ...deployments])
  for (const [path, alloy] of alloyFiles(name, text)) texts.set(alloy, path);
for (const path of examples) texts.set(readFileSync(join(examplesFolder, path), "utf8"), `examples/${path}`);

function alloyFiles(name: string, stackText: string): readonly (readonly [path: string, text: string])[] {
  const stack = parseStack(stackText, name);
  if (!stack.ok) throw new Error(JSON.stringify(stack.diagnostics));
  const composed = compose(stack.value, silent);
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics));
  return composed.value.flatMap(({ files }) =>
    [...files]
      .filter(([path]) => path.endsWith(".alloy"))
      .map(([path, bytes]) => [`${name}: ${path}`, new TextDecoder().decode(bytes)] as const),
  );
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "alloy-files-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the examples are among them", () => {
  expect(examples.length).toBeGreaterThan(6);
});

describe.each([...texts].map(([text, path]) => ({ path, text })))("$path", ({ text }) => {
  test.each([
    ["fmt", "-t"],
    ["validate", "--stability.level=public-preview"],
  ])("alloy %s accepts it", (...command) => {
    const file = join(folder, "file.alloy");
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(engine("alloy"), [...command, file], { encoding: "utf8" });
    expect([status, `${stdout}${stderr}`.replace(/^.*level=info.*\n/gm, "")]).toEqual([0, ""]);
  });
});
