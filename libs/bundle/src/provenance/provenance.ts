import { strToU8 } from "fflate";
import type { Identity } from "../manifest/manifest.ts";
import { npmUrl, type NpmPackage } from "../npm-package.ts";

/** The statement's own name, beside the archives that it speaks of. */
export const provenancePath = "provenance.json";

/** What a provenance statement is made from. */
export interface ProvenanceSource extends Pick<
  Identity,
  "name" | "version" | "sourceRevision" | "inputSha256"
> {
  /** Archive → SHA-256. */
  readonly subjects: ReadonlyMap<string, string>;
  /** What made the archives. */
  readonly packages: readonly NpmPackage[];
}

/**
 * Yields where archives come from: an in-toto statement, version 1, with the predicate of SLSA provenance, version 1.
 *
 * It claims no SLSA level. The builder is any machine that ran the program, so nothing but a signature, or building the
 * same bytes again, says that the statement is true. The same source gives the same bytes: no time and no name of a run.
 *
 * *Source:* in-toto/attestation spec/v1/statement.md; slsa.dev/spec/v1.0/provenance.
 */
export function renderProvenance(source: ProvenanceSource): Uint8Array {
  const { name, version, subjects, packages, inputSha256 } = source;
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: [...subjects].map(([archive, sha256]) => ({ name: archive, digest: { sha256 } })),
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: {
      buildDefinition: {
        buildType: `${name}:bundle/1`,
        externalParameters: { stack: { digest: { sha256: inputSha256 } } },
        resolvedDependencies: [
          ...sourceDependency(source),
          ...packages.map((one) => ({ uri: npmUrl(one), name: one.name })),
        ],
      },
      runDetails: { builder: { id: `${name}:builder/any`, version: { [name]: version } } },
    },
  };
  return strToU8(`${JSON.stringify(statement, undefined, 2)}\n`);
}

/** Of sources that differ from their commit, the commit alone says too little: that is said as well. */
function sourceDependency({ sourceRevision, version }: ProvenanceSource): readonly object[] {
  if (sourceRevision === "unknown") return [];
  const changed = version.includes("+dirty") ? { annotations: { changed: true } } : {};
  return [{ name: "source", digest: { gitCommit: sourceRevision }, ...changed }];
}
