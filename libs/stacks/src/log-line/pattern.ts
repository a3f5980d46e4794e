/**
 * Source text of a regular expression for RE2 (Go, Alloy), in the subset that JavaScript reads alike: no lookaround,
 * no backreferences, no possessive or atomic groups; named groups as `(?P<name>…)`.
 */
export type Re2Source = string;

/** The same expression for JavaScript, which spells a named group `(?<name>…)`. */
export function toRegExp(source: Re2Source, flags: string = ""): RegExp {
  return new RegExp(source.replaceAll("(?P<", "(?<"), flags);
}
