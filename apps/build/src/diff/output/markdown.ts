import type { ToldChange } from "../compare-bundles.ts";
import type { BuildDiff } from "../diff-paths.ts";
import type { Difference } from "../differences.ts";
import { bundleName, countsOf, headOf, identityText, likesOf, sectionsOf, type Likes } from "./summary.ts";
import { changedTexts, shortText } from "./value-text.ts";

/** What two builds differ in, as Markdown for a pull request or a change ticket: of each role the losses first. */
export function diffMarkdown({ bundles, added, removed }: BuildDiff): string {
  const lone = [
    ...removed.map((one) => `## ${bundleName(one)} ${identityText(one)}\n\nIs not in the new build.\n`),
    ...added.map((one) => `## ${bundleName(one)} ${identityText(one)}\n\nIs new.\n`),
  ];
  return [...likesOf(bundles).map(bundleMarkdown), ...lone].join("\n");
}

function bundleMarkdown(likes: Likes): string {
  const bundle = likes.first;
  const losses = bundle.losses.map(
    ({ code, kind, name, reason }) => `- **${code}**: ${kind} ${quoted(name)}: ${escaped(reason)}\n`,
  );
  const sections = sectionsOf(bundle).map(
    ({ title, changes }) => `\n### ${title}\n\n${changes.map(changeItem).join("")}`,
  );
  const lost = losses.length === 0 ? "" : `\n### Lost\n\n${losses.join("")}`;
  return `## ${headOf(likes)}\n\n${countsOf(bundle)}\n${lost}${sections.join("")}`;
}

function changeItem({ change, name, was, differences }: ToldChange): string {
  const from = was === undefined ? "" : `${quoted(was)} → `;
  return `- ${change} ${from}${quoted(name)}\n${differences.map(differenceItem).join("")}`;
}

function differenceItem({ path, before, after }: Difference): string {
  const name = path === "" ? "" : `${escaped(path)}: `;
  if (before === undefined)
    return after === undefined ? "" : `  - added ${name}${quoted(shortText(after))}\n`;
  if (after === undefined) return `  - removed ${name}${quoted(shortText(before))}\n`;
  const [was, is] = changedTexts(before, after);
  return `  - ${name}${quoted(was)} → ${quoted(is)}\n`;
}

/** Code that may hold backticks. *Source:* CommonMark 0.31.2, section 6.1. */
function quoted(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const padding = text === "" || longest > 0 ? " " : "";
  return `${fence}${padding}${text}${padding}${fence}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, "\\$&");
}
