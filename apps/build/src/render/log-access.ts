import type { Stack } from "@stackmon/stacks";
import { shell } from "./markdown.ts";

/** Yields the step that lets Alloy read the stack's log files; none where every log comes from the journal. */
export function logAccess({ services }: Stack): readonly string[] {
  const files = [...new Set(services.flatMap(({ logFiles }) => logFiles))];
  if (files.length === 0) return [];
  const folders = [...new Set(files.map(folderOf))];
  return [
    "Let user `alloy` read the log files, those of today and, through the folder, those to come; the folders above have to " +
      "let it pass. The journal it reads as a member of group `systemd-journal`, which the official package makes it:\n\n" +
      shell(
        `setfacl -m u:alloy:rX,d:u:alloy:rX ${folders.map(word).join(" ")}`,
        `setfacl -m u:alloy:r ${files.map(word).join(" ")}`,
      ),
  ];
}

/** The folder that holds a file: a glob in the file's own name does not count. */
function folderOf(file: string): string {
  return file.replace(/\/[^/]*$/, "") || "/";
}

/** A word of the shell that it still expands as a glob: all else that the shell would read is escaped. */
function word(path: string): string {
  return path.replaceAll(/[^\w./*?[\]:@%+,=-]/g, "\\$&");
}
