import type { Diagnostic } from "../diagnostic.ts";
import { contactSecretFile, smtpPasswordFile } from "./alerting.ts";
import { stackDiagnostic } from "./diagnostic-code.ts";
import type { SchemaFinding } from "./schema-finding.ts";

/** What programs and people call the one thing of a contact that nobody else may read. */
const secretKey = /(?:url|webhook|token|key|secret|password|credentials?)$/i;

/**
 * A key that would put a secret into the stack file, and so into every bundle and repository; `undefined` for any other
 * finding. What stands there is not quoted.
 */
export function literalSecret({ name, path }: SchemaFinding, file: unknown): Diagnostic | undefined {
  const key = String(path.at(-1));
  const target = secretFile(path, file);
  if (name !== "unknown-key" || target === undefined || !secretKey.test(key)) return undefined;
  const message = `saw ${key}, which every bundle would hold for everybody to read, wanted it in a file of its own`;
  return stackDiagnostic(
    "stack/literal-secret",
    path,
    message,
    `remove it here, and write it into ${target}`,
  );
}

function secretFile(path: SchemaFinding["path"], file: unknown): string | undefined {
  const [section, part, index] = path;
  if (section !== "alerting") return undefined;
  if (part === "smtp") return smtpPasswordFile;
  if (part !== "contacts" || typeof index !== "number") return undefined;
  const { alerting } = file as { alerting: { contacts: readonly { readonly name?: unknown }[] } };
  const name = alerting.contacts[index]?.name;
  return contactSecretFile(typeof name === "string" ? name : "NAME");
}
