import { isAbsolute, relative, sep } from "node:path";

/** Yields the path of a file from `folder`, with `/` between its parts; undefined where it is not in there. */
export function pathIn(folder: string, file: string): string | undefined {
  const path = relative(folder, file);
  return path.split(sep)[0] === ".." || isAbsolute(path) ? undefined : path.split(sep).join("/");
}
