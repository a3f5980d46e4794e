import type { TextCase } from "./text-case.fixture.ts";

/** Names: of components, modules, arguments and what they refer to. */
export const nameTextCases: readonly TextCase[] = [
  {
    what: "a module file that is not there",
    refused: `import.file "stacks" {
	filename = "missing.alloy"
}
`,
    at: ["1:1"],
    diagnostics: [
      'alloy/missing-module: config.alloy › import.file "stacks" › missing.alloy is no file or folder that can be read; write the path from this file\'s folder, or an absolute one',
    ],
    overlooked: { why: "it does not follow imports", runSays: "no such file or directory" },
    accepted: `import.file "stacks" {
	filename = "modules.alloy"
}
`,
  },
  {
    what: "an argument outside of its module",
    refused: `declare "m" {
	argument "level" { }
}

logging {
	level = argument.level.value
}
`,
    at: ["6:10"],
    diagnostics: [
      "alloy/unknown-reference: config.alloy › logging › argument.level.value refers to nothing in this file; add argument.level to the file",
    ],
    overlooked: { why: "it keeps one list of variables for all scopes", runSays: "does not exist" },
    accepted: `declare "m" {
	argument "level" { }
}

logging {
	level = "debug"
}
`,
  },
  {
    what: "a reference to nothing in a component of an imported module",
    refused: `import.string "mods" {
	content = "declare \\"one\\" { argument \\"port\\" { } }"
}

mods.one "a" {
	port = nothing.here
}
`,
    at: ["6:9"],
    diagnostics: [
      'alloy/unknown-reference: config.alloy › mods.one "a" › nothing.here refers to nothing in this file; add nothing to the file',
    ],
    overlooked: { why: "it does not look into components of imported modules", runSays: "does not exist" },
    accepted: `import.string "mods" {
	content = "declare \\"one\\" { argument \\"port\\" { } }"
}

mods.one "a" {
	port = 1
}
`,
  },
  {
    what: "an argument that a declared module does not have",
    refused: `declare "m" {
	argument "port" { }
}

m "a" {
	port = 1
	prt  = 2
}
`,
    at: ["7:2"],
    diagnostics: [
      'alloy/unknown-attribute: config.alloy › m "a" › prt is no attribute of m; use port (any value)',
    ],
    accepted: `declare "m" {
	argument "port" { }
}

m "a" {
	port = 1
}
`,
  },
  {
    what: "an argument that an imported module needs",
    refused: `import.string "mods" {
	content = "declare \\"one\\" { argument \\"port\\" { } }"
}

mods.one "a" { }
`,
    at: ["5:1"],
    diagnostics: [
      'alloy/missing-argument: config.alloy › mods.one "a" › mods.one needs port, and it is not there; add port = … (any value)',
    ],
    overlooked: { why: "it does not follow imports", runSays: "missing required argument" },
    accepted: `import.string "mods" {
	content = "declare \\"one\\" { argument \\"port\\" { } }"
}

mods.one "a" {
	port = 1
}
`,
  },
  {
    what: "a module that an import does not hold",
    refused: `import.string "mods" {
	content = "declare \\"one\\" { }"
}

mods.two "a" { }
`,
    at: ["5:1"],
    diagnostics: [
      'alloy/unknown-component: config.alloy › mods.two "a" › mods.two is declared nowhere in what is imported; use mods.one',
    ],
    overlooked: {
      why: "it does not follow imports",
      runSays: "custom component config not found in the registry",
    },
    accepted: `import.string "mods" {
	content = "declare \\"one\\" { }"
}

mods.one "a" { }
`,
  },
  {
    what: "a block that no file of modules holds",
    refused: `import.string "mods" {
	content = "logging { }\\ndeclare \\"one\\" { }"
}

mods.one "a" { }
`,
    at: ["1:1"],
    diagnostics: [
      'alloy/misplaced-block: config.alloy › import.string "mods" › logging › logging stands in a file of modules, which holds declare and import blocks alone; move it into a declare',
    ],
    overlooked: {
      why: "it does not follow imports",
      runSays: "only declare and import blocks are allowed in a module",
    },
    accepted: `import.string "mods" {
	content = "declare \\"one\\" { }"
}

mods.one "a" { }
`,
  },
  {
    what: "a label on logging",
    refused: 'logging "all" { }\n',
    at: ["1:1"],
    diagnostics: [
      'alloy/unexpected-label: config.alloy › logging "all" › logging takes no label; write logging { … }',
    ],
    overlooked: {
      why: "it ignores the label",
      loses: "one of two such blocks: the last one counts, and nothing says so",
    },
    accepted: "logging { }\n",
  },
];
