/** One entry of a ustar archive with every field of its header that a corruption may change. */
export interface TarEntry {
  readonly name: string;
  readonly mode: number;
  /** `0` file, `5` folder, `2` symbolic link, `x` what pax says of the next entry, … */
  readonly type: string;
  readonly content: Buffer;
  readonly link?: string;
  /** Bytes written over the header at an offset before its checksum is made. */
  readonly over?: readonly [offset: number, bytes: Buffer];
}

const blockSize = 512;

/** Yields the entries of an archive that stackmon wrote. */
export function readEntries(tar: Buffer): readonly TarEntry[] {
  const entries: TarEntry[] = [];
  for (let at = 0; tar[at] !== 0;) {
    const field = (offset: number, length: number): string =>
      tar.toString("utf8", at + offset, at + offset + length).split("\0", 1)[0] ?? "";
    const size = Number.parseInt(field(124, 12), 8);
    const prefix = field(345, 155);
    entries.push({
      name: prefix === "" ? field(0, 100) : `${prefix}/${field(0, 100)}`,
      mode: Number.parseInt(field(100, 8), 8),
      type: field(156, 1),
      content: tar.subarray(at + blockSize, at + blockSize + size),
    });
    at += blockSize + Math.ceil(size / blockSize) * blockSize;
  }
  return entries;
}

/** Yields the archive of these entries: of those that {@link readEntries} yields the very bytes that were read. */
export function writeEntries(entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap((entry) => {
    const padding = (blockSize - (entry.content.length % blockSize)) % blockSize;
    return [headerOf(entry), entry.content, Buffer.alloc(padding)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * blockSize)]);
}

/** *Source:* POSIX pax(1), "ustar Interchange Format". */
function headerOf({ name, mode, type, content, link = "", over }: TarEntry): Buffer {
  const header = Buffer.alloc(blockSize);
  const [prefix, rest] = split(name);
  const octal = (value: number, length: number): string => value.toString(8).padStart(length, "0");
  header.write(rest, 0, 100);
  header.write(`${octal(mode, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100);
  header.write(`${octal(content.length, 11)}\0${octal(0, 11)}\0        ${type}`, 124);
  header.write(link, 157, 100);
  header.write("ustar\x0000root", 257);
  header.write("root", 297);
  header.write(prefix, 345);
  if (over !== undefined) over[1].copy(header, over[0]);
  header.write(`${octal(checksum(header), 6)}\0 `, 148);
  return header;
}

const checksum = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0);

/** A name of more than 100 bytes is divided at a slash. */
function split(name: string): readonly [prefix: string, rest: string] {
  if (name.length <= 100) return ["", name];
  const slash = name.indexOf("/", name.length - 101);
  return [name.slice(0, slash), name.slice(slash + 1)];
}
