import { sensitiveHeaders } from "../schema/header.ts";
import type { TypeSchema } from "../schema/schema.ts";

const sensitive: ReadonlySet<string> = new Set(sensitiveHeaders.map((name) => name.toLowerCase()));

export function isSensitiveHeader(name: string): boolean {
  return sensitive.has(name.toLowerCase());
}

/** Whether a type is a secret, or a list of them. */
export function isSecret(type: TypeSchema): boolean {
  if (typeof type === "string") return type === "secret";
  return "list" in type && isSecret(type.list);
}
