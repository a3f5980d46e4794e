import { parseDays } from "../../certs/days.ts";
import { isSubjectName } from "../../certs/profile.ts";

/** A flag whose value is parsed and that has a default, as the command line's library wants it. */
interface ParsedFlag<T> {
  readonly kind: "parsed";
  readonly parse: (text: string) => T;
  readonly default: string;
  readonly brief: string;
  readonly placeholder: string;
}

const days = (byDefault: string, brief: string): ParsedFlag<number> => ({
  kind: "parsed",
  parse: parseDays,
  default: byDefault,
  brief,
  placeholder: "span",
});

/** `--certs`: the folder that `init` made. */
export const certsFlag: ParsedFlag<string> = {
  kind: "parsed",
  parse: String,
  default: "certs",
  brief: "The folder that init made",
  placeholder: "folder",
};

/** `--within`: what counts as expiring. */
export const withinFlag: ParsedFlag<number> = days("30d", "What expires in less than this is due");

/** `--validity` of certificates. */
export const validityFlag: ParsedFlag<number> = days("1y", "How long new certificates are valid");

/** `--ca-validity` of authorities. */
export const authorityValidityFlag: ParsedFlag<number> = days("10y", "How long a new authority is valid");

/** Yields a text that can be a subject alternative name; throws what is wanted for another one. */
export function parseName(text: string): string {
  if (isSubjectName(text)) return text;
  throw new Error(`${text} is neither a DNS name nor an IP address; write it without scheme and port`);
}
