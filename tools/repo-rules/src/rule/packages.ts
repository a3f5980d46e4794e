import { posix } from "node:path";
import { textsWhere, type Repository } from "../repository.ts";
import type { Violation } from "../violation.ts";

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly description?: string;
  readonly license?: string;
  readonly type?: string;
  readonly private?: boolean;
  readonly engines?: { readonly node?: string };
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

type Fault = readonly [message: string, help: string];

/** `repo/package`: every package.json has the licence, the release's version, pinned dependencies, exports and a README. */
export function packages(repository: Repository): readonly Violation[] {
  const root = manifestAt(repository, "package.json");
  return textsWhere(repository, (path) => posix.basename(path) === "package.json").flatMap(([path]) => {
    const manifest = manifestAt(repository, path);
    return [
      ...metadataFaults(manifest, root),
      ...readmeFaults(path, repository),
      ...licenceFaults(path, manifest, repository),
      ...pinFaults(manifest),
      ...(path === "package.json" ? [] : exportFaults(manifest)),
    ].map(([message, help]) => ({ code: "repo/package", where: path, message, help }));
  });
}

function manifestAt(repository: Repository, path: string): Manifest {
  return JSON.parse(repository.texts.get(path) ?? "{}") as Manifest;
}

function metadataFaults(manifest: Manifest, root: Manifest): readonly Fault[] {
  const wanted: readonly (readonly [seen: unknown, wanted: string, name: string])[] = [
    [manifest.license, "Apache-2.0", "license"],
    [manifest.type, "module", "type"],
    [manifest.version, root.version ?? "the root's version", "version"],
    [manifest.engines?.node, root.engines?.node ?? "the root's range", "engines.node"],
  ];
  const faults = wanted
    .filter(([seen, want]) => seen !== want)
    .map(([seen, want, name]): Fault => [
      `${name} is ${JSON.stringify(seen) ?? "missing"}; it is ${JSON.stringify(want)} in every package`,
      `set "${name}"`,
    ]);
  if (manifest.description) return faults;
  return [...faults, ["description is missing", "say in one sentence what the package is"]];
}

function readmeFaults(path: string, repository: Repository): readonly Fault[] {
  const readme = posix.join(posix.dirname(path), "README.md");
  if (repository.paths.has(readme)) return [];
  return [[`${readme} is missing`, "write its purpose, what it does not hold, one example and its commands"]];
}

/** npm packs a LICENSE of the package's own folder only. */
function licenceFaults(path: string, manifest: Manifest, { texts }: Repository): readonly Fault[] {
  const licence = posix.join(posix.dirname(path), "LICENSE");
  if (manifest.private === true || texts.get(licence) === texts.get("LICENSE")) return [];
  return [[`${licence} is not the root's LICENSE; what is published carries it`, "copy it"]];
}

function pinFaults({ dependencies, devDependencies }: Manifest): readonly Fault[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))
    .map(([name, range]) => [`${name} has the range ${range}; every version is exact`, "pin it"]);
}

/** Node takes the first condition that fits, so the source must come before the build's output. */
function exportFaults({ exports = {} }: Manifest): readonly Fault[] {
  return Object.entries(exports).flatMap(([subpath, target]) => {
    if (typeof target !== "object" || target === null) return [];
    const conditions = Object.keys(target).join(", ");
    if (conditions === "@stackmon/source, types, default") return [];
    return [
      [
        `exports["${subpath}"] has the conditions ${conditions}; they are @stackmon/source, types, default`,
        "put the source first, then the types, then the built file",
      ] as const,
    ];
  });
}
