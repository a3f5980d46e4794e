import { testRule } from "./expect-rule.fixture.ts";
import { machinePaths } from "./machine-paths.ts";

/** Written in parts: this file is itself judged. */
const path = (...segments: readonly string[]): string => ["", ...segments].join("/");
const registry = ["registry", "npmjs", "org"].join(".");

const help = "use a path relative to the repository, os.tmpdir() or mktemp";

testRule(machinePaths, [
  ...[
    path("work", "main", "a"),
    path("root"),
    path("home", "ada", "a"),
    path("tmp", "a"),
    path("Users", "ada"),
  ].map((seen) => ({
    name: `the path ${seen}`,
    broken: { "a.md": `one\nsee ${seen}\n` },
    reports: [`repo/machine-path: a.md:2 › an absolute path of a developer's machine; ${help}`],
    kept: { "a.md": `one\nsee /var${seen}, .${seen}, \${HOME}${seen} and https://example.com${seen}\n` },
  })),
  {
    name: "a default value of upstream's",
    broken: { "libs/alloy-river/src/syntax/a.ts": path("tmp") },
    reports: [
      `repo/machine-path: libs/alloy-river/src/syntax/a.ts:1 › an absolute path of a developer's machine; ${help}`,
    ],
    kept: { "libs/alloy-river/src/generated/a.gen.ts": path("tmp") },
  },
  {
    name: "the folder for temporary files of a container",
    broken: { "compose/other.yaml": path("tmp") },
    reports: [`repo/machine-path: compose/other.yaml:1 › an absolute path of a developer's machine; ${help}`],
    kept: { "compose/compose.yaml": path("tmp") },
  },
  {
    name: "the host of a registry",
    broken: { "a.ts": `const from = "https://${registry}/nx";` },
    reports: [
      "repo/machine-path: a.ts:1 › the host of a package registry; leave the registry to the user's own npm, Go or pip settings",
    ],
    kept: {
      "a.ts": `const from = "https://www.npmjs.com/package/nx"; const registry = prometheus.registry;`,
    },
  },
  {
    name: "a lock entry that names its registry",
    broken: { "package-lock.json": `"resolved": ${JSON.stringify("https://example.com/nx.tgz")}` },
    reports: [
      "repo/machine-path: package-lock.json:1 › a lock entry that names the registry it came from; write the lock with omit-lockfile-registry-resolved=true",
    ],
    kept: { "package-lock.json": `"resolved": "libs/stacks"` },
  },
]);
