import { testRule } from "./expect-rule.fixture.ts";
import { packages } from "./packages.ts";

const good = {
  version: "1.2.3",
  description: "A package.",
  license: "Apache-2.0",
  type: "module",
  engines: { node: ">=20.19" },
};
const exported = { ".": { "@stackmon/source": "./src/index.ts", types: "./d", default: "./j" } };
const workspace = (manifest: object, readme = true): Record<string, string> => ({
  "package.json": JSON.stringify(good),
  "README.md": "",
  LICENSE: "Apache",
  "libs/a/LICENSE": "Apache",
  "libs/a/package.json": JSON.stringify(manifest),
  ...(readme ? { "libs/a/README.md": "" } : {}),
});
const kept = workspace({ ...good, exports: exported });
const at = "repo/package: libs/a/package.json ›";

testRule(packages, [
  {
    name: "licence, module type, engine and the release's version",
    broken: workspace({ version: "1.2.2", description: "A package.", type: "commonjs" }),
    reports: [
      `${at} license is missing; it is "Apache-2.0" in every package; set "license"`,
      `${at} type is "commonjs"; it is "module" in every package; set "type"`,
      `${at} version is "1.2.2"; it is "1.2.3" in every package; set "version"`,
      `${at} engines.node is missing; it is ">=20.19" in every package; set "engines.node"`,
    ],
    kept,
  },
  {
    name: "a description",
    broken: workspace({ ...good, description: "" }),
    reports: [`${at} description is missing; say in one sentence what the package is`],
    kept,
  },
  {
    name: "a README",
    broken: workspace(good, false),
    reports: [
      `${at} libs/a/README.md is missing; write its purpose, what it does not hold, one example and its commands`,
    ],
    kept,
  },
  {
    name: "the licence's text where it is published",
    broken: { ...workspace(good), "libs/a/LICENSE": "MIT" },
    reports: [`${at} libs/a/LICENSE is not the root's LICENSE; what is published carries it; copy it`],
    kept: { ...workspace({ ...good, private: true }), "libs/a/LICENSE": "MIT" },
  },
  {
    name: "exact versions",
    broken: workspace({ ...good, dependencies: { ajv: "^8.20.0" }, devDependencies: { yaml: "latest" } }),
    reports: [
      `${at} ajv has the range ^8.20.0; every version is exact; pin it`,
      `${at} yaml has the range latest; every version is exact; pin it`,
    ],
    kept: workspace({ ...good, dependencies: { ajv: "8.20.0" }, devDependencies: { yaml: "2.9.1-rc.1" } }),
  },
  {
    name: "the source before the built file",
    broken: workspace({
      ...good,
      exports: { "./a": { types: "./d", default: "./j", "@stackmon/source": "./s" } },
    }),
    reports: [
      `${at} exports["./a"] has the conditions types, default, @stackmon/source; they are @stackmon/source, types, default; put the source first, then the types, then the built file`,
    ],
    kept: workspace({ ...good, exports: { ...exported, "./package.json": "./package.json" } }),
  },
]);
