/** Names and values of environment variables. */
export type Environment = Readonly<Record<string, string>>;

const assignment = /^([A-Za-z_]\w*)=(.*)$/;

/**
 * The variables of a file for systemd's `EnvironmentFile=`: `NAME=value` lines, values bare, in single quotes, or in double
 * quotes with `\"`, `\\`, `\$` and `` \` `` escaped.
 *
 * *Source:* systemd.exec(5), "EnvironmentFile=".
 */
export function parseEnvironmentFile(text: string): Environment {
  return Object.fromEntries(text.split("\n").flatMap(parseAssignment));
}

/** The variables that a file shows as comments, `#NAME=value`: those that a user may set, with their defaults. */
export function parseCommentedVariables(text: string): Environment {
  const lines = text.split("\n").flatMap((line) => (line.startsWith("#") ? [line.slice(1)] : []));
  return Object.fromEntries(lines.flatMap(parseAssignment));
}

function parseAssignment(line: string): readonly (readonly [string, string])[] {
  const [, name, value] = assignment.exec(line.trimEnd()) ?? [];
  return name === undefined || value === undefined ? [] : [[name, unquote(value)]];
}

function unquote(value: string): string {
  const [, double, single] = /^(?:"(.*)"|'(.*)')$/.exec(value) ?? [];
  return double?.replace(/\\(["\\$`])/g, "$1") ?? single ?? value;
}
