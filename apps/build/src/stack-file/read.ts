import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { checkOverrides } from "@stackmon/alerts";
import { readStack, type Result, type Stack } from "@stackmon/stacks";
import { byPlace, fault, refuse, systemReason, type Outcome } from "../diagnostic.ts";
import { parseYaml, type YamlValue } from "../yaml/parse-yaml.ts";
import { readInventory } from "./inventory.ts";
import { mergeNodes, withoutMerging, type MergedStack } from "./merge-nodes.ts";

/**
 * Yields the stack that the file at `path` describes; `path` is relative to `cwd`, and is the `file` of every
 * diagnostic as it was given.
 *
 * Its `nodesFrom` names a folder beside it, whose nodes are read as well.
 *
 * Diagnostics: `build/unreadable-file`, `build/no-node-file`, `build/invalid-yaml`, `build/duplicate-key`, those of `readStack` and of
 * `checkOverrides`, each with file, line and column, from the first line to the last.
 */
export async function readStackFile(path: string, cwd: string): Promise<Outcome<Stack>> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, path), "utf8");
  } catch (error) {
    const help = "name an existing stack file, or write one with: stackmon init";
    return refuse(fault("build/unreadable-file", path, `cannot be read: ${systemReason(error)}`, help));
  }
  const parsed = parseYaml(text, path, "stack file");
  if (!parsed.ok) return parsed;
  const folder = nodesFrom(parsed.value);
  if (folder === undefined) return judge(withoutMerging(parsed.value));
  const inventory = await readInventory(isAbsolute(folder) ? folder : join(dirname(path), folder), cwd);
  if (!inventory.ok)
    return refuse(
      ...inventory.diagnostics.map((one) => ({ file: path, ...parsed.value.place(one), ...one })),
    );
  return judge(mergeNodes(parsed.value, path, inventory.value));
}

function nodesFrom({ value }: YamlValue): string | undefined {
  const folder: unknown = (value as { readonly nodesFrom?: unknown } | null)?.nodesFrom;
  return typeof folder === "string" && folder !== "" ? folder : undefined;
}

/** Yields the stack that a YAML text describes; `file` names the text in diagnostics. */
export function parseStack(text: string, file: string): Outcome<Stack> {
  const parsed = parseYaml(text, file, "stack file");
  return parsed.ok ? judge(withoutMerging(parsed.value)) : parsed;
}

function judge({ value, place, diagnostics }: MergedStack): Outcome<Stack> {
  const result = readChecked(value);
  const found = [...diagnostics, ...(result.ok ? result.warnings : result.diagnostics).map(place)];
  const sorted = found.toSorted(byPlace);
  return result.ok && diagnostics.length === 0
    ? { ok: true, value: result.value, warnings: sorted }
    : refuse(...sorted);
}

/** The stack of a file's value; what it says of alert rules is checked by the library that has them. */
function readChecked(value: unknown): Result<Stack> {
  const result = readStack(value);
  if (!result.ok) return result;
  const found = [...result.warnings, ...checkOverrides(result.value)];
  return found.some(({ severity }) => severity === "error")
    ? { ok: false, diagnostics: found }
    : { ...result, warnings: found };
}
