/** Which projects a project may import. `.oxlintrc.json` says the same to editors; oxlint.test.ts compares both. */
export const projectImports: Readonly<Record<string, readonly string[]>> = {
  "libs/alloy-river": [],
  "libs/stacks": [],
  "libs/bundle": [],
  "libs/pipelines": ["libs/alloy-river", "libs/stacks"],
  "libs/dashboards": ["libs/stacks"],
  "libs/alerts": ["libs/stacks"],
  "apps/build": [
    "libs/pipelines",
    "libs/dashboards",
    "libs/alerts",
    "libs/bundle",
    "libs/stacks",
    "libs/alloy-river",
    "tools/stack-harness",
  ],
  "tools/engines": [],
  "tools/repo-rules": [],
  "tools/schema-extractor": ["tools/engines"],
  "tools/alloy-oracle": ["tools/engines", "tools/schema-extractor"],
  "tools/grafana-schema": ["libs/dashboards", "libs/stacks"],
  "tools/stack-harness": ["libs/bundle", "libs/alloy-river", "libs/stacks"],
  "tools/faults": ["apps/build", "tools/engines", "tools/stack-harness"],
  "tools/board-pictures": ["libs/dashboards", "libs/stacks", "tools/engines", "tools/stack-harness"],
  "tools/benchmarks": [
    "libs/alloy-river",
    "libs/stacks",
    "libs/pipelines",
    "tools/engines",
    "tools/alloy-oracle",
    "tools/board-pictures",
    "tools/stack-harness",
  ],
};

/** Real programs, and a simulated stack, for any project's tests. */
export const testOnlyProjects: readonly string[] = [
  "tools/engines",
  "tools/alloy-oracle",
  "tools/stack-harness",
  "tools/board-pictures",
];

/** Which rooms (folders of src) a room may import, where a project has directions inside. */
export const roomImports: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "libs/alloy-river": {
    syntax: [],
    schema: [],
    expression: ["schema", "syntax"],
    graph: ["schema", "syntax"],
    component: ["expression", "graph", "schema", "syntax"],
    generated: ["component", "expression", "schema", "syntax"],
    check: ["graph", "schema", "syntax"],
    draw: ["check", "graph", "schema", "syntax"],
    prettier: ["syntax"],
    translate: ["check", "component", "expression", "generated", "graph", "schema", "syntax"],
  },
};
