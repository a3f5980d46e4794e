export { diagnosticCodes } from "./diagnostic.ts";
export type { Diagnostic, DiagnosticCode } from "./diagnostic.ts";
export { checksums, checksumsPath, parseChecksums } from "./checksum/checksums.ts";
export { sha256 } from "./checksum/sha256.ts";
export { pathFault } from "./file/path.ts";
export { bundleName, manifestPath, manifestSchemaId } from "./manifest/manifest.ts";
export type { Identity, Manifest, ManifestFile } from "./manifest/manifest.ts";
export { manifestSchema } from "./manifest/schema.ts";
export { pack } from "./pack.ts";
export type { BundleSource, PackedBundle } from "./pack.ts";
export { verify } from "./verify.ts";
export type { VerifiedBundle, VerifyResult } from "./verify.ts";
export {
  archiveChecksums,
  bundleIndexPath,
  bundleIndexSchema,
  bundleIndexSchemaId,
  readBundleIndex,
  renderBundleIndex,
} from "./bundle-index/bundle-index.ts";
export type { BundleIndex, IndexedBundle } from "./bundle-index/bundle-index.ts";
export type { SchemaFault, SchemaResult } from "./schema/validate.ts";
