import type { CorpusFile } from "@stackmon/alloy-oracle";
import { readCorpus } from "@stackmon/alloy-oracle";
import type { StabilityOptions } from "../../src/graph/stability.ts";
import { checkFiles } from "../../src/check/check.ts";
import type { FoundDiagnostic } from "../../src/check/check.ts";

/** A file of Alloy's own, as bytes and as text. */
export interface Sample extends CorpusFile {
  readonly text: string;
}

/** Every `.alloy` file of the pinned Alloy module, and every `alloy` fence of its documentation. */
export const corpus: readonly Sample[] = readCorpus().map((each) => ({
  ...each,
  text: Buffer.from(each.bytes).toString("utf8"),
}));

/** The flags under which verdicts are compared: those of a plain `alloy validate`, and all that there are. */
export const flagSets: readonly StabilityOptions[] = [
  {},
  { stability: "experimental", communityComponents: true },
];

/** The checker's verdict on a configuration, as far as `alloy validate` looks. */
export function verdictOf(
  text: string,
  options: StabilityOptions,
): { readonly accepted: boolean; readonly extra: readonly FoundDiagnostic[] } {
  const found = checkFiles([{ name: "config.alloy", source: text }], options);
  return {
    accepted: found.every(({ severity, overlooked }) => severity !== "error" || overlooked === true),
    extra: found.filter(({ overlooked }) => overlooked === true),
  };
}

/** How often each code is there, from the most frequent on. */
export function countsOf(found: readonly FoundDiagnostic[]): string {
  const counts = new Map<string, number>();
  for (const { code } of found) counts.set(code, (counts.get(code) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return sorted.map(([code, count]) => `${code} ${count}`).join(", ");
}
