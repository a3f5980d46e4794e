import { format } from "@stackmon/alloy-river";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import type { Io } from "../context.ts";
import { fault, systemReason } from "../diagnostic.ts";
import type { Target } from "./find.ts";
import { readInput, type Input } from "./input.ts";
import { mapBounded } from "./map-bounded.ts";

/** What formatting one input came to. */
export interface FormattedInput {
  readonly name: string;
  /** Absent where it could not be read. */
  readonly source?: string;
  /** Absent where the input has mistakes. */
  readonly text?: string;
  readonly found: readonly FoundDiagnostic[];
}

/** Yields the inputs of targets, each once, though a file may be named beside its folder. */
export function inputsOf(targets: readonly Target[]): readonly Input[] {
  const inputs = targets.flatMap((target) => target.inputs);
  return [...new Map(inputs.map((input) => [input.path ?? "", input])).values()];
}

/**
 * Formats inputs and, where `write` is set, replaces the files whose text changes.
 *
 * Diagnostics: those of `format`, `build/unreadable-file`, `build/invalid-utf8`, `build/unwritable-folder`.
 */
export async function formatInputs(
  inputs: readonly Input[],
  { write, io }: { readonly write: boolean; readonly io: Io },
): Promise<readonly FormattedInput[]> {
  return mapBounded(inputs, async (input) => {
    const formatted = await formatInput(input, io);
    return write && isChanged(formatted) ? writeInput(input, formatted) : formatted;
  });
}

/** Whether the text would be another one. */
export function isChanged({ source, text }: FormattedInput): boolean {
  return text !== undefined && text !== source;
}

async function formatInput(input: Input, io: Io): Promise<FormattedInput> {
  const { name } = input;
  const read = await readInput(input, io);
  if (!read.ok) return { name, found: [read.problem] };
  const { source } = read;
  const formatted = format(source, name);
  return formatted.ok
    ? { name, source, text: formatted.text, found: [] }
    : { name, source, found: formatted.diagnostics.map((one) => ({ ...one, file: name })) };
}

async function writeInput({ name, path = "" }: Input, formatted: FormattedInput): Promise<FormattedInput> {
  try {
    const { replaceFile } = await import("./replace.ts");
    await replaceFile(path, formatted.text ?? "");
    return formatted;
  } catch (error) {
    const help = "give yourself the right to write the file and its folder";
    const problem = fault("build/unwritable-folder", name, `cannot be written: ${systemReason(error)}`, help);
    return { name, found: [{ ...problem, file: name }] };
  }
}
