/** What a reader has chosen of a variable: some values, or all, which inserts the variable's `allValue` as it stands. */
export type Choice = { readonly all: string } | { readonly some: readonly string[] };

/** Seconds between scrapes: `timeInterval` of the provisioned data sources. */
const scrapeInterval = 15;

/**
 * A query with its variables filled in, as Grafana sends it: `step` is the seconds of one point of a graph. Throws where
 * a variable is left; what is typed is not looked at again. `$__range` is for the store to say.
 *
 * *Source:* grafana/grafana packages/grafana-prometheus/src/datasource.ts (`getRateIntervalScopedVariable`).
 */
export function interpolate(expr: string, choices: Readonly<Record<string, Choice>>, step: number): string {
  const own: Readonly<Record<string, string>> = {
    __rate_interval: `${Math.max(step + scrapeInterval, 4 * scrapeInterval)}s`,
    __interval: `${step}s`,
    __auto: `${step}s`,
    __range: "$__range",
  };
  return expr.replaceAll(
    /\$\{(\w+)(?::(\w+))?\}|\$(\w+)/g,
    (found, braced: string | undefined, format: string | undefined, bare: string) => {
      const name = braced ?? bare;
      const [choice, escape] = [choices[name], escapings[format ?? ""]];
      if (choice !== undefined && escape !== undefined) return inserted(choice, escape);
      const text = own[name];
      if (text === undefined) throw new Error(`the variable ${found} is left in ${expr}`);
      return text;
    },
  );
}

/**
 * How Grafana writes a variable's values, by the format that a query names.
 *
 * *Source:* grafana/grafana packages/grafana-prometheus/src/escaping.ts for no format, where an escape is written twice,
 * as it ends up in double quotes; grafana/scenes packages/scenes/src/variables/interpolation/formatRegistry.ts.
 */
const escapings: Readonly<Record<string, (text: string) => string>> = {
  "": (text) => escapeRegExp(text).replaceAll("\\", "\\\\"),
  regex: escapeRegExp,
  raw: (text) => text,
};

/** *Source:* grafana/grafana packages/grafana-data/src/text/string.ts (`escapeRegex`). */
function escapeRegExp(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}]/g, "\\$&");
}

function inserted(choice: Choice, escape: (text: string) => string): string {
  if ("all" in choice) return choice.all;
  const [one = "", ...others] = choice.some.map(escape);
  return others.length === 0 ? one : `(${[one, ...others].join("|")})`;
}
