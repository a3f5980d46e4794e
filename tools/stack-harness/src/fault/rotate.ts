import { copyFileSync, existsSync, renameSync, truncateSync } from "node:fs";

/**
 * Rotates a log as logrotate does by default: `app.log` becomes `app.log.1`, that `app.log.2`, and so on. What has the file
 * open goes on writing into `app.log.1` until it opens the path anew. Yields the path of the renamed file.
 */
export function rotateByRename(path: string): string {
  const target = freedName(path);
  renameSync(path, target);
  return target;
}

/**
 * Rotates a log as logrotate's `copytruncate` does: copies `app.log` to `app.log.1` and empties it. What other processes
 * write between the two is lost; a load of this process writes nothing meanwhile. Yields the path of the copy.
 */
export function rotateByCopyTruncate(path: string): string {
  const target = freedName(path);
  copyFileSync(path, target);
  truncateSync(path);
  return target;
}

/** `PATH.1`, after all that were rotated before have moved up by one. */
function freedName(path: string): string {
  let last = 0;
  while (existsSync(`${path}.${last + 1}`)) last += 1;
  for (let number = last; number > 0; number--) renameSync(`${path}.${number}`, `${path}.${number + 1}`);
  return `${path}.1`;
}
