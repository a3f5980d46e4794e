import { childrenOf } from "../graph/reference.ts";
import type { Expr } from "../syntax/ast.ts";

/** Attributes that take a URL: `url`, `proxy_url`, `endpoint`, `logs_endpoint`. */
const urlNames = /(?:^|_)(?:url|endpoint)$/;

/** `https://user:password@host`: RFC 3986 ends the userinfo at the first `/`, `?` or `#` at the latest. */
const withPassword = /^.[a-z][a-z0-9+.-]*:\/\/[^/?#:]*:[^/?#]+@/i;

/** Whether the value of an attribute is, or is put together from, a literal URL with a password. */
export function holdsUrlPassword(name: string, expr: Expr): boolean {
  return urlNames.test(name) && literalUrlPassword(expr);
}

function literalUrlPassword(expr: Expr): boolean {
  if (expr.kind === "literal") return expr.literal === "string" && withPassword.test(expr.text);
  return childrenOf(expr).some(literalUrlPassword);
}
