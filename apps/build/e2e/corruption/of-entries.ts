import { archived, pathOf, repacked, replaced, type Corrupt, type Corruption } from "./corruption.ts";
import type { Draw } from "./draw.ts";
import type { TarEntry } from "./tar-entry.ts";

/** Entries that are more, fewer, of another name or of another type. */
export const ofEntries: Readonly<Record<string, Corrupt>> = {
  "a file is away": (whole, draw) => {
    const entry = draw.one(whole.files);
    return repacked(replaced(whole.entries, entry), pathOf(entry));
  },
  "a file has another name": renamed((path, draw) => `${path}.${draw.below(1000)}`),
  "a file's name has another case": renamed(otherCase),
  "a file more": (whole, draw) =>
    added(whole.entries, `${pathOf(draw.one(whole.files))}.${draw.below(1000)}`),
  "a hidden file more": (whole, draw) => added(whole.entries, `.${draw.below(1000)}`),
  "a file's name has another case beside it": (whole, draw) =>
    added(whole.entries, otherCase(pathOf(draw.one(whole.files)), draw)),
  "a file with a long name more": (whole, draw) =>
    added(whole.entries, `${"long/".repeat(10 + draw.below(20))}${"n".repeat(60)}`),
  "a file more whose name pax says": (whole, draw) => {
    const path = `${"p".repeat(150 + draw.below(200))}/x`;
    const says = pax(draw, `path=${whole.top}/${path}`);
    return repacked([...whole.entries, says, file(whole.entries, "short")], path);
  },
  "pax gives a file another name": (whole, draw) => {
    const entry = draw.one(whole.files);
    const says = pax(draw, `path=${whole.top}/other-${draw.below(1000)}`);
    return repacked(replaced(whole.entries, entry, says, entry), pathOf(entry));
  },
  "pax says a file's time": (whole, draw) => {
    const entry = draw.one(whole.files);
    const says = pax(draw, `mtime=${draw.below(1000)}`);
    return repacked(replaced(whole.entries, entry, says, entry), pathOf(entry));
  },
  "GNU's long name gives a file another": (whole, draw) => {
    const entry = draw.one(whole.files);
    const name = Buffer.from(`${whole.top}/${"l".repeat(110 + draw.below(90))}\0`);
    const long: TarEntry = { name: "././@LongLink", mode: 0o644, type: "L", content: name };
    return repacked(replaced(whole.entries, entry, long, entry), pathOf(entry));
  },
  "an entry is there twice": (whole, draw) => {
    const entry = draw.one(whole.files);
    const content = draw.one([entry.content, Buffer.from("other")]);
    return archived([...whole.entries, { ...entry, content }], pathOf(entry));
  },
  "two entries change places": (whole, draw) => {
    const at = 1 + draw.below(whole.entries.length - 2);
    const [first, second] = whole.entries.slice(at, at + 2) as [TarEntry, TarEntry];
    const entries = [...whole.entries.slice(0, at), second, first, ...whole.entries.slice(at + 2)];
    return archived(entries, pathOf(first), pathOf(second));
  },
  "an empty folder more": (whole, draw) => {
    const path = `empty-${draw.below(1000)}/`;
    const folder: TarEntry = {
      name: `${whole.top}/${path}`,
      mode: 0o755,
      type: "5",
      content: Buffer.alloc(0),
    };
    return repacked([...whole.entries, folder], path);
  },
  "a folder has another mode": (whole, draw) => {
    const folder = draw.one(whole.entries.filter(({ type }) => type === "5"));
    const mode = draw.one([0o711, 0o777, 0o1755, 0o2755]);
    return repacked(replaced(whole.entries, folder, { ...folder, mode }), pathOf(folder) || whole.top);
  },
  "the top folder has another name": (whole, draw) => {
    const top = `stackmon-other-${draw.below(1000)}`;
    const rename = (entry: TarEntry): TarEntry => ({ ...entry, name: `${top}/${pathOf(entry)}` });
    return archived(whole.entries.map(rename), top);
  },
};

function renamed(change: (path: string, draw: Draw) => string): Corrupt {
  return (whole, draw) => {
    const entry = draw.one(whole.files);
    const path = change(pathOf(entry), draw);
    return repacked(
      replaced(whole.entries, entry, { ...entry, name: `${whole.top}/${path}` }),
      pathOf(entry),
    );
  };
}

function otherCase(path: string, draw: Draw): string {
  const at = draw.one([...path].flatMap((letter, index) => (/[a-z]/i.test(letter) ? [index] : [])));
  const letter = path.charAt(at);
  const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
  return path.slice(0, at) + other + path.slice(at + 1);
}

function added(entries: readonly TarEntry[], path: string): Corruption {
  return repacked([...entries, file(entries, path)], path);
}

function file(entries: readonly TarEntry[], path: string): TarEntry {
  return { name: `${entries[0]?.name}${path}`, mode: 0o644, type: "0", content: Buffer.from("more\n") };
}

/** A header of pax, for the next entry or for all. *Source:* POSIX pax(1), "pax Extended Header". */
function pax(draw: Draw, record: string): TarEntry {
  const length = `${record.length + 5} `.length + record.length + 1;
  const content = Buffer.from(`${length} ${record}\n`);
  return { name: `PaxHeaders/${draw.below(1000)}`, mode: 0o644, type: "x", content };
}
