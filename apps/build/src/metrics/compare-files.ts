import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  compareMetrics,
  isBreaking,
  readExposition,
  type CompareOptions,
  type Comparison,
  type MetricSource,
} from "@stackmon/stacks";
import type { Io } from "../context.ts";
import { fault, refuse, systemReason, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";

/** What a program's answers differ in. */
export interface ComparedFiles {
  readonly comparison: Comparison;
  /** Nothing vanished, and no type changed. */
  readonly isSame: boolean;
  /** Of lines that are no metrics. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Compares a program's answers in files, or `-` for standard input, with the catalogue.
 *
 * Diagnostics: `build/unreadable-file`, `build/invalid-utf8`, `metrics/no-metrics`, and in what it yields the others of
 * `readExposition`.
 */
export async function compareFiles(
  program: MetricSource,
  paths: readonly string[],
  options: CompareOptions,
  io: Io,
): Promise<Outcome<ComparedFiles>> {
  const texts = await Promise.all(paths.map((path) => readText(path, io)));
  const unread = texts.flatMap((each) => (each.ok ? [] : each.diagnostics));
  if (unread.length > 0) return refuse(...unread);
  const read = texts.flatMap((each, index) =>
    each.ok ? [{ file: nameOf(paths[index] ?? ""), ...readExposition(each.value) }] : [],
  );
  const diagnostics = read.flatMap(({ file, diagnostics: found }) => found.map((one) => ({ ...one, file })));
  const foreign = diagnostics.filter(({ code }) => code === "metrics/no-metrics");
  if (foreign.length > 0) return refuse(...foreign);
  const comparison = compareMetrics(
    program,
    read.flatMap(({ families }) => [...families.values()]),
    options,
  );
  const value = { comparison, isSame: !comparison.changes.some(isBreaking), diagnostics };
  return { ok: true, value, warnings: [] };
}

function nameOf(path: string): string {
  return path === "-" ? "<stdin>" : path;
}

async function readText(path: string, io: Io): Promise<Outcome<string>> {
  const file = nameOf(path);
  try {
    const bytes = path === "-" ? await io.stdin() : await readFile(resolve(io.cwd, path));
    if (isUtf8(bytes)) return { ok: true, value: new TextDecoder().decode(bytes), warnings: [] };
    const message = "the file is not UTF-8, and metrics are nothing else";
    const help = "give the answer as the program has sent it; curl needs --compressed where it is";
    return refuse({ ...fault("build/invalid-utf8", "", message, help), file });
  } catch (error) {
    const help = "name a file that exists and that you may read";
    return refuse({
      ...fault("build/unreadable-file", "", `cannot be read: ${systemReason(error)}`, help),
      file,
    });
  }
}
