import { services } from "../service/service.ts";
import { alerting } from "./alerting-schema.ts";
import { defaults, storePort } from "./defaults.ts";
import { delivery } from "./delivery-schema.ts";
import { durationPattern } from "./duration.ts";
import { fleet, nodesFrom } from "./fleet-schema.ts";
import { retentionPattern } from "./retention.ts";
import type { JsonSchema } from "./json-schema.ts";
import { labels } from "./labels-schema.ts";
import { grafanaDatabase, replicas } from "./pair-schema.ts";
import { endpoint, grafanaMetrics, vmalert } from "./programs-schema.ts";
import { rootUrlPattern } from "./root-url.ts";
import { maxLineSizePattern } from "./size.ts";
import { passwordFiles } from "./store-access.ts";
import { storeAccess } from "./store-access-schema.ts";
import { storage } from "./storage-schema.ts";
import { drop, limit, sampling, serviceName } from "./thinning-schema.ts";

/*
 * Titles and examples are not decoration: a diagnostic reads "wanted <title>", and its advice is the first example.
 * A title is therefore a noun phrase with its article.
 */

const duration = (description: string, byDefault: string): JsonSchema => ({
  title: "a duration in hours, minutes and seconds",
  description,
  type: "string",
  pattern: durationPattern,
  default: byDefault,
  examples: [byDefault],
});

const port = (description: string, example: number, byDefault?: number): JsonSchema => ({
  title: "a port number",
  description,
  type: "integer",
  minimum: 1,
  maximum: 65535,
  ...(byDefault === undefined ? {} : { default: byDefault }),
  examples: [example],
});

const address = (description: string, example: string, byDefault?: string): JsonSchema => ({
  title: "a host name or IP address, without scheme and port",
  description,
  type: "string",
  anyOf: [
    { format: "ipv4" },
    { format: "ipv6" },
    // The last label of a name is not a number, or 10.0.0.300 would be one.
    { format: "hostname", pattern: "(?:^|\\.)[^.]*[A-Za-z-][^.]*$" },
  ],
  ...(byDefault === undefined ? {} : { default: byDefault }),
  examples: [example],
});

const unit: JsonSchema = {
  title: "a systemd unit with its suffix",
  type: "string",
  pattern: "^(?:none|[A-Za-z0-9:_.\\\\@-]+\\.(?:service|scope|slice|socket|timer|mount|target))$",
  examples: ["stacks-node.service"],
};

const service = (name: keyof typeof services): JsonSchema => ({
  title: "a mapping of a service's settings",
  description: `${services[name].title}. Leave it empty to take the defaults.`,
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    unit: {
      ...unit,
      description: "systemd unit whose journal entries are this service's log, or none.",
      default: services[name].unit,
      examples: [services[name].unit, "none"],
    },
    metrics: endpoint(
      "Where the node's own agent scrapes this service, or none.",
      `127.0.0.1:${services[name].metricsPort}`,
      `127.0.0.1:${services[name].metricsPort}`,
    ),
    logs: {
      title: "a list of log files",
      description: "Log files to follow beside the journal: absolute paths or globs.",
      type: "array",
      uniqueItems: true,
      items: {
        title: "an absolute path or glob",
        type: "string",
        pattern: "^/[^\\n]*[^/\\n]$",
        examples: [`/var/log/stacks/${name}.log`],
      },
      default: [],
      examples: [[`/var/log/stacks/${name}.log`]],
    },
  },
  examples: [{ unit: services[name].unit }],
});

type Kind = keyof typeof storePort;

const store = (kinds: readonly [Kind, Kind], keeps: "metrics" | "logs"): JsonSchema => ({
  title: "a mapping of a store's settings",
  description: `Where ${keeps} are kept.`,
  type: "object",
  additionalProperties: false,
  properties: {
    kind: {
      title: "a store program",
      description: `The program that keeps ${keeps}.`,
      type: "string",
      enum: kinds,
      default: kinds[0],
    },
    address: address(
      "Address the store binds and is reached at. The default is reached from the hub's own server only.",
      "127.0.0.1",
      "127.0.0.1",
    ),
    port: port(
      `Port of the store; by default the program's own: ${kinds.map((kind) => `${storePort[kind]} for ${kind}`).join(", ")}.`,
      storePort[kinds[0]],
    ),
    retention: {
      title: "a retention in days (d), weeks (w) or years (y)",
      description: `How long ${keeps} are kept.`,
      type: "string",
      pattern: retentionPattern,
      default: defaults.stores[keeps].retention,
      examples: [defaults.stores[keeps].retention],
    },
    ...storeAccess(passwordFiles[keeps]),
  },
  examples: [{ kind: kinds[0], retention: defaults.stores[keeps].retention }],
});

const node: JsonSchema = {
  title: "a mapping with at least a host",
  description: "A machine that runs services and an agent.",
  type: "object",
  additionalProperties: false,
  required: ["host"],
  properties: {
    host: {
      title: "a host name of letters, digits, dots and dashes",
      description: "The host label of everything this machine sends. Unique in the stack.",
      type: "string",
      pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$",
      maxLength: 200,
      examples: ["node-1"],
    },
    address: {
      title: "an IP address",
      description:
        "Address that this machine connects to the hub from, for the firewall rules in the hub's README; whoever it is, when left out.",
      type: "string",
      anyOf: [{ format: "ipv4" }, { format: "ipv6" }],
      examples: ["10.0.0.1"],
    },
    labels: labels("Labels of this node; they win over the stack's."),
    services: {
      title: "a list of service names",
      description: "What this node runs; by default all services of the stack.",
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: serviceName,
      examples: [["stacks-node", "stacks-signer", "bitcoin-node"]],
    },
  },
  examples: [{ host: "node-1" }],
};

const hub: JsonSchema = {
  title: "a mapping of the hub's settings, or none",
  description:
    "The server that receives from all nodes, parses logs and writes to the stores; none lets each agent write to the stores itself.",
  type: ["object", "string"],
  // A condition on the type instead of alternatives: each mistake is then reported once, against the right branch.
  if: { type: "string" },
  then: {
    title: "none, or a mapping of the hub's settings",
    const: "none",
    examples: ["none", { address: "10.0.0.10" }],
  },
  additionalProperties: false,
  properties: {
    address: address(
      "Name or address under which nodes reach the hub. The default serves one server that runs everything.",
      "10.0.0.10",
      defaults.hub.address,
    ),
    listenAddress: address("Address the receivers bind; by default the hub's address.", "10.0.0.10"),
    metricsPort: port("Receiver of metrics (Prometheus remote write).", 9091, defaults.hub.metricsPort),
    logsPort: port("Receiver of logs of other senders (Loki push).", 3500, defaults.hub.logsPort),
    otlpPort: port("Receiver of the logs of agents (OTLP over HTTP).", 4318, defaults.hub.otlpPort),
    tls: {
      title: "none or mutual",
      description:
        "none: plain HTTP, and whoever reaches the receivers may write to them. mutual: a gate asks for a certificate of the stack's own CA, whose name has to be a node's host, and lets each node write as itself alone.",
      type: "string",
      enum: ["none", "mutual"],
      default: defaults.hub.tls,
      examples: ["mutual"],
    },
    replicas,
  },
  examples: [{ address: "10.0.0.10" }, "none"],
};

/**
 * JSON Schema (2020-12) of a {@link StackFile}, with titles, descriptions, defaults and examples for editors.
 * The package publishes the same as `@stackmon/stacks/stack-file.schema.json`.
 */
export const stackFileSchema: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "a mapping with at least nodes",
  examples: [{ nodes: [{ host: "node-1" }] }],
  description: "A Stacks monitoring stack: nodes, what they run, the hub they report to, and the stores.",
  type: "object",
  additionalProperties: false,
  // Each mistake is reported once, against the right branch, which alternatives would not do.
  if: { required: ["nodesFrom"] },
  else: {
    required: ["nodes"],
    properties: { nodes: { title: "a list of nodes", examples: [[{ host: "node-1" }]] } },
  },
  properties: {
    $schema: { title: "a text", description: "Address of this schema, for editors.", type: "string" },
    name: {
      title: "a name of letters, digits, spaces, dots and dashes",
      description: "Names the stack in titles.",
      type: "string",
      pattern: "^[A-Za-z0-9](?:[A-Za-z0-9 ._-]*[A-Za-z0-9])?$",
      maxLength: 60,
      default: defaults.name,
      examples: ["mainnet"],
    },
    job: {
      title: "a name of letters, digits, dots and dashes",
      description: "The job label of every series and stream.",
      type: "string",
      pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$",
      maxLength: 60,
      default: defaults.job,
      examples: [defaults.job],
    },
    labels: labels("Labels on everything that every node sends, beside host, job and service."),
    scrapeInterval: duration("Time between two scrapes of one target.", defaults.scrapeInterval),
    services: {
      title: "a mapping of services to their settings",
      description: "The services that nodes may run; by default all three.",
      type: "object",
      additionalProperties: false,
      minProperties: 1,
      properties: {
        "stacks-node": service("stacks-node"),
        "stacks-signer": service("stacks-signer"),
        "bitcoin-node": service("bitcoin-node"),
      },
      examples: [{ "stacks-node": {} }],
    },
    journal: {
      title: "a mapping of the journal's settings",
      description: "Reading of the systemd journal.",
      type: "object",
      additionalProperties: false,
      properties: {
        enabled: {
          title: "true or false",
          description: "Whether agents read the journal.",
          type: "boolean",
          default: defaults.journal.enabled,
          examples: [true],
        },
        units: {
          title: "a list of systemd units",
          description:
            "Further units to read beside those of the services; the unit's name without suffix becomes their service label.",
          type: "array",
          uniqueItems: true,
          items: { ...unit, examples: ["nginx.service"] },
          default: [],
          examples: [["nginx.service"]],
        },
        maxAge: duration("How far back a first read goes.", defaults.journal.maxAge),
      },
      examples: [{ enabled: true }],
    },
    hostMetrics: {
      title: "true or false",
      description:
        "Whether agents and hub collect the metrics of their machines: processors, memory, disks, network, clock. false where another node_exporter does.",
      type: "boolean",
      default: defaults.hostMetrics,
      examples: [true],
    },
    nodes: {
      title: "a list of nodes",
      description: "The machines that run services.",
      type: "array",
      minItems: 1,
      items: node,
      examples: [[{ host: "node-1" }]],
    },
    nodesFrom,
    fleet: fleet(labels("Takes nodes that have all of these, of their own or of the stack.")),
    hub,
    stores: {
      title: "a mapping with metrics and logs",
      description: "The programs that keep metrics and logs.",
      type: "object",
      additionalProperties: false,
      properties: {
        metrics: store(["victoria-metrics", "prometheus"], "metrics"),
        logs: store(["victoria-logs", "loki"], "logs"),
      },
      examples: [{ metrics: { retention: "90d" } }],
    },
    storage,
    sampling: {
      title: "a list of sampling rules",
      description:
        "Log lines of which a share is stored; none by default. Lines of warn and above, and messages that alerts look for, are always stored.",
      type: "array",
      items: sampling,
      default: [],
      examples: [[{ service: "stacks-node", level: "debug", rate: 0.1 }]],
    },
    limits: {
      title: "a list of limits",
      description:
        "Log lines of which so many a second are stored; none by default. What sampling keeps, limits keep.",
      type: "array",
      items: limit,
      default: [],
      examples: [[{ service: "stacks-node", level: "debug", linesPerSecond: 100 }]],
    },
    drops: {
      title: "a list of lines to drop",
      description: "Log lines of which none are stored; none by default. What sampling keeps, drops keep.",
      type: "array",
      items: drop,
      default: [],
      examples: [[{ service: "stacks-node", level: "trace" }]],
    },
    maxLineSize: {
      title: "a size in KiB or MiB",
      description:
        "Longest log line that is stored whole; what is longer is cut to this size where it is read, gets a marker at its end, and is counted.",
      type: "string",
      pattern: maxLineSizePattern,
      default: defaults.maxLineSize,
      examples: [defaults.maxLineSize],
    },
    delivery,
    grafana: {
      title: "a mapping of address, port and url",
      description: "Where Grafana listens, and where people open it.",
      type: "object",
      additionalProperties: false,
      properties: {
        address: address("Address Grafana binds.", "127.0.0.1", defaults.grafana.address),
        port: port("Port Grafana binds.", 3000, defaults.grafana.port),
        metrics: grafanaMetrics,
        database: grafanaDatabase,
        url: {
          title: "an http or https URL without user and query",
          description:
            "Root URL under which people reach Grafana, for the links in alerts; by default http:// with address and port, which only Grafana's own server reaches while it binds 127.0.0.1.",
          type: "string",
          pattern: rootUrlPattern,
          examples: ["https://grafana.example.org"],
        },
      },
      examples: [{ port: 3000 }],
    },
    vmalert,
    alerting,
  },
};
