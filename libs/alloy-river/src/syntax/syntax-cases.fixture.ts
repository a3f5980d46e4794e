/** A text that is refused, beside the nearest one that is not. */
export interface SyntaxCase {
  readonly what: string;
  readonly refused: string;
  /** Line and column of each diagnostic. */
  readonly at: readonly string[];
  readonly diagnostics: readonly string[];
  readonly accepted: string;
}

/** What the parser refuses. */
export const parseCases: readonly SyntaxCase[] = [
  {
    what: "a name without a value or a body",
    refused: "logging\n",
    at: ["1:8"],
    diagnostics: [
      'alloy/unexpected-token: config.alloy › the end of the line stands where "=", "{" or a label belongs; write "=", "{" or a label here, or remove what stands here',
    ],
    accepted: "logging { }\n",
  },
  {
    what: "a block that is never closed",
    refused: `logging {
	level = "debug"
`,
    at: ["3:1"],
    diagnostics: [
      'alloy/unexpected-token: config.alloy › the end of the file stands where "}" belongs; close what is open',
    ],
    accepted: `logging {
	level = "debug"
}
`,
  },
  {
    what: "half of an operator",
    refused: `livedebugging {
	enabled = true | false
}
`,
    at: ["2:17"],
    diagnostics: ["alloy/unexpected-token: config.alloy › | is no operator; write ||"],
    accepted: `livedebugging {
	enabled = true || false
}
`,
  },
  {
    what: "two statements on one line",
    refused: "logging { } tracing { }\n",
    at: ["1:13"],
    diagnostics: [
      "alloy/unexpected-token: config.alloy › tracing stands where the end of the line belongs; write the end of the line here, or remove what stands here",
    ],
    accepted: `logging { }

tracing { }
`,
  },
  {
    what: "an operator without its second operand",
    refused: `livedebugging {
	enabled = true &&
}
`,
    at: ["3:1"],
    diagnostics: [
      'alloy/unexpected-token: config.alloy › "}" stands where an expression belongs; write an expression here, or remove what stands here',
    ],
    accepted: `livedebugging {
	enabled = true && false
}
`,
  },
  {
    what: "a last element without a comma before the bracket's own line",
    refused: `prometheus.scrape "node" {
	targets = [
		{__address__ = "127.0.0.1:9153"}
	]
	forward_to = []
}
`,
    at: ["3:35"],
    diagnostics: [
      'alloy/missing-comma: config.alloy › the end of the line follows an element of the list without a comma; write a comma after each element; after the last one too where "]" is on a line of its own',
    ],
    accepted: `prometheus.scrape "node" {
	targets = [
		{__address__ = "127.0.0.1:9153"},
	]
	forward_to = []
}
`,
  },
  {
    what: "fields without a comma",
    refused: `discovery.relabel "a" {
	targets = [{a = "1" b = "2"}]
}
`,
    at: ["2:22"],
    diagnostics: [
      'alloy/missing-comma: config.alloy › b follows an element of the object without a comma; write a comma after each element; after the last one too where "}" is on a line of its own',
    ],
    accepted: `discovery.relabel "a" {
	targets = [{a = "1", b = "2"}]
}
`,
  },
  {
    what: "a semicolon",
    refused: `logging {
	level = "debug";
}
`,
    at: ["2:17"],
    diagnostics: [
      "alloy/illegal-character: config.alloy › ; (U+003B) may not stand here; use a line break instead",
    ],
    accepted: `logging {
	level = "debug"
}
`,
  },
  {
    what: "typographic quotes",
    refused: `logging {
	level = “debug”
}
`,
    at: ["2:10", "2:18"],
    diagnostics: [
      'alloy/illegal-character: config.alloy › “ (U+201C) may not stand here; use " instead',
      'alloy/illegal-character: config.alloy › ” (U+201D) may not stand here; use " instead',
    ],
    accepted: `logging {
	level = "debug"
}
`,
  },
  {
    what: "a comment of another language",
    refused: `# Everything.
logging { }
`,
    at: ["1:1"],
    diagnostics: ["alloy/illegal-character: config.alloy › # (U+0023) may not stand here; use // instead"],
    accepted: `// Everything.
logging { }
`,
  },
  {
    what: "a NUL in a comment",
    refused: "// a\u0000b\n",
    at: ["1:5"],
    diagnostics: [
      "alloy/illegal-character: config.alloy › the character NUL may not stand here; remove it, or put it into a string",
    ],
    accepted: "// ab\n",
  },
  {
    what: "single quotes",
    refused: `logging {
	level = 'debug'
}
`,
    at: ["2:10"],
    diagnostics: [
      'alloy/single-quotes: config.alloy › a string begins with a single quote; use double quotes: "text"',
    ],
    accepted: `logging {
	level = "debug"
}
`,
  },
  {
    what: "a string that does not end",
    refused: `logging {
	level = "debug
}
`,
    at: ["2:10"],
    diagnostics: [
      "alloy/unterminated-string: config.alloy › a string begins here and does not end; close it with the same quote; text of several lines stands between backticks",
    ],
    accepted: `logging {
	level = "debug"
}
`,
  },
  {
    what: "a comment that does not end",
    refused: `/* Everything.
logging { }
`,
    at: ["1:1"],
    diagnostics: [
      "alloy/unterminated-comment: config.alloy › a comment begins here and does not end; close it with */",
    ],
    accepted: `/* Everything. */
logging { }
`,
  },
  {
    what: "a backslash that stands for itself",
    refused: `local.file "a" {
	filename = "C:\\dir"
}
`,
    at: ["2:17"],
    diagnostics: [
      'alloy/invalid-escape: config.alloy › \\d is no escape; write \\\\ for a backslash, or put the text between backticks; the escapes are \\a \\b \\f \\n \\r \\t \\v \\\\ \\" \\123 \\x7f \\u00e4 \\U0001f600',
    ],
    accepted: `local.file "a" {
	filename = "C:\\\\dir"
}
`,
  },
  {
    what: "an escape of half of a surrogate pair",
    refused: `local.file "a" {
	filename = "\\ud800"
}
`,
    at: ["2:15"],
    diagnostics: [
      'alloy/invalid-escape: config.alloy › \\ud800 is no escape; write \\\\ for a backslash, or put the text between backticks; the escapes are \\a \\b \\f \\n \\r \\t \\v \\\\ \\" \\123 \\x7f \\u00e4 \\U0001f600',
    ],
    accepted: `local.file "a" {
	filename = "\\U0001f600"
}
`,
  },
  {
    what: "an exponent without digits",
    refused: `tracing {
	sampling_fraction = 1e
}
`,
    at: ["2:22"],
    diagnostics: [
      "alloy/invalid-number: config.alloy › 1e has an exponent without digits; write the digits, e.g. 1e6, or leave the exponent out",
    ],
    accepted: `tracing {
	sampling_fraction = 1e0
}
`,
  },
  {
    what: "a dot in an attribute's name",
    refused: 'logging.level = "debug"\n',
    at: ["1:1"],
    diagnostics: [
      "alloy/invalid-attribute-name: config.alloy › logging.level is an attribute's name and has a dot; use one identifier, or write a block with braces and no =",
    ],
    accepted: `logging {
	level = "debug"
}
`,
  },
  {
    what: "a label on an attribute",
    refused: `logging {
	level "all" = "debug"
}
`,
    at: ["2:8"],
    diagnostics: [
      "alloy/invalid-attribute-name: config.alloy › the attribute level has a label, which only blocks have; write level = …",
    ],
    accepted: `logging {
	level = "debug"
}
`,
  },
  {
    what: "a label that is no identifier",
    refused: 'loki.echo "my-logs" { }\n',
    at: ["1:11"],
    diagnostics: [
      'alloy/invalid-label: config.alloy › "my-logs" is no label; a label is an identifier between double quotes: a letter or _, then letters, digits and _; use "my_logs"',
    ],
    accepted: 'loki.echo "my_logs" { }\n',
  },
  {
    what: "a block behind an =",
    refused: `prometheus.scrape "node" {
	targets    = []
	forward_to = []

	clustering = enabled {
		enabled = true
	}
}
`,
    at: ["5:15"],
    diagnostics: [
      "alloy/block-as-value: config.alloy › a block stands where a value belongs; remove the = and the name before it to make a block of it, or write an object: { name = value }",
    ],
    accepted: `prometheus.scrape "node" {
	targets    = []
	forward_to = []

	clustering {
		enabled = true
	}
}
`,
  },
];

/** What the formatter leaves as it is. */
export const unsafeCases: readonly SyntaxCase[] = [
  {
    what: "a tab in a string between backticks",
    refused: `loki.process "a" {
	forward_to = []

	stage.template {
		source   = "a"
		template = \`{{ .Value }}	x\`
	}
}
`,
    at: ["6:14"],
    diagnostics: [
      "alloy/unsafe-format: config.alloy › alloy fmt would write something else than what stands here; in a string, write \\t for a tab and \\n for a line break, and no blanks at the end of a line; move a comment to a line of its own",
    ],
    accepted: `loki.process "a" {
	forward_to = []

	stage.template {
		source   = "a"
		template = "{{ .Value }}\\tx"
	}
}
`,
  },
  {
    what: "a comment that would swallow what follows",
    refused: `loki. // all
echo "a" { }
`,
    at: ["1:11"],
    diagnostics: [
      "alloy/unsafe-format: config.alloy › alloy fmt would write something else than what stands here; in a string, write \\t for a tab and \\n for a line break, and no blanks at the end of a line; move a comment to a line of its own",
    ],
    accepted: `// all
loki.echo "a" { }
`,
  },
];
