import { testRule } from "./expect-rule.fixture.ts";
import { generatedFiles } from "./generated-files.ts";

const header =
  "// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `npx nx run x:generate`.\n";

testRule(generatedFiles, [
  {
    name: "generated files live under generated/",
    broken: { "libs/a/src/x.gen.ts": header },
    reports: [
      "repo/generated-file: libs/a/src/x.gen.ts › a generated file outside a folder generated/; let its generator write it under generated/",
    ],
    kept: { "libs/a/src/generated/x.gen.ts": header },
  },
  {
    name: "nothing else does",
    broken: { "libs/a/src/generated/x.ts": "" },
    reports: [
      "repo/generated-file: libs/a/src/generated/x.ts › a file in generated/ whose name does not end in .gen.ts; move what is written by hand out of generated/, which is wiped and rebuilt",
    ],
    kept: { "libs/a/src/x.ts": "" },
  },
  {
    name: "the header names source, version and command",
    broken: { "libs/a/src/generated/x.gen.ts": `export const a = 1;\n${header}` },
    reports: [
      `repo/generated-file: libs/a/src/generated/x.gen.ts:1 › the header does not name its source; let the generator write it, as in "schema/alloy-v1.19.0.json"`,
      `repo/generated-file: libs/a/src/generated/x.gen.ts:1 › the header does not name the upstream version; let the generator write it, as in "Grafana Alloy v1.19.0"`,
      `repo/generated-file: libs/a/src/generated/x.gen.ts:1 › the header does not name the command; let the generator write it, as in "npx nx run NAME:generate"`,
    ],
    kept: { "libs/a/src/generated/x.gen.ts": `${header}export const a = 1;\n` },
  },
]);
