import { describe, expect, test } from "vitest";
import type { Expression } from "../expression/expression.ts";
import { expression } from "../expression/expression.ts";
import type { Appendable } from "../expression/capsule.ts";
import * as config from "../generated/config.gen.ts";
import * as local from "../generated/local.gen.ts";
import * as loki from "../generated/loki.gen.ts";
import * as otelcol from "../generated/otelcol.gen.ts";
import * as prometheus from "../generated/prometheus.gen.ts";
import { formatDiagnostic } from "../syntax/diagnostic.ts";
import type { FileBlock } from "./block.ts";
import type { ComposeOptions } from "./compose.ts";
import { compose } from "./compose.ts";
import { argument, declare, exportValue, foreach, unsafeComponent } from "./module.ts";

const url = "http://127.0.0.1:8428/api/v1/write";
const hub = prometheus.remoteWrite("hub", { endpoint: [{ url }] });
const scrape = (label: string, receiver: Expression<Appendable> = hub.receiver): FileBlock =>
  prometheus.scrape(label, { targets: [], forwardTo: [receiver] });
const metricsAt = (...path: readonly string[]): Expression<Appendable> =>
  expression({ kind: "reference", path });

function reported(blocks: readonly FileBlock[], options?: ComposeOptions): readonly string[] {
  const composed = compose("agent", blocks, options);
  return composed.ok ? [] : composed.diagnostics.map(formatDiagnostic);
}

test("a composed file holds its blocks in the order given, and its text ends in a newline", () => {
  expect(compose("agent", [scrape("node"), hub])).toMatchObject({
    ok: true,
    file: {
      name: "agent",
      text: `prometheus.scrape "node" {
	targets    = []
	forward_to = [prometheus.remote_write.hub.receiver]
}

prometheus.remote_write "hub" {
	endpoint {
		url = "${url}"
	}
}
`,
    },
  });
});

test("the same blocks give the same bytes", () => {
  expect(compose("agent", [hub, scrape("node")])).toEqual(compose("agent", [hub, scrape("node")]));
});

interface Row {
  readonly what: string;
  readonly refused: readonly FileBlock[];
  readonly diagnostics: readonly string[];
  /** The nearest file that is accepted: what the diagnostics advise. */
  readonly accepted: readonly FileBlock[];
  readonly options?: ComposeOptions;
  /** Options of the accepted file, where the advice is to change them. */
  readonly acceptedOptions?: ComposeOptions;
}

const relabel = (label: string, next: string): FileBlock =>
  prometheus.relabel(label, { forwardTo: [metricsAt("prometheus", "relabel", next, "receiver")] });
const lone = prometheus.relabel("c", { forwardTo: [] });
const holding = (name: string): FileBlock =>
  unsafeComponent("local.file", "a", { filename: "x", map: { [name]: 1 } });
const fileStorage = otelcol.storage.file("queue");
const community = otelcol.exporter.googlecloud("x");

const rows: readonly Row[] = [
  {
    what: "two components of one label",
    refused: [hub, scrape("node"), scrape("node")],
    diagnostics: [
      'alloy/duplicate-block: agent › prometheus.scrape "node" › prometheus.scrape.node is in the file already; give one of the two another label',
    ],
    accepted: [hub, scrape("node"), scrape("signer")],
  },
  {
    what: "two configuration blocks of a kind that has no label",
    refused: [config.logging({}), config.logging({})],
    diagnostics: [
      "alloy/duplicate-block: agent › logging › logging is in the file already; keep one of the two",
    ],
    accepted: [config.logging({})],
  },
  {
    what: "a reference to a component that is not in the file, with the nearest one",
    refused: [hub, scrape("node", metricsAt("prometheus", "remote_write", "hup", "receiver"))],
    diagnostics: [
      'alloy/unknown-reference: agent › prometheus.scrape "node" › prometheus.remote_write.hup.receiver refers to nothing in this file; add prometheus.remote_write.hup to the file; the nearest name there is prometheus.remote_write.hub',
    ],
    accepted: [hub, scrape("node")],
  },
  {
    what: "a component that was forgotten, with no other in the file",
    refused: [local.file("a", { filename: local.file("b", { filename: "x" }).content })],
    diagnostics: [
      'alloy/unknown-reference: agent › local.file "a" › local.file.b.content refers to nothing in this file; add local.file.b to the file; the nearest name there is local.file.a',
    ],
    accepted: [
      local.file("b", { filename: "x" }),
      local.file("a", { filename: local.file("b", { filename: "x" }).content }),
    ],
  },
  {
    what: "a cycle",
    refused: [relabel("a", "b"), relabel("b", "c"), relabel("c", "a")],
    diagnostics: [
      "alloy/reference-cycle: agent › prometheus.relabel.a → prometheus.relabel.b → prometheus.relabel.c → prometheus.relabel.a is a cycle of references; Alloy evaluates blocks after those they refer to; remove one of these references",
    ],
    accepted: [relabel("a", "b"), relabel("b", "c"), lone],
  },
  {
    what: "a component that refers to itself",
    refused: [relabel("a", "a")],
    diagnostics: [
      "alloy/reference-cycle: agent › prometheus.relabel.a → prometheus.relabel.a is a cycle of references; Alloy evaluates blocks after those they refer to; remove one of these references",
    ],
    accepted: [relabel("a", "c"), lone],
  },
  {
    what: "a label that is no identifier",
    refused: [hub, scrape("stacks-node")],
    diagnostics: [
      'alloy/invalid-label: agent › prometheus.scrape "stacks-node" › "stacks-node" is no identifier; a label is a letter or _, then letters, digits and _; use "stacks_node"',
    ],
    accepted: [hub, scrape("stacks_node")],
  },
  {
    what: "a label that begins with a digit",
    refused: [hub, scrape("1")],
    diagnostics: [
      'alloy/invalid-label: agent › prometheus.scrape "1" › "1" is no identifier; a label is a letter or _, then letters, digits and _; use "_1"',
    ],
    accepted: [hub, scrape("_1")],
  },
  {
    what: "a label that is a keyword",
    refused: [hub, scrape("true")],
    diagnostics: [
      'alloy/invalid-label: agent › prometheus.scrape "true" › "true" is no identifier; a label is a letter or _, then letters, digits and _; use "true_"',
    ],
    accepted: [hub, scrape("true_")],
  },
  {
    what: "a label inside a block",
    refused: [prometheus.exporter.snmp("x", { target: { "a-b": { address: "192.0.2.1" } } })],
    diagnostics: [
      'alloy/invalid-label: agent › prometheus.exporter.snmp "x" › target "a-b" › "a-b" is no identifier; a label is a letter or _, then letters, digits and _; use "a_b"',
    ],
    accepted: [prometheus.exporter.snmp("x", { target: { a_b: { address: "192.0.2.1" } } })],
  },
  {
    what: "a field name that Alloy cannot write",
    refused: [holding('a"b')],
    diagnostics: [
      'alloy/inexpressible-field: agent › local.file "a" › "a\\"b" cannot be a field name: Alloy reads no escapes there, and an empty name as ""; build the object with encoding.from_json(…), or choose a name without quotes, backslashes and control characters',
    ],
    accepted: [holding("a b")],
  },
  {
    what: "an empty field name",
    refused: [holding("")],
    diagnostics: [
      'alloy/inexpressible-field: agent › local.file "a" › "" cannot be a field name: Alloy reads no escapes there, and an empty name as ""; build the object with encoding.from_json(…), or choose a name without quotes, backslashes and control characters',
    ],
    accepted: [holding("_")],
  },
  {
    what: "a component below the stability that the file allows",
    refused: [fileStorage],
    diagnostics: [
      'alloy/stability: agent › otelcol.storage.file "queue" › otelcol.storage.file is public-preview, and this file allows generally-available; choose another component, or allow it: stability "public-preview" here and --stability.level=public-preview for alloy run',
    ],
    accepted: [fileStorage],
    acceptedOptions: { stability: "public-preview" },
  },
  {
    what: "an experimental component in a file that allows previews",
    refused: [fileStorage, foreach("each", { collection: [] }, () => [])],
    diagnostics: [
      'alloy/stability: agent › foreach "each" › foreach is experimental, and this file allows public-preview; choose another component, or allow it: stability "experimental" here and --stability.level=experimental for alloy run',
    ],
    options: { stability: "public-preview" },
    accepted: [fileStorage, foreach("each", { collection: [] }, () => [])],
    acceptedOptions: { stability: "experimental" },
  },
  {
    what: "a component of the community",
    refused: [community],
    diagnostics: [
      'alloy/community-component: agent › otelcol.exporter.googlecloud "x" › otelcol.exporter.googlecloud is maintained by the community, and this file does not allow such components; choose another component, or allow them: communityComponents here and --feature.community-components.enabled for alloy run',
    ],
    accepted: [community],
    acceptedOptions: { communityComponents: true },
  },
];

describe.each(rows)("$what", ({ refused, diagnostics, accepted, options, acceptedOptions = options }) => {
  test("is reported", () => {
    expect(reported(refused, options)).toEqual(diagnostics);
  });

  test("is not when the advice is followed", () => {
    expect(reported(accepted, acceptedOptions)).toEqual([]);
  });
});

test("everything that is wrong with a file is reported at once, modules and templates included", () => {
  const codes = (blocks: readonly FileBlock[]): readonly string[] =>
    reported(blocks).map((each) => each.slice(0, each.indexOf(" › ")).replace(": agent", ""));
  const wrong = [
    scrape("a-b"),
    scrape("twice", metricsAt("nobody", "receiver")),
    relabel("a", "a"),
    fileStorage,
    community,
    holding("\n"),
  ];
  const one = [...wrong, scrape("twice", metricsAt("nobody", "receiver"))];
  const found = codes(one).toSorted();
  expect(found).toEqual([
    "alloy/community-component",
    "alloy/duplicate-block",
    "alloy/inexpressible-field",
    "alloy/invalid-label",
    "alloy/reference-cycle",
    "alloy/stability",
    "alloy/unknown-reference",
    "alloy/unknown-reference",
    "alloy/unknown-reference",
  ]);
  expect(codes([declare("m", one)]).toSorted()).toEqual(found);
  expect(codes([foreach("e", { collection: [] }, () => one)]).toSorted()).toEqual(
    [...found, "alloy/stability"].toSorted(),
  );
});

describe("reach", () => {
  const item = (blocks: readonly FileBlock[]): FileBlock => foreach("each", { collection: [] }, () => blocks);
  const experimental: ComposeOptions = { stability: "experimental" };

  test("a template sees the blocks around it and its variable", () => {
    const each = foreach("each", { collection: [{ address: "a" }] }, (target) => [
      prometheus.scrape("one", { targets: [target], forwardTo: [hub.receiver] }),
    ]);
    expect(reported([hub, each], experimental)).toEqual([]);
    expect(reported([each], experimental)).toEqual([
      'alloy/unknown-reference: agent › prometheus.scrape "one" › prometheus.remote_write.hub.receiver refers to nothing in this file; add prometheus.remote_write.hub to the file; the nearest name there is prometheus.scrape.one',
    ]);
  });

  test("a template in a template sees both variables", () => {
    const each = foreach("outer", { collection: [], var: "outer_item" }, (outer) => [
      foreach("inner", { collection: [], var: "inner_item" }, (inner) => [
        prometheus.scrape("one", { targets: [outer as never, inner as never], forwardTo: [] }),
      ]),
    ]);
    expect(reported([each], experimental)).toEqual([]);
  });

  test("a module does not see the blocks around it, nor does the file see into a module", () => {
    const nearest = "the nearest name there is";
    expect(reported([hub, declare("m", [scrape("one")])])).toEqual([
      `alloy/unknown-reference: agent › prometheus.scrape "one" › prometheus.remote_write.hub.receiver refers to nothing in this file; add prometheus.remote_write.hub to the file; ${nearest} prometheus.scrape.one`,
    ]);
    expect(reported([declare("m", [hub]), scrape("one")])).toEqual([
      `alloy/unknown-reference: agent › prometheus.scrape "one" › prometheus.remote_write.hub.receiver refers to nothing in this file; add prometheus.remote_write.hub to the file; ${nearest} prometheus.scrape.one`,
    ]);
    expect(reported([declare("m", [hub, scrape("one")])])).toEqual([]);
  });

  test("a module sees its arguments, and its user sees what it exports", () => {
    const address = argument<string>("address");
    const module = declare("m", [address, exportValue("out", address.value)]);
    const one = module.component("one", { address: "a" });
    const user = local.file("user", { filename: one.exported<string>("out") });
    expect(reported([module, one, user])).toEqual([]);
    expect(reported([declare("m", [exportValue("out", address.value)])])).toEqual([
      'alloy/unknown-reference: agent › export "out" › argument.address.value refers to nothing in this file; add argument.address to the file; the nearest name there is export.out',
    ]);
    expect(reported([module, user])).toEqual([
      'alloy/unknown-reference: agent › local.file "user" › m.one.out refers to nothing in this file; add m.one to the file; the nearest name there is declare.m',
    ]);
  });

  test("blocks of one name in a module and around it are no duplicates", () => {
    expect(reported([loki.write("a"), declare("m", [loki.write("a")]), item([])], experimental)).toEqual([]);
  });
});
