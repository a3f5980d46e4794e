/** Slips that operators make, undone: a missing suffix, a URL for an address, blanks, capitals, dashes, dollars. */
const repairs: readonly ((text: string) => string)[] = [
  (text) => text.toLowerCase(),
  (text) => text.replaceAll(/\s+/g, ""),
  (text) => text.toLowerCase().replaceAll(/\s+/g, ""),
  (text) => `${text}.service`,
  (text) => text.replace(/^[a-z]+:\/\//i, "").replace(/\/.*$/, ""),
  (text) => text.replace(/^:?(?=\d+$)/, "127.0.0.1:"),
  (text) => text.replaceAll("$", ""),
  (text) => text.replaceAll(/[^A-Za-z0-9_]/g, "_"),
  (text) => text.replaceAll(/[^A-Za-z0-9]+/g, "-"),
];

/** The text with one slip undone so that it matches the pattern; `undefined` when none helps. */
export function repairedText(text: string, pattern: string): string | undefined {
  const valid = new RegExp(pattern, "u");
  return repairs.map((repair) => repair(text)).find((repaired) => valid.test(repaired));
}

/** The host of a URL or of `host:port`; `undefined` when there is none in the text. */
export function repairedAddress(text: string): string | undefined {
  const host =
    /^(?:[a-z]+:\/\/)?([A-Za-z0-9.-]*[A-Za-z][A-Za-z0-9.-]*|\d+(?:\.\d+){3})(?::\d+)?(?:\/.*)?$/.exec(text);
  return host?.[1] === text ? undefined : host?.[1];
}
