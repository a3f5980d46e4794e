import { join } from "node:path";
import { closest } from "fastest-levenshtein";
import { refuse, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { kept, type Change } from "./changes.ts";
import { daysLeft } from "./days.ts";
import { certsFault } from "./diagnostic-code.ts";
import { expiryOf, trustOf } from "./inspect.ts";
import { certificatePath, nodeHolder, trustFile } from "./layout.ts";
import { authorityExpiring, cutValidity, openFolder, signerOf } from "./open-folder.ts";
import { replaceFolder } from "./place.ts";
import type { Certificates, Held } from "./read-folder.ts";
import { expiryOfText, issueLeaf, profileOf, type Issued, type Sources } from "./x509.ts";

export interface RenewOptions {
  /** The folder of certificates. */
  readonly root: string;
  /** The same, as the user named it. */
  readonly named: string;
  /** Days for which new certificates are valid. */
  readonly validity: number;
  readonly sources: Sources;
}

/**
 * Makes new certificates, with new keys, for the holders in `names` or, where none is named, for those whose certificate
 * expires in fewer than `within` days. A name is `hub`, a node's host, or a folder such as `nodes/node-1`.
 *
 * Diagnostics: `certs/unknown-certificate`, those of `readFolder` and `signerOf`, `build/unwritable-folder`; the
 * warning `certs/expiring` of the authority or, where it is not due yet, `certs/cut-validity`.
 */
export async function renewCertificates(
  names: readonly string[],
  within: number,
  options: RenewOptions,
): Promise<Outcome<readonly Change[]>> {
  const now = options.sources.now();
  const expires = (held: Held): boolean => daysLeft(expiryOf(held), now) < within;
  return openFolder<readonly Change[]>(options.root, options.named, async (found) => {
    const unknown = unknownNames(names, found);
    if (unknown.length > 0) return refuse(...unknown);
    const chosen = found.holders.filter((held) =>
      names.length === 0 ? expires(held) : isNamed(held, names),
    );
    const { authority } = found;
    const warnings =
      authority !== undefined && expires(authority)
        ? [{ ...authorityExpiring(authority, now), severity: "warning" as const }]
        : [];
    if (chosen.length === 0) return { ok: true, value: found.holders.map(kept), warnings };
    const signer = signerOf(authority, now);
    if (!signer.ok) return signer;
    const value = await reissue(signer.value, found, (held) => chosen.includes(held), options);
    return { ok: true, value, warnings: warnings.length > 0 ? warnings : cutValidity(signer.value, options) };
  });
}

/** Makes new certificates for the holders that are `chosen`, each in the place of its old one at once. */
export async function reissue(
  signer: Issued,
  found: Certificates,
  chosen: (held: Held) => boolean,
  { root, validity, sources }: RenewOptions,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const held of found.holders) {
    if (!chosen(held)) changes.push(kept(held));
    else {
      const { certificate, key } = await issueLeaf(signer, profileOf(held.text), validity, sources);
      const files = {
        [`${held.stem}.crt`]: certificate,
        [`${held.stem}.key`]: key,
        [trustFile]: trustOf(found),
      };
      await replaceFolder(join(root, held.folder), files);
      changes.push({ path: certificatePath(held), done: "renewed", expires: expiryOfText(certificate) });
    }
  }
  return changes;
}

/** A host `hub` is named by its folder, `nodes/hub`. */
function isNamed({ folder }: Held, names: readonly string[]): boolean {
  return names.some((name) => name === folder || (name !== "hub" && nodeHolder(name).folder === folder));
}

function unknownNames(names: readonly string[], found: Certificates): readonly LocatedDiagnostic[] {
  const folders = found.holders.map(({ folder }) => folder);
  return names
    .filter((name) => !found.holders.some((held) => isNamed(held, [name])))
    .map((name) => {
      const help =
        folders.length === 0
          ? "make certificates with: stackmon certs init"
          : `write ${closest(nodeHolder(name).folder, folders)}, or see: stackmon certs list`;
      return certsFault("certs/unknown-certificate", name, "is no certificate here", help);
    });
}
