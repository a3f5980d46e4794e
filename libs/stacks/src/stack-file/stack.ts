import type { ThinnableLevel } from "../log-line/message/protected.ts";
import type { ServiceName } from "../service/service.ts";
import type { Alerting } from "./alerting.ts";
import type { Fleet } from "./fleet.ts";

/** A stack file with every default filled in: what pipelines, boards, rules and bundles are made from. */
export interface Stack {
  /** Names the stack in titles and READMEs; default `stacks`. */
  readonly name: string;
  /** The `job` label of every series and stream; default `stacks`. */
  readonly job: string;
  /** Labels on every series and stream of every node, beside `host`, `job` and `service`. */
  readonly labels: Readonly<Record<string, string>>;
  /** Between two scrapes of one target; default `15s`. */
  readonly scrapeInterval: Duration;
  /** The services that a node may run, in the file's order; at least one. */
  readonly services: readonly StackService[];
  readonly journal: Journal;
  /** Whether agents and hub collect the metrics of their machines; default true. */
  readonly hostMetrics: boolean;
  /** The machines that run services, in the file's order, or by host where `nodesFrom` adds some; at least one. */
  readonly nodes: readonly StackNode[];
  /** Where each node has a bundle of its own; absent where one agent bundle serves all. */
  readonly fleet?: Fleet;
  /** The machine that receives from all nodes, or `none`: then agents parse and write to the stores themselves. */
  readonly hub: Hub | "none";
  readonly stores: { readonly metrics: MetricsStore; readonly logs: LogsStore };
  /** The machines that keep the stores' data; absent, the default, where the stores' own machine keeps all. */
  readonly storage?: Storage;
  /** Log lines of which a share is kept; empty by default. */
  readonly sampling: readonly Sampling[];
  /** Log lines of which so many a second are kept; empty by default. */
  readonly limits: readonly Limit[];
  /** Log lines of which none are kept; empty by default. */
  readonly drops: readonly LineClass[];
  /** Bytes of the longest log line that is stored whole; default 256 KiB. */
  readonly maxLineBytes: number;
  readonly delivery: Delivery;
  readonly grafana: Grafana;
  readonly vmalert: Vmalert;
  readonly alerting: Alerting;
}

/** Alloy's and Prometheus's duration text: `15s`, `5m`, `1h30m`. */
export type Duration = string;

export interface StackService {
  readonly name: ServiceName;
  /** systemd unit whose journal entries are this service's log; `none` when it does not log to the journal. */
  readonly unit: string | "none";
  /** `host:port` of its metrics as the node's own agent reaches it; `none` when it exposes no metrics. */
  readonly metricsAddress: string | "none";
  /** Absolute paths or globs of its log files; empty by default. */
  readonly logFiles: readonly string[];
}

export interface Journal {
  readonly enabled: boolean;
  /** Further units to read beside those of the services; their `service` label is the unit's stem. */
  readonly units: readonly string[];
  /** How far back a first read goes; default `7h`, as upstream. */
  readonly maxAge: Duration;
}

export interface StackNode {
  /** The `host` label. Unique in the stack. */
  readonly host: string;
  /** IP address that it connects to the hub from: what the hub's firewall lets in; absent when not told. */
  readonly address?: string;
  /** Added to the stack's labels on this node; wins over them. */
  readonly labels: Readonly<Record<string, string>>;
  /** What this node runs; all services of the stack by default. */
  readonly services: readonly ServiceName[];
}

export interface Hub {
  /** Name or address under which agents reach the hub; default 127.0.0.1. */
  readonly address: string;
  /** Address the receivers bind; default `address`. */
  readonly listenAddress: string;
  /** Prometheus remote-write receiver; default 9091. */
  readonly metricsPort: number;
  /** Loki push receiver, for senders of all kinds; default 3500. */
  readonly logsPort: number;
  /** OTLP/HTTP receiver, for the queues of agents; default 4318. */
  readonly otlpPort: number;
  /**
   * `none`, the default: plain HTTP, and whoever reaches the receivers may write. `mutual`: a gate before them asks for a
   * certificate of the stack's CA, and each node may write as itself alone.
   */
  readonly tls: "none" | "mutual";
  /** The two machines that are a whole hub each, in the order of their hosts; empty, the default, where there is one hub. */
  readonly replicas: readonly HubReplica[];
}

/** One machine of a pair of hubs. */
export interface HubReplica {
  /** The `host` label of what it says of itself. */
  readonly host: string;
  /** IP address under which nodes and the other hub reach it, and which it binds. */
  readonly address: string;
}

interface Store<Kind extends string> {
  readonly kind: Kind;
  /** Address the store binds and is reached at; default 127.0.0.1, which only the hub's own server reaches. */
  readonly address: string;
  readonly port: number;
  /** Whole days kept. */
  readonly retentionDays: number;
  /** Whether it speaks TLS; `mutual`: and asks for a client certificate of the stack's authority. Default false. */
  readonly tls: boolean | "mutual";
  /** Name that it asks for, with a password that is in a file of {@link passwordFiles}; default `none`. */
  readonly login: string | "none";
}

/** Default `victoria-metrics` on 8428, 30 days; `prometheus` is on 9090. */
export type MetricsStore = Store<"victoria-metrics"> | Store<"prometheus">;

/** Default `victoria-logs` on 9428, 7 days; `loki` is on 3100. */
export type LogsStore = Store<"victoria-logs"> | Store<"loki">;

/** The machines that the data of stores are spread over. */
export interface Storage {
  /** In the order of their hosts; at least one. */
  readonly nodes: readonly StorageNode[];
  /** Whose data are spread; default those of `logs` alone. At least one. */
  readonly stores: readonly ("metrics" | "logs")[];
  /** How many of the nodes have each sample; default 1. VictoriaLogs keeps each line once. */
  readonly replicationFactor: number;
}

/** A machine that keeps a share of what the stores have. */
export interface StorageNode {
  /** The `host` label of what is scraped there. */
  readonly host: string;
  /** IP address under which the hub reaches it, and which its programs bind. */
  readonly address: string;
  /** Whether it is asked, and gets nothing new: until its data are older than the retention, and it can go. Default false. */
  readonly readOnly: boolean;
}

/**
 * Log lines of one service, to be thinned out. Never meant: lines of `warn` and above or without a level, and messages
 * that alerts or counters look for.
 */
export interface LineClass {
  readonly service: ServiceName;
  /** Lines of this level only; default all below `warn`. */
  readonly level?: ThinnableLevel;
  /** Lines that hold this text only; default all. */
  readonly message?: string;
}

/** Keeps a share of lines: always the same ones, whoever reads them. */
export interface Sampling extends LineClass {
  /** Share kept, 0 < rate < 1. */
  readonly rate: number;
}

/** Keeps so many lines a second of each node. */
export interface Limit extends LineClass {
  readonly linesPerSecond: number;
  /** Lines kept at once after a quiet time; default those of ten seconds. */
  readonly burst: number;
}

/** How log lines and samples get from where they are read to the stores. */
export interface Delivery {
  /**
   * `queue`, the default: lines wait on the disk of the machine that reads them until the store has answered. `push`:
   * they wait in memory, first there and then on the hub, and what waits is lost when that Alloy ends.
   */
  readonly logs: "queue" | "push";
  /**
   * `queue`, the default: samples wait as lines do. `push`: Prometheus remote write; what waits is lost when Alloy ends
   * on the node, and what an agent has kept for a hub whose Alloy was away is lost, too.
   */
  readonly metrics: "queue" | "push";
  /**
   * Bytes of lines that may wait on the disk, and as many of samples; then reading of lines stops, and goes on when there
   * is room. Samples that find no room are lost. Default 4 GiB.
   */
  readonly queueBytes: number;
}

const signals = ["metrics", "logs"] as const;

/** What of a stack waits on the disk of the machine that reads it. */
export function queuedSignals(stack: Pick<Stack, "delivery">): readonly (typeof signals)[number][] {
  return signals.filter((signal) => queues(stack, signal));
}

/** Whether metrics or logs wait on the disk of the machine that reads them; lines are then parsed there, too. */
export function queues({ delivery }: Pick<Stack, "delivery">, signal: (typeof signals)[number]): boolean {
  return delivery[signal] === "queue";
}

/** Whether anything is queued: then a hub receives OTLP, and Alloy has its storage on disk. */
export function hasQueue(stack: Pick<Stack, "delivery">): boolean {
  return queuedSignals(stack).length > 0;
}

export interface Grafana {
  /** Address it binds; default 127.0.0.1. */
  readonly address: string;
  /** Default 3000. */
  readonly port: number;
  /**
   * Root URL under which people reach it, without a last slash: what links in alerts begin with; default
   * `http://<address>:<port>`.
   */
  readonly url: string;
  /**
   * `host:port` of Grafana's own metrics as the hub's Alloy reaches it; `none` where they are not to be scraped. Default:
   * where it listens.
   */
  readonly metricsAddress: string | "none";
  /** The PostgreSQL that the Grafanas of a pair of hubs share; absent, the default, where each has its own SQLite. */
  readonly database?: GrafanaDatabase;
}

/** Its password is in `grafanaDatabasePasswordFile`. */
export interface GrafanaDatabase {
  /** `host:port` */
  readonly host: string;
  /** Default `grafana`. */
  readonly name: string;
  /** Default `grafana`. */
  readonly user: string;
}

/**
 * Where vmalert serves its own metrics, `host:port`, where it evaluates the files under `rules/` in Grafana's stead: one
 * for each kind of store, as each reads one. Default `none`.
 */
export interface Vmalert {
  readonly metrics: string | "none";
  readonly logs: string | "none";
}
