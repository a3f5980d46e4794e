import type { Case } from "../component/compose-cases.fixture.ts";
import { hub } from "../component/compose-cases.fixture.ts";
import type { FileBlock } from "../component/block.ts";
import { customComponent, declare, foreach, unsafeBlock, unsafeComponent } from "../component/module.ts";
import type { AlloyValue } from "../expression/expression.ts";
import { expression } from "../expression/expression.ts";
import { endpoint, scrape } from "./check-blocks.fixture.ts";
import { secretCases } from "./secret-cases.fixture.ts";
import * as config from "../generated/config.gen.ts";
import * as loki from "../generated/loki.gen.ts";
import * as prometheus from "../generated/prometheus.gen.ts";

const logs = loki.write("logs", { endpoint: [{ url: "http://127.0.0.1:3100/loki/api/v1/push" }] });

const reference = (...path: readonly string[]): AlloyValue => expression({ kind: "reference", path });

const inert = "its type check skips references";

/** A label where none belongs; the builders write none. */
function labelled(block: FileBlock, label: string | undefined): FileBlock {
  const { label: _, ...definition } = block.definition;
  return { definition: { ...definition, ...(label !== undefined && { label }) } };
}

const structureCases: readonly Case[] = [
  {
    what: "a component that Alloy does not have",
    refused: [unsafeComponent("prometheus.scrap", "node", { targets: [], forward_to: [] })],
    diagnostics: [
      'alloy/unknown-component: agent › prometheus.scrap "node" › prometheus.scrap is no component of the pinned Alloy and no module of this file; use prometheus.scrape, or declare or import the module',
    ],
    accepted: [scrape({})],
  },
  {
    what: "a module that is declared nowhere",
    refused: [declare("node", []), customComponent("nod", "one")],
    diagnostics: [
      'alloy/unknown-component: agent › nod "one" › nod is no component of the pinned Alloy and no module of this file; use node, or declare or import the module',
    ],
    accepted: [declare("node", []), customComponent("node", "one")],
  },
  {
    what: "an attribute that a component does not have",
    refused: [scrape({ scrape_intervall: "15s" })],
    diagnostics: [
      'alloy/unknown-attribute: agent › prometheus.scrape "node" › scrape_intervall is no attribute of prometheus.scrape; use scrape_interval (a duration, e.g. "15s")',
    ],
    accepted: [scrape({ scrape_interval: "15s" })],
  },
  {
    what: "an attribute of a block that has none",
    refused: [scrape({}, [unsafeBlock("clustering", { on: true })])],
    diagnostics: [
      'alloy/unknown-attribute: agent › prometheus.scrape "node" › clustering › on is no attribute of clustering of prometheus.scrape; use enabled (true or false)',
      'alloy/missing-argument: agent › prometheus.scrape "node" › clustering › clustering of prometheus.scrape needs enabled, and it is not there; add enabled = … (true or false)',
    ],
    accepted: [scrape({}, [unsafeBlock("clustering", { enabled: true })])],
  },
  {
    what: "a block that a component does not have",
    refused: [scrape({}, [unsafeBlock("basic_aut", { username: "me" })])],
    diagnostics: [
      'alloy/unknown-block: agent › prometheus.scrape "node" › basic_aut is no block of prometheus.scrape; use basic_auth',
    ],
    accepted: [scrape({}, [unsafeBlock("basic_auth", { username: "me" })])],
  },
  {
    what: "a block in a component that takes none",
    refused: [unsafeComponent("local.file", "a", { filename: "a" }, [unsafeBlock("tls", {})])],
    diagnostics: [
      'alloy/unknown-block: agent › local.file "a" › tls is no block of local.file; local.file takes no blocks; remove it',
    ],
    accepted: [unsafeComponent("local.file", "a", { filename: "a" })],
  },
  {
    what: "a block as an attribute",
    refused: [scrape({ basic_auth: { username: "me" } })],
    diagnostics: [
      'alloy/wrong-form: agent › prometheus.scrape "node" › basic_auth is written as an attribute and must be a block; write basic_auth { … }',
    ],
    accepted: [scrape({}, [unsafeBlock("basic_auth", { username: "me" })])],
  },
  {
    what: "an attribute as a block",
    refused: [scrape({}, [unsafeBlock("params", {})])],
    diagnostics: [
      'alloy/wrong-form: agent › prometheus.scrape "node" › params is written as a block and must be an attribute; write params = …',
    ],
    accepted: [scrape({ params: {} })],
  },
  {
    what: "a required attribute that is not there",
    refused: [scrape({ targets: undefined })],
    diagnostics: [
      'alloy/missing-argument: agent › prometheus.scrape "node" › prometheus.scrape needs targets, and it is not there; add targets = … (a list of targets)',
    ],
    accepted: [scrape({ targets: [] })],
  },
  {
    what: "a required attribute of a block that is not there",
    refused: [endpoint({ url: undefined })],
    diagnostics: [
      'alloy/missing-argument: agent › prometheus.remote_write "store" › endpoint › endpoint of prometheus.remote_write needs url, and it is not there; add url = … (a string)',
    ],
    accepted: [endpoint({})],
  },
  {
    what: "a foreach without its template",
    refused: [unsafeComponent("foreach", "each", { collection: [], var: "item" })],
    diagnostics: [
      'alloy/missing-argument: agent › foreach "each" › foreach needs template, and it is not there; add template { … }',
    ],
    accepted: [foreach("each", { collection: [] }, () => [])],
  },
  {
    what: "a block twice that may stand once",
    refused: [
      scrape({}, [
        unsafeBlock("clustering", { enabled: true }),
        unsafeBlock("clustering", { enabled: true }),
      ]),
    ],
    diagnostics: [
      'alloy/repeated-argument: agent › prometheus.scrape "node" › clustering is there twice, and prometheus.scrape takes it once; keep one of the two',
    ],
    accepted: [scrape({}, [unsafeBlock("clustering", { enabled: true })])],
  },
  {
    what: "a component without a label",
    refused: [labelled(scrape({}), undefined)],
    diagnostics: [
      'alloy/missing-label: agent › prometheus.scrape › prometheus.scrape has no label and needs one; write prometheus.scrape "name" { … }',
    ],
    accepted: [scrape({})],
  },
  {
    what: "a label on a configuration block that takes none",
    refused: [labelled(config.logging({}), "a")],
    alloyAccepts: "it ignores the label, and takes one of livedebugging for a component's",
    diagnostics: [
      'alloy/unexpected-label: agent › logging "a" › logging takes no label; write logging { … }',
    ],
    accepted: [config.logging({})],
  },
  {
    what: "a label on a block that takes none",
    refused: [scrape({}, [labelled(unsafeBlock("basic_auth", { username: "me" }), "a")])],
    alloyAccepts: "it looks at the labels of components alone",
    runSays: 'block "basic_auth" does not support specifying labels',
    diagnostics: [
      'alloy/unexpected-label: agent › prometheus.scrape "node" › basic_auth "a" › basic_auth takes no label; write basic_auth { … }',
    ],
    accepted: [scrape({}, [unsafeBlock("basic_auth", { username: "me" })])],
  },
  {
    what: "a receiver of logs where metrics go",
    refused: [logs, scrape({ forward_to: [logs.receiver] })],
    alloyAccepts: inert,
    runSays: 'expected capsule("storage.Appendable"), got capsule("loki.LogsReceiver")',
    diagnostics: [
      'alloy/wrong-signal: agent › prometheus.scrape "node" › forward_to takes a receiver of metrics, and loki.write.logs.receiver is a receiver of logs; give forward_to a reference to a receiver of metrics',
    ],
    accepted: [hub, scrape({ forward_to: [hub.receiver] })],
  },
  {
    what: "targets where one target goes",
    refused: [
      prometheus.exporter.unix("host"),
      scrape({ targets: [reference("prometheus", "exporter", "unix", "host", "targets")] }),
    ],
    alloyAccepts: inert,
    runSays: "target::ConvertFrom: conversion from '[]discovery.Target' is not supported",
    diagnostics: [
      'alloy/wrong-signal: agent › prometheus.scrape "node" › targets takes a target, and prometheus.exporter.unix.host.targets is a list of targets; give targets a reference to a target',
    ],
    accepted: [
      prometheus.exporter.unix("host"),
      scrape({ targets: reference("prometheus", "exporter", "unix", "host", "targets") }),
    ],
  },
  {
    what: "one receiver of another signal where a list goes",
    refused: [logs, scrape({ forward_to: reference("loki", "write", "logs", "receiver") })],
    alloyAccepts: inert,
    runSays: "should be array, got capsule",
    diagnostics: [
      'alloy/wrong-signal: agent › prometheus.scrape "node" › forward_to takes a list of receivers of metrics, and loki.write.logs.receiver is a receiver of logs; give forward_to a reference to a list of receivers of metrics',
    ],
    accepted: [hub, scrape({ forward_to: [hub.receiver] })],
  },
  {
    what: "an export that a component does not have",
    refused: [hub, scrape({ forward_to: [reference("prometheus", "remote_write", "hub", "reciever")] })],
    alloyAccepts: inert,
    runSays: 'field "reciever" does not exist',
    diagnostics: [
      'alloy/unknown-export: agent › prometheus.scrape "node" › prometheus.remote_write exports no reciever; refer to prometheus.remote_write.hub.receiver',
    ],
    accepted: [hub, scrape({ forward_to: [hub.receiver] })],
  },
  {
    what: "an export of a component that has none",
    refused: [
      scrape({}),
      unsafeComponent("local.file", "a", { filename: reference("prometheus", "scrape", "node", "path") }),
    ],
    alloyAccepts: inert,
    runSays: 'field "path" does not exist',
    diagnostics: [
      'alloy/unknown-export: agent › local.file "a" › prometheus.scrape exports no path; prometheus.scrape exports nothing; remove the reference',
    ],
    accepted: [scrape({}), unsafeComponent("local.file", "a", { filename: "/etc/hostname" })],
  },
  {
    what: "a number where a duration goes",
    refused: [scrape({ scrape_interval: 15 })],
    diagnostics: [
      'alloy/wrong-type: agent › prometheus.scrape "node" › scrape_interval is 15 and must be a duration, e.g. "15s"; give scrape_interval a duration, e.g. "15s"',
    ],
    accepted: [scrape({ scrape_interval: "15s" })],
  },
  {
    what: "a duration without a unit that Go has",
    refused: [scrape({ scrape_interval: "1d" })],
    diagnostics: [
      'alloy/wrong-type: agent › prometheus.scrape "node" › scrape_interval is "1d" and must be a duration, e.g. "15s"; give scrape_interval a duration, e.g. "15s"',
    ],
    accepted: [scrape({ scrape_interval: "24h0m1.5s" })],
  },
  {
    what: "a size without a unit",
    refused: [scrape({ body_size_limit: 5 })],
    diagnostics: [
      'alloy/wrong-type: agent › prometheus.scrape "node" › body_size_limit is 5 and must be a number of bytes, e.g. "10MiB"; give body_size_limit a number of bytes, e.g. "10MiB"',
    ],
    accepted: [scrape({ body_size_limit: "5MiB" })],
  },
  {
    what: "text where a number goes",
    refused: [scrape({ sample_limit: "many" })],
    diagnostics: [
      'alloy/wrong-type: agent › prometheus.scrape "node" › sample_limit is "many" and must be a number; give sample_limit a number',
    ],
    accepted: [scrape({ sample_limit: "15" })],
  },
  {
    what: "text where a boolean goes",
    refused: [scrape({ honor_labels: "true" })],
    diagnostics: [
      'alloy/wrong-type: agent › prometheus.scrape "node" › honor_labels is "true" and must be true or false; give honor_labels true or false',
    ],
    accepted: [scrape({ honor_labels: true })],
  },
  {
    what: "a boolean where text goes",
    refused: [scrape({ job_name: true })],
    diagnostics: [
      'alloy/wrong-type: agent › prometheus.scrape "node" › job_name is true and must be a string; give job_name a string',
    ],
    accepted: [scrape({ job_name: 1 })],
  },
  {
    what: "a list where text goes",
    refused: [scrape({ job_name: [] })],
    diagnostics: [
      'alloy/wrong-type: agent › prometheus.scrape "node" › job_name is a list and must be a string; give job_name a string',
    ],
    accepted: [scrape({ job_name: "a" })],
  },
  {
    what: "an object where a list goes",
    refused: [scrape({ targets: { __address__: "127.0.0.1:9153" } })],
    diagnostics: [
      'alloy/wrong-type: agent › prometheus.scrape "node" › targets is an object and must be a list of targets; give targets a list of targets',
    ],
    accepted: [scrape({ targets: [{ __address__: "127.0.0.1:9153" }] })],
  },
  {
    what: "text among targets",
    refused: [scrape({ targets: ["127.0.0.1:9153"] })],
    diagnostics: [
      'alloy/wrong-type: agent › prometheus.scrape "node" › targets is "127.0.0.1:9153" and must be a target; give targets a target',
    ],
    accepted: [scrape({ targets: [{ __address__: "127.0.0.1:9153" }] })],
  },
  {
    what: "a value that is none of those accepted",
    refused: [
      unsafeComponent("discovery.relabel", "a", { targets: [] }, [unsafeBlock("rule", { action: "keeps" })]),
    ],
    diagnostics: [
      'alloy/unknown-value: agent › discovery.relabel "a" › rule › "keeps" is no value of action; use keep; the values are drop, dropequal, hashmod, keep, keepequal, labeldrop, labelkeep, labelmap, lowercase, replace, uppercase',
    ],
    accepted: [
      unsafeComponent("discovery.relabel", "a", { targets: [] }, [unsafeBlock("rule", { action: "keep" })]),
    ],
  },
];

/** What the check of a composed file refuses, code by code. */
export const checkCases: readonly Case[] = [...structureCases, ...secretCases];
