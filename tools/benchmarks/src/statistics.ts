/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error("benchmarks: no values to take the median of");
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Runs of one measurement: figures by name. */
export type Figures = Readonly<Record<string, number>>;

/**
 * Medians of `rounds` runs of each subject. Subjects take turns, so that a slow moment of the machine falls on all of
 * them; one round before the first is thrown away.
 */
export function interleave<Subject extends string>(
  subjects: readonly Subject[],
  rounds: number,
  measure: (subject: Subject) => Figures,
): ReadonlyMap<Subject, Figures> {
  for (const subject of subjects) measure(subject);
  const runs = new Map(subjects.map((subject): [Subject, Figures[]] => [subject, []]));
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) runs.get(subject)?.push(measure(subject));
  }
  return new Map([...runs].map(([subject, figures]) => [subject, medians(figures)]));
}

function medians(runs: readonly Figures[]): Figures {
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(runs.flatMap((run) => run[name] ?? []))]));
}
