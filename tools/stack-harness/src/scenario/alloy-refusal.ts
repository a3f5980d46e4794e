import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import type { TextWithOrigins } from "./text-with-origins.ts";

/**
 * What Alloy said when it ended instead of running a configuration, each message at the user's line where it names one.
 *
 * Diagnostic: `scenario/refused-config`.
 */
export function refusals(log: string, ending: string, text: TextWithOrigins): readonly FoundDiagnostic[] {
  const lines = log.split("\n");
  const placed = lines.flatMap((line) => {
    const [, at, column, message = ""] = /^Error: .*?:(\d+):(\d+): (.*)$/.exec(line) ?? [];
    return at === undefined ? [] : [refusal(message, text, { line: Number(at), column: Number(column) })];
  });
  if (placed.length > 0) return placed;
  const said = lines.filter((line) => /^Error: |level=error/.test(line)).map((line) => messageOf(line));
  const messages = [...new Set(said)].filter(
    (message) => !/could not perform the initial load/.test(message),
  );
  if (messages.length > 0) return messages.map((message) => refusal(message, text));
  return [
    { ...refusal(`alloy ended with ${ending}${lastOf(lines)}`, text), help: "see whether it runs by itself" },
  ];
}

function lastOf(lines: readonly string[]): string {
  const last = lines.findLast((line) => line.trim() !== "");
  return last === undefined ? "" : `: ${last.trim()}`;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function refusal(message: string, text: TextWithOrigins, place?: Place): FoundDiagnostic {
  const origin = place && text.originOf(place.line);
  return {
    code: "scenario/refused-config",
    severity: "error",
    where: "alloy",
    message,
    help: "correct the configuration: stackmon alloy check says more",
    file: origin?.file ?? "",
    ...(origin !== undefined && { position: { line: origin.line, column: place?.column ?? 1, offset: 0 } }),
  };
}

/** Of a line in logfmt its `err`, else its `msg`; of any other, what follows `Error: `. */
function messageOf(line: string): string {
  const value = /\berr="((?:[^"\\]|\\.)*)"/.exec(line) ?? /\bmsg="((?:[^"\\]|\\.)*)"/.exec(line);
  return value?.[1]?.replaceAll(/\\(["\\])/g, "$1") ?? line.replace(/^Error: /, "");
}
