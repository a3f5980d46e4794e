// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { ListOf, MapOf, TargetValue, Text } from "../expression/argument.ts";
import type { ProfilesAppendable, RelabelRules, Target } from "../expression/capsule.ts";
import type { Expression, Value } from "../expression/expression.ts";
import type { Duration } from "../expression/quantity.ts";
import type { HeaderMap, Secret, SecretText, TextHeaderMap } from "../expression/secret.ts";
import type { Component } from "../component/block.ts";
import { component } from "../component/block.ts";
import type { BodySpec, ComponentSpec } from "../component/spec.ts";
import { attributesOnly } from "../component/spec.ts";
import type {
  Authorization,
  BasicAuth,
  ComponentBlock,
  GRPCConfig,
  HTTPConfig,
  OAuth2Config,
  RelabelConfig,
  TLSConfig,
} from "./common.gen.ts";
import { grpcConfigBody, httpConfigBody, oauth2ConfigBody } from "./common.gen.ts";

export interface JavaProfilingConfig {
  readonly interval?: Text<Duration>;
  /** A whole number. */
  readonly sampleRate?: Value<number>;
  readonly alloc?: Text;
  readonly lock?: Text;
  readonly cpu?: Value<boolean>;
  readonly event?: Text;
  readonly perThread?: Value<boolean>;
  readonly logLevel?: Text;
  readonly quiet?: Value<boolean>;
  readonly customArguments?: ListOf<Text, string>;
  readonly tlab?: Value<boolean>;
}

export interface CustomProfilingTarget {
  readonly enabled: Value<boolean>;
  readonly path: Text;
  readonly delta?: Value<boolean>;
}

export interface ScrapeProfilingConfig {
  /** Defaults here: `enabled` `true`, `path` `"/debug/pprof/allocs"`. */
  readonly "profile.memory"?: ProfilingTarget;
  /** Defaults here: `enabled` `true`, `path` `"/debug/pprof/block"`. */
  readonly "profile.block"?: ProfilingTarget;
  /** Defaults here: `enabled` `true`, `path` `"/debug/pprof/goroutine"`. */
  readonly "profile.goroutine"?: ProfilingTarget;
  /** Defaults here: `enabled` `true`, `path` `"/debug/pprof/mutex"`. */
  readonly "profile.mutex"?: ProfilingTarget;
  /** Defaults here: `delta` `true`, `enabled` `true`, `path` `"/debug/pprof/profile"`. */
  readonly "profile.processCpu"?: ProfilingTarget;
  /** Defaults here: `delta` `true`, `path` `"/debug/fgprof"`. */
  readonly "profile.fgprof"?: ProfilingTarget;
  /** Defaults here: `path` `"/debug/pprof/delta_heap"`. */
  readonly "profile.godeltaprofMemory"?: ProfilingTarget;
  /** Defaults here: `path` `"/debug/pprof/delta_mutex"`. */
  readonly "profile.godeltaprofMutex"?: ProfilingTarget;
  /** Defaults here: `path` `"/debug/pprof/delta_block"`. */
  readonly "profile.godeltaprofBlock"?: ProfilingTarget;
  /** By label. */
  readonly "profile.custom"?: { readonly [label: string]: CustomProfilingTarget };
  readonly pathPrefix?: Text;
}

export const scrapeProfilingConfigBody: BodySpec = () => ({
  "profile.memory": attributesOnly,
  "profile.block": attributesOnly,
  "profile.goroutine": attributesOnly,
  "profile.mutex": attributesOnly,
  "profile.processCpu": attributesOnly,
  "profile.fgprof": attributesOnly,
  "profile.godeltaprofMemory": attributesOnly,
  "profile.godeltaprofMutex": attributesOnly,
  "profile.godeltaprofBlock": attributesOnly,
  "profile.custom": { labelled: attributesOnly },
});

export interface ProfilingTarget {
  readonly enabled?: Value<boolean>;
  readonly path?: Text;
  readonly delta?: Value<boolean>;
}

export interface PyroscopeWriteEndpointOptions {
  readonly name?: Text;
  readonly url: Text;
  /** Default: `"10s"`. */
  readonly remoteTimeout?: Text<Duration>;
  /** Default: `"2m0s"`. */
  readonly debugInfoUploadTimeout?: Text<Duration>;
  readonly headers?: TextHeaderMap | Expression<{ readonly [key: string]: string }>;
  readonly basicAuth?: BasicAuth;
  readonly authorization?: Authorization;
  readonly oauth2?: OAuth2Config;
  readonly bearerToken?: Secret;
  readonly bearerTokenFile?: Text;
  /** A URL. */
  readonly proxyUrl?: Text;
  readonly noProxy?: Text;
  readonly proxyFromEnvironment?: Value<boolean>;
  readonly proxyConnectHeader?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
  readonly tlsConfig?: TLSConfig;
  /** Default: `true`. */
  readonly followRedirects?: Value<boolean>;
  /** Default: `true`. */
  readonly enableHttp2?: Value<boolean>;
  readonly httpHeaders?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
  /** Default: `"500ms"`. */
  readonly minBackoffPeriod?: Text<Duration>;
  /** Default: `"5m0s"`. */
  readonly maxBackoffPeriod?: Text<Duration>;
  /** A whole number. Default: `10`. */
  readonly maxBackoffRetries?: Value<number>;
  /** Default: `true`. */
  readonly retryOnHttp429?: Value<boolean>;
}

export const pyroscopeWriteEndpointOptionsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

export interface TracingOptions {
  readonly jaegerPropagator?: Value<boolean>;
  readonly traceContextPropagator?: Value<boolean>;
}

export interface Arguments {
  readonly onTargetSymbolization?: Value<boolean>;
  readonly upload?: Value<boolean>;
  /** A whole number, at least 0. */
  readonly cacheSize?: Value<number>;
  readonly stripTextSection?: Value<boolean>;
  /** A whole number, at least 0. */
  readonly queueSize?: Value<number>;
  /** A whole number. */
  readonly workerNum?: Value<number>;
}

export interface EbpfArguments {
  readonly forwardTo: ListOf<Expression<ProfilesAppendable>, ProfilesAppendable>;
  readonly targets?: ListOf<TargetValue, Target>;
  /** Default: `"15s"`. */
  readonly collectInterval?: Text<Duration>;
  /** A whole number. Default: `19`. */
  readonly sampleRate?: Value<number>;
  /** Default: `true`. */
  readonly pythonEnabled?: Value<boolean>;
  /** Default: `true`. */
  readonly perlEnabled?: Value<boolean>;
  /** Default: `true`. */
  readonly phpEnabled?: Value<boolean>;
  /** Default: `true`. */
  readonly hotspotEnabled?: Value<boolean>;
  /** Default: `true`. */
  readonly rubyEnabled?: Value<boolean>;
  /** Default: `true`. */
  readonly v8Enabled?: Value<boolean>;
  /** Default: `true`. */
  readonly dotnetEnabled?: Value<boolean>;
  /** Default: `true`. */
  readonly goEnabled?: Value<boolean>;
  /** Default: `"none"`. */
  readonly demangle?: Text;
  readonly offCpuThreshold?: Value<number>;
  /** Default: `"/sys/fs/bpf/"`. */
  readonly bpfFsRoot?: Text;
  /** Default: `true`. */
  readonly obiProcessContextEnabled?: Value<boolean>;
  readonly loadProbe?: Value<boolean>;
  readonly probeLinks?: ListOf<Text, string>;
  readonly verboseMode?: Value<boolean>;
  readonly lazyMode?: Value<boolean>;
  readonly noKernelVersionCheck?: Value<boolean>;
  /**
   * A whole number.
   * @deprecated
   */
  readonly pidCacheSize?: Value<number>;
  /**
   * A whole number.
   * @deprecated
   */
  readonly buildIdCacheSize?: Value<number>;
  /**
   * A whole number.
   * @deprecated
   */
  readonly sameFileCacheSize?: Value<number>;
  /**
   * A whole number.
   * @deprecated
   */
  readonly cacheRounds?: Value<number>;
  /** @deprecated */
  readonly goTableFallback?: Value<boolean>;
  /**
   * A whole number.
   * @deprecated
   */
  readonly symbolsMapSize?: Value<number>;
  /**
   * A whole number.
   * @deprecated
   */
  readonly pidMapSize?: Value<number>;
  /** @deprecated */
  readonly collectUserProfile?: Value<boolean>;
  /** @deprecated */
  readonly collectKernelProfile?: Value<boolean>;
  /**
   * A whole number, at least 0.
   * @deprecated
   */
  readonly containerIdCacheSize?: Value<number>;
  /** @deprecated */
  readonly uProbeLinks?: ListOf<Text, string>;
  /** Default: `true`. */
  readonly targetsOnly?: Value<boolean>;
  /** Default: `"/tmp/symb-cache"`. */
  readonly symbCachePath?: Text;
  /** A whole number. Default: `2048`. */
  readonly symbCacheSize?: Value<number>;
  readonly reporterUnsymbolizedStubs?: Value<boolean>;
  readonly pidLabel?: Value<boolean>;
  /** Default: `"none"`. */
  readonly comm?: Text<"both" | "label" | "none" | "stackframe">;
  /** Default: `true`. */
  readonly kernelFrames?: Value<boolean>;
  /** Defaults here: `cacheSize` `262144`, `onTargetSymbolization` `true`, `queueSize` `256`, `workerNum` `16`. */
  readonly debugInfo?: Arguments;
}

export type Ebpf = Component<"pyroscope.ebpf">;

const ebpfArgumentsBody: BodySpec = () => ({ debugInfo: attributesOnly });

const ebpfSpec: ComponentSpec = {
  name: "pyroscope.ebpf",
  stability: "generally-available",
  exports: [],
  body: ebpfArgumentsBody,
};

/**
 * `pyroscope.ebpf` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/pyroscope/pyroscope.ebpf/
 */
export function ebpf(label: string, args: EbpfArguments): Ebpf {
  return component(ebpfSpec, label, args);
}

export interface EnrichArguments {
  readonly targets: ListOf<TargetValue, Target>;
  readonly targetMatchLabel: Text;
  readonly profilesMatchLabel?: Text;
  readonly labelsToCopy?: ListOf<Text, string>;
  readonly forwardTo: ListOf<Expression<ProfilesAppendable>, ProfilesAppendable>;
}

export interface Enrich extends Component<"pyroscope.enrich"> {
  readonly receiver: Expression<ProfilesAppendable>;
}

const enrichSpec: ComponentSpec = {
  name: "pyroscope.enrich",
  stability: "experimental",
  exports: ["receiver"],
  body: attributesOnly,
};

/**
 * `pyroscope.enrich` (experimental); exports `receiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/pyroscope/pyroscope.enrich/
 */
export function enrich(label: string, args: EnrichArguments): Enrich {
  return component(enrichSpec, label, args);
}

export interface JavaArguments {
  readonly targets: ListOf<TargetValue, Target>;
  readonly forwardTo: ListOf<Expression<ProfilesAppendable>, ProfilesAppendable>;
  readonly tmpDir?: Text;
  readonly profilingConfig?: JavaProfilingConfig;
  readonly dist?: Text;
}

export type Java = Component<"pyroscope.java">;

const javaArgumentsBody: BodySpec = () => ({ profilingConfig: attributesOnly });

const javaSpec: ComponentSpec = {
  name: "pyroscope.java",
  stability: "generally-available",
  exports: [],
  body: javaArgumentsBody,
};

/**
 * `pyroscope.java` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/pyroscope/pyroscope.java/
 */
export function java(label: string, args: JavaArguments): Java {
  return component(javaSpec, label, args);
}

export interface ReceiveHttpArguments {
  /** Defaults here: `connLimit` `16384`, `listenPort` `8080`, `serverIdleTimeout` `"2m0s"`, `serverReadTimeout` `"30s"`, `serverWriteTimeout` `"30s"`. */
  readonly http?: HTTPConfig;
  /** Defaults here: `maxConnectionAge` `"2562047h47m16.854775807s"`, `maxConnectionAgeGrace` `"2562047h47m16.854775807s"`, `maxConnectionIdle` `"2562047h47m16.854775807s"`, `serverMaxConcurrentStreams` `100`, `serverMaxRecvMsgSize` `4194304`, `serverMaxSendMsgSize` `4194304`. */
  readonly grpc?: GRPCConfig;
  /** Default: `"30s"`. */
  readonly gracefulShutdownTimeout?: Text<Duration>;
  readonly forwardTo: ListOf<Expression<ProfilesAppendable>, ProfilesAppendable>;
  /** Default: `"2m0s"`. */
  readonly debugInfoUploadTimeout?: Text<Duration>;
}

export type ReceiveHttp = Component<"pyroscope.receive_http">;

const receiveHttpArgumentsBody: BodySpec = () => ({ http: httpConfigBody, grpc: grpcConfigBody });

const receiveHttpSpec: ComponentSpec = {
  name: "pyroscope.receive_http",
  stability: "generally-available",
  exports: [],
  body: receiveHttpArgumentsBody,
};

/**
 * `pyroscope.receive_http` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/pyroscope/pyroscope.receive_http/
 */
export function receiveHttp(label: string, args: ReceiveHttpArguments): ReceiveHttp {
  return component(receiveHttpSpec, label, args);
}

export interface RelabelArguments {
  readonly forwardTo: ListOf<Expression<ProfilesAppendable>, ProfilesAppendable>;
  readonly rule?: readonly RelabelConfig[];
  /** A whole number. Default: `10000`. */
  readonly maxCacheSize?: Value<number>;
}

export interface Relabel extends Component<"pyroscope.relabel"> {
  readonly receiver: Expression<ProfilesAppendable>;
  readonly rules: Expression<RelabelRules>;
}

const relabelArgumentsBody: BodySpec = () => ({ rule: attributesOnly });

const relabelSpec: ComponentSpec = {
  name: "pyroscope.relabel",
  stability: "generally-available",
  exports: ["receiver", "rules"],
  body: relabelArgumentsBody,
};

/**
 * `pyroscope.relabel` (generally available); exports `receiver`, `rules`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/pyroscope/pyroscope.relabel/
 */
export function relabel(label: string, args: RelabelArguments): Relabel {
  return component(relabelSpec, label, args);
}

export interface ScrapeArguments {
  readonly targets: ListOf<TargetValue, Target>;
  readonly forwardTo: ListOf<Expression<ProfilesAppendable>, ProfilesAppendable>;
  readonly jobName?: Text;
  readonly params?: MapOf<ListOf<Text, string>, readonly string[]>;
  /** Default: `"15s"`. */
  readonly scrapeInterval?: Text<Duration>;
  /** Default: `"10s"`. */
  readonly scrapeTimeout?: Text<Duration>;
  /** Default: `"http"`. */
  readonly scheme?: Text;
  /** Default: `"14s"`. */
  readonly deltaProfilingDuration?: Text<Duration>;
  readonly basicAuth?: BasicAuth;
  readonly authorization?: Authorization;
  readonly oauth2?: OAuth2Config;
  readonly bearerToken?: Secret;
  readonly bearerTokenFile?: Text;
  /** A URL. */
  readonly proxyUrl?: Text;
  readonly noProxy?: Text;
  readonly proxyFromEnvironment?: Value<boolean>;
  readonly proxyConnectHeader?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
  readonly tlsConfig?: TLSConfig;
  /** Default: `true`. */
  readonly followRedirects?: Value<boolean>;
  /** Default: `true`. */
  readonly enableHttp2?: Value<boolean>;
  readonly httpHeaders?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
  readonly profilingConfig?: ScrapeProfilingConfig;
  readonly clustering?: ComponentBlock;
}

export type Scrape = Component<"pyroscope.scrape">;

const scrapeArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
  profilingConfig: scrapeProfilingConfigBody,
  clustering: attributesOnly,
});

const scrapeSpec: ComponentSpec = {
  name: "pyroscope.scrape",
  stability: "generally-available",
  exports: [],
  body: scrapeArgumentsBody,
};

/**
 * `pyroscope.scrape` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/pyroscope/pyroscope.scrape/
 */
export function scrape(label: string, args: ScrapeArguments): Scrape {
  return component(scrapeSpec, label, args);
}

export interface WriteArguments {
  readonly externalLabels?: MapOf<Text, string>;
  readonly endpoint?: readonly PyroscopeWriteEndpointOptions[];
  /** Defaults here: `jaegerPropagator` `true`, `traceContextPropagator` `true`. */
  readonly tracing?: TracingOptions;
}

export interface Write extends Component<"pyroscope.write"> {
  readonly receiver: Expression<ProfilesAppendable>;
}

const writeArgumentsBody: BodySpec = () => ({
  endpoint: pyroscopeWriteEndpointOptionsBody,
  tracing: attributesOnly,
});

const writeSpec: ComponentSpec = {
  name: "pyroscope.write",
  stability: "generally-available",
  exports: ["receiver"],
  body: writeArgumentsBody,
};

/**
 * `pyroscope.write` (generally available); exports `receiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/pyroscope/pyroscope.write/
 */
export function write(label: string, args: WriteArguments = {}): Write {
  return component(writeSpec, label, args);
}
