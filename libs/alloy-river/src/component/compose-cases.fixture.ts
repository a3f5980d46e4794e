import type { Appendable } from "../expression/capsule.ts";
import type { Expression } from "../expression/expression.ts";
import { expression } from "../expression/expression.ts";
import { array } from "../expression/standard-library.ts";
import * as config from "../generated/config.gen.ts";
import * as local from "../generated/local.gen.ts";
import * as otelcol from "../generated/otelcol.gen.ts";
import * as prometheus from "../generated/prometheus.gen.ts";
import type { FileBlock } from "./block.ts";
import type { StabilityOptions } from "../graph/stability.ts";
import { argument, declare, exportValue, foreach } from "./module.ts";

export const url = "http://127.0.0.1:8428/api/v1/write";
export const hub: prometheus.RemoteWrite = prometheus.remoteWrite("hub", { endpoint: [{ url }] });
export const scrape = (label: string, receiver: Expression<Appendable> = hub.receiver): FileBlock =>
  prometheus.scrape(label, { targets: [], forwardTo: [receiver] });
export const metricsAt = (...path: readonly string[]): Expression<Appendable> =>
  expression({ kind: "reference", path });

/** A file that is refused, beside the nearest one that is not. */
export interface Case {
  readonly what: string;
  readonly refused: readonly FileBlock[];
  /** Why `alloy validate` accepts the refused file, where it does. */
  readonly alloyAccepts?: string;
  /** What `alloy run` says when it then refuses to start. */
  readonly runSays?: string;
  readonly diagnostics: readonly string[];
  /** The nearest file that is accepted: what the diagnostics advise. */
  readonly accepted: readonly FileBlock[];
  readonly options?: StabilityOptions;
  /** Options of the accepted file, where the advice is to change them. */
  readonly acceptedOptions?: StabilityOptions;
}

export const relabel: (label: string, next: string) => FileBlock = (label: string, next: string): FileBlock =>
  prometheus.relabel(label, { forwardTo: [metricsAt("prometheus", "relabel", next, "receiver")] });
const lone = prometheus.relabel("c", { forwardTo: [] });
/** A target with a label of any name. */
export const holding = (name: string): FileBlock =>
  prometheus.scrape("a", { targets: [{ [name]: "1" }], forwardTo: [] });
export const fileStorage: FileBlock = otelcol.storage.file("queue");
export const community: FileBlock = otelcol.exporter.googlecloud("x");

/** What `compose` refuses, code by code. */
export const composeCases: readonly Case[] = [
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
      'alloy/unknown-reference: agent › prometheus.scrape "node" › prometheus.remote_write.hup.receiver refers to nothing in this file; add prometheus.remote_write.hup to the file, or refer to prometheus.remote_write.hub',
    ],
    accepted: [hub, scrape("node")],
  },
  {
    what: "a component that was forgotten, with no other in the file",
    refused: [local.file("a", { filename: local.file("b", { filename: "x" }).content })],
    diagnostics: [
      'alloy/unknown-reference: agent › local.file "a" › local.file.b.content refers to nothing in this file; add local.file.b to the file',
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
    alloyAccepts: "it keeps the backslash in the name",
    diagnostics: [
      'alloy/inexpressible-field: agent › prometheus.scrape "a" › "a\\"b" cannot be a field name: Alloy reads no escapes there, and an empty name as ""; build the object with encoding.from_json(…), or choose a name without quotes, backslashes and control characters',
    ],
    accepted: [holding("a b")],
  },
  {
    what: "an empty field name",
    refused: [holding("")],
    alloyAccepts: "it takes the two quotes for the name",
    diagnostics: [
      'alloy/inexpressible-field: agent › prometheus.scrape "a" › "" cannot be a field name: Alloy reads no escapes there, and an empty name as ""; build the object with encoding.from_json(…), or choose a name without quotes, backslashes and control characters',
    ],
    accepted: [holding("_")],
  },
  {
    what: "an argument outside of a module",
    refused: [argument<string>("address")],
    diagnostics: [
      'alloy/misplaced-block: agent › argument "address" › argument stands in a file and belongs directly in a declare; move it there, or remove it',
    ],
    accepted: [declare("m", [argument<string>("address")])],
  },
  {
    what: "an export in a template",
    refused: [foreach("each", { collection: [] }, () => [exportValue("out", 1)])],
    diagnostics: [
      'alloy/misplaced-block: agent › export "out" › export stands in a template and belongs directly in a declare; move it there, or remove it',
    ],
    options: { stability: "experimental" },
    accepted: [declare("m", [exportValue("out", 1)])],
  },
  {
    what: "logging in a module",
    refused: [declare("m", [config.logging({})])],
    diagnostics: [
      "alloy/misplaced-block: agent › logging › logging stands in a module and belongs at the top of the file; move it there, or remove it",
    ],
    accepted: [config.logging({})],
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
    what: "an experimental function in a file that allows none",
    refused: [prometheus.scrape("a", { targets: array.combineMaps([], [], ["instance"]), forwardTo: [] })],
    diagnostics: [
      'alloy/stability: agent › prometheus.scrape "a" › array.combine_maps is experimental, and this file allows generally-available; do without it, or allow it: stability "experimental" here and --stability.level=experimental for alloy run',
    ],
    accepted: [prometheus.scrape("a", { targets: array.combineMaps([], [], ["instance"]), forwardTo: [] })],
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
