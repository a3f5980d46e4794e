import { expect, test } from "vitest";
import { compose } from "./compose.ts";
import { silent } from "./compose.fixture.ts";
import type { AlloyRole, Role } from "./render/role.ts";
import { parseStack } from "./stack-file/read.ts";

const twenty = Array.from(
  { length: 20 },
  (_, index) => `  - { host: node-${index + 1}, labels: { region: ${index % 2 === 0 ? "eu" : "us"} } }`,
);

/** Paths of each role whose content another node changes, or that are new; without what is written when it is packed. */
function changedBy(node: string): Readonly<Record<AlloyRole, readonly string[]>> {
  const [before, after] = [filesOf(twenty), filesOf([...twenty, node])];
  const changed = (role: Role): readonly string[] =>
    [...(after.get(role) ?? [])]
      .filter(([path, bytes]) => String(before.get(role)?.get(path)) !== String(bytes))
      .map(([path]) => path)
      .toSorted();
  return { agent: changed("agent"), hub: changed("hub"), single: changed("single") };
}

function filesOf(nodes: readonly string[]): ReadonlyMap<Role, ReadonlyMap<string, Uint8Array>> {
  const text = `name: fleet\nnodes:\n${nodes.join("\n")}\nhub: { address: 10.0.0.10 }\n`;
  const stack = parseStack(text, "stack.yaml");
  const composed = stack.ok ? compose(stack.value, silent) : stack;
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics));
  return new Map(composed.value.map(({ role, files }) => [role, files]));
}

const alerts = [
  "grafana/provisioning/alerting/stackmon.yaml",
  "rules/stackmon-logs.yaml",
  "rules/stackmon-metrics.yaml",
];

/** The store admits so many series for each node. */
const budget = ["env/stackmon.env.example", "kustomization.yaml", "stores/victoria-metrics.env"];

test("a 21st node is a file more for the agents, and for the hub a host more to miss: its Alloy stays", () => {
  expect(changedBy("  - { host: node-21, labels: { region: eu }, services: [stacks-node] }")).toEqual({
    agent: ["env/nodes/node-21.env", "kubernetes/nodes/node-21/daemon-set.yaml", "kustomization.yaml"],
    hub: ["README.md", ...budget, ...alerts].toSorted(),
    single: [
      "README.md",
      "env/nodes/node-21.env",
      "kubernetes/nodes/node-21/service.yaml",
      "kubernetes/nodes/node-21/stateful-set.yaml",
      ...budget,
      ...alerts,
    ].toSorted(),
  });
});

test("a label that no node had before is one more that every agent sets", () => {
  const { agent, hub } = changedBy("  - { host: node-21, labels: { region: eu, purpose: api } }");
  expect(agent).toEqual(
    [
      "README.md",
      "alloy/agent.alloy",
      "env/stackmon.env.example",
      "kustomization.yaml",
      ...Array.from({ length: 21 }, (_, index) => [
        `env/nodes/node-${index + 1}.env`,
        `kubernetes/nodes/node-${index + 1}/daemon-set.yaml`,
      ]).flat(),
    ].toSorted(),
  );
  // Of what agents send, the hub lets pass the labels that it knows.
  expect(hub).toContain("alloy/hub.alloy");
});
