import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TarEntry } from "./tar-entry.ts";

/** Writes folders, files and symbolic links as tar would unpack them; yields whether there are no others among them. */
export function unpackEntries(entries: readonly TarEntry[], folder: string): boolean {
  if (!entries.every(isOrdinary)) return false;
  for (const { name, mode, type, content, link = "" } of entries) {
    const path = join(folder, name);
    mkdirSync(type === "5" ? path : dirname(path), { recursive: true, mode: 0o755 });
    if (type === "0") writeFileSync(path, content);
    if (type === "2") symlinkSync(link, path);
    else chmodSync(path, mode);
  }
  return true;
}

/** What can lie below one top folder. */
function isOrdinary(entry: TarEntry): boolean {
  const segments = entry.name.replace(/\/$/, "").split("/");
  const isBelow = entry.name.startsWith("stackmon-") && entry.name.includes("/");
  return (
    isBelow && !segments.some((one) => ["", ".", ".."].includes(one)) && ["0", "2", "5"].includes(entry.type)
  );
}
