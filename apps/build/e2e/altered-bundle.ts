import { readFileSync, writeFileSync } from "node:fs";
import { pack, verify } from "@stackmon/bundle";
import { installerScripts } from "../src/render/installer/scripts.ts";

/** Writes a whole bundle that is another one but for its version and what the changes make of files. */
export async function alteredBundle(
  archive: string,
  to: string,
  version: string,
  changes: Readonly<Record<string, (text: string) => string>>,
): Promise<void> {
  const verified = await verify(readFileSync(archive));
  if (!verified.ok) throw new Error(JSON.stringify(verified.diagnostics));
  const { manifest, files } = verified.value;
  const payload = new Map(manifest.files.map(({ path }) => [path, files.get(path) ?? new Uint8Array()]));
  for (const [path, change] of Object.entries(changes)) {
    const text = change(new TextDecoder().decode(payload.get(path)));
    payload.set(path, new TextEncoder().encode(text));
  }
  const { bytes } = await pack({
    ...manifest,
    version,
    files: payload,
    executables: new Set(["verify.sh", ...installerScripts]),
  });
  writeFileSync(to, bytes);
}
