import { createHash } from "node:crypto";
import { pathOf, repacked, replaced, type Corrupt, type Corruption, type Whole } from "./corruption.ts";
import type { Draw } from "./draw.ts";
import type { TarEntry } from "./tar-entry.ts";

const lists = { sums: "SHA256SUMS", manifest: "manifest.json", signature: "SHA256SUMS.sig" };

/** Lists that are changed along with what they list, and signatures. */
export const ofLists: Readonly<Record<string, Corrupt>> = {
  "a file and SHA256SUMS say the same": (whole, draw) => forged(whole, draw, [lists.sums]),
  "a file and the manifest say the same": (whole, draw) => forged(whole, draw, [lists.manifest]),
  "a file and both lists say the same": (whole, draw) => forged(whole, draw, [lists.manifest, lists.sums]),
  "a file and both lists say the same, signed by another": (whole, draw) =>
    resigned(whole, forgedEntries(whole, draw, [lists.manifest, lists.sums]).entries),
  "a digest of SHA256SUMS": (whole, draw) => edited(whole, lists.sums, digest(draw)),
  "a digest of the manifest": (whole, draw) => edited(whole, lists.manifest, digest(draw)),
  "a line of SHA256SUMS is away": (whole, draw) => edited(whole, lists.sums, withoutLine(draw)),
  "a line of SHA256SUMS is there twice": (whole, draw) =>
    edited(whole, lists.sums, (text) => text + draw.one(text.trimEnd().split("\n")) + "\n"),
  "SHA256SUMS has another order": (whole, draw) =>
    edited(whole, lists.sums, (text) => {
      const lines = text.trimEnd().split("\n");
      const cut = 1 + draw.below(lines.length - 1);
      return `${[...lines.slice(cut), ...lines.slice(0, cut)].join("\n")}\n`;
    }),
  "the manifest says another revision": (whole, draw) =>
    edited(whole, lists.manifest, (text) =>
      text.replace(/("sourceRevision": ")[^"]*/, `$1${String(draw.below(1e9)).padStart(40, "0")}`),
    ),
  "the signature is away": (whole) =>
    repacked(replaced(whole.entries, entryAt(whole.entries, lists.signature)), lists.signature),
  "the signature has another length": (whole, draw) =>
    signed(whole, (bytes) =>
      draw.below(2) === 0 ? bytes.subarray(1) : Buffer.concat([bytes, Buffer.from("x")]),
    ),
  "a byte of the signature": (whole, draw) =>
    signed(whole, (bytes) => {
      const at = draw.below(bytes.length);
      bytes[at] = draw.otherByte(bytes[at]);
      return bytes;
    }),
  "the signature is another's": (whole) => resigned(whole, whole.entries),
};

function digest(draw: Draw): (text: string) => string {
  return (text) => {
    const found = draw.one(text.match(/[0-9a-f]{64}/g) ?? []);
    return text.replace(found, createHash("sha256").update(found).digest("hex"));
  };
}

function withoutLine(draw: Draw): (text: string) => string {
  return (text) => {
    const line = draw.one(text.trimEnd().split("\n"));
    return text.replace(`${line}\n`, "");
  };
}

/** Any file may be named of which a list says what its content does not, or the list. */
function edited(whole: Whole, list: string, change: (text: string) => string): Corruption {
  const entry = entryAt(whole.entries, list);
  const content = Buffer.from(change(entry.content.toString()));
  return repacked(replaced(whole.entries, entry, { ...entry, content }), ...Object.values(lists));
}

function signed(whole: Whole, change: (bytes: Buffer) => Buffer): Corruption {
  const entry = entryAt(whole.entries, lists.signature);
  const content = change(Buffer.from(entry.content));
  return repacked(replaced(whole.entries, entry, { ...entry, content }), lists.signature);
}

function resigned(whole: Whole, entries: readonly TarEntry[]): Corruption {
  const entry = entryAt(entries, lists.signature);
  const content = whole.foreignSignature(entryAt(entries, lists.sums).content);
  return repacked(replaced(entries, entry, { ...entry, content }), lists.signature);
}

function forged(whole: Whole, draw: Draw, changed: readonly string[]): Corruption {
  const { entries, path } = forgedEntries(whole, draw, changed);
  return repacked(entries, path, ...Object.values(lists));
}

/** A line more in a file, and its digest and size in these lists, of which the manifest comes first. */
function forgedEntries(
  whole: Whole,
  draw: Draw,
  changed: readonly string[],
): { readonly entries: readonly TarEntry[]; readonly path: string } {
  const entry = draw.one(whole.files.filter((one) => !Object.values<string>(lists).includes(pathOf(one))));
  const content = Buffer.concat([entry.content, Buffer.from(`# ${draw.below(1e9)}\n`)]);
  const edited = replaced(whole.entries, entry, { ...entry, content });
  const entries = changed.reduce((all, list) => relisted(whole.entries, all, list), edited);
  return { entries, path: pathOf(entry) };
}

/** In a list: of each file that is another, its new digest, and in the manifest its size. */
function relisted(before: readonly TarEntry[], after: readonly TarEntry[], list: string): TarEntry[] {
  const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
  const entry = entryAt(after, list);
  const text = after.reduce((all, one, index) => {
    const was = before[index]?.content ?? one.content;
    if (was.equals(one.content)) return all;
    const size = `"path": "${pathOf(one)}",\n      "size": `;
    return all
      .replace(size + was.length, size + one.content.length)
      .replace(sha256(was), sha256(one.content));
  }, entry.content.toString());
  return replaced(after, entry, { ...entry, content: Buffer.from(text) });
}

function entryAt(entries: readonly TarEntry[], path: string): TarEntry {
  const entry = entries.find((one) => pathOf(one) === path);
  if (entry === undefined) throw new Error(`the bundle has no ${path}`);
  return entry;
}
