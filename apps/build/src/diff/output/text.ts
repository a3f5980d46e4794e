import type { ToldChange } from "../compare-bundles.ts";
import type { BuildDiff } from "../diff-paths.ts";
import type { Difference } from "../differences.ts";
import { bundleName, countsOf, headOf, identityText, likesOf, sectionsOf, type Likes } from "./summary.ts";
import { changedTexts, shortText } from "./value-text.ts";

/** What two builds differ in, as lines for a terminal: of each role the losses first. */
export function diffText({ bundles, added, removed }: BuildDiff): string {
  const lone = [
    ...removed.map((one) => `${bundleName(one)} ${identityText(one)}: is not in the new build`),
    ...added.map((one) => `${bundleName(one)} ${identityText(one)}: is new`),
  ];
  return [...likesOf(bundles).map(bundleText), ...lone.map((line) => `${line}\n`)].join("\n");
}

function bundleText(likes: Likes): string {
  const bundle = likes.first;
  const losses = bundle.losses.flatMap(({ code, kind, name, reason }) => [
    `  ! ${code}: ${kind} ${name}`,
    `      ${reason}`,
  ]);
  const sections = sectionsOf(bundle).flatMap(({ title, changes }) => [
    `  ${title}`,
    ...changes.flatMap(changeLines),
  ]);
  return [`${headOf(likes)}: ${countsOf(bundle)}`, ...losses, ...sections]
    .map((line) => `${line}\n`)
    .join("");
}

const marks = { added: "+", removed: "-", changed: "~", renamed: "~" } as const;

function changeLines({ change, name, was, differences }: ToldChange): readonly string[] {
  const from = was === undefined ? "" : `${was} → `;
  return [
    `    ${marks[change]} ${from}${name}`,
    ...differences.flatMap(differenceLines).map((line) => `        ${line}`),
  ];
}

function differenceLines({ path, before, after }: Difference): readonly string[] {
  const name = path === "" ? "" : `${path}: `;
  if (before === undefined) return after === undefined ? [] : [`+ ${name}${shortText(after)}`];
  if (after === undefined) return [`- ${name}${shortText(before)}`];
  const [was, is] = changedTexts(before, after);
  const isShort = was.length + is.length + name.length < 90;
  return isShort ? [`${name}${was} → ${is}`] : [`${path}:`, `  - ${was}`, `  + ${is}`];
}
