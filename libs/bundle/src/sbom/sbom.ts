import { strToU8 } from "fflate";
import { sha256 } from "../checksum/sha256.ts";
import { comparePaths } from "../file/path.ts";
import { bundleName, type Identity } from "../manifest/manifest.ts";
import { npmUrl, type NpmPackage } from "../npm-package.ts";

/** The bill of materials' own name inside a bundle; `.cdx.json` is what its readers look for. */
export const sbomPath = "sbom.cdx.json";

/** A program that a bundle expects on its machine and does not hold. */
export interface ExpectedProgram {
  readonly name: string;
  /** What it does for the bundle. */
  readonly description: string;
  /** Package URL. */
  readonly purl?: string;
  /** Whether the bundle works without it; false by default. */
  readonly optional?: boolean;
  /** The version that the bundle's files were tried on; CycloneDX allows none beside a range. */
  readonly version?: string;
  /** In the syntax of vers, `vers:generic/>=12.0.0`. */
  readonly versionRange?: string;
}

/** What a bill of materials is made from. */
export interface SbomSource {
  readonly identity: Identity;
  /** Path → content of everything else in the bundle, without the lists that `pack` writes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly programs: readonly ExpectedProgram[];
  /** What made the files. */
  readonly packages: readonly NpmPackage[];
  /** Time of the source revision, ISO 8601 in UTC; never that of the build. */
  readonly revisionTime?: string | undefined;
  /** Yields a SHA-256 as {@link sha256} does, which is the default. */
  readonly digest?: (bytes: Uint8Array) => string;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Yields a bundle's software bill of materials, CycloneDX 1.7 as JSON: its files with their digests, the programs that it
 * expects on the machine (`isExternal`), and under `metadata.tools` the packages that made it. The same source gives the
 * same bytes: no serial number, no time of the build.
 *
 * *Source:* CycloneDX 1.7, bom-1.7.schema.json.
 */
export function renderSbom(source: SbomSource): Uint8Array {
  const { identity, files, programs, packages, revisionTime, digest = sha256 } = source;
  const components = [
    ...[...files]
      .sort(([left], [right]) => comparePaths(left, right))
      .map(([path, bytes]) => fileComponent(path, digest(bytes))),
    ...programs.map(programComponent),
  ];
  const root = `bundle:${bundleName(identity)}`;
  const document = {
    $schema: "http://cyclonedx.org/schema/bom-1.7.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.7",
    version: 1,
    metadata: {
      ...(revisionTime === undefined ? {} : { timestamp: revisionTime }),
      lifecycles: [{ phase: "build" }],
      tools: { components: [toolComponent(identity), ...packages.map(packageComponent)] },
      component: rootComponent(root, identity),
    },
    components,
    dependencies: [{ ref: root, dependsOn: components.map((component) => component["bom-ref"]) }],
  };
  return strToU8(`${JSON.stringify(document, undefined, 2)}\n`);
}

function rootComponent(ref: string, { name, role, version, sourceRevision, inputSha256 }: Identity): Json {
  return {
    type: "application",
    "bom-ref": ref,
    name: `${name}-${role}`,
    version,
    properties: [
      { name: `${name}:inputSha256`, value: inputSha256 },
      { name: `${name}:sourceRevision`, value: sourceRevision },
    ],
  };
}

function fileComponent(path: string, digest: string): Json {
  return {
    type: "file",
    "bom-ref": `file:${path}`,
    name: path,
    hashes: [{ alg: "SHA-256", content: digest }],
  };
}

function programComponent({ optional = false, ...program }: ExpectedProgram): Json {
  return {
    type: "application",
    "bom-ref": `program:${program.name}`,
    ...program,
    scope: optional ? "optional" : "required",
    isExternal: true,
  };
}

function toolComponent({ name, version }: Identity): Json {
  return { type: "application", "bom-ref": `tool:${name}`, name, version };
}

function packageComponent(one: NpmPackage): Json {
  const [, group, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(one.name) ?? [];
  return {
    type: "library",
    "bom-ref": `package:${one.name}`,
    ...(group === undefined ? {} : { group }),
    name,
    version: one.version,
    purl: npmUrl(one),
  };
}
