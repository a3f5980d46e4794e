/** Labels of a series, an alert or a stream. */
export type Labels = Readonly<Record<string, string>>;

/** The same text for the same labels, in whatever order they came. */
export function labelsKey(labels: Labels): string {
  const pairs = Object.entries(labels).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(pairs);
}
