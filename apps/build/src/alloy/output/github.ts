import { resolve } from "node:path";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import { findingText, type Findings } from "../finding.ts";
import { utf16Column } from "../text-place.ts";
import { pathIn } from "./path-in.ts";

/**
 * Yields one workflow command of GitHub Actions a finding: an annotation at its line. Paths start at `root`, the
 * repository's folder.
 *
 * *Source:* docs.github.com, "Workflow commands for GitHub Actions"; escapes as in actions/toolkit,
 * packages/core/src/command.ts.
 */
export function githubCommands(
  { found, sources }: Findings,
  { cwd, root }: { readonly cwd: string; readonly root: string },
): string {
  return found
    .map((one) => {
      const path = resolve(cwd, one.file);
      return command(one, pathIn(root, path) ?? path, sources.get(one.file));
    })
    .join("");
}

function command(found: FoundDiagnostic, path: string, source: string | undefined): string {
  const properties = [`file=${escapeProperty(path)}`, ...place(found, source)];
  const title = `title=${escapeProperty(found.code)}`;
  return `::${found.severity} ${[...properties, title].join(",")}::${escapeData(findingText(found))}\n`;
}

function place({ position }: FoundDiagnostic, source: string | undefined): readonly string[] {
  if (position === undefined) return [];
  const line = `line=${position.line}`;
  return source === undefined ? [line] : [line, `col=${utf16Column(source, position)}`];
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
