import { textsWhere, type Repository } from "../repository.ts";
import { isGenerated } from "../source/path.ts";
import type { Violation } from "../violation.ts";

const inGenerated = (path: string): boolean => /(^|\/)generated\//.test(path);

/** What the first comment of a generated file must name. */
const headerParts: readonly { readonly name: string; readonly pattern: RegExp; readonly example: string }[] =
  [
    { name: "its source", pattern: /[\w-]+\.(json|yaml|go|md)\b/, example: "schema/alloy-v1.19.0.json" },
    { name: "the upstream version", pattern: /v\d+\.\d+\.\d+/, example: "Grafana Alloy v1.19.0" },
    {
      name: "the command",
      pattern: /\b(npx nx run|npm run|nx run)\s+\S+/,
      example: "npx nx run NAME:generate",
    },
  ];

/** `repo/generated-file`: `*.gen.ts` live under generated/ only, nothing else does, and each says where it comes from. */
export function generatedFiles(repository: Repository): readonly Violation[] {
  return textsWhere(repository, (path) => isGenerated(path) || inGenerated(path)).flatMap(([path, text]) => [
    ...misplaced(path),
    ...(isGenerated(path) ? incompleteHeader(path, text) : []),
  ]);
}

function misplaced(path: string): readonly Violation[] {
  if (isGenerated(path) === inGenerated(path)) return [];
  const message = isGenerated(path)
    ? "a generated file outside a folder generated/"
    : "a file in generated/ whose name does not end in .gen.ts";
  const help = isGenerated(path)
    ? "let its generator write it under generated/"
    : "move what is written by hand out of generated/, which is wiped and rebuilt";
  return [{ code: "repo/generated-file", where: path, message, help }];
}

function incompleteHeader(path: string, text: string): readonly Violation[] {
  const header = firstComment(text);
  return headerParts
    .filter(({ pattern }) => !pattern.test(header))
    .map(({ name, example }) => ({
      code: "repo/generated-file",
      where: `${path}:1`,
      message: `the header does not name ${name}`,
      help: `let the generator write it, as in "${example}"`,
    }));
}

/** The leading run of `//` lines, or the first block comment. */
function firstComment(text: string): string {
  return /^(?:\/\*[\s\S]*?\*\/|(?:\/\/[^\n]*\n)+)/.exec(text)?.[0] ?? "";
}
