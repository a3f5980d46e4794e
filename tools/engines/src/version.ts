// major.minor.patch, then what git describe, a pre-release or a pseudo-version appends.
const VERSION = /(?:^|[^0-9A-Za-z.])v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)(?=$|[^0-9A-Za-z.])/;
// git describe of the tagged commit itself, as VictoriaMetrics' releases print it.
const AT_THE_TAG = /-0-g[0-9a-f]+$/;

/**
 * The version that a program's `--version` output states, without `v`, or undefined where none is stated.
 * The first version in the text is the program's own; Go's follows later and reads `go1.26.8`.
 */
export function reportedVersion(output: string): string | undefined {
  return VERSION.exec(output)?.[1]?.replace(AT_THE_TAG, "");
}
