import { rules } from "./generated/rules.gen.ts";

/** What a diagnostic's page says of its code. */
export interface Rule {
  /** One sentence. */
  readonly summary: string;
  readonly description: string;
  /** The page's path in the repository. */
  readonly page: string;
}

/** Yields what the page of a code says; a full stop after a single letter ends no sentence. */
export function ruleOf(code: string): Rule {
  const description = rules[code] ?? code;
  const [summary = description] = description.split(/(?<=\.)(?<!\b\w\.) /, 1);
  return { summary, description, page: `docs/diagnostics/${code.replace("/", "-")}.md` };
}

/** Codes of mistakes in Alloy files, as the pages have them. */
export const alloyCodes: readonly string[] = Object.keys(rules).filter((code) => code.startsWith("alloy/"));

/** Codes of mistakes in dashboards, as the pages have them. */
export const dashboardCodes: readonly string[] = Object.keys(rules).filter((code) =>
  code.startsWith("dashboard/"),
);
