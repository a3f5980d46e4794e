import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { enginePath } from "@stackmon/engines";
import { parseEnvironmentFile } from "@stackmon/harness";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { containerBundles, filesOf, kustomizationOf, podsOf } from "./rendered.fixture.ts";

/** What a program has said of a folder. */
interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(program: "compose-spec" | "kustomize", ...args: readonly string[]): Said {
  return spawnSync(enginePath(program), args, { encoding: "utf8", maxBuffer: 64 * 1024 ** 2 });
}

function written(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "stackmon-containers-"));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A service as the Compose Specification's loader understands it. */
interface Loaded {
  readonly services: Readonly<
    Record<
      string,
      { readonly command: readonly string[] | null; readonly environment: Record<string, string> }
    >
  >;
}

interface KubernetesObject {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
}

describe.each(containerBundles())("%s %s", (name, role) => {
  const files = filesOf(name, role);
  let folder = "";

  beforeAll(() => {
    folder = written(files);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The project as `docker compose --env-file` has it. */
  function load(own: string): Loaded {
    writeFileSync(join(folder, "own.env"), `STACKMON_SECRETS_GROUP=998\n${own}`);
    const said = run("compose-spec", join(folder, "compose/compose.yaml"), join(folder, "own.env"));
    expect(said.stderr).toBe("");
    return JSON.parse(said.stdout) as Loaded;
  }

  test("Compose loads it, and reads the settings as systemd does", () => {
    const { services } = load("");
    for (const [service, { environment }] of Object.entries(services)) {
      const settings = parseEnvironmentFile(files.get(`stores/${service}.env`) ?? "");
      expect(environment, service).toMatchObject(settings);
    }
    expect(JSON.stringify(services)).not.toContain("$${");
  });

  test("kustomize builds it, and ConfigMaps hold the files of the bundle", () => {
    const said = run("kustomize", folder);
    expect(said.stderr).toBe("");
    const objects = parseAllDocuments(said.stdout).map((document) => document.toJS() as KubernetesObject);
    const maps = objects.filter(({ kind }) => kind === "ConfigMap");
    const { configMapGenerator } = kustomizationOf(name, role);
    expect(maps).toHaveLength(configMapGenerator.length);
    for (const path of configMapGenerator.flatMap((map) => map.files ?? []))
      expect(
        maps.some(({ data }) => data?.[path.split("/").at(-1) ?? ""] === files.get(path)),
        path,
      ).toBe(true);
    // All that pods name of ConfigMaps has got the hash of its content.
    for (const map of configMapGenerator)
      expect(said.stdout).not.toMatch(new RegExp(`name: ${map.name}$`, "m"));
    expect(podsOf(name, role).length).toBeGreaterThan(0);
  });
});

describe("what Compose and kustomize refuse", () => {
  const changed = (path: string, from: string, to: string): string => {
    const files = new Map(filesOf("classic", "hub"));
    const text = files.get(path) ?? "";
    expect(text).toContain(from);
    return written(files.set(path, text.replace(from, to)));
  };

  test.each([
    [
      "an unknown key",
      "network_mode: host",
      "network_mood: host",
      /services\.alloy\.network_mood false schema/,
    ],
    ["a wrong type", "cap_drop:\n", "cap_drop: ALL\n    x-rest:\n", /cap_drop must be a array/],
    ["a volume that nobody declares", "source: alloy", "source: other", /refers to undefined volume other/],
    ["settings that are not there", "../stores/loki.env", "../stores/none.env", /none\.env/],
  ])("Compose: %s", (_, from, to, message) => {
    const folder = changed("compose/compose.yaml", from, to);
    const said = run("compose-spec", join(folder, "compose/compose.yaml"));
    expect(said.status).toBe(1);
    expect(said.stderr).toMatch(message);
    rmSync(folder, { recursive: true });
  });

  test("Compose: no group where keys are read by others than root, and says what it is", () => {
    const folder = written(filesOf("gated", "hub"));
    const said = run("compose-spec", join(folder, "compose/compose.yaml"));
    expect(said.stderr).toMatch(
      /STACKMON_SECRETS_GROUP is missing a value: the number of the group that reads/,
    );
    rmSync(folder, { recursive: true });
  });

  test("Compose: stackmon.env wins over settings, also in arguments", () => {
    const folder = written(filesOf("classic", "hub"));
    writeFileSync(join(folder, "own.env"), "PROMETHEUS_RETENTION=7d\n");
    const said = run("compose-spec", join(folder, "compose/compose.yaml"), join(folder, "own.env"));
    const { services } = JSON.parse(said.stdout) as Loaded;
    expect(services["prometheus"]?.command).toContain("--storage.tsdb.retention.time=7d");
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["an unknown key", "hostPID: true", "hostPid: true", /unknown field "spec\.template\.spec\.hostPid"/],
    ["a wrong type", "replicas: 1", "replicas: one", /StatefulSet/],
  ])("kustomize: %s", (_, from, to, message) => {
    const folder = changed("kubernetes/hub/stateful-set.yaml", from, to);
    const said = run("kustomize", folder);
    expect(said.status).toBe(1);
    expect(said.stderr).toMatch(message);
    rmSync(folder, { recursive: true });
  });

  test("kustomize: a file above the folder of its kustomization, which is why that is at the top", () => {
    const folder = changed("kustomization.yaml", "- alloy/hub.alloy", "- ../hub.alloy");
    const said = run("kustomize", folder);
    expect(said.stderr).toMatch(/security; file .* is not in or below|no such file/);
    rmSync(folder, { recursive: true });
  });
});
