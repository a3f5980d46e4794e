import { randomUUID } from "node:crypto";
import type { Stats } from "node:fs";
import { access, chmod, chown, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Gives a file another content at once: readers see the old text or the new one, never a part.
 *
 * Links stay links, mode and owner stay. Throws the system's error, also where the file is read-only, and leaves the
 * file as it was.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode, uid, gid } = await regularFile(target);
  await access(target, constants.W_OK);
  const draft = join(dirname(target), `.stackmon-${randomUUID()}`);
  try {
    await writeFile(draft, text, { flag: "wx", mode: 0o600, flush: true });
    // Only root may give files away; for others the file becomes the writer's.
    await chown(draft, uid, gid).catch(() => undefined);
    await chmod(draft, mode & 0o7777);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function regularFile(path: string): Promise<Stats> {
  const stats = await stat(path);
  if (!stats.isFile()) throw new Error("it is no regular file");
  return stats;
}
