import { expect, test } from "vitest";
import { parseStack } from "../stack-file/read.ts";
import { logAccess } from "./log-access.ts";

function stepsFor(services: string): readonly string[] {
  const stack = parseStack(`nodes: [{ host: a }]\nhub: none\nservices: ${services}`, "stack.yaml");
  if (!stack.ok) throw new Error(JSON.stringify(stack.diagnostics));
  return logAccess(stack.value);
}

test("a stack that reads the journal alone has no such step", () => {
  expect(stepsFor("{ stacks-node: {} }")).toEqual([]);
});

test("files are made readable as the shell expands them, and their folder for those to come", () => {
  const [step] = stepsFor("{ stacks-node: { logs: ['/var/log/my node/*.log'] } }");
  expect(step).toContain("setfacl -m u:alloy:rX,d:u:alloy:rX /var/log/my\\ node\n");
  expect(step).toContain("setfacl -m u:alloy:r /var/log/my\\ node/*.log\n");
});
