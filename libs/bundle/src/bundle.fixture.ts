import { strToU8 } from "fflate";
import { compress } from "./archive/gzip.ts";
import { archive, type ArchiveFile } from "./archive/tar.ts";
import { sha256 } from "./checksum/sha256.ts";
import { pack, type BundleSource } from "./pack.ts";
import { unpack } from "./unpack.ts";

/** A bundle of three files, one of them executable and one empty. */
export const source: BundleSource = {
  name: "stackmon",
  role: "hub",
  version: "1.2.3",
  sourceRevision: "0123456789abcdef0123456789abcdef01234567",
  inputSha256: sha256(strToU8("input")),
  upstream: { loki: "v3.5.0", alloy: "v1.19.0" },
  files: new Map([
    ["rules/b.yaml", strToU8("groups: []\n")],
    ["alloy/hub.alloy", strToU8('logging {\n\tlevel = "info"\n}\n')],
    ["bin/run", strToU8("#!/bin/sh\n")],
    ["rules/a.yaml", new Uint8Array()],
  ]),
  executables: new Set(["bin/run"]),
};

export type Files = Map<string, ArchiveFile>;

/** Packs a bundle, lets `edit` change the unpacked files, and archives them again. */
export async function tampered(
  edit: (files: Files) => void,
  top = "stackmon-hub-1.2.3",
  of: BundleSource = source,
): Promise<Uint8Array> {
  const unpacked = await unpack((await pack(of)).bytes);
  if (!unpacked.ok) throw new Error("the fixture does not unpack");
  const files = new Map(unpacked.value.files);
  edit(files);
  return compress(await archive(top, files));
}

/** Replaces the file at `path` by what `change` makes of its text. */
export function editText(files: Files, path: string, change: (text: string) => string): void {
  const file = files.get(path);
  if (file === undefined) throw new Error(`the fixture has no ${path}`);
  const text = new TextDecoder().decode(file.bytes);
  files.set(path, { ...file, bytes: strToU8(change(text)) });
}
