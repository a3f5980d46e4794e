import { fault, type Diagnostic } from "../diagnostic.ts";
import { jsonReader } from "../schema/validate.ts";
import { manifestPath, type Manifest } from "./manifest.ts";
import { manifestSchema } from "./schema.ts";

const read = jsonReader<Manifest>(manifestSchema);

/** A manifest, or every reason why the bytes are none (`bundle/invalid-manifest`). */
export type ManifestResult =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Yields the manifest that `bytes` hold, checked against {@link manifestSchema}. */
export function checkManifest(bytes: Uint8Array): ManifestResult {
  const result = read(bytes);
  if (result.ok) return { ok: true, manifest: result.value };
  const diagnostics = result.faults.map(({ field, message }) =>
    fault("bundle/invalid-manifest", where(field), message, "fetch or build the bundle again"),
  );
  return { ok: false, diagnostics };
}

function where(field: string): string {
  return field === "" ? manifestPath : `${manifestPath} › ${field}`;
}
