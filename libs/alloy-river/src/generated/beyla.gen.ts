// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { ListOf, MapOf, Text } from "../expression/argument.ts";
import type { Target } from "../expression/capsule.ts";
import type { Expression, Value } from "../expression/expression.ts";
import type { Duration } from "../expression/quantity.ts";
import type { Component } from "../component/block.ts";
import { component } from "../component/block.ts";
import type { BodySpec, ComponentSpec } from "../component/spec.ts";
import { attributesOnly } from "../component/spec.ts";
import type { OtelcolConsumerArguments } from "./common.gen.ts";

export interface AWSConfig {
  readonly enabled?: Value<boolean>;
}

export interface AnthropicPayloadExtraction {
  readonly enabled?: Value<boolean>;
}

export interface AttributeFamily {
  readonly attr: Text;
  readonly match?: Text;
  readonly notMatch?: Text;
  /** A whole number. */
  readonly greaterThan?: Value<number>;
  /** A whole number. */
  readonly greaterEquals?: Value<number>;
  /** A whole number. */
  readonly equals?: Value<number>;
  /** A whole number. */
  readonly notEquals?: Value<number>;
  /** A whole number. */
  readonly lessEquals?: Value<number>;
  /** A whole number. */
  readonly lessThan?: Value<number>;
}

export interface Attributes {
  readonly kubernetes: KubernetesDecorator;
  readonly instanceId?: InstanceIDConfig;
  readonly select?: readonly Selection[];
  readonly hostId?: HostIDConfig;
  readonly metadataRetry?: RetryConfig;
  /** A whole number. */
  readonly metricSpanNamesLimit?: Value<number>;
  readonly renameUnresolvedHosts?: Text;
  readonly renameUnresolvedHostsIncoming?: Text;
  readonly renameUnresolvedHostsOutgoing?: Text;
}

export const attributesBody: BodySpec = () => ({
  kubernetes: attributesOnly,
  instanceId: attributesOnly,
  select: attributesOnly,
  hostId: attributesOnly,
  metadataRetry: attributesOnly,
});

export interface BedrockConfig {
  readonly enabled?: Value<boolean>;
}

export interface Buckets {
  readonly durationHistogram?: ListOf<Value<number>, number>;
  readonly requestSizeHistogram?: ListOf<Value<number>, number>;
  readonly responseSizeHistogram?: ListOf<Value<number>, number>;
  readonly statTcpRttHistogram?: ListOf<Value<number>, number>;
  readonly genAiClientOperationDurationHistogram?: ListOf<Value<number>, number>;
  readonly genAiClientTokenUsageHistogram?: ListOf<Value<number>, number>;
}

export interface Discovery {
  readonly bpfPidFilterOff?: Value<boolean>;
  readonly defaultExcludeInstrument?: readonly Service[];
  readonly defaultExcludeServices?: readonly Service[];
  /** A whole number. */
  readonly defaultOtlpGrpcPort?: Value<number>;
  readonly disabledRouteHarvesters?: ListOf<Text, string>;
  readonly excludeInstrument?: readonly Service[];
  readonly excludeOtelInstrumentedServices?: Value<boolean>;
  readonly excludeOtelInstrumentedServicesSpanMetrics?: Value<boolean>;
  readonly excludeServices?: readonly Service[];
  readonly excludedLinuxSystemPaths?: ListOf<Text, string>;
  readonly instrument?: readonly Service[];
  readonly minProcessAge?: Text<Duration>;
  readonly pollInterval?: Text<Duration>;
  readonly routeHarvesterAdvanced?: RouteHarvestingConfig;
  readonly routeHarvesterTimeout?: Text<Duration>;
  readonly services?: readonly Service[];
  readonly skipGoSpecificTracers?: Value<boolean>;
  readonly survey?: readonly Service[];
}

export const discoveryBody: BodySpec = () => ({
  defaultExcludeInstrument: serviceBody,
  defaultExcludeServices: serviceBody,
  excludeInstrument: serviceBody,
  excludeServices: serviceBody,
  instrument: serviceBody,
  routeHarvesterAdvanced: attributesOnly,
  services: serviceBody,
  survey: serviceBody,
});

export interface EBPF {
  /** A whole number. */
  readonly batchLength?: Value<number>;
  readonly batchTimeout?: Text<Duration>;
  readonly bpfDebug?: Value<boolean>;
  readonly bpfFsPath?: Text;
  readonly bufferSizes?: EBPFBufferSizes;
  readonly contextPropagation?: Text;
  /** A whole number. */
  readonly couchbaseDbCacheSize?: Value<number>;
  readonly disableBlackBoxCp?: Value<boolean>;
  readonly dnsRequestTimeout?: Text<Duration>;
  readonly forceBpfMapReader?: Text;
  readonly heuristicSqlDetect?: Value<boolean>;
  readonly highRequestVolume?: Value<boolean>;
  readonly httpRequestTimeout?: Text<Duration>;
  /** A whole number. */
  readonly instrumentCuda?: Value<number>;
  /** A whole number. */
  readonly kafkaTopicUuidCacheSize?: Value<number>;
  readonly logEnricher?: LogEnricherConfig;
  readonly mapsConfig?: EBPFMapsConfig;
  readonly maxTransactionTime?: Text<Duration>;
  /** A whole number. */
  readonly mongoRequestsCacheSize?: Value<number>;
  /** A whole number. */
  readonly mssqlPreparedStatementsCacheSize?: Value<number>;
  /** A whole number. */
  readonly mysqlPreparedStatementsCacheSize?: Value<number>;
  readonly overrideBpfloopEnabled?: Value<boolean>;
  readonly payloadExtraction?: PayloadExtraction;
  /** A whole number. */
  readonly postgresPreparedStatementsCacheSize?: Value<number>;
  readonly protocolDebugPrint?: Value<boolean>;
  readonly redisDbCache?: RedisDBCacheConfig;
  /** A whole number. */
  readonly statsWakeupDataBytes?: Value<number>;
  readonly trackRequestHeaders?: Value<boolean>;
  readonly trafficControlBackend?: Text;
  /** A whole number. */
  readonly wakeupLen?: Value<number>;
}

export const ebpfBody: BodySpec = () => ({
  bufferSizes: attributesOnly,
  logEnricher: logEnricherConfigBody,
  mapsConfig: attributesOnly,
  payloadExtraction: payloadExtractionBody,
  redisDbCache: attributesOnly,
});

export interface EBPFBufferSizes {
  /** A whole number. */
  readonly http?: Value<number>;
  /** A whole number. */
  readonly kafka?: Value<number>;
  /** A whole number. */
  readonly mssql?: Value<number>;
  /** A whole number. */
  readonly mysql?: Value<number>;
  /** A whole number. */
  readonly postgres?: Value<number>;
  /** A whole number. */
  readonly tcp?: Value<number>;
}

export interface EBPFMapsConfig {
  /** A whole number. */
  readonly globalScaleFactor?: Value<number>;
}

export interface ElasticsearchConfig {
  readonly enabled?: Value<boolean>;
}

export interface EmbeddingProviderConfig {
  readonly enabled?: Value<boolean>;
}

export interface EnrichmentConfig {
  readonly enabled?: Value<boolean>;
  readonly policy?: HTTPParsingPolicy;
  readonly rules?: readonly HTTPParsingRule[];
}

export const enrichmentConfigBody: BodySpec = () => ({
  policy: httpParsingPolicyBody,
  rules: httpParsingRuleBody,
});

export interface Filters {
  readonly application?: readonly AttributeFamily[];
  readonly network?: readonly AttributeFamily[];
}

export const filtersBody: BodySpec = () => ({ application: attributesOnly, network: attributesOnly });

export interface GeminiConfig {
  readonly enabled?: Value<boolean>;
}

export interface GeoIP {
  readonly cacheExpiry?: Text<Duration>;
  /** A whole number. */
  readonly cacheLen?: Value<number>;
  readonly ipinfo?: IPInfoConfig;
  readonly maxmind?: MaxMindConfig;
}

export const geoIPBody: BodySpec = () => ({ ipinfo: attributesOnly, maxmind: attributesOnly });

export interface GraphQLConfig {
  readonly enabled?: Value<boolean>;
}

export interface HTTPParsingDefaultAction {
  readonly body?: Text;
  readonly headers?: Text;
}

export interface HTTPParsingMatch {
  readonly caseSensitive?: Value<boolean>;
  readonly methods?: ListOf<Text, string>;
  readonly obfuscationJsonPaths?: ListOf<Text, string>;
  readonly patterns?: ListOf<Text, string>;
  readonly urlPathPatterns?: ListOf<Text, string>;
}

export interface HTTPParsingPolicy {
  readonly defaultAction?: HTTPParsingDefaultAction;
  readonly obfuscationString?: Text;
}

export const httpParsingPolicyBody: BodySpec = () => ({ defaultAction: attributesOnly });

export interface HTTPParsingRule {
  readonly action?: Text;
  readonly match?: HTTPParsingMatch;
  readonly scope?: Text;
  readonly type?: Text;
}

export const httpParsingRuleBody: BodySpec = () => ({ match: attributesOnly });

export interface HTTPPayloadExtraction {
  readonly aws?: AWSConfig;
  readonly elasticsearch?: ElasticsearchConfig;
  readonly enrichment?: EnrichmentConfig;
  readonly openai?: OpenAIPayloadExtraction;
  readonly anthropic?: AnthropicPayloadExtraction;
  readonly gemini?: GeminiConfig;
  readonly bedrock?: BedrockConfig;
  readonly embedding?: EmbeddingProviderConfig;
  readonly mcp?: MCPConfig;
  readonly qwen?: QwenConfig;
  readonly rerank?: RerankConfig;
  readonly retrieval?: RetrievalConfig;
  readonly graphql?: GraphQLConfig;
  readonly jsonrpc?: JSONRPCConfig;
  readonly sqlpp?: SQLPPConfig;
}

export const httpPayloadExtractionBody: BodySpec = () => ({
  aws: attributesOnly,
  elasticsearch: attributesOnly,
  enrichment: enrichmentConfigBody,
  openai: attributesOnly,
  anthropic: attributesOnly,
  gemini: attributesOnly,
  bedrock: attributesOnly,
  embedding: attributesOnly,
  mcp: attributesOnly,
  qwen: attributesOnly,
  rerank: attributesOnly,
  retrieval: attributesOnly,
  graphql: attributesOnly,
  jsonrpc: attributesOnly,
  sqlpp: attributesOnly,
});

export interface HostIDConfig {
  readonly override?: Text;
}

export interface IPInfoConfig {
  readonly path?: Text;
}

export interface Injector {
  readonly enabledSdks?: ListOf<Text, string>;
  readonly excludeInstrument?: readonly Service[];
  readonly exporterOtlpEndpoint?: Text;
  readonly exporterOtlpProtocol?: Text;
  readonly imageVersion?: Text;
  readonly instrument?: readonly Service[];
  readonly otelExportedSignals?: SDKExportedSignals;
  readonly resources?: SDKResource;
  readonly tracePropagators?: ListOf<Text, string>;
  readonly traceSampler?: SamplerConfig;
  readonly webhook?: WebhookConfig;
  readonly disableAutoRestart?: Value<boolean>;
}

export const injectorBody: BodySpec = () => ({
  excludeInstrument: serviceBody,
  instrument: serviceBody,
  otelExportedSignals: attributesOnly,
  resources: attributesOnly,
  traceSampler: attributesOnly,
  webhook: attributesOnly,
});

export interface InstanceIDConfig {
  readonly dns?: Value<boolean>;
  readonly overrideHostname?: Text;
}

export interface InternalMetrics {
  readonly bpfMetricScrapeInterval?: Text<Duration>;
  readonly exporter?: Text;
}

export interface JSONRPCConfig {
  readonly enabled?: Value<boolean>;
}

export interface JVMRuntimeMetrics {
  readonly enabled?: Value<boolean>;
  readonly samplingInterval?: Text<Duration>;
}

export interface Javaagent {
  readonly attachTimeout?: Text<Duration>;
  readonly debug?: Value<boolean>;
  readonly debugInstrumentation?: Value<boolean>;
  readonly enabled?: Value<boolean>;
}

export interface KubernetesDecorator {
  readonly enable: Text;
  readonly clusterName?: Text;
  readonly informersSyncTimeout?: Text<Duration>;
  readonly informersResyncPeriod?: Text<Duration>;
  readonly disableInformers?: ListOf<Text, string>;
  readonly metaRestrictLocalNode?: Value<boolean>;
  readonly metaCacheAddress?: Text;
  readonly reconnectInitialInterval?: Text<Duration>;
  readonly dropExternal?: Value<boolean>;
  readonly kubeconfigPath?: Text;
  readonly resourceLabels?: MapOf<ListOf<Text, string>, readonly string[]>;
  readonly serviceNameTemplate?: Text;
}

export interface KubernetesService {
  readonly namespace?: Text;
  readonly podName?: Text;
  readonly deploymentName?: Text;
  readonly replicasetName?: Text;
  readonly statefulsetName?: Text;
  readonly daemonsetName?: Text;
  readonly ownerName?: Text;
  readonly podLabels?: MapOf<Text, string>;
  readonly podAnnotations?: MapOf<Text, string>;
}

export interface LogEnricherConfig {
  /** A whole number. */
  readonly asyncWriterChannelLen?: Value<number>;
  /** A whole number. */
  readonly asyncWriterWorkers?: Value<number>;
  /** A whole number. */
  readonly cacheSize?: Value<number>;
  readonly cacheTtl?: Text<Duration>;
  readonly services?: readonly LogEnricherServiceConfig[];
}

export const logEnricherConfigBody: BodySpec = () => ({ services: logEnricherServiceConfigBody });

export interface LogEnricherServiceConfig {
  readonly service?: readonly Service[];
}

export const logEnricherServiceConfigBody: BodySpec = () => ({ service: serviceBody });

export interface MCPConfig {
  readonly enabled?: Value<boolean>;
}

export interface MaxMindConfig {
  readonly asnPath?: Text;
  readonly countryPath?: Text;
}

export interface Metrics {
  readonly features?: ListOf<Text, string>;
  readonly instrumentations?: ListOf<Text, string>;
  readonly allowServiceGraphSelfReferences?: Value<boolean>;
  readonly network?: Network;
  readonly extraResourceLabels?: ListOf<Text, string>;
  readonly extraSpanResourceLabels?: ListOf<Text, string>;
  readonly exemplarFilter?: Text;
  readonly ttl?: Text<Duration>;
  readonly buckets?: Buckets;
  readonly nativeHistogram?: NativeHistogramConfig;
}

export const metricsBody: BodySpec = () => ({
  network: networkBody,
  buckets: attributesOnly,
  nativeHistogram: attributesOnly,
});

export interface NativeHistogramConfig {
  readonly bucketFactor?: Value<number>;
  /** A whole number. */
  readonly maxBucketNumber?: Value<number>;
  readonly minResetDuration?: Text<Duration>;
}

export interface Network {
  readonly enable?: Value<boolean>;
  readonly source?: Text;
  readonly agentIp?: Text;
  readonly agentIpIface?: Text;
  readonly agentIpType?: Text;
  readonly interfaces?: ListOf<Text, string>;
  readonly excludeInterfaces?: ListOf<Text, string>;
  readonly protocols?: ListOf<Text, string>;
  readonly excludeProtocols?: ListOf<Text, string>;
  /** A whole number. */
  readonly cacheMaxFlows?: Value<number>;
  readonly cacheActiveTimeout?: Text<Duration>;
  readonly direction?: Text;
  /** A whole number. */
  readonly sampling?: Value<number>;
  readonly cidrs?: ListOf<Text, string>;
  readonly deduper?: Text;
  readonly deduperFcTtl?: Text<Duration>;
  readonly guessPorts?: Text;
  readonly listenInterfaces?: Text;
  readonly listenPollPeriod?: Text<Duration>;
  readonly printFlows?: Value<boolean>;
  readonly geoIp?: GeoIP;
  readonly reverseDns?: ReverseDNS;
}

export const networkBody: BodySpec = () => ({ geoIp: geoIPBody, reverseDns: attributesOnly });

export interface Nodejs {
  readonly enabled?: Value<boolean>;
}

export interface OpenAIPayloadExtraction {
  readonly enabled?: Value<boolean>;
}

export interface PayloadExtraction {
  readonly http?: HTTPPayloadExtraction;
}

export const payloadExtractionBody: BodySpec = () => ({ http: httpPayloadExtractionBody });

export interface QwenConfig {
  readonly enabled?: Value<boolean>;
}

export interface RedisDBCacheConfig {
  readonly enabled?: Value<boolean>;
  /** A whole number. */
  readonly maxSize?: Value<number>;
}

export interface RerankConfig {
  readonly enabled?: Value<boolean>;
}

export interface RetrievalConfig {
  readonly enabled?: Value<boolean>;
}

export interface RetryConfig {
  readonly timeout?: Text<Duration>;
  readonly startInterval?: Text<Duration>;
  readonly maxInterval?: Text<Duration>;
}

export interface ReverseDNS {
  readonly cacheExpiry?: Text<Duration>;
  /** A whole number. */
  readonly cacheLen?: Value<number>;
  readonly type?: Text;
}

export interface RouteHarvestingConfig {
  readonly javaHarvestDelay?: Text<Duration>;
}

export interface Routes {
  readonly ignoreMode?: Text;
  readonly ignoredPatterns?: ListOf<Text, string>;
  /** A whole number. */
  readonly maxPathSegmentCardinality?: Value<number>;
  readonly patterns?: ListOf<Text, string>;
  readonly unmatched?: Text;
  readonly wildcardChar?: Text;
}

export interface SDKExportedSignals {
  readonly logs?: Value<boolean>;
  readonly metrics?: Value<boolean>;
  readonly traces?: Value<boolean>;
}

export interface SDKResource {
  readonly addK8sIpAttribute?: Value<boolean>;
  readonly addK8sUidAttributes?: Value<boolean>;
  readonly attributes?: MapOf<Text, string>;
  readonly useK8sLabelsForResourceAttributes?: Value<boolean>;
}

export interface SQLPPConfig {
  readonly enabled?: Value<boolean>;
  readonly endpointPatterns?: ListOf<Text, string>;
}

export interface SamplerConfig {
  readonly arg?: Text;
  readonly name?: Text<
    | "always_off"
    | "always_on"
    | "parentbased_always_off"
    | "parentbased_always_on"
    | "parentbased_traceidratio"
    | "traceidratio"
  >;
}

export interface Selection {
  readonly attr: Text;
  readonly include?: ListOf<Text, string>;
  readonly exclude?: ListOf<Text, string>;
}

export interface Service {
  readonly name?: Text;
  readonly namespace?: Text;
  readonly openPorts?: Text;
  readonly exePath?: Text;
  readonly cmdArgs?: Text;
  readonly kubernetes?: KubernetesService;
  readonly containersOnly?: Value<boolean>;
  readonly exports?: ListOf<Text, string>;
  readonly sampler?: SamplerConfig;
  readonly languages?: Text;
}

export const serviceBody: BodySpec = () => ({ kubernetes: attributesOnly, sampler: attributesOnly });

export interface Stats {
  readonly agentIp?: Text;
  readonly agentIpIface?: Text;
  readonly agentIpType?: Text;
  readonly cidrs?: ListOf<Text, string>;
  readonly geoIp?: GeoIP;
  readonly printStats?: Value<boolean>;
  readonly reverseDns?: ReverseDNS;
}

export const statsBody: BodySpec = () => ({ geoIp: geoIPBody, reverseDns: attributesOnly });

export interface Traces {
  readonly instrumentations?: ListOf<Text, string>;
  readonly sampler?: SamplerConfig;
}

export const tracesBody: BodySpec = () => ({ sampler: attributesOnly });

export interface WebhookConfig {
  readonly externalDeploymentName?: Text;
}

export interface EbpfArguments {
  readonly openPort?: Text;
  readonly executableName?: Text;
  readonly debug?: Value<boolean>;
  readonly logLevel?: Text;
  readonly tracePrinter?: Text<"counter" | "disabled" | "json" | "json_indent" | "text">;
  readonly enforceSysCaps?: Value<boolean>;
  readonly routes?: Routes;
  readonly attributes?: Attributes;
  readonly discovery?: Discovery;
  readonly metrics?: Metrics;
  readonly traces?: Traces;
  readonly ebpf?: EBPF;
  readonly filters?: Filters;
  readonly output?: OtelcolConsumerArguments;
  readonly injector?: Injector;
  readonly stats?: Stats;
  readonly internalMetrics?: InternalMetrics;
  readonly javaagent?: Javaagent;
  readonly nodejs?: Nodejs;
  readonly jvmRuntimeMetrics?: JVMRuntimeMetrics;
}

export interface Ebpf extends Component<"beyla.ebpf"> {
  readonly targets: Expression<readonly Target[]>;
}

const ebpfArgumentsBody: BodySpec = () => ({
  routes: attributesOnly,
  attributes: attributesBody,
  discovery: discoveryBody,
  metrics: metricsBody,
  traces: tracesBody,
  ebpf: ebpfBody,
  filters: filtersBody,
  output: attributesOnly,
  injector: injectorBody,
  stats: statsBody,
  internalMetrics: attributesOnly,
  javaagent: attributesOnly,
  nodejs: attributesOnly,
  jvmRuntimeMetrics: attributesOnly,
});

const ebpfSpec: ComponentSpec = {
  name: "beyla.ebpf",
  stability: "generally-available",
  exports: ["targets"],
  body: ebpfArgumentsBody,
};

/**
 * `beyla.ebpf` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/beyla/beyla.ebpf/
 */
export function ebpf(label: string, args: EbpfArguments = {}): Ebpf {
  return component(ebpfSpec, label, args);
}
