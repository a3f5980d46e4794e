import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import {
  checkDashboards,
  isDashboard,
  ownExclusions,
  type BoardDiagnostic,
  type CheckOptions,
  type Excluded,
  type Exclusion,
} from "@stackmon/dashboards/check";
import type { Findings } from "../alloy/finding.ts";
import type { Input } from "../alloy/input.ts";
import type { Io } from "../context.ts";
import { boardFile, placeOf, type BoardFile } from "./board-file.ts";
import { findBoards, noDashboards } from "./find-boards.ts";
import { readBoardText } from "./read-board.ts";

/** What a check of dashboards found. */
export interface CheckedBoards extends Findings {
  /** Files that hold a dashboard. */
  readonly files: readonly string[];
  /** Files of folders that hold JSON of another kind. */
  readonly others: readonly string[];
  readonly excluded: readonly Excluded[];
}

/** How the paths of a command line are checked. */
export interface CheckBoardsOptions extends CheckOptions {
  readonly stdinName: string;
  /** Codes that are left out. */
  readonly off: readonly string[];
  /** The file that the exclusions are from. */
  readonly exclusionsName: string;
}

/**
 * Checks the dashboards that paths name, all together: a file, standard input (`-`), or every `.json` file below a folder.
 *
 * Diagnostics: those of `checkDashboards`, `build/unreadable-file`, `build/invalid-utf8`, `build/invalid-json`,
 * `build/duplicate-key`, `build/no-dashboard`.
 */
export async function checkBoards(
  paths: readonly string[],
  { stdinName, off, exclusionsName, ...options }: CheckBoardsOptions,
  io: Io,
): Promise<CheckedBoards> {
  const place = { cwd: io.cwd, stdinName };
  const targets = await Promise.all([...new Set(paths)].map((path) => findBoards(path, place)));
  const readOf = await Promise.all(
    targets.map(({ inputs, isFolder }) => Promise.all(inputs.map((input) => readOne(input, isFolder, io)))),
  );
  const read = readOf.flat();
  const files = read.flatMap(({ file }) => file ?? []);
  const { diagnostics, excluded } = checkWithOwn(files, options);
  const found = [
    ...targets.flatMap(({ path, problem }, index) => problem ?? emptyHanded(path, readOf[index] ?? [])),
    ...read.flatMap((one) => one.found),
    ...diagnostics.map((one) => located(one, files, exclusionsName)),
  ];
  return {
    files: files.map(({ name }) => name),
    others: read.flatMap(({ other }) => other ?? []),
    found: byFile(found.filter(({ code }) => !off.includes(code))),
    sources: new Map(files.map(({ name, text }) => [name, text])),
    excluded,
  };
}

/** The findings of a file together, in the order of the files, and in each its errors first. */
function byFile(found: readonly FoundDiagnostic[]): readonly FoundDiagnostic[] {
  const files = [...new Set(found.map(({ file }) => file))];
  const rank = ({ severity }: FoundDiagnostic): number => (severity === "error" ? 0 : 1);
  return found.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || rank(a) - rank(b));
}

interface ReadOne {
  readonly file?: BoardFile;
  readonly found: readonly FoundDiagnostic[];
  /** The name of a file that holds no dashboard. */
  readonly other?: string;
}

async function readOne({ name, path }: Input, isOfFolder: boolean, io: Io): Promise<ReadOne> {
  const read = await readBoardText(path ?? "-", name, io);
  if (!read.ok) return { found: read.diagnostics.map((one) => ({ ...one, where: name, file: name })) };
  const parsed = boardFile(name, read.value);
  // A bundle has other JSON too: its manifest. What is named by itself is always meant.
  const isOther = isOfFolder && parsed.file !== undefined && !isDashboard(parsed.file.value);
  return isOther ? { found: [], other: name } : parsed;
}

/** A folder that is full of other JSON: nothing was checked, which is not well. */
function emptyHanded(path: string, read: readonly ReadOne[]): readonly FoundDiagnostic[] {
  return read.length > 0 && read.every(({ other }) => other !== undefined) ? [noDashboards(path)] : [];
}

/** Our own boards have exclusions of their own; those that no finding needs are not spoken of. */
function checkWithOwn(
  files: readonly BoardFile[],
  options: CheckOptions,
): { readonly diagnostics: readonly BoardDiagnostic[]; readonly excluded: readonly Excluded[] } {
  const values = files.map(({ value }) => value);
  const checked = checkDashboards(values, options);
  const own = ownExclusions.filter((one) => checked.diagnostics.some((found) => isMeant(one, found)));
  if (own.length === 0) return checked;
  return checkDashboards(values, { ...options, exclusions: [...(options.exclusions ?? []), ...own] });
}

function isMeant({ code, board, panel }: Exclusion, found: BoardDiagnostic): boolean {
  return code === found.code && panel === found.panel && found.where.startsWith(`${board} › `);
}

function located(
  { board, pointer, panel: _, ...found }: BoardDiagnostic,
  files: readonly BoardFile[],
  exclusionsName: string,
): FoundDiagnostic {
  const file = board === undefined ? undefined : files[board];
  if (file === undefined) return { ...found, file: exclusionsName };
  const position = placeOf(file, pointer);
  return { ...found, file: file.name, ...(position && { position }) };
}
