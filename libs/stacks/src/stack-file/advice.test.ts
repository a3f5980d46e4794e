import { describe, expect, test } from "vitest";
import { linesOf } from "./lines.fixture.ts";

const nodes = [{ host: "node-1" }];
const replica = { host: "hub-1", address: "10.0.0.11" };
const closed = { metrics: { tls: true, login: "stackmon" }, logs: { tls: true, login: "stackmon" } };

/** A slip, the nearest right file, and the whole text that leads from one to the other. */
const slips: readonly [file: object, right: object, line: string][] = [
  [
    { services: { signer: {} } },
    { services: { "stacks-signer": {} } },
    "stack/unknown-key: services.signer › signer is no key of services; write stacks-signer",
  ],
  [
    { scrape_interval: "30s" },
    { scrapeInterval: "30s" },
    "stack/unknown-key: scrape_interval › scrape_interval is no key of a stack file; write scrapeInterval",
  ],
  [
    { hub: { replicas: [replica, { host: "hub-2", adress: "10.0.0.12" }] }, stores: closed },
    { hub: { replicas: [replica, { host: "hub-2", address: "10.0.0.12" }] }, stores: closed },
    "stack/unknown-key: hub.replicas[1].adress › adress is no key of hub.replicas[1]; write address",
  ],
  [
    { retention: "30d" },
    { stores: { metrics: { retention: "30d" } } },
    "stack/unknown-key: retention › retention is no key of a stack file; use one of name, job, labels, scrapeInterval, services, journal, hostMetrics, nodes, nodesFrom, fleet, hub, stores, storage, sampling, limits, drops, maxLineSize, delivery, grafana, vmalert, alerting",
  ],
  [
    { services: { "stacks-node": { unit: "stacks-node" } } },
    { services: { "stacks-node": { unit: "stacks-node.service" } } },
    'stack/malformed-value: services.stacks-node.unit › saw "stacks-node", wanted a systemd unit with its suffix; write stacks-node.service',
  ],
  [
    { services: { "stacks-node": { metrics: "http://127.0.0.1:9153/metrics" } } },
    { services: { "stacks-node": { metrics: "127.0.0.1:9153" } } },
    'stack/malformed-value: services.stacks-node.metrics › saw "http://127.0.0.1:9153/metrics", wanted host:port, without scheme and path, or none; write 127.0.0.1:9153',
  ],
  [
    { services: { "stacks-node": { metrics: ":9153" } } },
    { services: { "stacks-node": { metrics: "[::1]:9153" } } },
    'stack/malformed-value: services.stacks-node.metrics › saw ":9153", wanted host:port, without scheme and path, or none; write 127.0.0.1:9153',
  ],
  [
    { services: { "stacks-node": { metrics: 9153 } } },
    { services: { "stacks-node": { metrics: "127.0.0.1:9153" } } },
    "stack/wrong-type: services.stacks-node.metrics › saw 9153, wanted host:port, without scheme and path, or none; write it like 127.0.0.1:9153 or none",
  ],
  [
    { services: { "stacks-node": { metrics: "0.0.0.0:9153" } } },
    { services: { "stacks-node": { metrics: "127.0.0.1:9153" } } },
    "stack/unspecified-address: services.stacks-node.metrics › saw 0.0.0.0, which is no destination, wanted an address that can be reached; write 127.0.0.1:9153",
  ],
  [
    { services: { "stacks-node": { metrics: "127.0.0.1:91530" } } },
    { services: { "stacks-node": { metrics: "127.0.0.1:9153" } } },
    "stack/out-of-range: services.stacks-node.metrics › saw port 91530, wanted at most 65535; write the port that this service serves",
  ],
  [
    { services: { "stacks-node": { logs: "/var/log/stacks.log" } } },
    { services: { "stacks-node": { logs: ["/var/log/stacks.log"] } } },
    'stack/wrong-type: services.stacks-node.logs › saw "/var/log/stacks.log", wanted a list of log files; write a list: [/var/log/stacks.log]',
  ],
  [
    { services: { "stacks-node": { logs: ["logs/*.log"] } } },
    { services: { "stacks-node": { logs: ["/srv/logs/*.log"] } } },
    'stack/malformed-value: services.stacks-node.logs[0] › saw "logs/*.log", wanted an absolute path or glob; write it like /var/log/stacks/stacks-node.log',
  ],
  [
    { services: ["stacks-node"] },
    { services: { "stacks-node": null } },
    "stack/wrong-type: services › saw [stacks-node], wanted a mapping of services to their settings; write it like { stacks-node: {} }",
  ],
  [
    { services: {} },
    {},
    "stack/out-of-range: services › saw {}, wanted a mapping of services to their settings; add an entry, as in { stacks-node: {} }, or leave the key out",
  ],
  [
    { labels: { "my-label": "a" } },
    { labels: { my_label: "a" } },
    'stack/malformed-value: labels.my-label › saw "my-label", wanted a label name of letters, digits and underscores; write my_label',
  ],
  [
    { labels: { rack: 12 } },
    { labels: { rack: "12" } },
    'stack/wrong-type: labels.rack › saw 12, wanted a text of at least one character, all on one line, without $; quote it: "12"',
  ],
  [
    { labels: { rack: "" } },
    { labels: {} },
    'stack/out-of-range: labels.rack › saw "", wanted a text of at least one character, all on one line, without $; write a text, or leave the key out',
  ],
  [
    { labels: { rack: "row\n12" } },
    { labels: { rack: "row12" } },
    'stack/malformed-value: labels.rack › saw "row\\n12", wanted a text of at least one character, all on one line, without $; write row12',
  ],
  [
    { labels: { cost: "a $5 b" } },
    { labels: { cost: "a 5 b" } },
    'stack/malformed-value: labels.cost › saw "a $5 b", wanted a text of at least one character, all on one line, without $; write a 5 b',
  ],
  [
    { labels: { __replica__: "a" } },
    { labels: { stack_replica__: "a" } },
    "stack/reserved-label: labels.__replica__ › saw the label __replica__, wanted a name that is free: names with a leading underscore are internal to the stores; rename it, for example to stack_replica__",
  ],
  [
    { labels: { level: "a" } },
    { labels: { tier: "a" } },
    "stack/reserved-label: labels.level › saw the label level, wanted a name that is free: it is read from log lines; rename it, for example to stack_level",
  ],
  [
    { labels: { name: "a" } },
    { labels: { stack_name: "a" } },
    "stack/reserved-label: labels.name › saw the label name, wanted a name that is free: node_os_info has a label of this name; rename it, for example to stack_name",
  ],
  [
    { hub: "off" },
    { hub: "none" },
    'stack/unknown-value: hub › saw "off", wanted none, or a mapping of the hub\'s settings; write it like none or { address: 10.0.0.10 }',
  ],
  [
    { hub: null },
    { hub: {} },
    "stack/wrong-type: hub › saw nothing, wanted a mapping of the hub's settings, or none; write it like { address: 10.0.0.10 } or none",
  ],
  [
    { hub: { address: "http://10.0.0.10:9091" } },
    { hub: { address: "10.0.0.10" } },
    'stack/malformed-value: hub.address › saw "http://10.0.0.10:9091", wanted a host name or IP address, without scheme and port; write 10.0.0.10',
  ],
  [
    { hub: { address: "10.0.0.300" } },
    { hub: { address: "fd00::10" } },
    'stack/malformed-value: hub.address › saw "10.0.0.300", wanted a host name or IP address, without scheme and port; write it like 10.0.0.10',
  ],
  [
    { hub: { logsPort: "3500" } },
    { hub: { logsPort: 3500 } },
    'stack/wrong-type: hub.logsPort › saw "3500", wanted a port number; write it like 3500',
  ],
  [
    { hub: { metricsPort: 12345 } },
    { hub: { metricsPort: 12346 } },
    "stack/port-clash: hub.metricsPort › saw 127.0.0.1:12345 for the metrics receiver, which Alloy's UI binds too, wanted a port of its own; write 12346",
  ],
  [
    { hub: { metricsPort: 9153 } },
    { hub: { address: "10.0.0.10", metricsPort: 9153 } },
    "stack/port-clash: hub.metricsPort › saw 127.0.0.1:9153 for the metrics receiver, which metrics of stacks-node (services.stacks-node.metrics) binds too, wanted a port of its own; write 9154",
  ],
  [
    { services: { "stacks-node": {}, "bitcoin-node": { metrics: "localhost:9153" } } },
    { services: { "stacks-node": {}, "bitcoin-node": { metrics: "localhost:9332" } } },
    "stack/port-clash: services.bitcoin-node.metrics › saw localhost:9153 for metrics of bitcoin-node, which metrics of stacks-node (services.stacks-node.metrics) binds too, wanted a port of its own; write the port that this service serves",
  ],
  [
    { grafana: { address: "0.0.0.0", port: 9428 } },
    { grafana: { address: "0.0.0.0", port: 3000 } },
    "stack/port-clash: grafana.port › saw 0.0.0.0:9428 for Grafana, which victoria-logs (stores.logs.port) binds too, wanted a port of its own; write 9429",
  ],
  [
    { hub: { otlpPort: 3500 } },
    { hub: { otlpPort: 3500 }, delivery: { logs: "push", metrics: "push" } },
    "stack/port-clash: hub.otlpPort › saw 127.0.0.1:3500 for the OTLP receiver, which the logs receiver (hub.logsPort) binds too, wanted a port of its own; write 3501",
  ],
  [
    { hub: { address: "10.0.0.10", tls: "mutual" }, grafana: { port: 14318 } },
    { hub: { address: "10.0.0.10" }, grafana: { port: 14318 } },
    "stack/port-clash: grafana.port › saw 127.0.0.1:14318 for Grafana, which the gate's way to the OTLP receiver binds too, wanted a port of its own; write 14319",
  ],
  [
    { hub: { tls: "yes" } },
    { hub: { tls: "mutual" } },
    'stack/unknown-value: hub.tls › saw "yes", wanted none or mutual; write one of none, mutual',
  ],
  [
    { grafana: { url: "grafana.example.org" } },
    { grafana: { url: "https://grafana.example.org" } },
    'stack/malformed-value: grafana.url › saw "grafana.example.org", wanted an http or https URL without user and query; write it like https://grafana.example.org',
  ],
  [
    { grafana: { url: "https://me@grafana.example.org" } },
    { grafana: { url: "http://[fd00::10]:3000/grafana/" } },
    'stack/malformed-value: grafana.url › saw "https://me@grafana.example.org", wanted an http or https URL without user and query; write it like https://grafana.example.org',
  ],
  [
    { grafana: { url: "https://grafana.example.org:91530" } },
    { grafana: { url: "https://grafana.example.org:9153" } },
    "stack/out-of-range: grafana.url › saw port 91530, wanted at most 65535; write the port at which people reach Grafana",
  ],
  [
    { stores: { metrics: { retention: "6M" } } },
    { stores: { metrics: { retention: "180d" } } },
    'stack/malformed-value: stores.metrics.retention › saw "6M", wanted a retention in days (d), weeks (w) or years (y); write it like 30d',
  ],
  [
    { stores: { metrics: { retention: "30 D" } } },
    { stores: { metrics: { retention: "30d" } } },
    'stack/malformed-value: stores.metrics.retention › saw "30 D", wanted a retention in days (d), weeks (w) or years (y); write 30d',
  ],
  [
    { stores: { metrics: { retention: "101y" } } },
    { stores: { metrics: { retention: "100y" } } },
    "stack/out-of-range: stores.metrics.retention › saw 101y, wanted at most 100y; write 100y or less",
  ],
  [
    { stores: { logs: { kind: "loki", tls: "mutal" } } },
    { stores: { logs: { kind: "loki", tls: "mutual" } } },
    'stack/unknown-value: stores.logs.tls › saw "mutal", wanted true, false or mutual; write mutual',
  ],
  [
    { stores: { logs: { login: "stack mon" } } },
    { stores: { logs: { login: "stackmon" } } },
    'stack/malformed-value: stores.logs.login › saw "stack mon", wanted a name of letters, digits, dots and dashes, or none; write stackmon',
  ],
  [
    { stores: { metrics: { address: "10.0.0.20", login: "stackmon" } } },
    { stores: { metrics: { address: "10.0.0.20", login: "stackmon", tls: true } } },
    "stack/open-store: stores.metrics › victoria-metrics binds 10.0.0.20 and takes its password in plain text, wanted encryption and a check of who is there; add tls: true",
  ],
  [
    { stores: { logs: { address: "10.0.0.20", kind: "prometheus" } } },
    { stores: { logs: { address: "10.0.0.20", kind: "loki", tls: "mutual" } } },
    'stack/unknown-value: stores.logs.kind › saw "prometheus", wanted a store program; write one of victoria-logs, loki',
  ],
  [
    { stores: { logs: { address: "::" } } },
    { stores: { logs: { address: "::1" } } },
    "stack/unspecified-address: stores.logs.address › saw ::, which is no destination, wanted an address that can be reached; write 127.0.0.1",
  ],
  [
    { scrapeInterval: "5m" },
    { scrapeInterval: "2m" },
    "stack/out-of-range: scrapeInterval › saw 5m, wanted 1s to 2m: slower scrapes leave gaps in five-minute windows; write it like 15s",
  ],
  [
    { journal: { maxAge: "0s" } },
    { journal: { maxAge: "1s" } },
    "stack/out-of-range: journal.maxAge › saw 0s, wanted more than nothing; write it like 7h",
  ],
  [
    { journal: { maxAge: "1d" } },
    { journal: { maxAge: "24h" } },
    'stack/malformed-value: journal.maxAge › saw "1d", wanted a duration in hours, minutes and seconds; write it like 7h',
  ],
  [
    { journal: { units: ["stacks-node.service"] } },
    { journal: { units: ["nginx.service"] } },
    "stack/ambiguous-unit: journal.units[0] › saw stacks-node.service, which is the unit of stacks-node already, wanted a unit of its own; remove it here",
  ],
  [
    { services: { "stacks-node": { unit: "node.service" } }, journal: { units: ["stacks-node.service"] } },
    { services: { "stacks-node": { unit: "node.service" } }, journal: { units: ["other.service"] } },
    "stack/ambiguous-unit: journal.units[0] › saw stacks-node.service, whose service label would be stacks-node like that of node.service, wanted another; remove it here",
  ],
  [
    { sampling: [{ service: "stacks-node", level: "DEBG", rate: 0.1 }] },
    { sampling: [{ service: "stacks-node", level: "debug", rate: 0.1 }] },
    'stack/unknown-value: sampling[0].level › saw "DEBG", wanted a level; write debug',
  ],
  [
    { sampling: [{ service: "stacks-node", level: "warn", rate: 0.1 }] },
    { sampling: [{ service: "stacks-node", level: "info", rate: 0.1 }] },
    "stack/protected-lines: sampling[0].level › saw warn, wanted info, debug or trace: lines that tell of trouble are rare, and every one counts; remove this rule, or thin out a lower level",
  ],
  [
    { limits: [{ service: "stacks-node", level: "critical", linesPerSecond: 5 }] },
    { limits: [{ service: "stacks-node", level: "trace", linesPerSecond: 5 }] },
    "stack/protected-lines: limits[0].level › saw critical, wanted info, debug or trace: lines that tell of trouble are rare, and every one counts; remove this rule, or thin out a lower level",
  ],
  [
    { drops: [{ service: "stacks-node", message: "Advanced to new tip! a/b" }] },
    { drops: [{ service: "stacks-node", message: "Advanced to" }] },
    'stack/protected-lines: drops[0].message › saw "Advanced to new tip!", which alerts or counters look for, wanted another message; remove this rule',
  ],
  [
    {
      drops: [
        { service: "stacks-signer", level: "debug" },
        { service: "stacks-signer", level: "debug" },
      ],
    },
    {
      drops: [
        { service: "stacks-signer", level: "debug" },
        { service: "stacks-signer", level: "trace" },
      ],
    },
    "stack/duplicate-entry: drops[1] › saw stacks-signer debug as in drops[0], wanted one rule for each class of lines; remove one of the two",
  ],
  [
    { drops: [{ service: "stacks-signer" }] },
    { drops: [{ service: "stacks-signer", message: "Received block acceptance" }] },
    "stack/silenced-log: drops[0] › saw all lines of stacks-signer below warn, wanted some of them: the alerts on a silent log would fire for ever; name a message or a lower level, or sample instead",
  ],
  [
    {
      drops: [
        { service: "stacks-node", level: "TRCE" },
        { service: "stacks-node", level: "trace" },
      ],
    },
    {
      drops: [
        { service: "stacks-node", level: "debug" },
        { service: "stacks-node", level: "trace" },
      ],
    },
    'stack/unknown-value: drops[0].level › saw "TRCE", wanted a level; write trace',
  ],
  [
    { limits: [{ service: "stacks-node", linesPerSecond: 0 }] },
    { limits: [{ service: "stacks-node", linesPerSecond: 100 }] },
    "stack/out-of-range: limits[0].linesPerSecond › saw 0, wanted a number of lines a second above 0; write it like 100",
  ],
  [
    { services: { "stacks-node": {} }, limits: [{ service: "stacks-signer", linesPerSecond: 1 }] },
    { services: { "stacks-node": {} }, limits: [{ service: "stacks-node", linesPerSecond: 1 }] },
    "stack/undeclared-service: limits[0].service › saw stacks-signer, wanted a service of this file: stacks-node; add stacks-signer: {} to services",
  ],
  [
    { maxLineSize: "2MiB" },
    { maxLineSize: "1MiB" },
    "stack/out-of-range: maxLineSize › saw 2MiB, wanted at most 1MiB: stores drop what is longer; write it like 256KiB",
  ],
  [
    { maxLineSize: "256k" },
    { maxLineSize: "256KiB" },
    'stack/malformed-value: maxLineSize › saw "256k", wanted a size in KiB or MiB; write it like "256KiB"',
  ],
  [
    { delivery: { queueSize: "4GB" } },
    { delivery: { queueSize: "4GiB" } },
    'stack/malformed-value: delivery.queueSize › saw "4GB", wanted a size in MiB or GiB; write it like "4GiB"',
  ],
  [
    { delivery: { logs: "memory" } },
    { delivery: { logs: "push" } },
    'stack/unknown-value: delivery.logs › saw "memory", wanted queue or push; write one of queue, push',
  ],
  [
    { drops: [{ service: "stacks-node", message: "a" }] },
    { drops: [{ service: "stacks-node", message: "a message" }] },
    'stack/out-of-range: drops[0].message › saw "a", wanted a text of three characters or more, all on one line; write it like Received block acceptance',
  ],
  [
    { sampling: [{ service: "stacks-node", level: "debug", rate: 1 }] },
    { sampling: [] },
    "stack/out-of-range: sampling[0].rate › saw 1, wanted a share of the lines below 1; write it like 0.1",
  ],
  [
    {
      sampling: [
        { service: "stacks-node", level: "debug", rate: 0.1 },
        { service: "stacks-node", level: "debug", rate: 0.2 },
      ],
    },
    {
      sampling: [
        { service: "stacks-node", level: "debug", rate: 0.1 },
        { service: "stacks-node", level: "info", rate: 0.2 },
      ],
    },
    "stack/duplicate-entry: sampling[1] › saw stacks-node debug as in sampling[0], wanted one rule for each class of lines; remove one of the two",
  ],
  [
    { name: "" },
    { name: "a b" },
    'stack/malformed-value: name › saw "", wanted a name of letters, digits, spaces, dots and dashes; write it like mainnet',
  ],
  [
    { name: "a".repeat(61) },
    { name: "a".repeat(60) },
    `stack/out-of-range: name › saw "${"a".repeat(56)}..., wanted a name of letters, digits, spaces, dots and dashes; shorten it to 60 characters`,
  ],
];

describe("a slip is explained, and is gone when the advice is followed", () => {
  test.each(slips)("%j", (file, right, line) => {
    expect(linesOf({ nodes, ...file })).toEqual([line]);
    expect(linesOf({ nodes, ...right })).toEqual([]);
  });
});
