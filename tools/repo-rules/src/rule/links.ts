import { slug } from "github-slugger";
import { posix } from "node:path";
import { textsWhere, type Repository } from "../repository.ts";
import { headingsOf, linksOf, type Link } from "../source/markdown.ts";
import type { Violation } from "../violation.ts";

/** Rendered outputs speak of the machine they are installed on, not of this repository. */
const isOwnDocument = (path: string): boolean =>
  path.endsWith(".md") && !/(^|\/)(golden|output)s?\//.test(path);

/** `repo/link`: every relative link of a document leads to a tracked file, and its fragment to a heading there. */
export function links(repository: Repository): readonly Violation[] {
  return textsWhere(repository, isOwnDocument).flatMap(([path, text]) =>
    linksOf(text)
      .filter(({ url }) => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url))
      .flatMap((link) => broken(path, link, repository)),
  );
}

function broken(path: string, { url, line }: Link, repository: Repository): readonly Violation[] {
  const [file = "", fragment] = decodeURI(url).split("#");
  const target = file === "" ? path : posix.join(posix.dirname(path), file).replace(/\/$/, "");
  const violation = { code: "repo/link", where: `${path}:${line}` };
  if (!isPresent(target, repository)) {
    return [
      { ...violation, message: `${url} leads nowhere`, help: "correct the path, or write what it points to" },
    ];
  }
  const text = repository.texts.get(target);
  if (fragment === undefined || text === undefined || !target.endsWith(".md")) return [];
  if (headingsOf(text).some((heading) => slug(heading) === fragment)) return [];
  return [
    { ...violation, message: `${target} has no heading #${fragment}`, help: "name one of its headings" },
  ];
}

function isPresent(target: string, { paths }: Repository): boolean {
  return target === "." || paths.has(target) || [...paths].some((path) => path.startsWith(`${target}/`));
}
