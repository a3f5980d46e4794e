// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { ListOf, MapOf, TargetValue, Text } from "../expression/argument.ts";
import type { LogsReceiver, RelabelRules, Target } from "../expression/capsule.ts";
import type { Expression, Value } from "../expression/expression.ts";
import type { Duration, Size } from "../expression/quantity.ts";
import type { HeaderMap, Secret, SecretText, TextHeaderMap } from "../expression/secret.ts";
import type { Alternative, Component } from "../component/block.ts";
import { alternative, component } from "../component/block.ts";
import type { BodySpec, ComponentSpec } from "../component/spec.ts";
import { alternatives, attributesOnly } from "../component/spec.ts";
import type {
  Authorization,
  BasicAuth,
  ClientArguments,
  ComponentBlock,
  GRPCConfig,
  HTTPClientConfig,
  HTTPConfig,
  KubernetesLabelSelector,
  LabelSelector,
  OAuth2Config,
  RelabelConfig,
  TLSConfig,
} from "./common.gen.ts";
import {
  clientArgumentsBody,
  grpcConfigBody,
  httpClientConfigBody,
  httpConfigBody,
  kubernetesLabelSelectorBody,
  labelSelectorBody,
  oauth2ConfigBody,
} from "./common.gen.ts";

export interface CounterConfig {
  readonly name: Text;
  readonly description?: Text;
  readonly source?: Text;
  readonly prefix?: Text;
  /** Default: `"5m0s"`. */
  readonly maxIdleDuration?: Text<Duration>;
  readonly value?: Text;
  readonly action: Text;
  readonly matchAll?: Value<boolean>;
  readonly countEntryBytes?: Value<boolean>;
}

export interface GaugeConfig {
  readonly name: Text;
  readonly description?: Text;
  readonly source?: Text;
  readonly prefix?: Text;
  /** Default: `"5m0s"`. */
  readonly maxIdleDuration?: Text<Duration>;
  readonly value?: Text;
  readonly action: Text;
}

export interface MetricHistogramConfig {
  readonly name: Text;
  readonly description?: Text;
  readonly source?: Text;
  readonly prefix?: Text;
  /** Default: `"5m0s"`. */
  readonly maxIdleDuration?: Text<Duration>;
  readonly value?: Text;
  readonly buckets: ListOf<Value<number>, number>;
}

export interface CRIConfig {
  /** A whole number. Default: `100`. */
  readonly maxPartialLines?: Value<number>;
  /** A whole number, at least 0. */
  readonly maxPartialLineSize?: Value<number>;
  readonly maxPartialLineSizeTruncate?: Value<boolean>;
}

export type DecolorizeConfig = Readonly<Record<string, never>>;

export type DockerConfig = Readonly<Record<string, never>>;

export interface StagesDropConfig {
  readonly dropCounterReason?: Text;
  readonly source?: Text;
  readonly value?: Text;
  readonly separator?: Text;
  readonly expression?: Text;
  readonly olderThan?: Text<Duration>;
  readonly longerThan?: Text<Size>;
}

export interface EventLogMessageConfig {
  /** Default: `"message"`. */
  readonly source?: Text;
  readonly dropInvalidLabels?: Value<boolean>;
  readonly overwriteExisting?: Value<boolean>;
}

export interface GeoIPConfig {
  readonly db: Text;
  readonly source: Text;
  readonly dbType?: Text;
  readonly customLookups?: MapOf<Text, string>;
}

export interface JSONConfig {
  readonly expressions?: MapOf<Text, string>;
  readonly regex?: Text;
  readonly source?: Text;
  readonly dropMalformed?: Value<boolean>;
}

export interface LabelAllowConfig {
  readonly values: ListOf<Text, string>;
}

export interface LabelDropConfig {
  readonly values: ListOf<Text, string>;
}

export interface LabelsConfig {
  readonly values: MapOf<Text, string>;
  readonly sourceType?: Text<"extracted" | "label" | "line" | "structured_metadata">;
}

export interface StagesLimitConfig {
  readonly rate: Value<number>;
  /** A whole number. */
  readonly burst: Value<number>;
  readonly drop?: Value<boolean>;
  readonly byLabelName?: Text;
  /** A whole number. */
  readonly maxDistinctLabels?: Value<number>;
}

export interface LogfmtConfig {
  readonly mapping?: MapOf<Text, string>;
  readonly source?: Text;
  readonly regex?: Text;
}

export interface LuhnFilterConfig {
  readonly replacement?: Text;
  readonly source?: Text;
  /** A whole number. */
  readonly minLength?: Value<number>;
  readonly delimiters?: Text;
  readonly skipRegex?: Text;
}

export interface MatchConfig {
  readonly selector: Text;
  /** Any of `stage.*`, in the order in which they apply. */
  readonly stage?: readonly Alternative<"loki.stage">[];
  readonly action?: Text;
  readonly pipelineName?: Text;
  readonly dropCounterReason?: Text;
}

export const matchConfigBody: BodySpec = () => ({ stage: alternatives });

export interface StagesMetricsConfig {
  /** Any of `metric.*`, in the order in which they apply. */
  readonly metric?: readonly Alternative<"loki.metric">[];
}

export const stagesMetricsConfigBody: BodySpec = () => ({ metric: alternatives });

export interface StagesMultilineConfig {
  readonly firstline: Text;
  /** A whole number, at least 0. Default: `128`. */
  readonly maxLines?: Value<number>;
  /** Default: `"3s"`. */
  readonly maxWaitTime?: Text<Duration>;
  /** Default: `true`. */
  readonly trimNewlines?: Value<boolean>;
}

export interface OutputConfig {
  readonly source: Text;
}

export interface PackConfig {
  readonly labels: ListOf<Text, string>;
  /** Default: `true`. */
  readonly ingestTimestamp?: Value<boolean>;
}

export interface PatternConfig {
  readonly pattern: Text;
  readonly source?: Text;
  readonly labelsFromGroups?: Value<boolean>;
}

export interface RegexConfig {
  readonly expression: Text;
  readonly source?: Text;
  readonly labelsFromGroups?: Value<boolean>;
}

export interface ReplaceConfig {
  readonly expression: Text;
  readonly source?: Text;
  readonly replace?: Text;
}

export interface RuleConfig {
  readonly limit: Text<Size>;
  readonly suffix?: Text;
  readonly sources?: ListOf<Text, string>;
  /** Default: `"line"`. */
  readonly sourceType?: Text<"extracted" | "label" | "line" | "structured_metadata">;
}

export interface SamplingConfig {
  /** Default: `"sampling_stage"`. */
  readonly dropCounterReason?: Text;
  readonly rate: Value<number>;
}

export interface SplitJSONConfig {
  readonly source?: Text;
}

export interface StaticLabelsConfig {
  readonly values: MapOf<Text, string>;
}

export interface StructuredMetadataConfig {
  readonly values?: MapOf<Text, string>;
  readonly regex?: Text;
}

export interface StructuredMetadataDropConfig {
  readonly values: ListOf<Text, string>;
}

export interface TemplateConfig {
  readonly source: Text;
  /** A template of Go's text/template. */
  readonly template: Text;
}

export interface TenantConfig {
  readonly label?: Text;
  readonly source?: Text;
  readonly value?: Text;
}

export interface TimestampConfig {
  readonly source: Text;
  readonly format: Text;
  readonly fallbackFormats?: ListOf<Text, string>;
  readonly location?: Text;
  readonly actionOnFailure?: Text;
  readonly actionOnDuplicateTimestamp?: Text;
}

export interface TruncateConfig {
  readonly rule: readonly RuleConfig[];
}

export const truncateConfigBody: BodySpec = () => ({ rule: attributesOnly });

export interface WindowsEventConfig {
  /** Default: `"message"`. */
  readonly source?: Text;
  readonly dropInvalidLabels?: Value<boolean>;
  readonly overwriteExisting?: Value<boolean>;
}

export interface KubernetesExtraQueryMatchers {
  readonly matcher?: readonly KubernetesMatcher[];
}

export const kubernetesExtraQueryMatchersBody: BodySpec = () => ({ matcher: attributesOnly });

export interface KubernetesMatcher {
  readonly name: Text;
  readonly value: Text;
  readonly matchType: Text<"!=" | "!~" | "=" | "=~">;
}

export interface AzureEventHubsAuthentication {
  readonly mechanism: Text;
  readonly scopes?: ListOf<Text, string>;
  readonly connectionString?: Secret;
}

export interface DecompressionConfig {
  readonly enabled: Value<boolean>;
  readonly initialDelay?: Text<Duration>;
  readonly format: Text<"bz2" | "gz" | "z">;
}

export interface FileFileMatch {
  readonly enabled?: Value<boolean>;
  /** Default: `"10s"`. */
  readonly syncPeriod?: Text<Duration>;
  readonly ignoreOlderThan?: Text<Duration>;
}

export interface FileWatch {
  /** Default: `"250ms"`. */
  readonly minPollFrequency?: Text<Duration>;
  /** Default: `"250ms"`. */
  readonly maxPollFrequency?: Text<Duration>;
}

export interface GcptypesLimitConfig {
  /** Default: `"1GiB"`. */
  readonly maxOutstandingBytes?: Text<Size>;
  /** A whole number. Default: `1000`. */
  readonly maxOutstandingMessages?: Value<number>;
}

export interface PullConfig {
  readonly projectId: Text;
  readonly subscription: Text;
  readonly labels?: MapOf<Text, string>;
  readonly useIncomingTimestamp?: Value<boolean>;
  readonly useFullLine?: Value<boolean>;
  readonly limit?: GcptypesLimitConfig;
}

export const pullConfigBody: BodySpec = () => ({ limit: attributesOnly });

export interface PushConfig {
  /** Defaults here: `listenPort` `8080`, `serverIdleTimeout` `"2m0s"`, `serverReadTimeout` `"30s"`, `serverWriteTimeout` `"30s"`. */
  readonly http?: HTTPConfig;
  /** Defaults here: `maxConnectionAge` `"2562047h47m16.854775807s"`, `maxConnectionAgeGrace` `"2562047h47m16.854775807s"`, `maxConnectionIdle` `"2562047h47m16.854775807s"`, `serverMaxConcurrentStreams` `100`, `serverMaxRecvMsgSize` `4194304`, `serverMaxSendMsgSize` `4194304`. */
  readonly grpc?: GRPCConfig;
  /** Default: `"30s"`. */
  readonly gracefulShutdownTimeout?: Text<Duration>;
  readonly pushTimeout?: Text<Duration>;
  readonly labels?: MapOf<Text, string>;
  readonly useIncomingTimestamp?: Value<boolean>;
  readonly useFullLine?: Value<boolean>;
}

export const pushConfigBody: BodySpec = () => ({ http: httpConfigBody, grpc: grpcConfigBody });

export interface LegacyPosition {
  readonly file: Text;
  readonly name: Text;
}

export interface KafkaAuthentication {
  readonly type?: Text;
  readonly tlsConfig?: TLSConfig;
  readonly saslConfig?: KafkaSASLConfig;
}

export const kafkaAuthenticationBody: BodySpec = () => ({
  tlsConfig: attributesOnly,
  saslConfig: kafkaSASLConfigBody,
});

export interface KafkaSASLConfig {
  readonly mechanism?: Text;
  readonly user?: Text;
  readonly password?: Secret;
  readonly useTls?: Value<boolean>;
  readonly tlsConfig?: TLSConfig;
  readonly oauthConfig?: OAuthConfigConfig;
}

export const kafkaSASLConfigBody: BodySpec = () => ({
  tlsConfig: attributesOnly,
  oauthConfig: attributesOnly,
});

export interface OAuthConfigConfig {
  readonly tokenProvider: Text;
  readonly scopes: ListOf<Text, string>;
}

export interface NodeFilterConfig {
  readonly enabled?: Value<boolean>;
  readonly nodeName?: Text;
}

export interface ListenerConfig {
  readonly address: Text;
  /** Default: `"tcp"`. */
  readonly protocol?: Text<"tcp" | "udp">;
  /** Default: `"2m0s"`. */
  readonly idleTimeout?: Text<Duration>;
  readonly labelStructuredData?: Value<boolean>;
  readonly labels?: MapOf<Text, string>;
  readonly useIncomingTimestamp?: Value<boolean>;
  readonly useRfc5424Message?: Value<boolean>;
  readonly rfc3164DefaultToCurrentYear?: Value<boolean>;
  readonly rfc5424AllowEmptyMsg?: Value<boolean>;
  /** A whole number. Default: `8192`. */
  readonly maxMessageLength?: Value<number>;
  readonly tlsConfig?: TLSConfig;
  /** Default: `"rfc5424"`. */
  readonly syslogFormat?: Text<"raw" | "rfc3164" | "rfc5424">;
  readonly rawFormatOptions?: RawFormatOptions;
  readonly rfc3164CiscoComponents?: RFC3164CiscoComponents;
  /** A whole number. Default: `10`. */
  readonly udpQueueSize?: Value<number>;
  /** A whole number. Default: `128`. */
  readonly udpHostCacheSize?: Value<number>;
}

export const listenerConfigBody: BodySpec = () => ({
  tlsConfig: attributesOnly,
  rawFormatOptions: attributesOnly,
  rfc3164CiscoComponents: attributesOnly,
});

export interface RFC3164CiscoComponents {
  readonly enableAll?: Value<boolean>;
  readonly messageCounter?: Value<boolean>;
  readonly sequenceNumber?: Value<boolean>;
  readonly hostname?: Value<boolean>;
  readonly secondFractions?: Value<boolean>;
}

export interface RawFormatOptions {
  readonly useNullTerminatorDelimiter?: Value<boolean>;
}

export interface WriteEndpointOptions {
  readonly name?: Text;
  readonly url: Text;
  /** Default: `"1s"`. */
  readonly batchWait?: Text<Duration>;
  /** Default: `"1MiB"`. */
  readonly batchSize?: Text<Size>;
  /** Default: `"10s"`. */
  readonly remoteTimeout?: Text<Duration>;
  readonly headers?: TextHeaderMap | Expression<{ readonly [key: string]: string }>;
  /** Default: `"500ms"`. */
  readonly minBackoffPeriod?: Text<Duration>;
  /** Default: `"5m0s"`. */
  readonly maxBackoffPeriod?: Text<Duration>;
  /** A whole number. Default: `10`. */
  readonly maxBackoffRetries?: Value<number>;
  readonly tenantId?: Text;
  /** Default: `true`. */
  readonly retryOnHttp429?: Value<boolean>;
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
  readonly queueConfig?: QueueConfig;
}

export const writeEndpointOptionsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
  queueConfig: attributesOnly,
});

export interface QueueConfig {
  /** Default: `"10MiB"`. */
  readonly capacity?: Text<Size>;
  /** A whole number. Default: `1`. */
  readonly minShards?: Value<number>;
  /** Default: `"15s"`. */
  readonly drainTimeout?: Text<Duration>;
  /** Default: `true`. */
  readonly blockOnOverflow?: Value<boolean>;
}

export interface WalArguments {
  readonly enabled?: Value<boolean>;
  /** Default: `"1h0m0s"`. */
  readonly maxSegmentAge?: Text<Duration>;
  /** Default: `"250ms"`. */
  readonly minReadFrequency?: Text<Duration>;
  /** Default: `"1s"`. */
  readonly maxReadFrequency?: Text<Duration>;
  /** Default: `"15s"`. */
  readonly drainTimeout?: Text<Duration>;
}

export type EchoArguments = Readonly<Record<string, never>>;

export interface Echo extends Component<"loki.echo"> {
  readonly receiver: Expression<LogsReceiver>;
}

const echoSpec: ComponentSpec = {
  name: "loki.echo",
  stability: "generally-available",
  exports: ["receiver"],
  body: attributesOnly,
};

/**
 * `loki.echo` (generally available); exports `receiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.echo/
 */
export function echo(label: string, args: EchoArguments = {}): Echo {
  return component(echoSpec, label, args);
}

export interface EnrichArguments {
  readonly targets: ListOf<TargetValue, Target>;
  readonly targetMatchLabel: Text;
  readonly logsMatchLabel?: Text;
  readonly labelsToCopy?: ListOf<Text, string>;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
}

export interface Enrich extends Component<"loki.enrich"> {
  readonly receiver: Expression<LogsReceiver>;
}

const enrichSpec: ComponentSpec = {
  name: "loki.enrich",
  stability: "experimental",
  exports: ["receiver"],
  body: attributesOnly,
};

/**
 * `loki.enrich` (experimental); exports `receiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.enrich/
 */
export function enrich(label: string, args: EnrichArguments): Enrich {
  return component(enrichSpec, label, args);
}

export interface ProcessArguments {
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  /** Any of `stage.*`, in the order in which they apply. */
  readonly stage?: readonly Alternative<"loki.stage">[];
}

export interface Process extends Component<"loki.process"> {
  readonly receiver: Expression<LogsReceiver>;
}

const processArgumentsBody: BodySpec = () => ({ stage: alternatives });

const processSpec: ComponentSpec = {
  name: "loki.process",
  stability: "generally-available",
  exports: ["receiver"],
  body: processArgumentsBody,
};

/**
 * `loki.process` (generally available); exports `receiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.process/
 */
export function process(label: string, args: ProcessArguments): Process {
  return component(processSpec, label, args);
}

export interface RelabelArguments {
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly rule?: readonly RelabelConfig[];
  /** A whole number. Default: `10000`. */
  readonly maxCacheSize?: Value<number>;
}

export interface Relabel extends Component<"loki.relabel"> {
  readonly receiver: Expression<LogsReceiver>;
  readonly rules: Expression<RelabelRules>;
}

const relabelArgumentsBody: BodySpec = () => ({ rule: attributesOnly });

const relabelSpec: ComponentSpec = {
  name: "loki.relabel",
  stability: "generally-available",
  exports: ["receiver", "rules"],
  body: relabelArgumentsBody,
};

/**
 * `loki.relabel` (generally available); exports `receiver`, `rules`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.relabel/
 */
export function relabel(label: string, args: RelabelArguments): Relabel {
  return component(relabelSpec, label, args);
}

export interface RulesKubernetesArguments {
  readonly address: Text;
  readonly tenantId?: Text;
  readonly useLegacyRoutes?: Value<boolean>;
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
  /** Default: `"30s"`. */
  readonly syncInterval?: Text<Duration>;
  /** Default: `"alloy"`. */
  readonly lokiNamespacePrefix?: Text;
  /** Default: `"-"`. */
  readonly lokiNamespaceSeparator?: Text;
  readonly externalLabels?: MapOf<Text, string>;
  readonly extraQueryMatchers?: KubernetesExtraQueryMatchers;
  readonly ruleSelector?: KubernetesLabelSelector;
  readonly ruleNamespaceSelector?: KubernetesLabelSelector;
}

export type RulesKubernetes = Component<"loki.rules.kubernetes">;

const rulesKubernetesArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
  extraQueryMatchers: kubernetesExtraQueryMatchersBody,
  ruleSelector: kubernetesLabelSelectorBody,
  ruleNamespaceSelector: kubernetesLabelSelectorBody,
});

const rulesKubernetesSpec: ComponentSpec = {
  name: "loki.rules.kubernetes",
  stability: "generally-available",
  exports: [],
  body: rulesKubernetesArgumentsBody,
};

/**
 * `loki.rules.kubernetes` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.rules.kubernetes/
 */
function rulesKubernetes(label: string, args: RulesKubernetesArguments): RulesKubernetes {
  return component(rulesKubernetesSpec, label, args);
}

export interface SecretfilterArguments {
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly originLabel?: Text;
  readonly redactWith?: Text;
  /** A whole number, at least 0. Default: `80`. */
  readonly redactPercent?: Value<number>;
  readonly gitleaksConfig?: Text;
  /** Default: `1`. */
  readonly rate?: Value<number>;
  readonly processingTimeout?: Text<Duration>;
  readonly dropOnTimeout?: Value<boolean>;
  readonly labelTimedOut?: Value<boolean>;
}

export interface Secretfilter extends Component<"loki.secretfilter"> {
  readonly receiver: Expression<LogsReceiver>;
}

const secretfilterSpec: ComponentSpec = {
  name: "loki.secretfilter",
  stability: "public-preview",
  exports: ["receiver"],
  body: attributesOnly,
};

/**
 * `loki.secretfilter` (public preview); exports `receiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.secretfilter/
 */
export function secretfilter(label: string, args: SecretfilterArguments): Secretfilter {
  return component(secretfilterSpec, label, args);
}

export interface SourceApiArguments {
  /** Defaults here: `listenPort` `8080`, `serverIdleTimeout` `"2m0s"`, `serverReadTimeout` `"30s"`, `serverWriteTimeout` `"30s"`. */
  readonly http?: HTTPConfig;
  /** Defaults here: `maxConnectionAge` `"2562047h47m16.854775807s"`, `maxConnectionAgeGrace` `"2562047h47m16.854775807s"`, `maxConnectionIdle` `"2562047h47m16.854775807s"`, `serverMaxConcurrentStreams` `100`, `serverMaxRecvMsgSize` `4194304`, `serverMaxSendMsgSize` `4194304`. */
  readonly grpc?: GRPCConfig;
  /** Default: `"30s"`. */
  readonly gracefulShutdownTimeout?: Text<Duration>;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly labels?: MapOf<Text, string>;
  readonly relabelRules?: Expression<RelabelRules>;
  readonly useIncomingTimestamp?: Value<boolean>;
  /** Default: `"100MiB"`. */
  readonly maxSendMessageSize?: Text<Size>;
}

export type SourceApi = Component<"loki.source.api">;

const sourceApiArgumentsBody: BodySpec = () => ({ http: httpConfigBody, grpc: grpcConfigBody });

const sourceApiSpec: ComponentSpec = {
  name: "loki.source.api",
  stability: "generally-available",
  exports: [],
  body: sourceApiArgumentsBody,
};

/**
 * `loki.source.api` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.api/
 */
function sourceApi(label: string, args: SourceApiArguments): SourceApi {
  return component(sourceApiSpec, label, args);
}

export interface SourceAwsfirehoseArguments {
  /** Defaults here: `listenPort` `8080`, `serverIdleTimeout` `"2m0s"`, `serverReadTimeout` `"30s"`, `serverWriteTimeout` `"30s"`. */
  readonly http?: HTTPConfig;
  /** Defaults here: `maxConnectionAge` `"2562047h47m16.854775807s"`, `maxConnectionAgeGrace` `"2562047h47m16.854775807s"`, `maxConnectionIdle` `"2562047h47m16.854775807s"`, `serverMaxConcurrentStreams` `100`, `serverMaxRecvMsgSize` `4194304`, `serverMaxSendMsgSize` `4194304`. */
  readonly grpc?: GRPCConfig;
  /** Default: `"30s"`. */
  readonly gracefulShutdownTimeout?: Text<Duration>;
  readonly accessKey?: Secret;
  readonly useIncomingTimestamp?: Value<boolean>;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly relabelRules?: Expression<RelabelRules>;
}

export type SourceAwsfirehose = Component<"loki.source.awsfirehose">;

const sourceAwsfirehoseArgumentsBody: BodySpec = () => ({ http: httpConfigBody, grpc: grpcConfigBody });

const sourceAwsfirehoseSpec: ComponentSpec = {
  name: "loki.source.awsfirehose",
  stability: "generally-available",
  exports: [],
  body: sourceAwsfirehoseArgumentsBody,
};

/**
 * `loki.source.awsfirehose` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.awsfirehose/
 */
function sourceAwsfirehose(label: string, args: SourceAwsfirehoseArguments): SourceAwsfirehose {
  return component(sourceAwsfirehoseSpec, label, args);
}

export interface SourceAzureEventHubsArguments {
  readonly fullyQualifiedNamespace: Text;
  readonly eventHubs: ListOf<Text, string>;
  readonly authentication: AzureEventHubsAuthentication;
  /** Default: `"loki.source.azure_event_hubs"`. */
  readonly groupId?: Text;
  readonly useIncomingTimestamp?: Value<boolean>;
  readonly disallowCustomMessages?: Value<boolean>;
  readonly relabelRules?: Expression<RelabelRules>;
  /** Default: `{"job":"loki.source.azure_event_hubs"}`. */
  readonly labels?: MapOf<Text, string>;
  /** Default: `"range"`. */
  readonly assignor?: Text<"range" | "roundrobin" | "sticky">;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
}

export type SourceAzureEventHubs = Component<"loki.source.azure_event_hubs">;

const sourceAzureEventHubsArgumentsBody: BodySpec = () => ({ authentication: attributesOnly });

const sourceAzureEventHubsSpec: ComponentSpec = {
  name: "loki.source.azure_event_hubs",
  stability: "generally-available",
  exports: [],
  body: sourceAzureEventHubsArgumentsBody,
};

/**
 * `loki.source.azure_event_hubs` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.azure_event_hubs/
 */
function sourceAzureEventHubs(label: string, args: SourceAzureEventHubsArguments): SourceAzureEventHubs {
  return component(sourceAzureEventHubsSpec, label, args);
}

export interface SourceCloudflareArguments {
  readonly apiToken: Secret;
  readonly zoneId: Text;
  readonly labels?: MapOf<Text, string>;
  /** A whole number. Default: `3`. */
  readonly workers?: Value<number>;
  /** Default: `"1m0s"`. */
  readonly pullRange?: Text<Duration>;
  /** Default: `"default"`. */
  readonly fieldsType?: Text<"all" | "custom" | "default" | "extended" | "minimal">;
  readonly additionalFields?: ListOf<Text, string>;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
}

export type SourceCloudflare = Component<"loki.source.cloudflare">;

const sourceCloudflareSpec: ComponentSpec = {
  name: "loki.source.cloudflare",
  stability: "generally-available",
  exports: [],
  body: attributesOnly,
};

/**
 * `loki.source.cloudflare` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.cloudflare/
 */
function sourceCloudflare(label: string, args: SourceCloudflareArguments): SourceCloudflare {
  return component(sourceCloudflareSpec, label, args);
}

export interface SourceDockerArguments {
  readonly host: Text;
  readonly targets: ListOf<TargetValue, Target>;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly labels?: MapOf<Text, string>;
  readonly relabelRules?: Expression<RelabelRules>;
  readonly httpClientConfig?: HTTPClientConfig;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
}

export type SourceDocker = Component<"loki.source.docker">;

const sourceDockerArgumentsBody: BodySpec = () => ({ httpClientConfig: httpClientConfigBody });

const sourceDockerSpec: ComponentSpec = {
  name: "loki.source.docker",
  stability: "generally-available",
  exports: [],
  body: sourceDockerArgumentsBody,
};

/**
 * `loki.source.docker` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.docker/
 */
function sourceDocker(label: string, args: SourceDockerArguments): SourceDocker {
  return component(sourceDockerSpec, label, args);
}

export interface SourceFileArguments {
  readonly targets: ListOf<TargetValue, Target>;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly encoding?: Text;
  readonly decompression?: DecompressionConfig;
  readonly fileWatch?: FileWatch;
  readonly fileMatch?: FileFileMatch;
  readonly tailFromEnd?: Value<boolean>;
  readonly legacyPositionsFile?: Text;
  /** Default: `"restart_from_beginning"`. */
  readonly onPositionsFileError?: Text<"restart_from_beginning" | "restart_from_end" | "skip">;
}

export type SourceFile = Component<"loki.source.file">;

const sourceFileArgumentsBody: BodySpec = () => ({
  decompression: attributesOnly,
  fileWatch: attributesOnly,
  fileMatch: attributesOnly,
});

const sourceFileSpec: ComponentSpec = {
  name: "loki.source.file",
  stability: "generally-available",
  exports: [],
  body: sourceFileArgumentsBody,
};

/**
 * `loki.source.file` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.file/
 */
function sourceFile(label: string, args: SourceFileArguments): SourceFile {
  return component(sourceFileSpec, label, args);
}

export interface SourceGcplogArguments {
  readonly pull?: PullConfig;
  readonly push?: PushConfig;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly relabelRules?: Expression<RelabelRules>;
}

export type SourceGcplog = Component<"loki.source.gcplog">;

const sourceGcplogArgumentsBody: BodySpec = () => ({ pull: pullConfigBody, push: pushConfigBody });

const sourceGcplogSpec: ComponentSpec = {
  name: "loki.source.gcplog",
  stability: "generally-available",
  exports: [],
  body: sourceGcplogArgumentsBody,
};

/**
 * `loki.source.gcplog` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.gcplog/
 */
function sourceGcplog(label: string, args: SourceGcplogArguments): SourceGcplog {
  return component(sourceGcplogSpec, label, args);
}

export interface SourceGelfArguments {
  /** Default: `"0.0.0.0:12201"`. */
  readonly listenAddress?: Text;
  readonly useIncomingTimestamp?: Value<boolean>;
  readonly relabelRules?: Expression<RelabelRules>;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
}

export type SourceGelf = Component<"loki.source.gelf">;

const sourceGelfSpec: ComponentSpec = {
  name: "loki.source.gelf",
  stability: "generally-available",
  exports: [],
  body: attributesOnly,
};

/**
 * `loki.source.gelf` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.gelf/
 */
function sourceGelf(label: string, args: SourceGelfArguments): SourceGelf {
  return component(sourceGelfSpec, label, args);
}

export interface SourceHerokuArguments {
  /** Defaults here: `listenPort` `8080`, `serverIdleTimeout` `"2m0s"`, `serverReadTimeout` `"30s"`, `serverWriteTimeout` `"30s"`. */
  readonly http?: HTTPConfig;
  /** Defaults here: `maxConnectionAge` `"2562047h47m16.854775807s"`, `maxConnectionAgeGrace` `"2562047h47m16.854775807s"`, `maxConnectionIdle` `"2562047h47m16.854775807s"`, `serverMaxConcurrentStreams` `100`, `serverMaxRecvMsgSize` `4194304`, `serverMaxSendMsgSize` `4194304`. */
  readonly grpc?: GRPCConfig;
  /** Default: `"30s"`. */
  readonly gracefulShutdownTimeout?: Text<Duration>;
  readonly labels?: MapOf<Text, string>;
  readonly useIncomingTimestamp?: Value<boolean>;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly relabelRules?: Expression<RelabelRules>;
}

export type SourceHeroku = Component<"loki.source.heroku">;

const sourceHerokuArgumentsBody: BodySpec = () => ({ http: httpConfigBody, grpc: grpcConfigBody });

const sourceHerokuSpec: ComponentSpec = {
  name: "loki.source.heroku",
  stability: "generally-available",
  exports: [],
  body: sourceHerokuArgumentsBody,
};

/**
 * `loki.source.heroku` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.heroku/
 */
function sourceHeroku(label: string, args: SourceHerokuArguments): SourceHeroku {
  return component(sourceHerokuSpec, label, args);
}

export interface SourceJournalArguments {
  readonly formatAsJson?: Value<boolean>;
  /** Default: `"7h0m0s"`. */
  readonly maxAge?: Text<Duration>;
  readonly path?: Text;
  readonly relabelRules?: Expression<RelabelRules>;
  readonly matches?: Text;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly labels?: MapOf<Text, string>;
  readonly legacyPosition?: LegacyPosition;
}

export type SourceJournal = Component<"loki.source.journal">;

const sourceJournalArgumentsBody: BodySpec = () => ({ legacyPosition: attributesOnly });

const sourceJournalSpec: ComponentSpec = {
  name: "loki.source.journal",
  stability: "generally-available",
  exports: [],
  body: sourceJournalArgumentsBody,
};

/**
 * `loki.source.journal` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.journal/
 */
function sourceJournal(label: string, args: SourceJournalArguments): SourceJournal {
  return component(sourceJournalSpec, label, args);
}

export interface SourceKafkaArguments {
  readonly brokers: ListOf<Text, string>;
  readonly topics: ListOf<Text, string>;
  /** Default: `"loki.source.kafka"`. */
  readonly groupId?: Text;
  /** Default: `"range"`. */
  readonly assignor?: Text;
  /** Default: `"2.2.1"`. */
  readonly version?: Text;
  /** Defaults here: `type` `"none"`. */
  readonly authentication?: KafkaAuthentication;
  readonly useIncomingTimestamp?: Value<boolean>;
  readonly labels?: MapOf<Text, string>;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly relabelRules?: Expression<RelabelRules>;
}

export type SourceKafka = Component<"loki.source.kafka">;

const sourceKafkaArgumentsBody: BodySpec = () => ({ authentication: kafkaAuthenticationBody });

const sourceKafkaSpec: ComponentSpec = {
  name: "loki.source.kafka",
  stability: "generally-available",
  exports: [],
  body: sourceKafkaArgumentsBody,
};

/**
 * `loki.source.kafka` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.kafka/
 */
function sourceKafka(label: string, args: SourceKafkaArguments): SourceKafka {
  return component(sourceKafkaSpec, label, args);
}

export interface SourceKubernetesArguments {
  readonly targets: ListOf<TargetValue, Target>;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly client?: ClientArguments;
  readonly clustering?: ComponentBlock;
}

export type SourceKubernetes = Component<"loki.source.kubernetes">;

const sourceKubernetesArgumentsBody: BodySpec = () => ({
  client: clientArgumentsBody,
  clustering: attributesOnly,
});

const sourceKubernetesSpec: ComponentSpec = {
  name: "loki.source.kubernetes",
  stability: "generally-available",
  exports: [],
  body: sourceKubernetesArgumentsBody,
};

/**
 * `loki.source.kubernetes` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.kubernetes/
 */
function sourceKubernetes(label: string, args: SourceKubernetesArguments): SourceKubernetes {
  return component(sourceKubernetesSpec, label, args);
}

export interface SourceKubernetesEventsArguments {
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  /** Default: `"loki.source.kubernetes_events"`. */
  readonly jobName?: Text;
  readonly namespaces?: ListOf<Text, string>;
  /** Default: `"logfmt"`. */
  readonly logFormat?: Text;
  readonly client?: ClientArguments;
  readonly clustering?: ComponentBlock;
}

export type SourceKubernetesEvents = Component<"loki.source.kubernetes_events">;

const sourceKubernetesEventsArgumentsBody: BodySpec = () => ({
  client: clientArgumentsBody,
  clustering: attributesOnly,
});

const sourceKubernetesEventsSpec: ComponentSpec = {
  name: "loki.source.kubernetes_events",
  stability: "generally-available",
  exports: [],
  body: sourceKubernetesEventsArgumentsBody,
};

/**
 * `loki.source.kubernetes_events` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.kubernetes_events/
 */
function sourceKubernetesEvents(
  label: string,
  args: SourceKubernetesEventsArguments,
): SourceKubernetesEvents {
  return component(sourceKubernetesEventsSpec, label, args);
}

export interface SourcePodlogsArguments {
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly client?: ClientArguments;
  readonly selector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly tailFromEnd?: Value<boolean>;
  readonly nodeFilter?: NodeFilterConfig;
  readonly preserveDiscoveredLabels?: Value<boolean>;
  readonly clustering?: ComponentBlock;
}

export type SourcePodlogs = Component<"loki.source.podlogs">;

const sourcePodlogsArgumentsBody: BodySpec = () => ({
  client: clientArgumentsBody,
  selector: labelSelectorBody,
  namespaceSelector: labelSelectorBody,
  nodeFilter: attributesOnly,
  clustering: attributesOnly,
});

const sourcePodlogsSpec: ComponentSpec = {
  name: "loki.source.podlogs",
  stability: "generally-available",
  exports: [],
  body: sourcePodlogsArgumentsBody,
};

/**
 * `loki.source.podlogs` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.podlogs/
 */
function sourcePodlogs(label: string, args: SourcePodlogsArguments): SourcePodlogs {
  return component(sourcePodlogsSpec, label, args);
}

export interface SourceSyslogArguments {
  readonly listener: readonly ListenerConfig[];
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly relabelRules?: Expression<RelabelRules>;
}

export type SourceSyslog = Component<"loki.source.syslog">;

const sourceSyslogArgumentsBody: BodySpec = () => ({ listener: listenerConfigBody });

const sourceSyslogSpec: ComponentSpec = {
  name: "loki.source.syslog",
  stability: "generally-available",
  exports: [],
  body: sourceSyslogArgumentsBody,
};

/**
 * `loki.source.syslog` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.syslog/
 */
function sourceSyslog(label: string, args: SourceSyslogArguments): SourceSyslog {
  return component(sourceSyslogSpec, label, args);
}

export interface SourceWindowseventArguments {
  /** A whole number. */
  readonly locale?: Value<number>;
  readonly eventlogName?: Text;
  /** Default: `"*"`. */
  readonly xpathQuery?: Text;
  readonly bookmarkPath?: Text;
  /** Default: `"3s"`. */
  readonly pollInterval?: Text<Duration>;
  readonly excludeEventData?: Value<boolean>;
  readonly excludeUserData?: Value<boolean>;
  readonly excludeEventMessage?: Value<boolean>;
  readonly useIncomingTimestamp?: Value<boolean>;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly labels?: MapOf<Text, string>;
  readonly legacyBookmarkPath?: Text;
}

export type SourceWindowsevent = Component<"loki.source.windowsevent">;

const sourceWindowseventSpec: ComponentSpec = {
  name: "loki.source.windowsevent",
  stability: "generally-available",
  exports: [],
  body: attributesOnly,
};

/**
 * `loki.source.windowsevent` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.source.windowsevent/
 */
function sourceWindowsevent(label: string, args: SourceWindowseventArguments): SourceWindowsevent {
  return component(sourceWindowseventSpec, label, args);
}

export interface WriteArguments {
  readonly endpoint?: readonly WriteEndpointOptions[];
  readonly externalLabels?: MapOf<Text, string>;
  /** A whole number. */
  readonly maxStreams?: Value<number>;
  readonly wal?: WalArguments;
}

export interface Write extends Component<"loki.write"> {
  readonly receiver: Expression<LogsReceiver>;
}

const writeArgumentsBody: BodySpec = () => ({ endpoint: writeEndpointOptionsBody, wal: attributesOnly });

const writeSpec: ComponentSpec = {
  name: "loki.write",
  stability: "generally-available",
  exports: ["receiver"],
  body: writeArgumentsBody,
};

/**
 * `loki.write` (generally available); exports `receiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/loki/loki.write/
 */
export function write(label: string, args: WriteArguments = {}): Write {
  return component(writeSpec, label, args);
}

export const rules: { readonly kubernetes: typeof rulesKubernetes } = { kubernetes: rulesKubernetes };

export const source: {
  readonly api: typeof sourceApi;
  readonly awsfirehose: typeof sourceAwsfirehose;
  readonly azureEventHubs: typeof sourceAzureEventHubs;
  readonly cloudflare: typeof sourceCloudflare;
  readonly docker: typeof sourceDocker;
  readonly file: typeof sourceFile;
  readonly gcplog: typeof sourceGcplog;
  readonly gelf: typeof sourceGelf;
  readonly heroku: typeof sourceHeroku;
  readonly journal: typeof sourceJournal;
  readonly kafka: typeof sourceKafka;
  readonly kubernetes: typeof sourceKubernetes;
  readonly kubernetesEvents: typeof sourceKubernetesEvents;
  readonly podlogs: typeof sourcePodlogs;
  readonly syslog: typeof sourceSyslog;
  readonly windowsevent: typeof sourceWindowsevent;
} = {
  api: sourceApi,
  awsfirehose: sourceAwsfirehose,
  azureEventHubs: sourceAzureEventHubs,
  cloudflare: sourceCloudflare,
  docker: sourceDocker,
  file: sourceFile,
  gcplog: sourceGcplog,
  gelf: sourceGelf,
  heroku: sourceHeroku,
  journal: sourceJournal,
  kafka: sourceKafka,
  kubernetes: sourceKubernetes,
  kubernetesEvents: sourceKubernetesEvents,
  podlogs: sourcePodlogs,
  syslog: sourceSyslog,
  windowsevent: sourceWindowsevent,
};

/** Builders of the `stage.*` blocks; they apply in the order of the list that they stand in. */
export const stage: {
  readonly cri: (args?: CRIConfig) => Alternative<"loki.stage">;
  readonly decolorize: (args?: DecolorizeConfig) => Alternative<"loki.stage">;
  readonly docker: (args?: DockerConfig) => Alternative<"loki.stage">;
  readonly drop: (args?: StagesDropConfig) => Alternative<"loki.stage">;
  readonly eventlogmessage: (args?: EventLogMessageConfig) => Alternative<"loki.stage">;
  readonly geoip: (args: GeoIPConfig) => Alternative<"loki.stage">;
  readonly json: (args?: JSONConfig) => Alternative<"loki.stage">;
  readonly labelKeep: (args: LabelAllowConfig) => Alternative<"loki.stage">;
  readonly labelDrop: (args: LabelDropConfig) => Alternative<"loki.stage">;
  readonly labels: (args: LabelsConfig) => Alternative<"loki.stage">;
  readonly limit: (args: StagesLimitConfig) => Alternative<"loki.stage">;
  readonly logfmt: (args?: LogfmtConfig) => Alternative<"loki.stage">;
  readonly luhn: (args?: LuhnFilterConfig) => Alternative<"loki.stage">;
  readonly match: (args: MatchConfig) => Alternative<"loki.stage">;
  readonly metrics: (args?: StagesMetricsConfig) => Alternative<"loki.stage">;
  readonly multiline: (args: StagesMultilineConfig) => Alternative<"loki.stage">;
  readonly output: (args: OutputConfig) => Alternative<"loki.stage">;
  readonly pack: (args: PackConfig) => Alternative<"loki.stage">;
  readonly pattern: (args: PatternConfig) => Alternative<"loki.stage">;
  readonly regex: (args: RegexConfig) => Alternative<"loki.stage">;
  readonly replace: (args: ReplaceConfig) => Alternative<"loki.stage">;
  readonly splitJson: (args?: SplitJSONConfig) => Alternative<"loki.stage">;
  readonly staticLabels: (args: StaticLabelsConfig) => Alternative<"loki.stage">;
  readonly structuredMetadata: (args?: StructuredMetadataConfig) => Alternative<"loki.stage">;
  readonly structuredMetadataDrop: (args: StructuredMetadataDropConfig) => Alternative<"loki.stage">;
  readonly sampling: (args: SamplingConfig) => Alternative<"loki.stage">;
  readonly template: (args: TemplateConfig) => Alternative<"loki.stage">;
  readonly tenant: (args?: TenantConfig) => Alternative<"loki.stage">;
  readonly truncate: (args: TruncateConfig) => Alternative<"loki.stage">;
  readonly timestamp: (args: TimestampConfig) => Alternative<"loki.stage">;
  readonly windowsevent: (args?: WindowsEventConfig) => Alternative<"loki.stage">;
} = {
  cri: (args = {}) => alternative("loki.stage", "stage.cri", attributesOnly, args),
  decolorize: (args = {}) => alternative("loki.stage", "stage.decolorize", attributesOnly, args),
  docker: (args = {}) => alternative("loki.stage", "stage.docker", attributesOnly, args),
  drop: (args = {}) => alternative("loki.stage", "stage.drop", attributesOnly, args),
  eventlogmessage: (args = {}) => alternative("loki.stage", "stage.eventlogmessage", attributesOnly, args),
  geoip: (args) => alternative("loki.stage", "stage.geoip", attributesOnly, args),
  json: (args = {}) => alternative("loki.stage", "stage.json", attributesOnly, args),
  labelKeep: (args) => alternative("loki.stage", "stage.label_keep", attributesOnly, args),
  labelDrop: (args) => alternative("loki.stage", "stage.label_drop", attributesOnly, args),
  labels: (args) => alternative("loki.stage", "stage.labels", attributesOnly, args),
  limit: (args) => alternative("loki.stage", "stage.limit", attributesOnly, args),
  logfmt: (args = {}) => alternative("loki.stage", "stage.logfmt", attributesOnly, args),
  luhn: (args = {}) => alternative("loki.stage", "stage.luhn", attributesOnly, args),
  match: (args) => alternative("loki.stage", "stage.match", matchConfigBody, args),
  metrics: (args = {}) => alternative("loki.stage", "stage.metrics", stagesMetricsConfigBody, args),
  multiline: (args) => alternative("loki.stage", "stage.multiline", attributesOnly, args),
  output: (args) => alternative("loki.stage", "stage.output", attributesOnly, args),
  pack: (args) => alternative("loki.stage", "stage.pack", attributesOnly, args),
  pattern: (args) => alternative("loki.stage", "stage.pattern", attributesOnly, args),
  regex: (args) => alternative("loki.stage", "stage.regex", attributesOnly, args),
  replace: (args) => alternative("loki.stage", "stage.replace", attributesOnly, args),
  splitJson: (args = {}) => alternative("loki.stage", "stage.split_json", attributesOnly, args),
  staticLabels: (args) => alternative("loki.stage", "stage.static_labels", attributesOnly, args),
  structuredMetadata: (args = {}) =>
    alternative("loki.stage", "stage.structured_metadata", attributesOnly, args),
  structuredMetadataDrop: (args) =>
    alternative("loki.stage", "stage.structured_metadata_drop", attributesOnly, args),
  sampling: (args) => alternative("loki.stage", "stage.sampling", attributesOnly, args),
  template: (args) => alternative("loki.stage", "stage.template", attributesOnly, args),
  tenant: (args = {}) => alternative("loki.stage", "stage.tenant", attributesOnly, args),
  truncate: (args) => alternative("loki.stage", "stage.truncate", truncateConfigBody, args),
  timestamp: (args) => alternative("loki.stage", "stage.timestamp", attributesOnly, args),
  windowsevent: (args = {}) => alternative("loki.stage", "stage.windowsevent", attributesOnly, args),
};

/** Builders of the `metric.*` blocks; they apply in the order of the list that they stand in. */
export const metric: {
  readonly counter: (args: CounterConfig) => Alternative<"loki.metric">;
  readonly gauge: (args: GaugeConfig) => Alternative<"loki.metric">;
  readonly histogram: (args: MetricHistogramConfig) => Alternative<"loki.metric">;
} = {
  counter: (args) => alternative("loki.metric", "metric.counter", attributesOnly, args),
  gauge: (args) => alternative("loki.metric", "metric.gauge", attributesOnly, args),
  histogram: (args) => alternative("loki.metric", "metric.histogram", attributesOnly, args),
};
