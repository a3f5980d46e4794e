import { pathOf, repacked, replaced, type Corrupt } from "./corruption.ts";
import type { Draw } from "./draw.ts";

/** Changes of one file's content or mode; whoever makes them packs the bundle again. */
export const ofContent: Readonly<Record<string, Corrupt>> = {
  "a byte of a file": content((bytes, draw) => {
    const at = draw.below(bytes.length);
    bytes[at] = draw.otherByte(bytes[at]);
    return bytes;
  }),
  "a bit of a file": content((bytes, draw) => {
    const at = draw.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << draw.below(8));
    return bytes;
  }),
  "a byte more in a file": content((bytes, draw) => {
    const at = draw.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([draw.below(256)]), bytes.subarray(at)]);
  }),
  "a byte less in a file": content((bytes, draw) => {
    const at = draw.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  }),
  "a file is cut": content((bytes, draw) => bytes.subarray(0, draw.below(bytes.length))),
  "a file's end is zeros": content((bytes, draw) => bytes.fill(0, draw.below(bytes.length - 1))),
  "a file ends lines as Windows does": content((bytes) => Buffer.concat([bytes, Buffer.from("\r\n")])),
  "a file has another's content": (whole, draw) => {
    const [entry, other] = [draw.one(whole.files), draw.one(whole.files)];
    const bytes = entry === other ? Buffer.from("x") : other.content;
    return repacked(replaced(whole.entries, entry, { ...entry, content: bytes }), pathOf(entry));
  },
  "a file has another mode": (whole, draw) => {
    const entry = draw.one(whole.files);
    const mode = draw.one(
      [0o600, 0o444, 0o755, 0o644, 0o4755, 0o2644, 0o666, 0o777].filter((one) => one !== entry.mode),
    );
    return repacked(replaced(whole.entries, entry, { ...entry, mode }), pathOf(entry));
  },
};

function content(change: (bytes: Buffer, draw: Draw) => Buffer): Corrupt {
  return (whole, draw) => {
    const entry = draw.one(whole.files);
    const bytes = change(Buffer.from(entry.content), draw);
    return repacked(replaced(whole.entries, entry, { ...entry, content: bytes }), pathOf(entry));
  };
}
