import { gunzipSync, gzipSync } from "node:zlib";
import {
  archived,
  compressed,
  pathOf,
  replaced,
  type Corrupt,
  type Corruption,
  type Whole,
} from "./corruption.ts";
import { writeEntries, type TarEntry } from "./tar-entry.ts";

/** Of gzip: its header and its trailer, in bytes. */
const [headerSize, trailerSize] = [10, 8];

/** Damage of the archive itself: in compressed data every file after it is lost, so any may be named. */
export const ofArchive: Readonly<Record<string, Corrupt>> = {
  "a byte of the archive": (whole, draw) => {
    const bytes = Buffer.from(whole.archive);
    const at = draw.below(bytes.length);
    bytes[at] = draw.otherByte(bytes[at]);
    return anywhere(whole, bytes);
  },
  "a bit of the archive": (whole, draw) => {
    const bytes = Buffer.from(whole.archive);
    const at = draw.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << draw.below(8));
    return anywhere(whole, bytes);
  },
  "a byte of the archive's gzip header": (whole, draw) => {
    const bytes = Buffer.from(whole.archive);
    const at = draw.below(headerSize);
    bytes[at] = draw.otherByte(bytes[at]);
    return anywhere(whole, bytes);
  },
  "the archive is cut": (whole, draw) =>
    anywhere(whole, whole.archive.subarray(0, draw.below(whole.archive.length))),
  "the archive has more bytes": (whole, draw) => {
    const more = Buffer.alloc(1 + draw.below(600), draw.below(256));
    const at = draw.one([0, headerSize, whole.archive.length - trailerSize, whole.archive.length]);
    return anywhere(whole, Buffer.concat([whole.archive.subarray(0, at), more, whole.archive.subarray(at)]));
  },
  "a second archive behind it": (whole, draw) => {
    const second = draw.one([whole.archive, gzipSync("more"), compressed(gunzipSync(whole.archive))]);
    return anywhere(whole, Buffer.concat([whole.archive, second]));
  },
  "the archive is compressed anew": (whole, draw) => {
    const bytes = gzipSync(gunzipSync(whole.archive), { level: draw.below(9) });
    return { archive: bytes, named: ["archive"] };
  },
  "the tar has more bytes": (whole, draw) => {
    const more = Buffer.alloc(512 * (1 + draw.below(4)), draw.one([0, 1, 255]));
    return anywhere(whole, compressed(Buffer.concat([gunzipSync(whole.archive), more])));
  },
  "the tar is cut": (whole, draw) => {
    const tar = gunzipSync(whole.archive);
    return anywhere(whole, compressed(tar.subarray(0, draw.below(tar.length))));
  },
  "a byte of an entry's header": (whole, draw) => {
    const at = draw.below(whole.entries.length);
    const tar = writeEntries(whole.entries);
    const start = writeEntries(whole.entries.slice(0, at)).length - 1024;
    const offset = start + draw.below(512);
    tar[offset] = draw.otherByte(tar[offset]);
    return anywhere(whole, compressed(tar));
  },
  "a field of an entry's header": (whole, draw) => {
    const entry = draw.one(whole.entries);
    const [offset, text] = draw.one(fields);
    const other: TarEntry = { ...entry, over: [offset, Buffer.from(text)] };
    return archived(replaced(whole.entries, entry, other), pathOf(entry) || whole.top);
  },
};

/** Fields that change no content: owner, time, names of owner and group, device, what no field takes. */
const fields: readonly (readonly [offset: number, text: string])[] = [
  [108, "0001750"],
  [116, "0001750"],
  [136, "14655072000"],
  [265, "alice"],
  [297, "wheel"],
  [329, "0000001"],
  [337, "0000001"],
  [505, "hidden"],
];

function anywhere({ files, top }: Whole, archive: Buffer): Corruption {
  return { archive, named: ["archive", top, ...files.map(pathOf)] };
}
