import { styleText } from "node:util";
import { excerpt } from "@stackmon/alloy-river";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import { diagnosticLine } from "../../report/report.ts";
import { located, placeInFile, type Findings } from "../finding.ts";

/** Yields for each finding its line, and below it the line of the source with a caret, in colour where asked for. */
export function humanText({ found, sources }: Findings, colour: boolean): string {
  return found
    .map((one) => {
      const line = diagnosticLine({ ...located(one), where: placeInFile(one) }, colour);
      return line + caret(one, sources.get(one.file), colour);
    })
    .join("");
}

function caret({ position, severity }: FoundDiagnostic, source: string | undefined, colour: boolean): string {
  const text = position === undefined || source === undefined ? "" : excerpt(source, position);
  if (text === "") return "";
  const style = severity === "error" ? "red" : "yellow";
  const painted = colour
    ? text.replace(/\^$/, (sign) => styleText(style, sign, { validateStream: false }))
    : text;
  return `${painted}\n`;
}
