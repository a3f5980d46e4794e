import { Buffer } from "node:buffer";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import { fault } from "../diagnostic.ts";
import { outlineJson, type JsonOutline } from "./json-fault.ts";

/** A file that holds JSON. */
export interface BoardFile {
  readonly name: string;
  readonly text: string;
  readonly outline: JsonOutline;
  readonly value: unknown;
}

/**
 * Reads the JSON of a file. What `JSON.parse` drops of an object with two properties of a name is a mistake, too.
 *
 * Diagnostics: `build/invalid-json`, `build/duplicate-key`.
 */
export function boardFile(
  name: string,
  text: string,
): { readonly file?: BoardFile; readonly found: readonly FoundDiagnostic[] } {
  const outline = outlineJson(text);
  if (outline.fault !== undefined) {
    const { offset, message } = outline.fault;
    const broken = fault(
      "build/invalid-json",
      name,
      message,
      "correct it here, or export the dashboard again",
    );
    return { found: [{ ...broken, file: name, position: positionAt(text, offset) }] };
  }
  const found = outline.duplicates.map((key) => {
    const message = `the object has ${JSON.stringify(key.name)} before, and Grafana heeds one of the two`;
    const double = fault("build/duplicate-key", name, message, "keep one of them");
    return { ...double, file: name, position: positionAt(text, key.offset) };
  });
  return { file: { name, text, outline, value: JSON.parse(text) as unknown }, found };
}

/** Where a part of the file stands, or the nearest around it that is there. */
export function placeOf({ text, outline }: BoardFile, pointer: string): FoundDiagnostic["position"] {
  const offset = outline.offsets.get(pointer);
  if (offset !== undefined) return positionAt(text, offset);
  return pointer === ""
    ? undefined
    : placeOf({ text, outline } as BoardFile, pointer.slice(0, pointer.lastIndexOf("/")));
}

/** Columns count bytes of UTF-8, as all positions do that are reported. */
function positionAt(text: string, offset: number): NonNullable<FoundDiagnostic["position"]> {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: Buffer.byteLength(before.at(-1) ?? "") + 1, offset };
}
