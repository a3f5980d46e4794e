import type { Stack } from "@stackmon/stacks";
import { formatDiagnostic, readStack } from "@stackmon/stacks";

/** The stack of a stack file's value; throws what is wrong with it. */
export function stackOf(value: object): Stack {
  const read = readStack(value);
  if (!read.ok) throw new Error(read.diagnostics.map(formatDiagnostic).join("\n"));
  return read.value;
}
