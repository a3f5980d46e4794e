export { diagnosticCodes } from "./diagnostic.ts";
export type { Diagnostic, DiagnosticCode } from "./diagnostic.ts";
export { checksums, checksumsPath, parseChecksums, signaturePath } from "./checksum/checksums.ts";
export { sha256 } from "./checksum/sha256.ts";
export { pathFault } from "./file/path.ts";
export { bundleName, manifestPath, manifestSchemaId } from "./manifest/manifest.ts";
export type { Identity, Manifest, ManifestFile } from "./manifest/manifest.ts";
export { manifestSchema } from "./manifest/schema.ts";
export { pack } from "./pack.ts";
export type { BundleSource, PackedBundle } from "./pack.ts";
export { verify } from "./verify.ts";
export type { VerifiedBundle, VerifyOptions, VerifyResult } from "./verify.ts";
export { verifyUnpacked } from "./verify-unpacked.ts";
export type { VerifySignature } from "./signature.ts";
export {
  bundleIndexPath,
  bundleIndexSchema,
  bundleIndexSchemaId,
  readBundleIndex,
  renderBundleIndex,
} from "./bundle-index/bundle-index.ts";
export type { BundleIndex, IndexedBundle } from "./bundle-index/bundle-index.ts";
export type { SchemaFault, SchemaResult } from "./schema/validate.ts";
export type { NpmPackage } from "./npm-package.ts";
export { provenancePath, renderProvenance } from "./provenance/provenance.ts";
export type { ProvenanceSource } from "./provenance/provenance.ts";
export { renderSbom, sbomPath } from "./sbom/sbom.ts";
export type { ExpectedProgram, SbomSource } from "./sbom/sbom.ts";
