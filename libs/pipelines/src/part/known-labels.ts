import type { Stack } from "@stackmon/stacks";
import { escapeRegExp, labels, levels, unitStem } from "@stackmon/stacks";

/** Every label that a line of a node may have. */
export function streamLabels({ labels: ofStack, nodes }: Stack): readonly string[] {
  const own = [ofStack, ...nodes.map((node) => node.labels)].flatMap((each) => Object.keys(each));
  return [...new Set([...Object.values(labels), ...own])];
}

/** Names that no field of a line may have: those of labels, for which queries would take it, and those of VictoriaLogs' own. */
export function takenNames(stack: Stack): readonly string[] {
  return [...streamLabels(stack), "_time", "_msg", "_stream", "_stream_id"];
}

/** A regular expression of every value that `service` may have on a line of a node; not anchored. */
export function knownServices({ services, journal }: Stack): string {
  const names = [...services.map(({ name }) => name), ...journal.units.map(unitStem)];
  return [...new Set(names)].map(escapeRegExp).join("|");
}

/** A label, and a regular expression of the values that it may have; not anchored. */
export interface KnownValues {
  readonly name: string;
  readonly pattern: string;
}

/** Where a path of a source file is compiled in: no end of them, and yet none of these has more than 60 characters. */
const sourceFilePattern = "[A-Za-z0-9_./@+-]{1,200}";

/** What each label of a line may be but `host`, for labels whose values the stack file or the programs know. */
export function knownValues(stack: Stack): readonly KnownValues[] {
  const own = streamLabels(stack).filter((name) => !Object.values<string>(labels).includes(name));
  return [
    { name: labels.job, pattern: escapeRegExp(stack.job) },
    { name: labels.service, pattern: knownServices(stack) },
    { name: labels.level, pattern: levels.join("|") },
    { name: labels.sourceFile, pattern: sourceFilePattern },
    ...own.map((name) => ({ name, pattern: valuesOf(stack, name).map(escapeRegExp).join("|") })),
  ];
}

function valuesOf({ labels: ofStack, nodes }: Stack, name: string): readonly string[] {
  const values = [ofStack, ...nodes.map((node) => node.labels)].map((each) => each[name]);
  return [...new Set(values.filter((value) => value !== undefined))];
}
