import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { strFromU8, strToU8 } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { source } from "../bundle.fixture.ts";
import { sha256 } from "../checksum/sha256.ts";
import { renderSbom, type SbomSource } from "./sbom.ts";

const sbomSource: SbomSource = {
  identity: source,
  files: source.files,
  programs: [
    { name: "alloy", description: "collects", version: "v1.19.0", purl: "pkg:github/grafana/alloy@v1.19.0" },
    { name: "grafana", description: "shows", versionRange: "vers:generic/>=12.0.0" },
    { name: "vmalert", description: "alerts", version: "v1.150.0", optional: true },
    { name: "plugin", description: "reads" },
  ],
  packages: [
    { name: "@stackmon/bundle", version: "1.2.3" },
    { name: "yaml", version: "2.9.1" },
  ],
  revisionTime: "2026-01-02T03:04:05Z",
};

interface Component {
  readonly name: string;
  readonly "bom-ref": string;
}

interface Sbom {
  readonly metadata: {
    readonly timestamp?: string;
    readonly component: Component;
    readonly tools: { readonly components: readonly Component[] };
  };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const render = (change: Partial<SbomSource> = {}): string =>
  strFromU8(renderSbom({ ...sbomSource, ...change }));
const parsed = (change: Partial<SbomSource> = {}): Sbom => JSON.parse(render(change)) as Sbom;

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot7);

/** What CycloneDX' own schema has against a document; null where it has nothing. */
const validate = (text: string): Promise<unknown> => validator.validate(text);

// The first one compiles the schema, which takes seconds.
beforeAll(() => validate("{}"), 60_000);

describe("CycloneDX' own schema", () => {
  test.each<[string, Partial<SbomSource>]>([
    ["a bundle", {}],
    ["no time", { revisionTime: undefined }],
    ["no program, no package", { programs: [], packages: [] }],
  ])("accepts that of %s", async (_, change) => {
    expect(await validate(render(change))).toBeNull();
  });

  test.each<[string, Partial<SbomSource>]>([
    ["a program of a version and a range", { programs: [both()] }],
    ["a time that is none", { revisionTime: "yesterday" }],
    ["two programs of one name", { programs: [...sbomSource.programs, ...sbomSource.programs] }],
  ])("refuses that of %s", async (_, change) => {
    expect(await validate(render(change))).not.toBeNull();
  });

  function both(): SbomSource["programs"][number] {
    const ranged = { name: "x", description: "x", versionRange: "vers:generic/1" };
    return { ...ranged, version: "1" };
  }
});

test("names every file with its digest, ordered by path", () => {
  const files = parsed().components.filter((component) => component["bom-ref"].startsWith("file:"));
  expect(files).toEqual(
    [...source.files.keys()].sort().map((path) => ({
      type: "file",
      "bom-ref": `file:${path}`,
      name: path,
      hashes: [{ alg: "SHA-256", content: sha256(source.files.get(path) ?? strToU8("missing")) }],
    })),
  );
});

test("says of each program that it is expected, at which version, and whether it must be there", () => {
  const programs = parsed().components.filter((component) => component["bom-ref"].startsWith("program:"));
  expect(programs).toMatchObject([
    { name: "alloy", version: "v1.19.0", isExternal: true, scope: "required" },
    { name: "grafana", versionRange: "vers:generic/>=12.0.0", isExternal: true, scope: "required" },
    { name: "vmalert", version: "v1.150.0", isExternal: true, scope: "optional" },
    { name: "plugin", isExternal: true, scope: "required" },
  ]);
});

test("says which packages made it", () => {
  expect(parsed().metadata.tools.components).toMatchObject([
    { type: "application", name: "stackmon", version: "1.2.3" },
    {
      type: "library",
      group: "@stackmon",
      name: "bundle",
      version: "1.2.3",
      purl: "pkg:npm/%40stackmon/bundle@1.2.3",
    },
    { type: "library", name: "yaml", version: "2.9.1", purl: "pkg:npm/yaml@2.9.1" },
  ]);
});

test("the bundle depends on every component, and each is there", () => {
  const { metadata, components, dependencies } = parsed();
  expect(metadata.component).toMatchObject({ "bom-ref": "bundle:stackmon-hub-1.2.3", name: "stackmon-hub" });
  expect(dependencies).toEqual([
    { ref: "bundle:stackmon-hub-1.2.3", dependsOn: components.map((component) => component["bom-ref"]) },
  ]);
});

test("has the time of the revision or none, and the same bytes for the same files in any order", () => {
  expect(parsed().metadata.timestamp).toBe("2026-01-02T03:04:05Z");
  expect(parsed({ revisionTime: undefined }).metadata).not.toHaveProperty("timestamp");
  expect(render({ files: new Map([...source.files].reverse()) })).toBe(render());
});
