import type { TextCase } from "./text-case.fixture.ts";

/** Data that goes nowhere, twice, or into streams without bound. */
export const flowTextCases: readonly TextCase[] = [
  {
    what: "a component that nothing sends to",
    refused: 'loki.echo "out" { }\n',
    at: ["1:1"],
    diagnostics: [
      'alloy/unused-component: config.alloy › loki.echo "out" › nothing sends to loki.echo.out, and it does nothing; refer to loki.echo.out.receiver where its data belongs, or remove it',
    ],
    overlooked: { why: "it does not follow data", loses: "what was to arrive: nothing sends it" },
    accepted: `loki.echo "out" { }

loki.source.file "logs" {
	targets    = [{__path__ = "/var/log/node.log"}]
	forward_to = [loki.echo.out.receiver]
}
`,
  },
  {
    what: "targets that nobody reads",
    refused: 'prometheus.exporter.unix "host" { }\n',
    at: ["1:1"],
    diagnostics: [
      'alloy/unused-component: config.alloy › prometheus.exporter.unix "host" › nothing reads targets of prometheus.exporter.unix.host, and what it finds is lost; refer to prometheus.exporter.unix.host.targets where its data belongs, or remove it',
    ],
    overlooked: { why: "it does not follow data", loses: "what the exporter would tell: nobody scrapes it" },
    accepted: `prometheus.exporter.unix "host" { }

prometheus.scrape "host" {
	targets    = prometheus.exporter.unix.host.targets
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
    what: "a list of receivers that is empty",
    refused: `loki.source.file "logs" {
	targets    = [{__path__ = "/var/log/node.log"}]
	forward_to = []
}
`,
    at: ["3:2"],
    diagnostics: [
      'alloy/dangling-output: config.alloy › loki.source.file "logs" › forward_to names no receiver, and what arrives here is lost; give forward_to a reference to a receiver, or remove the component',
    ],
    overlooked: { why: "an empty list is a list", loses: "every line" },
    accepted: `loki.echo "out" { }

loki.source.file "logs" {
	targets    = [{__path__ = "/var/log/node.log"}]
	forward_to = [loki.echo.out.receiver]
}
`,
  },
  {
    what: "an output block without receivers",
    refused: `otelcol.receiver.otlp "in" {
	grpc { }

	output { }
}
`,
    at: ["4:2"],
    diagnostics: [
      'alloy/dangling-output: config.alloy › otelcol.receiver.otlp "in" › output › output names no receiver, and what arrives here is lost; give output a reference to a receiver, or remove the component',
    ],
    overlooked: { why: "an empty block is a block", loses: "everything that arrives" },
    accepted: `otelcol.receiver.otlp "in" {
	grpc { }

	output {
		traces = [otelcol.exporter.otlp.out.input]
	}
}

otelcol.exporter.otlp "out" {
	client {
		endpoint = "127.0.0.1:4317"
	}
}
`,
  },
  {
    what: "a receiver twice",
    refused: `loki.echo "out" { }

loki.source.file "logs" {
	targets    = [{__path__ = "/var/log/node.log"}]
	forward_to = [loki.echo.out.receiver, loki.echo.out.receiver]
}
`,
    at: ["5:40"],
    diagnostics: [
      'alloy/duplicate-output: config.alloy › loki.source.file "logs" › forward_to names loki.echo.out.receiver twice, and everything arrives there twice; keep one of the two',
    ],
    overlooked: {
      why: "a list may hold the same twice",
      loses: "room in the store: every line arrives twice",
    },
    accepted: `loki.echo "out" { }

loki.source.file "logs" {
	targets    = [{__path__ = "/var/log/node.log"}]
	forward_to = [loki.echo.out.receiver]
}
`,
  },
  {
    what: "an id as a label",
    refused: `loki.echo "out" { }

loki.source.file "logs" {
	targets    = [{__path__ = "/var/log/node.log"}]
	forward_to = [loki.process.parse.receiver]
}

loki.process "parse" {
	forward_to = [loki.echo.out.receiver]

	stage.labels {
		values = {txid = ""}
	}
}
`,
    at: ["12:13"],
    diagnostics: [
      'alloy/unbounded-label: config.alloy › loki.process "parse" › stage.labels › txid becomes a label, and each of its values a stream of its own, which stores refuse or choke on; keep it with stage.structured_metadata, which can be searched as well',
    ],
    overlooked: {
      why: "any name may be a label",
      loses: "lines: a store refuses more streams than its limit",
    },
    accepted: `loki.echo "out" { }

loki.source.file "logs" {
	targets    = [{__path__ = "/var/log/node.log"}]
	forward_to = [loki.process.parse.receiver]
}

loki.process "parse" {
	forward_to = [loki.echo.out.receiver]

	stage.structured_metadata {
		values = {txid = ""}
	}
}
`,
  },
];
