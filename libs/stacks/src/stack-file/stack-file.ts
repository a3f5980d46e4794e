import type { ServiceName } from "../service/service.ts";
import type { AlertingEntry } from "./alerting-entry.ts";
import type { Duration } from "./stack.ts";

/**
 * A stack file as an operator writes it, in YAML, JSON or TypeScript. Only `nodes` is required, or `nodesFrom`.
 *
 * `stackFileSchema` describes the same shape for editors; `readStack` turns it into a {@link Stack}.
 *
 * @example
 * const file: StackFile = { nodes: [{ host: "node-1" }], stores: { metrics: { retention: "90d" } } };
 */
export interface StackFile {
  /** For editors that read the schema's address from the file itself. */
  readonly $schema?: string;
  readonly name?: string;
  readonly job?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly scrapeInterval?: Duration;
  /** An empty entry (`stacks-node:`) takes all defaults; a service that is not listed is not monitored. */
  readonly services?: { readonly [Name in ServiceName]?: ServiceEntry | null };
  readonly journal?: JournalEntry;
  /** `false` where another exporter has the machine's metrics. */
  readonly hostMetrics?: boolean;
  readonly nodes?: readonly NodeEntry[];
  /** Folder of files with further nodes; whoever reads the stack file adds them to `nodes`. */
  readonly nodesFrom?: string;
  readonly fleet?: FleetEntry;
  readonly hub?: HubEntry | "none";
  readonly stores?: { readonly metrics?: MetricsStoreEntry; readonly logs?: LogsStoreEntry };
  /** Machines that keep the stores' data instead of the hub. */
  readonly storage?: StorageEntry;
  readonly sampling?: readonly SamplingEntry[];
  readonly limits?: readonly LimitEntry[];
  readonly drops?: readonly LineClassEntry[];
  /** `64KiB`, `1MiB`. */
  readonly maxLineSize?: string;
  readonly delivery?: DeliveryEntry;
  readonly grafana?: GrafanaEntry;
  readonly vmalert?: VmalertEntry;
  readonly alerting?: AlertingEntry;
}

export interface ServiceEntry {
  readonly unit?: string;
  readonly metrics?: string;
  readonly logs?: readonly string[];
}

export interface JournalEntry {
  readonly enabled?: boolean;
  readonly units?: readonly string[];
  readonly maxAge?: Duration;
}

export interface NodeEntry {
  readonly host: string;
  readonly address?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly services?: readonly ServiceName[];
}

export interface FleetEntry {
  readonly rings?: readonly RingEntry[];
}

export interface RingEntry {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly share?: number;
}

export interface HubEntry {
  readonly address?: string;
  readonly listenAddress?: string;
  readonly metricsPort?: number;
  readonly logsPort?: number;
  readonly otlpPort?: number;
  readonly tls?: "none" | "mutual";
  /** Two machines that are a whole hub each. */
  readonly replicas?: readonly HubReplicaEntry[];
}

export interface HubReplicaEntry {
  readonly host: string;
  /** IP address. */
  readonly address: string;
}

interface StoreEntry<Kind extends string> {
  readonly kind?: Kind;
  readonly address?: string;
  readonly port?: number;
  /** Days, weeks or years of 365 days: `30d`, `4w`, `1y`. */
  readonly retention?: string;
  readonly tls?: boolean | "mutual";
  readonly login?: string;
}

export type MetricsStoreEntry = StoreEntry<"victoria-metrics" | "prometheus">;
export type LogsStoreEntry = StoreEntry<"victoria-logs" | "loki">;

export interface StorageEntry {
  readonly nodes: readonly StorageNodeEntry[];
  readonly stores?: readonly ("metrics" | "logs")[];
  readonly replicationFactor?: number;
}

export interface StorageNodeEntry {
  readonly host: string;
  /** IP address. */
  readonly address: string;
  readonly readOnly?: boolean;
}

export interface LineClassEntry {
  readonly service: ServiceName;
  /** `info`, `debug` or `trace`. */
  readonly level?: string;
  readonly message?: string;
}

export interface SamplingEntry extends LineClassEntry {
  readonly rate: number;
}

export interface LimitEntry extends LineClassEntry {
  readonly linesPerSecond: number;
  readonly burst?: number;
}

export interface DeliveryEntry {
  readonly logs?: "queue" | "push";
  readonly metrics?: "queue" | "push";
  /** `512MiB`, `4GiB`. */
  readonly queueSize?: string;
}

export interface GrafanaEntry {
  readonly address?: string;
  readonly port?: number;
  /** As in a browser: `https://grafana.example.org`, with a path where Grafana is served below one. */
  readonly url?: string;
  /** `host:port` or `none`. */
  readonly metrics?: string;
  readonly database?: GrafanaDatabaseEntry;
}

export interface GrafanaDatabaseEntry {
  /** `host:port` of PostgreSQL. */
  readonly host: string;
  readonly name?: string;
  readonly user?: string;
}

export interface VmalertEntry {
  /** `host:port` or `none`. */
  readonly metrics?: string;
  /** `host:port` or `none`. */
  readonly logs?: string;
}

/**
 * A stack file in which any part may be missing: what is left of one after its invalid values were taken out.
 * A list keeps its length, so that positions in diagnostics stay the user's.
 */
export type Draft<T> = T extends readonly (infer Entry)[]
  ? readonly (Draft<Entry> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

/** Whether something invalid was taken out here: the key is written, its value is not there. */
export function isTakenOut(map: object | undefined, key: string): boolean {
  return map !== undefined && Object.hasOwn(map, key) && (map as Record<string, unknown>)[key] === undefined;
}

/** The entries of a drafted list that are there, each with its position in the file. */
export function present<T>(list: readonly (T | undefined)[] | undefined): [index: number, entry: T][] {
  return (list ?? []).flatMap((entry, index): [number, T][] => (entry === undefined ? [] : [[index, entry]]));
}

/** The keys of a drafted mapping whose values are there. */
export function presentEntries<T>(map: { readonly [key: string]: T | undefined } | undefined): [string, T][] {
  return Object.entries(map ?? {}).flatMap(([key, value]): [string, T][] =>
    value === undefined ? [] : [[key, value]],
  );
}
