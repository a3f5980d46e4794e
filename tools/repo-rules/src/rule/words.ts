import { textsWhere, type Repository } from "../repository.ts";
import type { Violation } from "../violation.ts";

interface Banned {
  readonly pattern: RegExp;
  readonly message: string;
  readonly help: string;
}

const banned: readonly Banned[] = [
  {
    pattern: /(?<![\w/])(?:issue|ticket|session|task|milestone|PR) *#? ?\d+\b/i,
    message: "a number of a tracker's entry",
    help: "say what holds and why; history lives in git",
  },
  {
    pattern: /\b(?:TO-?DO|FIX-?ME|X{3}|HA[C]K)\b/,
    message: "a note of unfinished work",
    help: "finish it, or document the limit where a user meets it",
  },
  {
    pattern: /\b(?:DESIGN|STYLE)\.md\b|(?:\.\.\/)shared\/|\bbrief\.md\b/,
    message: "a document that is not in this repository",
    help: "link a page under docs/, or state the fact and its upstream source",
  },
];

const isText = (path: string): boolean => /\.(ts|mjs|js|go|sh|md|ya?ml|json)$/.test(path);

/** Data and upstream texts keep their own words. */
const isData = (path: string): boolean =>
  path === "package-lock.json" ||
  /(^|\/)(schema|generated|golden|goldens|fixture|fixtures|data|vendor)\//.test(path);

/** `repo/word`: the files speak of the product, not of how it is being written. */
export function words(repository: Repository): readonly Violation[] {
  return textsWhere(repository, (path) => isText(path) && !isData(path)).flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) =>
      banned
        .map(({ pattern, ...rest }) => ({ seen: pattern.exec(line)?.[0], ...rest }))
        .filter(({ seen }) => seen !== undefined)
        .map(({ seen, message, help }) => ({
          code: "repo/word",
          where: `${path}:${index + 1}`,
          message: `"${seen ?? ""}" is ${message}`,
          help,
        })),
    ),
  );
}
