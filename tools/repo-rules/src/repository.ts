import type { Violation } from "./violation.ts";

/**
 * What the rules read: the repository's files as values, so that a fixture is a table of paths and texts.
 *
 * Paths are relative to the root with `/` between segments. Binary files appear in `paths` only.
 */
export interface Repository {
  readonly paths: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, string>;
}

/** A rule sees the whole repository and yields every place that breaks it. */
export type Rule = (repository: Repository) => readonly Violation[];

/** Yields a repository of texts, as the tests' fixtures give them. */
export function repositoryOf(files: Readonly<Record<string, string>>): Repository {
  return { paths: new Set(Object.keys(files)), texts: new Map(Object.entries(files)) };
}

/** Yields the texts whose path passes, in path order. */
export function textsWhere(
  repository: Repository,
  wanted: (path: string) => boolean,
): readonly (readonly [path: string, text: string])[] {
  return [...repository.texts].filter(([path]) => wanted(path)).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
