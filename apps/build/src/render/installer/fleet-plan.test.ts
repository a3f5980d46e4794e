import { expect, test } from "vitest";
import { compose } from "../../compose.ts";
import { silent } from "../../compose.fixture.ts";
import { parseStack } from "../../stack-file/read.ts";
import { planPath } from "./plan.ts";

/** The lines of the agent's plan. */
function planOf(stackFile: string): readonly string[] {
  const stack = parseStack(stackFile, "stack.yaml");
  const composed = stack.ok ? compose(stack.value, silent) : stack;
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics));
  const agent = composed.value.find(({ role }) => role === "agent");
  return new TextDecoder().decode(agent?.files.get(planPath)).split("\n");
}

const stack = "nodes: [{ host: node-1 }]\nhub: { address: 10.0.0.10 }\n";
const own = "needs - /etc/stackmon/stackmon.env";
const values = "restart alloy env/node.env";

test("a fleet's node has its values from the bundle: it needs no stackmon.env, and Alloy restarts when they change", () => {
  const plan = planOf(`${stack}fleet: {}\n`);
  expect([plan.includes(own), plan.includes(values)]).toEqual([false, true]);
});

test("another node's are the machine's own", () => {
  const plan = planOf(stack);
  expect([plan.includes(own), plan.includes(values)]).toEqual([true, false]);
});
