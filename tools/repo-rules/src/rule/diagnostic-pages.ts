import { Visitor } from "oxc-parser";
import { textsWhere, type Repository } from "../repository.ts";
import { lineAt } from "../source/line.ts";
import { parse } from "../source/parse.ts";
import { isGenerated, isTest, isTypeScript } from "../source/path.ts";
import type { Violation } from "../violation.ts";

/** The first segment of a diagnostic's code says which library reports it. */
const codePattern = /^(?:alloy|stack|bundle|pipeline|dashboard|alert)\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const pageOf = (code: string): string => `docs/diagnostics/${code}.md`;

/** `repo/diagnostic-page`: every code that the product reports has a page, and every page a code that is reported. */
export function diagnosticPages(repository: Repository): readonly Violation[] {
  const codes = reportedCodes(repository);
  const missing = [...codes].filter(([code]) => !repository.paths.has(pageOf(code)));
  const pages = [...repository.paths].filter((path) => /^docs\/diagnostics\/.+\/.+\.md$/.test(path));
  const stale = pages.filter((path) => !codes.has(path.slice("docs/diagnostics/".length, -".md".length)));
  const untitled = pages.filter(
    (path) => !stale.includes(path) && !isTitled(path, repository.texts.get(path) ?? ""),
  );
  return [
    ...missing.map(([code, where]) => ({
      code: "repo/diagnostic-page",
      where,
      message: `${code} has no page`,
      help: `write ${pageOf(code)}: what is wrong, an example that is reported, the same example corrected`,
    })),
    ...stale.map((where) => ({
      code: "repo/diagnostic-page",
      where,
      message: "no library reports this code",
      help: "remove the page, or rename it with its code",
    })),
    ...untitled.map((where) => ({
      code: "repo/diagnostic-page",
      where: `${where}:1`,
      message: "the page's title is not its code",
      help: "begin the page with `# ` and the code",
    })),
  ];
}

function isTitled(path: string, text: string): boolean {
  const code = path.slice("docs/diagnostics/".length, -".md".length);
  return new RegExp(`^# \`?${code}\`?\\s*$`, "m").test(text.split("\n", 1)[0] ?? "");
}

/** Codes are string literals or keys in sources; the first place found is kept. */
function reportedCodes(repository: Repository): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const product = (path: string): boolean =>
    /^(libs|apps)\/[^/]+\/src\//.test(path) && isTypeScript(path) && !isTest(path) && !isGenerated(path);
  for (const [path, text] of textsWhere(repository, product)) {
    new Visitor({
      Literal: ({ value, start }) => {
        if (typeof value !== "string" || !codePattern.test(value) || codes.has(value)) return;
        codes.set(value, `${path}:${lineAt(text, start)}`);
      },
    }).visit(parse(path, text).program);
  }
  return codes;
}
