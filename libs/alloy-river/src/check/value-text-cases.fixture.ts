import type { TextCase } from "./text-case.fixture.ts";

/** Values: their types, the functions that yield them, and what they say. */
export const valueTextCases: readonly TextCase[] = [
  {
    what: "a function that is deprecated",
    refused: `local.file "token" {
	filename = env("TOKEN_FILE")
}

otelcol.auth.bearer "a" {
	token = local.file.token.content
}

otelcol.exporter.otlp "a" {
	client {
		endpoint = "127.0.0.1:4317"
		auth     = otelcol.auth.bearer.a.handler
	}
}

otelcol.receiver.otlp "a" {
	output {
		metrics = [otelcol.exporter.otlp.a.input]
	}
}
`,
    at: ["2:13"],
    diagnostics: [
      'alloy/deprecated-function: config.alloy › local.file "token" › env is deprecated; alloy run warns of it, and alloy validate refuses the file; use sys.env',
    ],
    accepted: `local.file "token" {
	filename = sys.env("TOKEN_FILE")
}

otelcol.auth.bearer "a" {
	token = local.file.token.content
}

otelcol.exporter.otlp "a" {
	client {
		endpoint = "127.0.0.1:4317"
		auth     = otelcol.auth.bearer.a.handler
	}
}

otelcol.receiver.otlp "a" {
	output {
		metrics = [otelcol.exporter.otlp.a.input]
	}
}
`,
  },
  {
    what: "a module named like a function",
    refused: `declare "format" {
	export "name" {
		value = "a"
	}
}

format "a" { }

loki.echo "out" { }

loki.source.file "logs" {
	targets    = [{__path__ = format.a.name}]
	forward_to = [loki.echo.out.receiver]
}
`,
    at: ["12:28"],
    diagnostics: [
      'alloy/shadowed-function: config.alloy › loki.source.file "logs" › format.a.name refers to a module\'s component, and hides format of the standard library; give the module another name than format',
    ],
    accepted: `declare "naming" {
	export "name" {
		value = "a"
	}
}

naming "a" { }

loki.echo "out" { }

loki.source.file "logs" {
	targets    = [{__path__ = naming.a.name}]
	forward_to = [loki.echo.out.receiver]
}
`,
  },
  {
    what: "a function that does not exist",
    refused: `logging {
	level = string.lower("INFO")
}
`,
    at: ["2:10"],
    diagnostics: [
      "alloy/unknown-function: config.alloy › logging › string.lower is neither a function nor a constant of the standard library; use string.to_lower",
    ],
    overlooked: {
      why: "it looks at the first name of a function alone",
      runSays: 'field "lower" does not exist',
    },
    accepted: `logging {
	level = string.to_lower("INFO")
}
`,
  },
  {
    what: "too few arguments",
    refused: `logging {
	level = string.replace("debug", "de")
}
`,
    at: ["2:10"],
    diagnostics: [
      "alloy/wrong-argument-count: config.alloy › logging › string.replace takes 3 arguments, and gets 2; give it 3: string, string, string",
    ],
    overlooked: { why: "it does not look into calls", runSays: "expected 3 args, got 2" },
    accepted: `logging {
	level = string.replace("debug", "de", "de")
}
`,
  },
  {
    what: "operands of two kinds",
    refused: `logging {
	level = "debug" + 1
}
`,
    at: ["2:10"],
    diagnostics: [
      'alloy/wrong-operand: config.alloy › logging › "debug" + 1 has no value: + takes two of a kind, and gets a string and a number; give both sides of an operator values of the kind that it takes; string.format makes text of any value',
    ],
    accepted: `logging {
	level = "debug" + ""
}
`,
  },
  {
    what: "operands of two kinds in parentheses",
    refused: `logging {
	level = ("debug" + 1)
}
`,
    at: ["2:11"],
    diagnostics: [
      'alloy/wrong-operand: config.alloy › logging › "debug" + 1 has no value: + takes two of a kind, and gets a string and a number; give both sides of an operator values of the kind that it takes; string.format makes text of any value',
    ],
    overlooked: { why: "it does not look into parentheses", runSays: "should be string, got number" },
    accepted: `logging {
	level = ("debug" + "")
}
`,
  },
  {
    what: "a number that no float holds",
    refused: `tracing {
	sampling_fraction = 1e999
}
`,
    at: ["2:22"],
    diagnostics: [
      "alloy/invalid-number: config.alloy › tracing › 1e999 is larger than any number that Alloy can hold; write a number below 1.8e308",
    ],
    accepted: `tracing {
	sampling_fraction = 1e0
}
`,
  },
  {
    what: "a regular expression that does not compile",
    refused: `loki.echo "out" { }

loki.source.file "logs" {
	targets    = [{__path__ = "/var/log/node.log"}]
	forward_to = [loki.process.parse.receiver]
}

loki.process "parse" {
	forward_to = [loki.echo.out.receiver]

	stage.regex {
		expression = "(?P<level>\\\\w+"
	}
}
`,
    at: ["12:16"],
    diagnostics: [
      'alloy/invalid-regexp: config.alloy › loki.process "parse" › stage.regex › expression is no regular expression that RE2 reads; close its groups and brackets, and do without look-around and back-references, which RE2 does not have',
    ],
    overlooked: {
      why: "it does not compile the expressions of stages",
      runSays: "could not compile regular expression",
    },
    accepted: `loki.echo "out" { }

loki.source.file "logs" {
	targets    = [{__path__ = "/var/log/node.log"}]
	forward_to = [loki.process.parse.receiver]
}

loki.process "parse" {
	forward_to = [loki.echo.out.receiver]

	stage.regex {
		expression = "(?P<level>\\\\w+)"
	}
}
`,
  },
  {
    what: "text of a function where a list goes",
    refused: `prometheus.scrape "node" {
	targets    = string.join(["a", "b"], ",")
	forward_to = [prometheus.remote_write.hub.receiver]
}

prometheus.remote_write "hub" {
	endpoint {
		url = "http://127.0.0.1:8428/api/v1/write"
	}
}
`,
    at: ["2:15"],
    diagnostics: [
      'alloy/wrong-signal: config.alloy › prometheus.scrape "node" › targets takes a list of targets, and string.join(["a", "b"], ",") is a string; give targets a reference to a list of targets',
    ],
    overlooked: { why: "its type check skips calls", runSays: "should be array, got string" },
    accepted: `prometheus.scrape "node" {
	targets    = [{__address__ = string.join(["a", "b"], ",")}]
	forward_to = [prometheus.remote_write.hub.receiver]
}

prometheus.remote_write "hub" {
	endpoint {
		url = "http://127.0.0.1:8428/api/v1/write"
	}
}
`,
  },
  {
    what: "a list in parentheses where text goes",
    refused: `logging {
	level = ([])
}
`,
    at: ["2:11"],
    diagnostics: [
      "alloy/wrong-type: config.alloy › logging › level is a list and must be a string; give level a string",
    ],
    overlooked: { why: "it does not look into parentheses", runSays: "should be string" },
    accepted: `logging {
	level = ("debug")
}
`,
  },
  {
    what: "a list behind a reference where text goes",
    refused: `prometheus.exporter.unix "host" { }

logging {
	level = prometheus.exporter.unix.host.targets
}
`,
    at: ["4:10"],
    diagnostics: [
      "alloy/wrong-signal: config.alloy › logging › level takes a string, and prometheus.exporter.unix.host.targets is a list of targets; give level a reference to a string",
    ],
    overlooked: { why: "its type check skips references", runSays: "should be string" },
    accepted: `prometheus.exporter.unix "host" { }

logging {
	level = prometheus.exporter.unix.host.targets[0].level
}
`,
  },
  {
    what: "a literal among receivers",
    refused: `prometheus.scrape "node" {
	targets    = []
	forward_to = ["hub"]
}

prometheus.remote_write "hub" {
	endpoint {
		url = "http://127.0.0.1:8428/api/v1/write"
	}
}
`,
    at: ["3:16", "6:1"],
    diagnostics: [
      'alloy/wrong-type: config.alloy › prometheus.scrape "node" › forward_to is "hub" and must be a receiver of metrics; give forward_to a receiver of metrics',
      'alloy/unused-component: config.alloy › prometheus.remote_write "hub" › nothing sends to prometheus.remote_write.hub, and it does nothing; refer to prometheus.remote_write.hub.receiver where its data belongs, or remove it',
    ],
    overlooked: { why: "it does not look into lists of receivers", runSays: "should be capsule, got string" },
    accepted: `prometheus.scrape "node" {
	targets    = []
	forward_to = [prometheus.remote_write.hub.receiver]
}

prometheus.remote_write "hub" {
	endpoint {
		url = "http://127.0.0.1:8428/api/v1/write"
	}
}
`,
  },
  {
    what: "a value that the component checks when it starts",
    refused: `discovery.dns "a" {
	names = ["localhost"]
	type  = "XX"
}

prometheus.scrape "node" {
	targets    = discovery.dns.a.targets
	forward_to = [prometheus.remote_write.hub.receiver]
}

prometheus.remote_write "hub" {
	endpoint {
		url = "http://127.0.0.1:8428/api/v1/write"
	}
}
`,
    at: ["3:10"],
    diagnostics: [
      'alloy/unknown-value: config.alloy › discovery.dns "a" › "XX" is no value of type; use MX; the values are A, AAAA, MX, NS, SRV',
    ],
    overlooked: {
      why: "components check such values when they start",
      runSays: "invalid DNS-SD records type XX",
    },
    accepted: `discovery.dns "a" {
	names = ["localhost"]
	type  = "SRV"
}

prometheus.scrape "node" {
	targets    = discovery.dns.a.targets
	forward_to = [prometheus.remote_write.hub.receiver]
}

prometheus.remote_write "hub" {
	endpoint {
		url = "http://127.0.0.1:8428/api/v1/write"
	}
}
`,
  },
  {
    what: "a field name with a backslash",
    refused: `prometheus.scrape "a" {
	targets    = [{"a\\\\b" = "1"}]
	forward_to = [prometheus.remote_write.hub.receiver]
}

prometheus.remote_write "hub" {
	endpoint {
		url = "http://127.0.0.1:8428/api/v1/write"
	}
}
`,
    at: ["1:1"],
    diagnostics: [
      'alloy/inexpressible-field: config.alloy › prometheus.scrape "a" › "a\\\\\\\\b" cannot be a field name: Alloy reads no escapes there, and an empty name as ""; build the object with encoding.from_json(…), or choose a name without quotes, backslashes and control characters',
    ],
    overlooked: { why: "it takes the name as it stands", loses: "the label under the name that was meant" },
    accepted: `prometheus.scrape "a" {
	targets    = [{"a_b" = "1"}]
	forward_to = [prometheus.remote_write.hub.receiver]
}

prometheus.remote_write "hub" {
	endpoint {
		url = "http://127.0.0.1:8428/api/v1/write"
	}
}
`,
  },
];
