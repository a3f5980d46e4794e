import { Visitor } from "oxc-parser";
import { textsWhere, type Repository } from "../repository.ts";
import { lineAt } from "../source/line.ts";
import { parse } from "../source/parse.ts";
import { isGenerated, isTest, isTypeScript } from "../source/path.ts";
import type { Violation } from "../violation.ts";

/** The first segment of a diagnostic's code says which library reports it. */
const codePattern =
  /^(?:alloy|stack|bundle|build|certs|scenario|pipeline|dashboard|alert|metrics|install)\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const pageOf = (code: string): string => `docs/diagnostics/${code.replace("/", "-")}.md`;

/** `repo/diagnostic-page`: every code that the product reports has a page, and every page a code that is reported. */
export function diagnosticPages(repository: Repository): readonly Violation[] {
  const codes = reportedCodes(repository);
  const codeOfPage = new Map([...codes.keys()].map((code) => [pageOf(code), code]));
  const pages = textsWhere(repository, (path) => /^docs\/diagnostics\/(?!README).+\.md$/.test(path));
  return [
    ...[...codes].flatMap(([code, where]) =>
      repository.paths.has(pageOf(code)) ? [] : [missing(code, where)],
    ),
    ...pages.flatMap(([path, text]) => {
      const code = codeOfPage.get(path);
      if (code === undefined) return [stale(path)];
      return text.split("\n", 1)[0] === `# ${code}` ? [] : [untitled(path, code)];
    }),
  ];
}

function missing(code: string, where: string): Violation {
  const help = `write ${pageOf(code)}: what is wrong, an example that is reported, the same example corrected`;
  return { code: "repo/diagnostic-page", where, message: `${code} has no page`, help };
}

function stale(where: string): Violation {
  const help = "remove the page, or rename it with its code";
  return { code: "repo/diagnostic-page", where, message: "no library reports this code", help };
}

function untitled(path: string, code: string): Violation {
  const help = `begin the page with "# ${code}"`;
  return {
    code: "repo/diagnostic-page",
    where: `${path}:1`,
    message: "the page's title is not its code",
    help,
  };
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
