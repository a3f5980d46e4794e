import { testRule } from "./expect-rule.fixture.ts";
import { importDirections } from "./import-directions.ts";

const names = ["libs/stacks", "libs/alloy-river", "libs/dashboards", "libs/alerts", "tools/engines"];
const manifests = Object.fromEntries(
  names.map((path) => [`${path}/package.json`, JSON.stringify({ name: `@stackmon/${path.split("/")[1]}` })]),
);
const inWorkspace = (path: string, text: string): Record<string, string> => ({ ...manifests, [path]: text });

testRule(importDirections, [
  {
    name: "siblings never import each other",
    broken: inWorkspace("libs/alerts/src/a.ts", `import { boards } from "@stackmon/dashboards";`),
    reports: [
      "repo/import-direction: libs/alerts/src/a.ts:1 › libs/alerts imports libs/dashboards; it may import libs/stacks; move the shared part down, or hand it in from apps/build's compose",
    ],
    kept: inWorkspace("libs/alerts/src/a.ts", `import { boards } from "@stackmon/stacks";`),
  },
  {
    name: "a re-export, a dynamic import and a type's import count",
    broken: inWorkspace(
      "libs/stacks/src/a.ts",
      `export * from "@stackmon/alerts";\nexport { x } from "@stackmon/alerts";\nconst a = await import("@stackmon/alerts");\nlet b: import("@stackmon/alerts").C;`,
    ),
    reports: [1, 2, 3, 4].map(
      (line) =>
        `repo/import-direction: libs/stacks/src/a.ts:${line} › libs/stacks imports libs/alerts; it may import no other project; move the shared part down, or hand it in from apps/build's compose`,
    ),
    kept: inWorkspace(
      "libs/stacks/src/a.ts",
      `// import "@stackmon/alerts"\nconst a = 'import "@stackmon/alerts"';`,
    ),
  },
  {
    name: "libraries do no I/O",
    broken: inWorkspace("libs/stacks/src/a.ts", `import { readFile } from "node:fs/promises";`),
    reports: [
      "repo/import-direction: libs/stacks/src/a.ts:1 › a library imports node:fs/promises; libraries take data and yield data; take what it reads as an argument, and read it in apps/ or tools/",
    ],
    kept: inWorkspace("libs/stacks/src/a.test.ts", `import { readFile } from "node:fs/promises";`),
  },
  {
    name: "a package's files are not its interface",
    broken: inWorkspace("libs/alerts/src/a.ts", `import { x } from "@stackmon/stacks/src/x.ts";`),
    reports: [
      "repo/import-direction: libs/alerts/src/a.ts:1 › @stackmon/stacks/src/x.ts reaches into another package's files; import what the package exports",
    ],
    kept: inWorkspace("libs/alerts/src/a.ts", `import { x } from "@stackmon/stacks/x";`),
  },
  {
    name: "relative imports stay in the project",
    broken: inWorkspace("libs/alerts/src/a.ts", `import { x } from "../../stacks/src/x.ts";`),
    reports: [
      "repo/import-direction: libs/alerts/src/a.ts:1 › ../../stacks/src/x.ts leaves libs/alerts; import the other package by its name",
    ],
    kept: inWorkspace("libs/alerts/src/a.ts", `import { x } from "../src/x.ts";`),
  },
  {
    name: "alloy-river's rooms point down",
    broken: inWorkspace("libs/alloy-river/src/syntax/a.ts", `import { x } from "../component/x.ts";`),
    reports: [
      "repo/import-direction: libs/alloy-river/src/syntax/a.ts:1 › syntax imports component; it may import no other room; move the shared part down to the room that both may import",
    ],
    kept: inWorkspace("libs/alloy-river/src/component/a.ts", `import { x } from "../syntax/x.ts";`),
  },
  {
    name: "of what is generated, the check sees the schema alone",
    broken: inWorkspace("libs/alloy-river/src/check/a.ts", `import { x } from "../generated/loki.gen.ts";`),
    reports: [
      "repo/import-direction: libs/alloy-river/src/check/a.ts:1 › check imports generated; it may import graph, schema, syntax; move the shared part down to the room that both may import",
    ],
    kept: inWorkspace("libs/alloy-river/src/check/a.ts", `import { x } from "../generated/schema.gen.ts";`),
  },
  {
    name: "no room of alloy-river imports the package's entry",
    broken: inWorkspace("libs/alloy-river/src/check/a.ts", `import { x } from "../index.ts";`),
    reports: [
      "repo/import-direction: libs/alloy-river/src/check/a.ts:1 › check imports the package's entry; it may import graph, schema, syntax; move the shared part down to the room that both may import",
    ],
    kept: inWorkspace("libs/alloy-river/src/index.ts", `export { x } from "./check/x.ts";`),
  },
  {
    name: "real programs are for tests",
    broken: inWorkspace("libs/alerts/src/a.ts", `import { engine } from "@stackmon/engines";`),
    reports: [
      "repo/import-direction: libs/alerts/src/a.ts:1 › libs/alerts imports tools/engines; it may import libs/stacks; move the shared part down, or hand it in from apps/build's compose",
    ],
    kept: inWorkspace("libs/alerts/src/a.engine.test.ts", `import { engine } from "@stackmon/engines";`),
  },
]);
