/** Units of Prometheus, Loki and VictoriaMetrics, in milliseconds; VictoriaMetrics takes a bare number for months of 31 days. */
const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
  y: 365 * 86_400_000,
  "": 31 * 86_400_000,
};

/** Yields how long a retention is in milliseconds; `undefined` of what is none. `1d12h` is the sum of both. */
export function retentionOf(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdwy]|)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text) return undefined;
  return parts.reduce((sum, [, number, unit = ""]) => sum + Number(number) * (units[unit] ?? 0), 0);
}
