import { fetchText, parseExposition } from "@stackmon/harness";

/** The sum of the series of some metrics that a program exposes; 0 for one that it does not expose yet. */
export async function sumOf(url: string, ...names: readonly string[]): Promise<number> {
  const series = parseExposition(await fetchText(`${url}/metrics`));
  return series.filter(({ name }) => names.includes(name)).reduce((sum, { value }) => sum + value, 0);
}
