import type { Stack } from "@stackmon/stacks";
import { escapeRegExp, labels, unitStem } from "@stackmon/stacks";

/** Every label that a line of a node may have. */
export function streamLabels({ labels: ofStack, nodes }: Stack): readonly string[] {
  const own = [ofStack, ...nodes.map((node) => node.labels)].flatMap((each) => Object.keys(each));
  return [...new Set([...Object.values(labels), ...own])];
}

/** A regular expression of every value that `service` may have on a line of a node; not anchored. */
export function knownServices({ services, journal }: Stack): string {
  const names = [...services.map(({ name }) => name), ...journal.units.map(unitStem)];
  return [...new Set(names)].map(escapeRegExp).join("|");
}
