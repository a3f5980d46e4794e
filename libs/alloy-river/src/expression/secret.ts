import type { sensitiveHeaders } from "../schema/header.ts";
import type { Text } from "./argument.ts";
import type { Expression } from "./expression.ts";
import { expression } from "./expression.ts";

/** Text that must not be shown. Only the environment, a file or a remote component yields it. */
export interface SecretText {
  readonly secret: true;
}

/** What a secret argument takes: never a literal. */
export type Secret = Expression<SecretText>;

/** Yields a secret, or plain text where its component was told that the content is not secret. */
export type OptionalSecret = string & SecretText;

type SensitiveHeader = (typeof sensitiveHeaders)[number];
type SensitiveName = SensitiveHeader | Lowercase<SensitiveHeader> | Uppercase<SensitiveHeader>;

/** Values by header; the check compares names without regard to case. Literals are welcome, except in headers that carry credentials. */
export type HeaderMap = { readonly [header: string]: readonly (string | Secret)[] } & {
  readonly [header in SensitiveName]?: readonly Secret[];
};

/**
 * One value by header, where Alloy takes plain text. Headers that carry credentials take no literal; Alloy refuses a
 * secret as well, so that one goes through `convert.nonsensitive`.
 */
export type TextHeaderMap = { readonly [header: string]: Text | undefined } & {
  readonly [header in SensitiveName]?: Expression<string>;
};

/**
 * A secret written into the configuration. The check always reports it (`alloy/literal-secret`), and bundles
 * refuse it: for experiments only.
 */
export function unsafeLiteralSecret(value: Text): Secret {
  return expression({ kind: "value", value });
}
