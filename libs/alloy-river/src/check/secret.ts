import { sensitiveHeaders } from "../schema/header.ts";
import type { TypeSchema } from "../schema/schema.ts";

const sensitive: ReadonlySet<string> = new Set(sensitiveHeaders.map((name) => name.toLowerCase()));

/** Names of vendors' own headers that carry credentials. */
const sensitiveName = /(?:^|-)(?:api-?key|token|secret|authorization)$/i;

/** Whether a header carries credentials: a known one, or one whose name gives it away. */
export function isSensitiveHeader(name: string): boolean {
  return sensitive.has(name.toLowerCase()) || sensitiveName.test(name);
}

/** Whether a type is a secret, or a list of them. */
export function isSecret(type: TypeSchema): boolean {
  if (typeof type === "string") return type === "secret";
  return "list" in type && isSecret(type.list);
}
