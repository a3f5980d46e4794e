/**
 * Yields why `path` may not be in an archive, or undefined where it may.
 *
 * A path is relative, `/`-separated printable ASCII without empty, `.` or `..` segments: what every tar program
 * unpacks below the folder it was told to, and what `sha256sum -c` and JSON write without escapes.
 */
export function pathFault(path: string): string | undefined {
  if (path === "") return "is empty";
  if (path.startsWith("/")) return "is absolute";
  if (!/^[\x21-\x7e]+$/.test(path)) return "holds a space, a control character or one outside ASCII";
  if (/[\\"]/.test(path)) return "holds a backslash or a quotation mark";
  const segments = path.split("/");
  if (segments.includes("..")) return "climbs out of the folder with ..";
  if (segments.some((segment) => segment === "" || segment === ".")) return "holds an empty or . segment";
  return undefined;
}

/** Orders paths by their bytes, so that no locale of a machine shows in an archive. */
export function comparePaths(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
