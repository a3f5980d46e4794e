import { dirname, join, resolve } from "node:path";
import { logFlow, type LogPipeline } from "@stackmon/harness";
import { directly, findTarget } from "../alloy/find.ts";
import { located } from "../alloy/finding.ts";
import { readInput } from "../alloy/input.ts";
import type { Io } from "../context.ts";
import { refuse, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { shippable, stackPipelines } from "../pipelines.ts";
import { scenarioFault } from "../scenario-file/diagnostic-code.ts";
import type { ReadScenarioFile } from "../scenario-file/read.ts";
import { readStackFile } from "../stack-file/read.ts";

type Files = LogPipeline["files"];

/**
 * Yields the pipeline that a scenario file tests, and that lines can enter.
 *
 * Diagnostics: those of reading a configuration or a stack file, of composing the stack's pipeline, and of `logFlow`.
 */
export async function pipelineOf(read: ReadScenarioFile, io: Io): Promise<Outcome<LogPipeline>> {
  const { config, stack, role = "hub", entry } = read.file;
  // Paths of messages start where the user is, as that of the scenario file does.
  const beside = (path: string): string => join(dirname(read.name), path);
  const files =
    config === undefined
      ? await fromStack(beside(stack ?? ""), role, read, io)
      : await fromConfig(beside(config), io);
  if (!files.ok) return files;
  const folder = resolve(io.cwd, dirname(files.value[0]?.name ?? ""));
  const pipeline = { files: files.value, folder, ...(entry !== undefined && { entry }) };
  const flow = logFlow(pipeline);
  if (flow.ok) return { ok: true, value: pipeline, warnings: [] };
  return refuse(...flow.diagnostics.map((one) => atEntry(located(one), read)));
}

async function fromConfig(path: string, io: Io): Promise<Outcome<Files>> {
  const target = await findTarget(path, { cwd: io.cwd, stdinName: path }, directly);
  if (target.problem !== undefined) return refuse(located(target.problem));
  const reads = await Promise.all(target.inputs.map((input) => readInput(input, io)));
  const problems = reads.flatMap((each) => (each.ok ? [] : [each.problem]));
  if (problems.length > 0) return refuse(...problems.map(located));
  return { ok: true, value: reads.flatMap((each) => (each.ok ? [each] : [])), warnings: [] };
}

async function fromStack(
  path: string,
  role: keyof typeof stackPipelines,
  { file, place }: ReadScenarioFile,
  io: Io,
): Promise<Outcome<Files>> {
  const stack = await readStackFile(path, io.cwd);
  if (!stack.ok) return stack;
  const alloy = shippable(stackPipelines[role](stack.value));
  if (!alloy.ok) return alloy;
  if (alloy.value === undefined) {
    const message = `the ${role} of ${file.stack} runs no Alloy`;
    return refuse(place(scenarioFault("scenario/empty-role", ["role"], message, "write another role")));
  }
  return { ok: true, value: [{ name: `${path} (${role})`, source: alloy.value.text }], warnings: [] };
}

/** What speaks of the entry belongs to the scenario file, which names it or must. */
function atEntry(diagnostic: LocatedDiagnostic, { place }: ReadScenarioFile): LocatedDiagnostic {
  return diagnostic.where === "entry" ? place(diagnostic) : diagnostic;
}
