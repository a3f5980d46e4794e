import { sensitiveHeaders } from "../schema/header.ts";
import type { FieldSchema, TypeSchema } from "../schema/schema.ts";
import type { Expr } from "../syntax/ast.ts";
import type { Constant } from "../syntax/constant.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import { holdsUrlPassword } from "./url.ts";

/** What the check of a secret needs of a value's surroundings. */
export interface SecretContext {
  readonly where: string;
  readonly field: FieldSchema;
  /** The header that the value is of, where it is of one. */
  readonly header?: string;
}

const sensitive: ReadonlySet<string> = new Set(sensitiveHeaders.map((name) => name.toLowerCase()));

/** Names of vendors' own headers that carry credentials. */
const sensitiveName = /(?:^|-)(?:api-?key|token|secret|authorization)$/i;

/** Whether a header carries credentials: a known one, or one whose name gives it away. */
export function isSensitiveHeader(name: string): boolean {
  return sensitive.has(name.toLowerCase()) || sensitiveName.test(name);
}

const headerFields: ReadonlySet<string> = new Set(["headers", "http_headers", "proxy_connect_header"]);

/** Whether an argument holds values by header. */
export function isHeaderField({ name }: FieldSchema): boolean {
  return headerFields.has(name);
}

/**
 * Whether a value is a secret here. A header's is one where the header carries credentials, whatever upstream calls it,
 * and none in all other headers, though upstream has secrets in `http_headers`.
 */
function isSecret(type: TypeSchema, { header }: SecretContext): boolean {
  return header === undefined ? type === "secret" : isSensitiveHeader(header);
}

/** A literal that is a secret, or a URL with a password. */
export function checkSecretLiteral(
  expr: Expr,
  constant: Constant,
  type: TypeSchema,
  context: SecretContext,
): readonly Diagnostic[] {
  if (constant.type !== "string") return [];
  if (isSecret(type, context)) return constant.value === "" ? [] : [literalSecret(expr, context)];
  return checkUrl(expr, context);
}

/** A secret that is put together from literals, or a URL with a password. */
export function checkSecretOperation(
  expr: Expr,
  type: TypeSchema,
  context: SecretContext,
): readonly Diagnostic[] {
  if (isSecret(type, context)) return holdsLiteral(expr) ? [literalSecret(expr, context)] : [];
  return checkUrl(expr, context);
}

/** A URL with a password. */
export function checkUrl(expr: Expr, context: SecretContext): readonly Diagnostic[] {
  return holdsUrlPassword(context.field.name, expr) ? [urlPassword(expr, context)] : [];
}

/** Whether an operation or call yields a literal that stands in it: `"hun" + "ter2"`, `coalesce(sys.env("A"), "hunter2")`. */
function holdsLiteral(expr: Expr): boolean {
  if (expr.kind === "literal") return expr.literal === "string" && expr.text !== '""' && expr.text !== "``";
  if (expr.kind === "paren") return holdsLiteral(expr.inner);
  if (expr.kind === "binary") return holdsLiteral(expr.left) && holdsLiteral(expr.right);
  const coalesces =
    expr.kind === "call" && expr.callee.kind === "identifier" && expr.callee.name === "coalesce";
  return coalesces && expr.arguments.some(holdsLiteral);
}

function literalSecret(expr: Expr, { where, field }: SecretContext): Diagnostic {
  return {
    code: "alloy/literal-secret",
    severity: "error",
    where,
    message: `${field.name} holds a secret as a literal, which everyone who reads the file sees`,
    help: `take it from the environment, sys.env("…"), from local.file, or from a remote component`,
    position: expr.span.start,
    overlooked: true,
  };
}

function urlPassword(expr: Expr, context: SecretContext): Diagnostic {
  return {
    ...literalSecret(expr, context),
    message: `${context.field.name} holds a password in a URL, which everyone who reads the file sees`,
    help: `leave user and password to the component's authentication, or take the whole URL from the environment, sys.env("…")`,
  };
}
