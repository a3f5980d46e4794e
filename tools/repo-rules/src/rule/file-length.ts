import { textsWhere, type Repository } from "../repository.ts";
import { isGenerated } from "../source/path.ts";
import type { Violation } from "../violation.ts";

const limit = 400;

/** Longer files with the reason; an entry that is no longer needed is reported too, so the list shrinks. */
export type LongFiles = Readonly<Record<string, string>>;

const longFiles: LongFiles = {};

/** `repo/file-length`: no hand-written code file over 400 lines without a reason. */
export function fileLength(repository: Repository, allowed: LongFiles = longFiles): readonly Violation[] {
  const isCode = (path: string): boolean => /\.(ts|mjs|js|go|sh)$/.test(path) && !isGenerated(path);
  const long = new Map(
    textsWhere(repository, isCode)
      .map(([path, text]) => [path, text.split("\n").length - 1] as const)
      .filter(([, lines]) => lines > limit),
  );
  return [
    ...[...long]
      .filter(([path]) => !(path in allowed))
      .map(([path, lines]) => ({
        code: "repo/file-length",
        where: path,
        message: `${lines} lines; a file holds one concept in at most ${limit}`,
        help: "split it by concept, or state the reason in tools/repo-rules/src/rule/file-length.ts",
      })),
    ...Object.keys(allowed)
      .filter((path) => !long.has(path))
      .map((path) => ({
        code: "repo/file-length",
        where: "tools/repo-rules/src/rule/file-length.ts",
        message: `${path} is listed as long and is not`,
        help: "remove the entry",
      })),
  ];
}
