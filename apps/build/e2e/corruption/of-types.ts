import { pathOf, repacked, replaced, type Corrupt } from "./corruption.ts";
import type { Draw } from "./draw.ts";
import type { TarEntry } from "./tar-entry.ts";

const types = {
  "a hard link": "1",
  "a symlink": "2",
  "a character device": "3",
  "a block device": "4",
  "a pipe": "6",
};

/** Entries that are no regular files, or that lead out of the folder. */
export const ofTypes: Readonly<Record<string, Corrupt>> = {
  ...Object.fromEntries(
    Object.entries(types).flatMap(([what, type]): [string, Corrupt][] => [
      [`${what} in place of a file`, instead(type)],
      [`${what} more`, more(type)],
    ]),
  ),
  "a path with ..": hostile((draw) =>
    draw.one(["../x", "{}/../../x", "{}/../x", "{}/a/../../../etc/cron.d/x", "{}/..", "{}/a/.."]),
  ),
  "an absolute path": hostile((draw) => draw.one(["/etc/cron.d/x", "//x", "/", "/{}/x", "/var/x"])),
  "a path with empty or . segments": hostile((draw) => draw.one(["{}//x", "./{}/x", "{}/./x", "{}/a/."])),
  "a path that no terminal should see": hostile((draw) =>
    draw.one(["{}/a\nb", "{}/a\u001b[2Jb", "{}/a b", "{}/a\\b", '{}/a"b', "{}/\u00fc", "{}/\u007f"]),
  ),
  "a file beside the top folder": hostile((draw) => `beside-${draw.below(1000)}`),
};

function instead(type: string): Corrupt {
  return (whole, draw) => {
    const entry = draw.one(whole.files);
    return repacked(replaced(whole.entries, entry, linkOf(entry, type, whole.top, draw)), pathOf(entry));
  };
}

function more(type: string): Corrupt {
  return (whole, draw) => {
    const entry = draw.one(whole.files);
    const name = `${entry.name}.${draw.below(1000)}`;
    return repacked([...whole.entries, { ...linkOf(entry, type, whole.top, draw), name }], name);
  };
}

function linkOf(entry: TarEntry, type: string, top: string, draw: Draw): TarEntry {
  const targets = ["/etc/passwd", "../../etc/passwd", `${top}/README.md`, "README.md", entry.name];
  const link = ["1", "2"].includes(type) ? draw.one(targets) : "";
  return { ...entry, type, link, content: Buffer.alloc(0) };
}

/** A file more under a name that no bundle may have; `{}` is the top folder. */
function hostile(nameOf: (draw: Draw) => string): Corrupt {
  return (whole, draw) => {
    const name = nameOf(draw).replace("{}", whole.top);
    const entry: TarEntry = { name, mode: 0o644, type: "0", content: Buffer.from("x") };
    const at = draw.below(whole.entries.length + 1);
    return repacked(whole.entries.toSpliced(at, 0, entry), name, JSON.stringify(name));
  };
}
