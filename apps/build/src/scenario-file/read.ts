import { schemaChecker, type SchemaChecker } from "@stackmon/stacks";
import { located } from "../alloy/finding.ts";
import { readInput, type Input } from "../alloy/input.ts";
import type { Io } from "../context.ts";
import { byPlace, refuse, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { parseYaml, type YamlValue } from "../yaml/parse-yaml.ts";
import { checkScenarioFile } from "./check.ts";
import { scenarioFault } from "./diagnostic-code.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { scenarioFileSchema } from "./schema.ts";

/** A scenario file, and the places of its parts. */
export interface ReadScenarioFile extends Omit<YamlValue, "value"> {
  /** As the user named it. */
  readonly name: string;
  readonly file: ScenarioFile;
}

/** Compiled at the first use, not at import. */
let checkShape: SchemaChecker<ScenarioFile> | undefined;

/**
 * Yields a scenario file, or everything that is wrong with it, each with line and column.
 *
 * Diagnostics: `build/unreadable-file`, `build/invalid-utf8`, those of {@link parseYaml}, and `scenario/...`.
 */
export async function readScenarioFile(input: Input, io: Io): Promise<Outcome<ReadScenarioFile>> {
  const read = await readInput(input, io);
  return read.ok ? parseScenarioFile(read.source, input.name) : refuse(located(read.problem));
}

/** Yields the scenario file that a YAML text is; `name` names the text in diagnostics. */
export function parseScenarioFile(text: string, name: string): Outcome<ReadScenarioFile> {
  const parsed = parseYaml(text, name, "scenario file");
  if (!parsed.ok) return parsed;
  const { value, place, position } = parsed.value;
  const { findings, draft } = (checkShape ??= schemaChecker(scenarioFileSchema, "a scenario file"))(value);
  const faults: readonly LocatedDiagnostic[] = [
    ...findings.map(({ name: found, path, message, help }) =>
      scenarioFault(`scenario/${found}`, path, message, help),
    ),
    ...(draft === undefined ? [] : checkScenarioFile(draft)),
  ];
  if (faults.length > 0) return refuse(...faults.map(place).toSorted(byPlace));
  return { ok: true, value: { name, file: draft as ScenarioFile, place, position }, warnings: [] };
}
