import { textsWhere, type Repository } from "../repository.ts";
import type { Violation } from "../violation.ts";

interface Trace {
  readonly pattern: RegExp;
  readonly message: string;
  readonly help: string;
}

/** What only one machine has. The look-behind keeps `/var/tmp`, `${HOME}/work` and URL paths out. */
const traces: readonly Trace[] = [
  {
    pattern: /(?<![\w.\-/$}*)@:])\/(?:work|root|tmp|home\/[a-z_][\w-]*|Users\/[A-Za-z_]\w*)(?![\w.-])/,
    message: "an absolute path of a developer's machine",
    help: "use a path relative to the repository, os.tmpdir() or mktemp",
  },
  {
    pattern:
      /\bregistry\.[\w-]+\.[a-z]{2,}|\bproxy\.golang\.org|\bpypi\.org|\/\/[\w.-]*(?:artifactory|nexus|verdaccio)\b/i,
    message: "the host of a package registry",
    help: "leave the registry to the user's own npm, Go or pip settings",
  },
  {
    pattern: /"resolved": "https?:/,
    message: "a lock entry that names the registry it came from",
    help: "write the lock with omit-lockfile-registry-resolved=true",
  },
];

/** Upstream's own default values, which the schema and what is generated from it repeat. */
const upstreamDefault = { path: /^libs\/alloy-river\/(schema|src\/generated)\//, seen: /^.tmp$/ };

/** The folder for temporary files in a container, which is none of a machine. */
const inContainer = {
  path: /(?:^|\/)(?:compose\/compose\.yaml|kubernetes\/.+\.yaml|render\/container\/container\.ts)$/,
  seen: upstreamDefault.seen,
};

/** `repo/machine-path`: no tracked file names a path or a registry of the machine it was written on. */
export function machinePaths(repository: Repository): readonly Violation[] {
  return textsWhere(repository, () => true).flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) =>
      traces
        .filter(({ pattern }) => isTrace(path, pattern.exec(line)?.[0]))
        .map(({ message, help }) => ({
          code: "repo/machine-path",
          where: `${path}:${index + 1}`,
          message,
          help,
        })),
    ),
  );
}

function isTrace(path: string, seen: string | undefined): boolean {
  if (seen === undefined) return false;
  return ![upstreamDefault, inContainer].some((kept) => kept.seen.test(seen) && kept.path.test(path));
}
