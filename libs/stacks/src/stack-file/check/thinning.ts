import type { Diagnostic } from "../../diagnostic.ts";
import { isThinnable, protectedTexts, thinnableLevels } from "../../log-line/message/protected.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import { isTakenOut, present } from "../stack-file.ts";
import type { Draft, LineClassEntry, StackFile } from "../stack-file.ts";

/** The lists of a stack file whose rules thin out log lines. */
export const thinningLists = ["sampling", "limits", "drops"] as const;
type List = (typeof thinningLists)[number];

/** Rules that would lose lines which someone is woken by, and second rules for the same lines. */
export function checkThinning(file: Draft<StackFile>): Diagnostic[] {
  return thinningLists.flatMap((list) => {
    const entries: [number, Draft<LineClassEntry>][] = present<Draft<LineClassEntry>>(file[list]);
    return [
      ...entries.flatMap(([index, entry]) => protectedLines(list, index, entry)),
      ...repeated(list, entries.filter(isWhole)),
      ...(list === "drops"
        ? entries.filter(isWhole).flatMap(([index, entry]) => silenced(index, entry))
        : []),
    ];
  });
}

/** Whether nothing of a rule was taken out as invalid: what is left would mean other lines. */
function isWhole([, entry]: [number, Draft<LineClassEntry>]): boolean {
  return !["service", "level", "message"].some((key) => isTakenOut(entry, key));
}

/** Nearly all lines are of level info: without them a service counts as silent. */
function silenced(index: number, { service, level, message }: Draft<LineClassEntry>): Diagnostic[] {
  if (service === undefined || message !== undefined || !(level === undefined || level === "info")) return [];
  const seen = `saw all lines of ${service} below warn`;
  const wanted = "wanted some of them: the alerts on a silent log would fire for ever";
  return [
    stackDiagnostic(
      "stack/silenced-log",
      ["drops", index],
      `${level === undefined ? seen : `saw all info lines of ${service}`}, ${wanted}`,
      "name a message or a lower level, or sample instead",
    ),
  ];
}

function protectedLines(
  list: List,
  index: number,
  { service, level, message }: Draft<LineClassEntry>,
): Diagnostic[] {
  const texts = service === undefined ? [] : protectedTexts(service);
  const text = texts.find((each) => message?.includes(each));
  return [
    ...(level !== undefined && !isThinnable(level) ? [ofLevel(list, index, level)] : []),
    ...(text === undefined ? [] : [ofMessage(list, index, text)]),
  ];
}

function ofLevel(list: List, index: number, level: string): Diagnostic {
  const wanted = `${thinnableLevels.slice(0, -1).join(", ")} or ${thinnableLevels.at(-1)}`;
  const message = `saw ${level}, wanted ${wanted}: lines that tell of trouble are rare, and every one counts`;
  return stackDiagnostic(
    "stack/protected-lines",
    [list, index, "level"],
    message,
    "remove this rule, or thin out a lower level",
  );
}

function ofMessage(list: List, index: number, text: string): Diagnostic {
  const message = `saw ${JSON.stringify(text)}, which alerts or counters look for, wanted another message`;
  return stackDiagnostic("stack/protected-lines", [list, index, "message"], message, "remove this rule");
}

function repeated(list: List, entries: readonly [number, Draft<LineClassEntry>][]): Diagnostic[] {
  const seen = new Map<string, number>();
  return entries.flatMap(([index, { service, level, message }]) => {
    if (service === undefined) return [];
    const key = [service, level, message && JSON.stringify(message)]
      .filter((part) => part !== undefined)
      .join(" ");
    const first = seen.get(key);
    seen.set(key, first ?? index);
    return first === undefined ? [] : [repeatedRule(list, index, first, key)];
  });
}

function repeatedRule(list: List, index: number, first: number, key: string): Diagnostic {
  const message = `saw ${key} as in ${list}[${first}], wanted one rule for each class of lines`;
  return stackDiagnostic("stack/duplicate-entry", [list, index], message, "remove one of the two");
}
