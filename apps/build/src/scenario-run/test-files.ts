import { runScenarios, type LogPipeline, type Scenario, type ScenarioResult } from "@stackmon/harness";
import { located } from "../alloy/finding.ts";
import type { Input } from "../alloy/input.ts";
import type { Io } from "../context.ts";
import { refuse, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { readScenarioFile } from "../scenario-file/read.ts";
import type { ScenarioEntry } from "../scenario-file/scenario-file.ts";
import { findAlloy } from "./find-alloy.ts";
import { findScenarioFiles } from "./find-files.ts";
import { pipelineOf } from "./pipeline-of.ts";

export interface TestOptions {
  readonly alloy: string | undefined;
  /** Part of the names of the scenarios that run, in any case. */
  readonly filter: string;
  /** An existing folder that keeps the composed configuration and Alloy's log. */
  readonly keep: string | undefined;
}

/** What a run of scenario files yields. */
export interface TestRun {
  readonly results: readonly PlacedResult[];
  /** Milliseconds from the start of Alloy to its end. */
  readonly duration: number;
}

/** A result, and where its scenario is written. */
export interface PlacedResult extends ScenarioResult {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Runs the scenarios of files and folders, all on one start of Alloy; nothing runs where anything is wrong with any file.
 *
 * Diagnostics: those of finding and reading scenario files and their pipelines, `build/missing-alloy`,
 * `scenario/refused-config`.
 */
export async function testFiles(
  paths: readonly string[],
  { alloy, filter, keep }: TestOptions,
  io: Io,
): Promise<Outcome<TestRun>> {
  const read = Promise.all(paths.map((path) => readTarget(path, io)));
  const [program, files] = await Promise.all([findAlloy(alloy, io), read]);
  const problems = [program, ...files].flatMap((each) => (each.ok ? [] : each.diagnostics));
  if (!program.ok || problems.length > 0) return refuse(...problems);
  const all = files.flatMap((each) => (each.ok ? each.value : []));
  const placed = all.filter(({ scenario }) => hasText(scenario.name, filter));
  const run = await runScenarios(
    placed.map(({ scenario }) => scenario),
    { alloy: program.value, environment: definedOf(io.env), ...(keep !== undefined && { keep }) },
  );
  if (!run.ok) return refuse(...run.diagnostics.map(located).map(placeless));
  const results = placed.flatMap(({ place }, index) => {
    const result = run.results[index];
    return result === undefined ? [] : [{ ...result, ...place }];
  });
  return { ok: true, value: { results, duration: run.duration }, warnings: [] };
}

const hasText = (name: string, filter: string): boolean => name.toLowerCase().includes(filter.toLowerCase());

function definedOf(env: Io["env"]): Readonly<Record<string, string>> {
  const defined = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(defined) as Readonly<Record<string, string>>;
}

/** What Alloy says of no place in a file of the user's. */
function placeless({ file = "", ...diagnostic }: LocatedDiagnostic): LocatedDiagnostic {
  return file === "" ? diagnostic : { ...diagnostic, file };
}

interface PlacedScenario {
  readonly scenario: Scenario;
  readonly place: Pick<PlacedResult, "file" | "line" | "column">;
}

/** The scenarios of a file, or of every scenario file below a folder. */
async function readTarget(path: string, io: Io): Promise<Outcome<readonly PlacedScenario[]>> {
  const target = await findScenarioFiles(path, io.cwd);
  if (target.problem !== undefined) return refuse(located(target.problem));
  const files = await Promise.all(target.inputs.map((input) => readScenarios(input, io)));
  const problems = files.flatMap((each) => (each.ok ? [] : each.diagnostics));
  if (problems.length > 0) return refuse(...problems);
  return { ok: true, value: files.flatMap((each) => (each.ok ? each.value : [])), warnings: [] };
}

async function readScenarios(input: Input, io: Io): Promise<Outcome<readonly PlacedScenario[]>> {
  const read = await readScenarioFile(input, io);
  if (!read.ok) return read;
  const pipeline = await pipelineOf(read.value, io);
  if (!pipeline.ok) return pipeline;
  const { file, name, position } = read.value;
  const value = file.scenarios.map((entry, index) => ({
    scenario: scenarioOf(entry, pipeline.value),
    place: { file: name, ...position(`scenarios[${index}]`) },
  }));
  return { ok: true, value, warnings: [] };
}

function scenarioOf({ labels = {}, lines, ...rest }: ScenarioEntry, pipeline: LogPipeline): Scenario {
  const inputs = lines.map((line) => {
    if (typeof line === "string") return { line, labels };
    return { ...line, labels: { ...labels, ...line.labels } };
  });
  return { ...rest, pipeline, lines: inputs };
}
