/**
 * The value as JSON text with every object's keys sorted, two spaces of indent and a last newline.
 *
 * Equal values give equal bytes whatever order a release of the SDK sets its fields in. It also severs the
 * result from the SDK, whose `build()` hands out the builder's own mutable object.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value, sortKeys, 2)}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
