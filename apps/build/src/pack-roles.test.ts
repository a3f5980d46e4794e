import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { beforeAll, describe, expect, test } from "vitest";
import { verify, type Manifest } from "@stackmon/bundle";
import { composed, silent, stackOf, type StackName } from "./compose.fixture.ts";
import { programPackages } from "./origin/origin.ts";
import { packRoles } from "./pack-roles.ts";
import type { Role } from "./render/role.ts";

interface Component {
  readonly name: string;
  readonly type: string;
  readonly version?: string;
  readonly versionRange?: string;
  readonly scope?: string;
  readonly hashes?: readonly { readonly content: string }[];
}

interface Packed {
  readonly manifest: Manifest;
  readonly sbom: string;
  readonly components: readonly Component[];
}

const identity = {
  name: "stackmon",
  version: "1.2.3",
  sourceRevision: "0123456789abcdef0123456789abcdef01234567",
  inputSha256: "0".repeat(64),
};

/** The bundles of a stack, as their receivers see them. */
async function packedOf(name: StackName): Promise<ReadonlyMap<Role, Packed>> {
  const revisionTime = "2026-01-02T03:04:05Z";
  const source = {
    stack: stackOf(name),
    identity,
    revisionTime,
    packages: programPackages(),
    signingKey: undefined,
  };
  const packed = await packRoles(source, composed(name), silent);
  const read = packed.map(async ({ role, bytes }): Promise<readonly [Role, Packed]> => {
    const result = await verify(bytes);
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    const sbom = new TextDecoder().decode(result.value.files.get("sbom.cdx.json"));
    const { components } = JSON.parse(sbom) as { components: readonly Component[] };
    return [role, { manifest: result.value.manifest, sbom, components }];
  });
  return new Map(await Promise.all(read));
}

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot7);

/** `alloy v1.19.0`, with a mark where it may be absent. */
const programs = ({ components }: Packed): string[] =>
  components
    .filter(({ type }) => type === "application")
    .map(({ name, version, versionRange, scope }) =>
      [name, version ?? versionRange ?? "any", ...(scope === "optional" ? ["optional"] : [])].join(" "),
    );

const grafana = "grafana vers:generic/>=12.0";
const evaluators = ["vmalert v1.150.0 optional", "alertmanager v0.28.0 optional"];
const victoriaLogs = "victoria-logs v1.51.1-0.20260624061259-dc94972a8708";
const victoria = ["victoria-metrics v1.150.0", victoriaLogs];
const plugins = ["victoriametrics-metrics-datasource any", "victoriametrics-logs-datasource any"];

describe.each<[StackName, Readonly<Partial<Record<Role, readonly string[]>>>]>([
  [
    "classic",
    {
      agent: ["alloy v1.19.0"],
      hub: ["alloy v1.19.0", "prometheus v3.10.0", "loki v3.5.0", grafana, ...evaluators],
      single: ["alloy v1.19.0", "prometheus v3.10.0", "loki v3.5.0", grafana, ...evaluators],
    },
  ],
  [
    "gated",
    {
      agent: ["alloy v1.19.0"],
      hub: ["alloy v1.19.0", ...victoria, "nginx vers:generic/>=1.22", grafana, ...plugins, ...evaluators],
      single: ["alloy v1.19.0", ...victoria, grafana, ...plugins, ...evaluators],
    },
  ],
  [
    "scaled",
    {
      agent: ["alloy v1.19.0"],
      hub: [
        "alloy v1.19.0",
        "vminsert v1.150.0-cluster",
        "vmselect v1.150.0-cluster",
        victoriaLogs,
        "vmauth v1.150.0",
        grafana,
        ...plugins,
        ...evaluators,
      ],
      storage: ["vmstorage v1.150.0-cluster", victoriaLogs],
    },
  ],
])("the bundles of %s", (name, expected) => {
  const own = Object.keys(expected) as Role[];
  let bundles: ReadonlyMap<Role, Packed>;
  beforeAll(async () => {
    bundles = await packedOf(name);
    // The first one compiles the schema, which takes seconds.
    await validator.validate("{}");
  }, 120_000);

  test.each(own)(
    "%s: the bill of materials is CycloneDX, and names what the machine must run",
    async (role) => {
      const packed = bundles.get(role);
      if (packed === undefined) throw new Error(`no bundle of ${role}`);
      expect(await validator.validate(packed.sbom)).toBeNull();
      expect(programs(packed)).toEqual(expected[role]);
    },
    60_000,
  );

  test.each(own)("%s: the bill of materials has every file of the manifest with its digest", (role) => {
    const packed = bundles.get(role);
    const files = packed?.components.filter(({ type }) => type === "file") ?? [];
    expect(files.map((file) => [file.name, file.hashes?.[0]?.content])).toEqual(
      packed?.manifest.files
        .filter(({ path }) => path !== "sbom.cdx.json")
        .map(({ path, sha256 }) => [path, sha256]),
    );
  });

  test.each(own)("%s: its own scripts, and nothing else, may be run", (role) => {
    const files = bundles.get(role)?.manifest.files ?? [];
    expect(files.filter(({ mode }) => mode === "0755").map(({ path }) => path)).toEqual([
      "install.sh",
      "rollback.sh",
      "status.sh",
      "uninstall.sh",
      "verify.sh",
    ]);
  });
});
