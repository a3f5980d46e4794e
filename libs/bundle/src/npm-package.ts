/** An npm package that took part in making a bundle. */
export interface NpmPackage {
  /** With its scope. */
  readonly name: string;
  readonly version: string;
}

/**
 * Yields a package's URL: `pkg:npm/%40scope/name@1.2.3`.
 *
 * *Source:* package-url/purl-spec, types/npm.
 */
export function npmUrl({ name, version }: NpmPackage): string {
  return `pkg:npm/${name.replace(/^@/, "%40")}@${version.replaceAll("+", "%2B")}`;
}
