/** A series as one number, by the name of Grafana's calculation; undefined where there is no value. */
export function reduced(values: readonly number[], calculation = "lastNotNull"): number | undefined {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return undefined;
  const sum = finite.reduce((all, value) => all + value, 0);
  const calculations: Readonly<Record<string, number | undefined>> = {
    last: finite.at(-1),
    lastNotNull: finite.at(-1),
    first: finite[0],
    firstNotNull: finite[0],
    min: Math.min(...finite),
    max: Math.max(...finite),
    sum,
    mean: sum / finite.length,
    count: finite.length,
    range: Math.max(...finite) - Math.min(...finite),
    diff: (finite.at(-1) ?? 0) - (finite[0] ?? 0),
  };
  if (!(calculation in calculations)) throw new Error(`the calculation ${calculation} cannot be drawn`);
  return calculations[calculation];
}
