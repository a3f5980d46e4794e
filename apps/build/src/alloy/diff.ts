import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** Yields the change of a file as a unified diff that `patch -p0` applies. */
export function unifiedDiff(name: string, before: string, after: string): string {
  return createTwoFilesPatch(name, name, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
