type Value = number | undefined;

/**
 * What the values of a healthy series become when something happens from one scrape up to another, not including it.
 *
 * @example
 * frozen([1, 2, 3, 4, 5], 1, 3); // [1, 2, 2, 4, 5]
 */
export type Course = (values: readonly Value[], from: number, to: number) => readonly Value[];

function within(value: (index: number, values: readonly Value[]) => Value): Course {
  return (values, from, to) =>
    values.map((healthy, index) => (index >= from && index < to ? value(index, values) : healthy));
}

/** No samples. */
export const gone: Course = within(() => undefined);

export function stays(value: number): Course {
  return within(() => value);
}

/** A gauge stays as it is, and has caught up afterwards. */
export const frozen: Course = (values, from, to) => within(() => values[from])(values, from, to);

/** A gauge goes to a value at one pace, and is back at once. */
export function goesTo(end: number): Course {
  return (values, from, to) => {
    const begin = values[from] ?? 0;
    return within((index) => begin + ((end - begin) * (index - from)) / (to - from))(values, from, to);
  };
}

/** A counter counts nothing, and goes on from there. */
export const stands: Course = (values, from, to) => {
  const begin = values[from] ?? 0;
  const missed = (values[to - 1] ?? begin) - begin;
  return values.map((value, index) => {
    if (value === undefined || index < from) return value;
    return index < to ? begin : value - missed;
  });
};

/** A counter counts so many more with each scrape than it does otherwise. */
export function countsMore(perScrape: number): Course {
  return (values, from, to) =>
    values.map((value, index) =>
      value === undefined || index < from ? value : value + perScrape * (Math.min(index, to) - from),
    );
}
