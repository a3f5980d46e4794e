import { describe, expect, test } from "vitest";
import {
  containerBundles,
  filesOf,
  kustomizationOf,
  manifestsOf,
  type Manifest,
} from "../rendered.fixture.ts";
import { manifestFaults } from "./manifest-faults.fixture.ts";

describe.each(containerBundles())("%s %s", (name, role) => {
  const manifests = [...manifestsOf(name, role)];

  test("Kubernetes takes the manifests", () => {
    expect(manifests.length).toBeGreaterThan(0);
    for (const [path, manifest] of manifests) expect(manifestFaults(manifest), path).toEqual([]);
  });

  test("the kustomization names every manifest, and files that the bundle has", () => {
    const { resources, configMapGenerator } = kustomizationOf(name, role);
    expect(resources).toEqual(manifests.map(([path]) => path));
    const files = filesOf(name, role);
    for (const path of configMapGenerator.flatMap((map) => map.files ?? []))
      expect(files.has(path), path).toBe(true);
    const names = configMapGenerator.map((map) => map.name);
    expect(new Set(names).size).toBe(names.length);
  });

  test("a file that is in a ConfigMap fits into one", () => {
    const files = filesOf(name, role);
    for (const path of kustomizationOf(name, role).configMapGenerator.flatMap((map) => map.files ?? []))
      expect(files.get(path)?.length, path).toBeLessThan(1024 ** 2);
  });

  test("Secrets are named, and none is written", () => {
    expect(manifests.map(([, { kind }]) => kind)).not.toContain("Secret");
    expect(kustomizationOf(name, role)).not.toHaveProperty("secretGenerator");
  });
});

type Json = Record<string, unknown>;

test.each<[string, (set: Json) => void, string]>([
  ["a number for an image", (set) => Object.assign(containerOf(set), { image: 3 }), "/image must be string"],
  ["no name of a container", (set) => delete containerOf(set)["name"], "must have required property name"],
  [
    "a mount without a volume",
    (set) => Object.assign(containerOf(set), { volumeMounts: [{ name: "x", mountPath: "/x" }] }),
    "no volume x",
  ],
  ["two volumes of a name", (set) => volumesOf(set).push(volumesOf(set)[0]), "volume alloy-data twice"],
  [
    "a name with a dot",
    (set) => Object.assign(set["metadata"] as Json, { name: "a.b" }),
    "its own name a.b is no DNS label",
  ],
])("refused: %s", (_, change, fault) => {
  const [found] = manifestsOf("victoria", "agent").values();
  const set = structuredClone(found) as unknown as Json;
  expect(manifestFaults(set as unknown as Manifest)).toEqual([]);
  change(set);
  expect(manifestFaults(set as unknown as Manifest).join("\n")).toContain(fault);
});

function podOf(set: Json): Json {
  const { template } = set["spec"] as { readonly template: { readonly spec: Json } };
  return template.spec;
}

function containerOf(set: Json): Json {
  const [container] = podOf(set)["containers"] as readonly Json[];
  return container ?? {};
}

function volumesOf(set: Json): unknown[] {
  return podOf(set)["volumes"] as unknown[];
}
