import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { labelVariableName } from "@stackmon/pipelines";
import type { Stack } from "@stackmon/stacks";
import { compose } from "../src/compose.ts";
import { nodeEnvs, ownNodeEnv } from "../src/render/node-env.ts";
import { readStackFile } from "../src/stack-file/read.ts";

/** Folder of the examples. */
export const examplesFolder: string = fileURLToPath(new URL("../../../examples/", import.meta.url));

/** The examples that are rendered from a stack file, and the roles that each is for. */
export const examples = {
  "single-server": ["single"],
  separated: ["agent", "hub"],
  "multi-node": ["agent", "hub"],
  "prometheus-and-loki": ["agent", "hub"],
  "no-hub": ["agent", "hub"],
  secured: ["agent", "hub"],
  alerting: ["single"],
  fleet: ["agent", "hub"],
  pair: ["agent", "hub"],
  scaled: ["agent", "hub", "storage"],
} as const;

export type ExampleName = keyof typeof examples;

/** Path below the example's folder → text of everything that is rendered for it. */
export async function renderExample(name: ExampleName): Promise<ReadonlyMap<string, string>> {
  const stackText = readFileSync(`${examplesFolder}${name}/stack.yaml`, "utf8");
  const stack = await readStackFile(`${name}/stack.yaml`, examplesFolder);
  if (!stack.ok) throw new Error(JSON.stringify(stack.diagnostics, undefined, 2));
  const composed = compose(stack.value, { stage: () => undefined, step: () => undefined });
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics, undefined, 2));
  const roles: readonly string[] = examples[name];
  const files = composed.value
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ role, files }) =>
      [...files]
        .filter(([path]) => isShown(path))
        .map(([path, bytes]) => [`output/${role}/${path}`, new TextDecoder().decode(bytes)] as const),
    );
  const outputs: (readonly [path: string, text: string])[] = [...files, ...nodeFiles(stack.value)];
  return new Map([
    [
      "README.md",
      readmeOf(
        name,
        stackText,
        outputs.map(([path]) => path),
      ),
    ],
    ...outputs,
  ]);
}

/** What the bundle of each node has beside the agent's files. */
function nodeFiles(stack: Stack): (readonly [path: string, text: string])[] {
  if (stack.fleet === undefined) return [];
  const text = nodeEnvs(stack, labelVariableName);
  return stack.nodes.map((node) => [`output/nodes/${node.host}/${ownNodeEnv}`, text(node)] as const);
}

/** Dashboards and Grafana's rules are long, and runbooks are the same for every stack; a bundle has them. */
function isShown(path: string): boolean {
  return !path.startsWith("grafana/") && !path.startsWith("runbooks/");
}

/** The description is the comment that the stack file begins with: its first sentence, then the rest. */
function readmeOf(name: ExampleName, stackText: string, outputs: readonly string[]): string {
  const comment = stackText.split("\n").filter((line) => line.startsWith("# ") || line === "#");
  const description = comment.slice(1).map((line) => line.slice(2));
  const files = outputs.map((path) => `- [${path.slice("output/".length)}](${path})\n`).join("");
  return `# ${name}

${description.join("\n")}

\`\`\`sh
stackmon bundle --stack stack.yaml
\`\`\`

## What comes out

From [stack.yaml](stack.yaml), of each bundle, without Grafana's files and the runbooks:

${files}
Everything but stack.yaml is written by \`npm run examples\`.
`;
}
