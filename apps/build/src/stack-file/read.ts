import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { readStack, type Stack } from "@stackmon/stacks";
import { byPlace, fault, refuse, systemReason, type Outcome } from "../diagnostic.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";

/**
 * Yields the stack that the file at `path` describes; `path` is relative to `cwd`, and is the `file` of every
 * diagnostic as it was given.
 *
 * Diagnostics: `build/unreadable-file`, `build/invalid-yaml`, `build/duplicate-key`, and those of `readStack`, each
 * with line and column, from the first line to the last.
 */
export async function readStackFile(path: string, cwd: string): Promise<Outcome<Stack>> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, path), "utf8");
  } catch (error) {
    const help = "name an existing stack file, or write one with: stackmon init";
    return refuse(fault("build/unreadable-file", path, `cannot be read: ${systemReason(error)}`, help));
  }
  return parseStack(text, path);
}

/** Yields the stack that a YAML text describes; `file` names the text in diagnostics. */
export function parseStack(text: string, file: string): Outcome<Stack> {
  const parsed = parseYaml(text, file, "stack file");
  if (!parsed.ok) return parsed;
  const { value, place } = parsed.value;
  const result = readStack(value);
  return result.ok
    ? { ok: true, value: result.value, warnings: result.warnings.map(place).toSorted(byPlace) }
    : refuse(...result.diagnostics.map(place).toSorted(byPlace));
}
