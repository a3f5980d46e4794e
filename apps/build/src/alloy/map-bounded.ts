/** Files that are open at once at most: far below any system's limit, enough to keep disks busy. */
const concurrency = 16;

/** Yields what `task` yields for each item, in their order, with a bounded number of tasks under way. */
export async function mapBounded<T, R>(
  items: readonly T[],
  task: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const rest = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of rest) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return results;
}
