import { RE2Set } from "re2js";

/**
 * Whether Go's `time.ParseDuration` reads a text: numbers with units, from `ns` to `h`, that fit into 63 bits of
 * nanoseconds.
 */
export function isDuration(text: string): boolean {
  if (/^[-+]?0$/.test(text)) return true;
  if (!/^[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(text)) return false;
  let nanoseconds = 0;
  for (const [, amount, unit] of text.matchAll(/([\d.]+)(ns|us|µs|μs|ms|s|m|h)/g))
    nanoseconds += Number(amount) * (nanosecondsOf[unit ?? ""] ?? 0);
  return nanoseconds < 2 ** 63;
}

const nanosecondsOf: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** Whether a text is a number of bytes: all units with an `i`, or all without. *Source:* github.com/alecthomas/units, ParseBase2Bytes. */
export function isSize(text: string): boolean {
  if (/^[-+]?0$/.test(text)) return true;
  const units = [
    /^[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[KMGTPE]i)?B)+$/,
    /^[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)[KMGTPE]?B)+$/,
  ];
  if (!units.some((form) => form.test(text))) return false;
  let bytes = 0;
  for (const [, amount, unit] of text.matchAll(/([\d.]+)([KMGTPE]?)i?B/g))
    bytes += Number(amount) * 1024 ** "_KMGTPE".indexOf(unit === "" ? "_" : (unit ?? "_"));
  return bytes < 2 ** 63;
}

/** Whether a text is a regular expression of RE2, which Go's and Alloy's are. */
export function isRegexp(text: string): boolean {
  try {
    // A set only parses what it is given; to compile it as well takes twice as long and refuses nothing more.
    new RE2Set().add(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether Go's `url.Parse` reads a text, which it almost always does.
 *
 * *Source:* net/url of Go 1.26: control characters, a `:` before any scheme, an invalid escape, blanks or an invalid
 * port in the host are refused.
 */
export function isUrl(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  if (/[\x00-\x1f\x7f]/.test(text)) return false;
  const [beforeFragment = "", ...fragment] = text.split("#");
  if (!escapesAreValid(fragment.join("#"))) return false;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(beforeFragment);
  if (scheme === null && beforeFragment.startsWith(":")) return false;
  const rest = (scheme === null ? beforeFragment : beforeFragment.slice(scheme[0].length))
    .split("?", 1)
    .join("");
  if (scheme !== null && !rest.startsWith("/")) return true;
  if (scheme === null && !rest.startsWith("/") && /^[^/]*:/.test(rest)) return false;
  const authority = /^\/\/([^/]*)/.exec(rest)?.[1];
  return (
    (authority === undefined || isAuthority(authority)) &&
    escapesAreValid(rest.slice(authority === undefined ? 0 : authority.length + 2))
  );
}

function escapesAreValid(text: string): boolean {
  return !/%(?![0-9A-Fa-f]{2})/.test(text);
}

function isAuthority(authority: string): boolean {
  const at = authority.lastIndexOf("@");
  const user = at < 0 ? "" : authority.slice(0, at);
  const host = authority.slice(at + 1);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) || !escapesAreValid(user)) return false;
  if (host.startsWith("[")) return /^\[[^\]]*\](?::\d*)?$/.test(host);
  if (/[\s<>"\\^`{|}[\]]/.test(host) || /%(?!2[0-9A-Fa-f])[0-9A-Fa-f]?/.test(host)) return false;
  const colon = host.lastIndexOf(":");
  return colon < 0 || /^:\d*$/.test(host.slice(colon));
}

/** Whether the actions of a template of Go's text/template are closed and not empty; their content is not looked at. */
export function isTemplate(text: string): boolean {
  const withoutActions = text.replace(
    /\{\{(?:-\s)?\s*(?:"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])*'|(?!\}\})[^"`'])+?\}\}/g,
    "",
  );
  return !withoutActions.includes("{{");
}
