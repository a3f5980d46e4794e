/** Upstream names that no rule gives back: a digit after `_` looks like the digit of `oauth2`. */
const exceptions: ReadonlyMap<string, string> = new Map([["retryOnHttp429", "retry_on_http_429"]]);

/** The TypeScript name of an upstream one: `scrape_interval` → `scrapeInterval`; dots stay: `profile.process_cpu` → `profile.processCpu`. */
export function camelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The upstream name of a TypeScript one; undoes {@link camelCase} for every name of the schema. */
export function snakeCase(name: string): string {
  return exceptions.get(name) ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
