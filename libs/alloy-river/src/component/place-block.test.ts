import { expect, test } from "vitest";
import * as discovery from "../generated/discovery.gen.ts";
import * as loki from "../generated/loki.gen.ts";
import * as prometheus from "../generated/prometheus.gen.ts";
import { print } from "../syntax/print.ts";
import type { FileBlock } from "./block.ts";
import { declare, unsafeBlock, unsafeComponent } from "./module.ts";
import { placeFile } from "./place-block.ts";

const textOf = (...blocks: readonly FileBlock[]): string =>
  print({ kind: "file", body: placeFile(blocks.map((each) => each.definition)) });

const store = loki.write("store");

test.each<[what: string, blocks: readonly FileBlock[], text: string]>([
  ["a file without blocks is an empty line", [], "\n"],
  ["a block without arguments", [store], 'loki.write "store" { }\n'],
  [
    "attributes keep their order and come before blocks; blocks and the lines between them",
    [
      loki.write("store", {
        endpoint: [{ url: "http://a/", basicAuth: { username: "me" }, headers: {} }, { url: "http://b/" }],
        maxStreams: 5,
        externalLabels: { host: "a" },
      }),
      loki.echo("out"),
    ],
    `loki.write "store" {
	max_streams     = 5
	external_labels = {host = "a"}

	endpoint {
		url     = "http://a/"
		headers = {}

		basic_auth {
			username = "me"
		}
	}

	endpoint {
		url = "http://b/"
	}
}

loki.echo "out" { }
`,
  ],
  [
    "alternatives stand where their list does, in its order, with upstream's names",
    [
      loki.process("parse", {
        forwardTo: [store.receiver],
        stage: [
          loki.stage.regex({ expression: "^(?P<level>\\w+)" }),
          loki.stage.match({ selector: "{}", stage: [loki.stage.labelDrop({ values: ["a"] })] }),
          loki.stage.regex({ expression: "b" }),
        ],
      }),
    ],
    `loki.process "parse" {
	forward_to = [loki.write.store.receiver]

	stage.regex {
		expression = \`^(?P<level>\\w+)\`
	}

	stage.match {
		selector = "{}"

		stage.label_drop {
			values = ["a"]
		}
	}

	stage.regex {
		expression = "b"
	}
}
`,
  ],
  [
    "an empty list of alternatives is nothing",
    [loki.process("parse", { forwardTo: [], stage: [] })],
    'loki.process "parse" {\n\tforward_to = []\n}\n',
  ],
  [
    "labelled blocks are one block for each label",
    [
      prometheus.exporter.snmp("routers", {
        target: { a: { address: "192.0.2.1" }, b: { address: "192.0.2.2" } },
      }),
    ],
    `prometheus.exporter.snmp "routers" {
	target "a" {
		address = "192.0.2.1"
	}

	target "b" {
		address = "192.0.2.2"
	}
}
`,
  ],
  [
    "arguments that are undefined are left out",
    [discovery.relabel("x", { targets: [], rule: undefined as never })],
    'discovery.relabel "x" {\n\ttargets = []\n}\n',
  ],
  [
    "names that are the user's stay as they are",
    [
      unsafeComponent("my.part", "one", { someName: 1, some_name: 2 }, [
        unsafeBlock("inner_block", { aB: 1 }),
      ]),
    ],
    'my.part "one" {\n\tsomeName  = 1\n\tsome_name = 2\n\n\tinner_block {\n\t\taB = 1\n\t}\n}\n',
  ],
  ["labels are quoted with escapes", [unsafeComponent("a", 'b"c', {})], 'a "b\\"c" { }\n'],
  ["a module holds its blocks", [declare("m", [store])], 'declare "m" {\n\tloki.write "store" { }\n}\n'],
])("%s", (_, blocks, text) => {
  expect(textOf(...blocks)).toBe(text);
});
