// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { ListOf, MapOf, TargetValue, Text } from "../expression/argument.ts";
import type {
  Appendable,
  AuthHandler,
  Consumer,
  ExtensionHandler,
  LogsReceiver,
  Target,
} from "../expression/capsule.ts";
import type { AlloyValue, Expression, Value } from "../expression/expression.ts";
import type { Duration, Size } from "../expression/quantity.ts";
import type { Secret, TextHeaderMap } from "../expression/secret.ts";
import type { Component } from "../component/block.ts";
import { component } from "../component/block.ts";
import type { BodySpec, ComponentSpec } from "../component/spec.ts";
import { attributesOnly, objectAttribute } from "../component/spec.ts";
import type { OtelcolConsumerArguments } from "./common.gen.ts";

export interface AttrActionKeyValue {
  readonly key?: Text;
  readonly value?: AlloyValue;
  readonly pattern?: Text;
  readonly fromAttribute?: Text;
  readonly fromContext?: Text;
  readonly convertedType?: Text;
  readonly action: Text;
}

export interface OtelcolAttribute {
  readonly key: Text;
  readonly value?: AlloyValue;
}

export interface BatchConfig {
  /** Default: `"200ms"`. */
  readonly flushTimeout?: Text<Duration>;
  /** A whole number. Default: `2000`. */
  readonly minSize?: Value<number>;
  /** A whole number. Default: `3000`. */
  readonly maxSize?: Value<number>;
  /** Default: `"items"`. */
  readonly sizer?: Text;
}

export interface CORSArguments {
  readonly allowedOrigins?: ListOf<Text, string>;
  readonly allowedHeaders?: ListOf<Text, string>;
  readonly exposedHeaders?: ListOf<Text, string>;
  /** A whole number. */
  readonly maxAge?: Value<number>;
}

export interface OtelcolCompressionParams {
  /** A whole number. */
  readonly level: Value<number>;
}

export interface ConsumerRetryArguments {
  readonly enabled?: Value<boolean>;
  /** Default: `"1s"`. */
  readonly initialInterval?: Text<Duration>;
  /** Default: `"30s"`. */
  readonly maxInterval?: Text<Duration>;
  /** Default: `"5m0s"`. */
  readonly maxElapsedTime?: Text<Duration>;
}

export interface Cookies {
  readonly enabled?: Value<boolean>;
}

export interface InstrumentationLibrary {
  readonly name: Text;
  readonly version?: Text;
}

export interface KafkaAWSMSKArguments {
  readonly region: Text;
}

export interface KafkaAuthenticationArguments {
  readonly plaintext?: KafkaPlaintextArguments;
  readonly sasl?: KafkaSASLArguments;
  readonly tls?: TLSClientArguments;
  readonly kerberos?: KafkaKerberosArguments;
}

export const kafkaAuthenticationArgumentsBody: BodySpec = () => ({
  plaintext: attributesOnly,
  sasl: kafkaSASLArgumentsBody,
  tls: tlsClientArgumentsBody,
  kerberos: attributesOnly,
});

export interface KafkaKerberosArguments {
  readonly serviceName?: Text;
  readonly realm?: Text;
  readonly useKeytab?: Value<boolean>;
  readonly username: Text;
  readonly password?: Secret;
  readonly configFile?: Text;
  readonly keytabFile?: Text;
  readonly disableFastNegotiation?: Value<boolean>;
}

export interface KafkaMetadataArguments {
  /** Default: `true`. */
  readonly full?: Value<boolean>;
  /** Default: `"10m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** Defaults here: `backoff` `"250ms"`, `maxRetries` `3`. */
  readonly retry?: KafkaMetadataRetryArguments;
}

export const kafkaMetadataArgumentsBody: BodySpec = () => ({ retry: attributesOnly });

export interface KafkaMetadataRetryArguments {
  /** A whole number. */
  readonly maxRetries?: Value<number>;
  readonly backoff?: Text<Duration>;
}

export interface KafkaPlaintextArguments {
  readonly username: Text;
  readonly password: Secret;
}

export interface KafkaSASLArguments {
  readonly username: Text;
  readonly password: Secret;
  readonly mechanism: Text;
  /** A whole number. */
  readonly version?: Value<number>;
  readonly awsMsk?: KafkaAWSMSKArguments;
}

export const kafkaSASLArgumentsBody: BodySpec = () => ({ awsMsk: attributesOnly });

export interface KeepaliveClientArguments {
  readonly pingWait?: Text<Duration>;
  readonly pingResponseTimeout?: Text<Duration>;
  readonly pingWithoutStream?: Value<boolean>;
}

export interface KeepaliveEnforcementPolicy {
  readonly minTime?: Text<Duration>;
  readonly permitWithoutStream?: Value<boolean>;
}

export interface KeepaliveServerArguments {
  readonly serverParameters?: KeepaliveServerParamaters;
  readonly enforcementPolicy?: KeepaliveEnforcementPolicy;
}

export const keepaliveServerArgumentsBody: BodySpec = () => ({
  serverParameters: attributesOnly,
  enforcementPolicy: attributesOnly,
});

export interface KeepaliveServerParamaters {
  readonly maxConnectionIdle?: Text<Duration>;
  readonly maxConnectionAge?: Text<Duration>;
  readonly maxConnectionAgeGrace?: Text<Duration>;
  readonly time?: Text<Duration>;
  readonly timeout?: Text<Duration>;
}

export interface LogSeverityNumberMatchProperties {
  readonly min: Text<
    | "DEBUG"
    | "DEBUG2"
    | "DEBUG3"
    | "DEBUG4"
    | "ERROR"
    | "ERROR2"
    | "ERROR3"
    | "ERROR4"
    | "FATAL"
    | "FATAL2"
    | "FATAL3"
    | "FATAL4"
    | "INFO"
    | "INFO2"
    | "INFO3"
    | "INFO4"
    | "TRACE"
    | "TRACE2"
    | "TRACE3"
    | "TRACE4"
    | "WARN"
    | "WARN2"
    | "WARN3"
    | "WARN4"
  >;
  readonly matchUndefined: Value<boolean>;
}

export interface MatchProperties {
  readonly matchType: Text;
  readonly regexp?: RegexpConfig;
  readonly services?: ListOf<Text, string>;
  readonly spanNames?: ListOf<Text, string>;
  readonly logBodies?: ListOf<Text, string>;
  readonly logSeverityTexts?: ListOf<Text, string>;
  readonly logSeverity?: LogSeverityNumberMatchProperties;
  readonly metricNames?: ListOf<Text, string>;
  readonly attribute?: readonly OtelcolAttribute[];
  readonly resource?: readonly OtelcolAttribute[];
  readonly library?: readonly InstrumentationLibrary[];
  readonly spanKinds?: ListOf<Text, string>;
}

export const matchPropertiesBody: BodySpec = () => ({
  regexp: attributesOnly,
  logSeverity: attributesOnly,
  attribute: attributesOnly,
  resource: attributesOnly,
  library: attributesOnly,
});

export interface OtelcolMultilineConfig {
  readonly lineStartPattern?: Text;
  readonly lineEndPattern?: Text;
  readonly omitPattern?: Value<boolean>;
}

export interface QueueArguments {
  /** Default: `true`. */
  readonly enabled?: Value<boolean>;
  /** A whole number. Default: `10`. */
  readonly numConsumers?: Value<number>;
  /** A whole number. Default: `1000`. */
  readonly queueSize?: Value<number>;
  readonly blockOnOverflow?: Value<boolean>;
  /** Default: `"requests"`. */
  readonly sizer?: Text<"bytes" | "items" | "requests">;
  readonly waitForResult?: Value<boolean>;
  readonly batch?: BatchConfig;
  readonly storage?: Expression<ExtensionHandler>;
}

export const queueArgumentsBody: BodySpec = () => ({ batch: attributesOnly });

export interface RegexpConfig {
  readonly cacheEnabled?: Value<boolean>;
  /** A whole number. */
  readonly cacheMaxNumEntries?: Value<number>;
}

export interface RetryArguments {
  /** Default: `true`. */
  readonly enabled?: Value<boolean>;
  /** Default: `"5s"`. */
  readonly initialInterval?: Text<Duration>;
  /** Default: `0.5`. */
  readonly randomizationFactor?: Value<number>;
  /** Default: `1.5`. */
  readonly multiplier?: Value<number>;
  /** Default: `"30s"`. */
  readonly maxInterval?: Text<Duration>;
  /** Default: `"5m0s"`. */
  readonly maxElapsedTime?: Text<Duration>;
}

export interface TLSClientArguments {
  readonly caPem?: Text;
  readonly caFile?: Text;
  readonly certPem?: Text;
  readonly certFile?: Text;
  readonly keyPem?: Secret;
  readonly keyFile?: Text;
  readonly minVersion?: Text;
  readonly maxVersion?: Text;
  readonly reloadInterval?: Text<Duration>;
  readonly cipherSuites?: ListOf<Text, string>;
  readonly includeInsecureCipherSuites?: Value<boolean>;
  readonly includeSystemCaCertsPool?: Value<boolean>;
  readonly curvePreferences?: ListOf<Text, string>;
  readonly tpm?: TPMConfig;
  readonly insecure?: Value<boolean>;
  readonly insecureSkipVerify?: Value<boolean>;
  readonly serverName?: Text;
}

export const tlsClientArgumentsBody: BodySpec = () => ({ tpm: attributesOnly });

export interface TLSServerArguments {
  readonly caPem?: Text;
  readonly caFile?: Text;
  readonly certPem?: Text;
  readonly certFile?: Text;
  readonly keyPem?: Secret;
  readonly keyFile?: Text;
  readonly minVersion?: Text;
  readonly maxVersion?: Text;
  readonly reloadInterval?: Text<Duration>;
  readonly cipherSuites?: ListOf<Text, string>;
  readonly includeInsecureCipherSuites?: Value<boolean>;
  readonly includeSystemCaCertsPool?: Value<boolean>;
  readonly curvePreferences?: ListOf<Text, string>;
  readonly tpm?: TPMConfig;
  readonly clientCaFile?: Text;
}

export const tlsServerArgumentsBody: BodySpec = () => ({ tpm: attributesOnly });

export interface TPMConfig {
  readonly enabled?: Value<boolean>;
  readonly path?: Text;
  readonly ownerAuth?: Text;
  readonly auth?: Text;
}

export interface ClientAuthConfig {
  readonly username?: Text;
  readonly usernameFile?: Text;
  readonly password?: Secret;
  readonly passwordFile?: Text;
}

export interface HtpasswdConfig {
  readonly file?: Text;
  readonly inline?: Text;
}

export interface Header {
  readonly key: Text;
  readonly value?: Text | Secret;
  readonly fromContext?: Text;
  readonly fromAttribute?: Text;
  /** Default: `"upsert"`. */
  readonly action?: Text<"delete" | "insert" | "update" | "upsert">;
}

export interface AssumeRole {
  readonly arn?: Text;
  readonly sessionName?: Text;
  readonly stsRegion?: Text;
}

export interface DebugMetricsArguments {
  /** Default: `true`. */
  readonly disableHighCardinalityMetrics?: Value<boolean>;
  /** Default: `"detailed"`. */
  readonly level?: Text<"basic" | "detailed" | "none" | "normal">;
}

export interface AttributeConfig {
  readonly key: Text;
  readonly defaultValue?: AlloyValue;
}

export interface CountMetricInfo {
  readonly name?: Text;
  readonly description?: Text;
  readonly conditions?: ListOf<Text, string>;
  readonly attributes?: readonly AttributeConfig[];
}

export const countMetricInfoBody: BodySpec = () => ({ attributes: attributesOnly });

export interface StoreConfig {
  /** A whole number. Default: `1000`. */
  readonly maxItems?: Value<number>;
  /** Default: `"2s"`. */
  readonly ttl?: Text<Duration>;
}

export interface SignaltometricsAttribute {
  readonly key: Text;
  readonly optional?: Value<boolean>;
  readonly defaultValue?: AlloyValue;
}

export interface ExponentialHistogram {
  /** A whole number. Default: `160`. */
  readonly maxSize?: Value<number>;
  readonly count?: Text;
  readonly value: Text;
}

export interface Gauge {
  readonly value: Text;
}

export interface Histogram {
  /** Default: `[2,4,6,8,10,50,100,200,400,800,1000,1400,2000,5000,10000,15000]`. */
  readonly buckets?: ListOf<Value<number>, number>;
  readonly count?: Text;
  readonly value: Text;
}

export interface SignaltometricsMetricInfo {
  readonly name: Text;
  readonly description?: Text;
  readonly unit?: Text;
  readonly includeResourceAttributes?: readonly SignaltometricsAttribute[];
  readonly attributes?: readonly SignaltometricsAttribute[];
  readonly conditions?: ListOf<Text, string>;
  readonly histogram?: Histogram;
  readonly exponentialHistogram?: ExponentialHistogram;
  readonly sum?: Sum;
  readonly gauge?: Gauge;
}

export const signaltometricsMetricInfoBody: BodySpec = () => ({
  includeResourceAttributes: attributesOnly,
  attributes: attributesOnly,
  histogram: attributesOnly,
  exponentialHistogram: attributesOnly,
  sum: attributesOnly,
  gauge: attributesOnly,
});

export interface Sum {
  readonly value: Text;
}

export interface OverrideConfig {
  readonly logsInstanceTag?: Text;
  readonly serviceKey?: Text;
  readonly spanNameKey?: Text;
  readonly statusKey?: Text;
  readonly durationKey?: Text;
  readonly traceIdKey?: Text;
}

export interface Dimension {
  readonly name?: Text;
  readonly default?: Text;
  readonly glob?: Text;
}

export interface EventsConfig {
  readonly enabled?: Value<boolean>;
  readonly dimension?: readonly Dimension[];
}

export const eventsConfigBody: BodySpec = () => ({ dimension: attributesOnly });

export interface ExemplarsConfig {
  readonly enabled?: Value<boolean>;
  /** A whole number. */
  readonly maxPerDataPoint?: Value<number>;
}

export interface ExplicitHistogramConfig {
  /** Default: `["2ms","4ms","6ms","8ms","10ms","50ms","100ms","200ms","400ms","800ms","1s","1.4s","2s","5s","10s","15s"]`. */
  readonly buckets?: ListOf<Text<Duration>, string>;
}

export interface ExponentialHistogramConfig {
  /** A whole number. Default: `160`. */
  readonly maxSize?: Value<number>;
}

export interface SpanmetricsHistogramConfig {
  readonly disable?: Value<boolean>;
  readonly dimension?: readonly Dimension[];
  /** Default: `"ms"`. */
  readonly unit?: Text<"ms" | "s">;
  readonly exponential?: ExponentialHistogramConfig;
  readonly explicit?: ExplicitHistogramConfig;
}

export const spanmetricsHistogramConfigBody: BodySpec = () => ({
  dimension: attributesOnly,
  exponential: attributesOnly,
  explicit: attributesOnly,
});

export interface MarshalerType {
  /** Default: `"otlp_json"`. */
  readonly type?: Text;
}

export interface ResourceAttrsToS3 {
  readonly s3Prefix: Text;
  readonly s3Bucket?: Text;
}

export interface S3Uploader {
  /** Default: `"us-east-1"`. */
  readonly region?: Text;
  readonly s3Bucket: Text;
  readonly s3Prefix: Text;
  readonly s3BasePrefix?: Text;
  /** Default: `"year=%Y/month=%m/day=%d/hour=%H/minute=%M"`. */
  readonly s3PartitionFormat?: Text;
  readonly s3PartitionTimezone?: Text;
  readonly roleArn?: Text;
  readonly filePrefix?: Text;
  readonly endpoint?: Text;
  readonly s3ForcePathStyle?: Value<boolean>;
  readonly disableSsl?: Value<boolean>;
  /** Default: `"none"`. */
  readonly compression?: Text<
    "deflate" | "gzip" | "lz4" | "none" | "snappy" | "x-snappy-framed" | "zlib" | "zstd"
  >;
  readonly acl?: Text;
  /** Default: `"STANDARD"`. */
  readonly storageClass?: Text;
  readonly uniqueKeyFuncName?: Text;
  /** Default: `"standard"`. */
  readonly retryMode?: Text;
  /** A whole number. Default: `3`. */
  readonly retryMaxAttempts?: Value<number>;
  /** Default: `"20s"`. */
  readonly retryMaxBackoff?: Text<Duration>;
}

export interface DatadogAPIArguments {
  readonly apiKey: Secret;
  /** Default: `"datadoghq.com"`. */
  readonly site?: Text;
  readonly failOnInvalidKey?: Value<boolean>;
}

export interface DatadogClientArguments {
  /** A whole number. */
  readonly readBufferSize?: Value<number>;
  /** A whole number. */
  readonly writeBufferSize?: Value<number>;
  /** Default: `"15s"`. */
  readonly timeout?: Text<Duration>;
  /** A whole number. Default: `100`. */
  readonly maxIdleConns?: Value<number>;
  /** A whole number. */
  readonly maxIdleConnsPerHost?: Value<number>;
  /** A whole number. */
  readonly maxConnsPerHost?: Value<number>;
  /** Default: `"1m30s"`. */
  readonly idleConnTimeout?: Text<Duration>;
  readonly disableKeepAlives?: Value<boolean>;
  readonly insecureSkipVerify?: Value<boolean>;
}

export interface DatadogHistogramArguments {
  /** Default: `"distributions"`. */
  readonly mode?: Text;
  readonly sendAggregationMetrics?: Value<boolean>;
}

export interface DatadogHostMetadataArguments {
  /** Default: `true`. */
  readonly enabled?: Value<boolean>;
  /** Default: `"config_or_system"`. */
  readonly hostnameSource?: Text;
  readonly tags?: ListOf<Text, string>;
}

export interface DatadogLogsArguments {
  readonly endpoint?: Text;
  /** Default: `true`. */
  readonly useCompression?: Value<boolean>;
  /** A whole number. Default: `6`. */
  readonly compressionLevel?: Value<number>;
  /** A whole number. Default: `5`. */
  readonly batchWait?: Value<number>;
}

export interface DatadogMetricsArguments {
  /** A whole number. Default: `3600`. */
  readonly deltaTtl?: Value<number>;
  readonly endpoint?: Text;
  readonly exporter?: DatadogMetricsExporterArguments;
  readonly histograms?: DatadogHistogramArguments;
  readonly sums?: DatadogSumArguments;
  readonly summaries?: DatadogSummaryArguments;
}

export const datadogMetricsArgumentsBody: BodySpec = () => ({
  exporter: attributesOnly,
  histograms: attributesOnly,
  sums: attributesOnly,
  summaries: attributesOnly,
});

export interface DatadogMetricsExporterArguments {
  readonly resourceAttributesAsTags?: Value<boolean>;
  /** Default: `true`. */
  readonly instrumentationScopeMetadataAsTags?: Value<boolean>;
}

export interface DatadogSumArguments {
  /** Default: `"to_delta"`. */
  readonly cumulativeMonotonicMode?: Text;
  /** Default: `"auto"`. */
  readonly initialCumulativeMonotonicValue?: Text;
}

export interface DatadogSummaryArguments {
  /** Default: `"gauges"`. */
  readonly mode?: Text;
}

export interface DatadogTracesArguments {
  readonly endpoint?: Text;
  readonly ignoreResources?: ListOf<Text, string>;
  readonly spanNameRemappings?: MapOf<Text, string>;
  readonly spanNameAsResourceName?: Value<boolean>;
  readonly computeStatsBySpanKind?: Value<boolean>;
  readonly computeTopLevelBySpanKind?: Value<boolean>;
  readonly peerTagsAggregation?: Value<boolean>;
  readonly peerTags?: ListOf<Text, string>;
  /** A whole number. */
  readonly traceBuffer?: Value<number>;
}

export interface FaroHTTPClientArguments {
  readonly endpoint: Text;
  readonly proxyUrl?: Text;
  /** Default: `"gzip"`. */
  readonly compression?: Text<"deflate" | "gzip" | "none" | "snappy" | "zlib" | "zstd">;
  readonly compressionParams?: OtelcolCompressionParams;
  readonly tls?: TLSClientArguments;
  readonly readBufferSize?: Text<Size>;
  /** Default: `"512KiB"`. */
  readonly writeBufferSize?: Text<Size>;
  /** Default: `"30s"`. */
  readonly timeout?: Text<Duration>;
  readonly headers?: TextHeaderMap | Expression<{ readonly [key: string]: string }>;
  /** A whole number. Default: `100`. */
  readonly maxIdleConns?: Value<number>;
  /** A whole number. */
  readonly maxIdleConnsPerHost?: Value<number>;
  /** A whole number. */
  readonly maxConnsPerHost?: Value<number>;
  /** Default: `"1m30s"`. */
  readonly idleConnTimeout?: Text<Duration>;
  readonly disableKeepAlives?: Value<boolean>;
  readonly http2ReadIdleTimeout?: Text<Duration>;
  readonly http2PingTimeout?: Text<Duration>;
  /** Default: `true`. */
  readonly forceAttemptHttp2?: Value<boolean>;
  readonly auth?: Expression<AuthHandler>;
  readonly cookies?: Cookies;
}

export const faroHTTPClientArgumentsBody: BodySpec = () => ({
  compressionParams: attributesOnly,
  tls: tlsClientArgumentsBody,
  cookies: attributesOnly,
});

export interface GroupBy {
  readonly enabled?: Value<boolean>;
  /** Default: `"fileexporter.path_segment"`. */
  readonly resourceAttribute?: Text;
  /** A whole number. Default: `100`. */
  readonly maxOpenFiles?: Value<number>;
}

export interface Rotation {
  /** A whole number. Default: `100`. */
  readonly maxMegabytes?: Value<number>;
  /** A whole number. */
  readonly maxDays?: Value<number>;
  /** A whole number. Default: `100`. */
  readonly maxBackups?: Value<number>;
  readonly localtime?: Value<boolean>;
}

export interface ExperimentalWAL {
  readonly directory?: Text;
  readonly maxBackoff?: Text<Duration>;
}

export interface GoogleCloudImpersonateArguments {
  readonly targetPrincipal?: Text;
  readonly subject?: Text;
  readonly delegates?: ListOf<Text, string>;
}

export interface GoogleCloudLogArguments {
  /** Default: `"logging.googleapis.com:443"`. */
  readonly endpoint?: Text;
  readonly compression?: Text;
  /** A whole number. */
  readonly grpcPoolSize?: Value<number>;
  readonly useInsecure?: Value<boolean>;
  readonly defaultLogName?: Text;
  readonly resourceFilters?: ListOf<
    { readonly prefix?: Text; readonly regex?: Text },
    { readonly [field: string]: unknown }
  >;
  /** Default: `true`. */
  readonly serviceResourceLabels?: Value<boolean>;
  readonly errorReportingType?: Value<boolean>;
}

export const googleCloudLogArgumentsBody: BodySpec = () => ({ resourceFilters: objectAttribute });

export interface GoogleCloudMetricArguments {
  /** Default: `"workload.googleapis.com"`. */
  readonly prefix?: Text;
  /** Default: `"monitoring.googleapis.com:443"`. */
  readonly endpoint?: Text;
  readonly compression?: Text;
  /** A whole number. */
  readonly grpcPoolSize?: Value<number>;
  readonly useInsecure?: Value<boolean>;
  /** Default: `["googleapis.com","kubernetes.io","istio.io","knative.dev"]`. */
  readonly knownDomains?: ListOf<Text, string>;
  readonly skipCreateDescriptor?: Value<boolean>;
  /** Default: `true`. */
  readonly instrumentationLibraryLabels?: Value<boolean>;
  readonly createServiceTimeseries?: Value<boolean>;
  /** A whole number. Default: `10`. */
  readonly createMetricDescriptorBufferSize?: Value<number>;
  /** Default: `true`. */
  readonly serviceResourceLabels?: Value<boolean>;
  readonly resourceFilters?: ListOf<
    { readonly prefix?: Text; readonly regex?: Text },
    { readonly [field: string]: unknown }
  >;
  /** Default: `true`. */
  readonly cumulativeNormalization?: Value<boolean>;
  readonly sumOfSquaredDeviation?: Value<boolean>;
  readonly experimentalWal?: ExperimentalWAL;
}

export const googleCloudMetricArgumentsBody: BodySpec = () => ({
  resourceFilters: objectAttribute,
  experimentalWal: attributesOnly,
});

export interface GoogleCloudTraceArguments {
  /** Default: `"cloudtrace.googleapis.com:443"`. */
  readonly endpoint?: Text;
  /** A whole number. */
  readonly grpcPoolSize?: Value<number>;
  readonly useInsecure?: Value<boolean>;
  readonly attributeMappings?: ListOf<
    { readonly key: Text; readonly replacement: Text },
    { readonly [field: string]: unknown }
  >;
}

export const googleCloudTraceArgumentsBody: BodySpec = () => ({ attributeMappings: objectAttribute });

export interface GoogleCloudPubSubOrderingConfigArguments {
  readonly enabled?: Value<boolean>;
  readonly fromResourceAttribute?: Text;
  readonly removeResourceAttribute?: Value<boolean>;
}

export interface GoogleCloudPubSubWatermarkArguments {
  readonly behavior?: Text;
  readonly allowedDrift?: Text<Duration>;
}

export interface KafkaCompressionParams {
  /** A whole number. */
  readonly level?: Value<number>;
}

export interface KafkaExporterSignalConfig {
  readonly topic?: Text;
  readonly topicFromMetadataKey?: Text;
  readonly encoding?: Text;
  readonly messageKeyFromMetadataKey?: Text;
}

export interface Producer {
  /** A whole number. */
  readonly maxMessageBytes?: Value<number>;
  /** A whole number. */
  readonly maxBrokerWriteBytes?: Value<number>;
  /** A whole number. */
  readonly requiredAcks?: Value<number>;
  readonly compression?: Text;
  readonly compressionParams?: KafkaCompressionParams;
  /** A whole number. */
  readonly flushMaxMessages?: Value<number>;
  readonly allowAutoTopicCreation?: Value<boolean>;
  readonly linger?: Text<Duration>;
}

export const producerBody: BodySpec = () => ({ compressionParams: attributesOnly });

export interface RecordPartitionerConfig {
  readonly stickyKey?: StickyKeyPartitionerConfig;
  readonly roundRobin?: Value<boolean>;
  readonly leastBackup?: Value<boolean>;
}

export const recordPartitionerConfigBody: BodySpec = () => ({ stickyKey: attributesOnly });

export interface StickyKeyPartitionerConfig {
  readonly hasher?: Text;
}

export interface AWSCloudMapResolver {
  readonly namespace: Text;
  readonly serviceName: Text;
  /** Default: `"HEALTHY"`. */
  readonly healthStatus?: Text<"ALL" | "HEALTHY" | "HEALTHY_OR_ELSE_ALL" | "UNHEALTHY">;
  /** Default: `"30s"`. */
  readonly interval?: Text<Duration>;
  /** Default: `"5s"`. */
  readonly timeout?: Text<Duration>;
  /** A whole number, at least 0. */
  readonly port?: Value<number>;
  readonly ownerAccount?: Text;
}

export interface DNSResolver {
  readonly hostname: Text;
  /** Default: `"4317"`. */
  readonly port?: Text;
  /** Default: `"5s"`. */
  readonly interval?: Text<Duration>;
  /** Default: `"1s"`. */
  readonly timeout?: Text<Duration>;
}

export interface LoadbalancingGRPCClientArguments {
  /** Default: `"gzip"`. */
  readonly compression?: Text<"deflate" | "gzip" | "none" | "snappy" | "zlib" | "zstd">;
  readonly tls?: TLSClientArguments;
  readonly keepalive?: KeepaliveClientArguments;
  readonly readBufferSize?: Text<Size>;
  /** Default: `"512KiB"`. */
  readonly writeBufferSize?: Text<Size>;
  readonly waitForReady?: Value<boolean>;
  readonly headers?: TextHeaderMap | Expression<{ readonly [key: string]: string }>;
  /** Default: `"round_robin"`. */
  readonly balancerName?: Text;
  readonly authority?: Text;
  readonly auth?: Expression<AuthHandler>;
}

export const loadbalancingGRPCClientArgumentsBody: BodySpec = () => ({
  tls: tlsClientArgumentsBody,
  keepalive: attributesOnly,
});

export interface KubernetesResolver {
  readonly service: Text;
  /** Default: `[4317]`. */
  readonly ports?: ListOf<Value<number>, number>;
  /** Default: `"1m0s"`. */
  readonly timeout?: Text<Duration>;
  readonly returnHostnames?: Value<boolean>;
}

export interface OtlpConfig {
  /** Default: `"5s"`. */
  readonly timeout?: Text<Duration>;
  readonly queue?: QueueArguments;
  readonly retry?: RetryArguments;
  readonly client: LoadbalancingGRPCClientArguments;
}

export const otlpConfigBody: BodySpec = () => ({
  queue: queueArgumentsBody,
  retry: attributesOnly,
  client: loadbalancingGRPCClientArgumentsBody,
});

export interface Protocol {
  readonly otlp: OtlpConfig;
}

export const protocolBody: BodySpec = () => ({ otlp: otlpConfigBody });

export interface ResolverSettings {
  readonly static?: StaticResolver;
  readonly dns?: DNSResolver;
  readonly kubernetes?: KubernetesResolver;
  readonly awsCloudMap?: AWSCloudMapResolver;
}

export const resolverSettingsBody: BodySpec = () => ({
  static: attributesOnly,
  dns: attributesOnly,
  kubernetes: attributesOnly,
  awsCloudMap: attributesOnly,
});

export interface StaticResolver {
  readonly hostnames: ListOf<Text, string>;
}

export interface OtlpGRPCClientArguments {
  readonly endpoint: Text;
  /** Default: `"gzip"`. */
  readonly compression?: Text<"deflate" | "gzip" | "none" | "snappy" | "zlib" | "zstd">;
  readonly tls?: TLSClientArguments;
  readonly keepalive?: KeepaliveClientArguments;
  readonly readBufferSize?: Text<Size>;
  /** Default: `"512KiB"`. */
  readonly writeBufferSize?: Text<Size>;
  readonly waitForReady?: Value<boolean>;
  readonly headers?: TextHeaderMap | Expression<{ readonly [key: string]: string }>;
  /** Default: `"round_robin"`. */
  readonly balancerName?: Text;
  readonly authority?: Text;
  readonly auth?: Expression<AuthHandler>;
}

export const otlpGRPCClientArgumentsBody: BodySpec = () => ({
  tls: tlsClientArgumentsBody,
  keepalive: attributesOnly,
});

export interface OtlphttpHTTPClientArguments {
  readonly endpoint: Text;
  readonly proxyUrl?: Text;
  /** Default: `"gzip"`. */
  readonly compression?: Text<"deflate" | "gzip" | "none" | "snappy" | "zlib" | "zstd">;
  readonly compressionParams?: OtelcolCompressionParams;
  readonly tls?: TLSClientArguments;
  readonly readBufferSize?: Text<Size>;
  /** Default: `"512KiB"`. */
  readonly writeBufferSize?: Text<Size>;
  /** Default: `"30s"`. */
  readonly timeout?: Text<Duration>;
  readonly headers?: TextHeaderMap | Expression<{ readonly [key: string]: string }>;
  /** A whole number. Default: `100`. */
  readonly maxIdleConns?: Value<number>;
  /** A whole number. */
  readonly maxIdleConnsPerHost?: Value<number>;
  /** A whole number. */
  readonly maxConnsPerHost?: Value<number>;
  /** Default: `"1m30s"`. */
  readonly idleConnTimeout?: Text<Duration>;
  readonly disableKeepAlives?: Value<boolean>;
  readonly http2ReadIdleTimeout?: Text<Duration>;
  /** Default: `"15s"`. */
  readonly http2PingTimeout?: Text<Duration>;
  /** Default: `true`. */
  readonly forceAttemptHttp2?: Value<boolean>;
  readonly auth?: Expression<AuthHandler>;
  readonly cookies?: Cookies;
}

export const otlphttpHTTPClientArgumentsBody: BodySpec = () => ({
  compressionParams: attributesOnly,
  tls: tlsClientArgumentsBody,
  cookies: attributesOnly,
});

export interface HecFields {
  readonly severityText?: Text;
  readonly severityNumber?: Text;
}

export interface OtelAttrsToHecArguments {
  /** Default: `"com.splunk.source"`. */
  readonly source?: Text;
  /** Default: `"com.splunk.sourcetype"`. */
  readonly sourcetype?: Text;
  /** Default: `"com.splunk.index"`. */
  readonly index?: Text;
  /** Default: `"host.name"`. */
  readonly host?: Text;
}

export interface SplunkConf {
  /** Default: `true`. */
  readonly logDataEnabled?: Value<boolean>;
  /** Default: `true`. */
  readonly profilingDataEnabled?: Value<boolean>;
  readonly token: Secret;
  readonly source?: Text;
  readonly sourcetype?: Text;
  readonly index?: Text;
  readonly disableCompression?: Value<boolean>;
  /** A whole number, at least 0. Default: `2097152`. */
  readonly maxContentLengthLogs?: Value<number>;
  /** A whole number, at least 0. Default: `2097152`. */
  readonly maxContentLengthMetrics?: Value<number>;
  /** A whole number, at least 0. Default: `2097152`. */
  readonly maxContentLengthTraces?: Value<number>;
  /** A whole number, at least 0. Default: `5242880`. */
  readonly maxEventSize?: Value<number>;
  /** Default: `"Alloy"`. */
  readonly splunkAppName?: Text;
  readonly splunkAppVersion?: Text;
  readonly otelToHecFields?: HecFields;
  /** Default: `"/services/collector/health"`. */
  readonly healthPath?: Text;
  readonly healthCheckEnabled?: Value<boolean>;
  readonly exportRaw?: Value<boolean>;
  readonly useMultiMetricFormat?: Value<boolean>;
  readonly heartbeat?: SplunkHecHeartbeat;
  readonly telemetry?: SplunkHecTelemetry;
}

export const splunkConfBody: BodySpec = () => ({
  otelToHecFields: attributesOnly,
  heartbeat: attributesOnly,
  telemetry: attributesOnly,
});

export interface SplunkHecClientArguments {
  readonly endpoint: Text;
  /** A whole number. */
  readonly readBufferSize?: Value<number>;
  /** A whole number. */
  readonly writeBufferSize?: Value<number>;
  /** Default: `"15s"`. */
  readonly timeout?: Text<Duration>;
  /** A whole number. Default: `100`. */
  readonly maxIdleConns?: Value<number>;
  /** A whole number. */
  readonly maxIdleConnsPerHost?: Value<number>;
  /** A whole number. */
  readonly maxConnsPerHost?: Value<number>;
  /** Default: `"1m30s"`. */
  readonly idleConnTimeout?: Text<Duration>;
  readonly disableKeepAlives?: Value<boolean>;
  readonly insecureSkipVerify?: Value<boolean>;
  /** Default: `true`. */
  readonly forceAttemptHttp2?: Value<boolean>;
}

export interface SplunkHecHeartbeat {
  readonly interval?: Text<Duration>;
  readonly startup?: Value<boolean>;
}

export interface SplunkHecTelemetry {
  readonly enabled?: Value<boolean>;
  readonly overrideMetricsNames?: MapOf<Text, string>;
  readonly extraAttributes?: MapOf<Text, string>;
}

export interface ArgumentsSource {
  readonly content?: Text;
  readonly remote?: JaegerRemoteSamplingGRPCClientArguments;
  readonly file?: Text;
  readonly reloadInterval?: Text<Duration>;
}

export const argumentsSourceBody: BodySpec = () => ({ remote: jaegerRemoteSamplingGRPCClientArgumentsBody });

export interface JaegerRemoteSamplingGRPCClientArguments {
  readonly endpoint: Text;
  /** Default: `"gzip"`. */
  readonly compression?: Text<"deflate" | "gzip" | "none" | "snappy" | "zlib" | "zstd">;
  readonly tls?: TLSClientArguments;
  readonly keepalive?: KeepaliveClientArguments;
  readonly readBufferSize?: Text<Size>;
  /** Default: `"512KiB"`. */
  readonly writeBufferSize?: Text<Size>;
  readonly waitForReady?: Value<boolean>;
  readonly headers?: TextHeaderMap | Expression<{ readonly [key: string]: string }>;
  /** Default: `"round_robin"`. */
  readonly balancerName?: Text;
  readonly authority?: Text;
  readonly auth?: Expression<AuthHandler>;
}

export const jaegerRemoteSamplingGRPCClientArgumentsBody: BodySpec = () => ({
  tls: tlsClientArgumentsBody,
  keepalive: attributesOnly,
});

export interface JaegerRemoteSamplingGRPCServerArguments {
  /** Default: `"0.0.0.0:14250"`. */
  readonly endpoint?: Text;
  /** Default: `"tcp"`. */
  readonly transport?: Text;
  readonly tls?: TLSServerArguments;
  readonly maxRecvMsgSize?: Text<Size>;
  /** A whole number, at least 0. */
  readonly maxConcurrentStreams?: Value<number>;
  readonly readBufferSize?: Text<Size>;
  readonly writeBufferSize?: Text<Size>;
  readonly keepalive?: KeepaliveServerArguments;
  readonly auth?: Expression<AuthHandler>;
  readonly includeMetadata?: Value<boolean>;
}

export const jaegerRemoteSamplingGRPCServerArgumentsBody: BodySpec = () => ({
  tls: tlsServerArgumentsBody,
  keepalive: keepaliveServerArgumentsBody,
});

export interface HTTPServerArguments {
  /** Default: `"0.0.0.0:5778"`. */
  readonly endpoint?: Text;
  readonly tls?: TLSServerArguments;
  readonly cors?: CORSArguments;
  readonly auth?: Expression<AuthHandler>;
  readonly maxRequestBodySize?: Text<Size>;
  readonly includeMetadata?: Value<boolean>;
  /** Default: `["","gzip","zstd","zlib","snappy","deflate","lz4"]`. */
  readonly compressionAlgorithms?: ListOf<Text, string>;
  readonly keepAlivesEnabled?: Value<boolean>;
  /** Default: `"1m0s"`. */
  readonly idleTimeout?: Text<Duration>;
  readonly readTimeout?: Text<Duration>;
  /** Default: `"30s"`. */
  readonly writeTimeout?: Text<Duration>;
  /** Default: `"1m0s"`. */
  readonly readHeaderTimeout?: Text<Duration>;
}

export const httpServerArgumentsBody: BodySpec = () => ({
  tls: tlsServerArgumentsBody,
  cors: attributesOnly,
});

export interface MatchArgs {
  readonly metrics?: ListOf<Text, string>;
  readonly matchType?: Text;
  readonly metricTypes?: ListOf<Text, string>;
}

export interface ContextConditions {
  readonly context?: Text;
  readonly conditions: ListOf<Text, string>;
}

export interface LogConfig {
  readonly logRecord?: ListOf<Text, string>;
}

export interface FilterMetricConfig {
  readonly metric?: ListOf<Text, string>;
  readonly datapoint?: ListOf<Text, string>;
}

export interface TraceConfig {
  readonly span?: ListOf<Text, string>;
  readonly spanevent?: ListOf<Text, string>;
}

export interface PassThrough {
  readonly gauge?: Value<boolean>;
  readonly summary?: Value<boolean>;
}

export interface ExcludeConfig {
  readonly pod?: readonly ExcludePodConfig[];
}

export const excludeConfigBody: BodySpec = () => ({ pod: attributesOnly });

export interface ExcludePodConfig {
  readonly name: Text;
}

export interface ExtractConfig {
  readonly metadata?: ListOf<Text, string>;
  readonly annotation?: readonly FieldExtractConfig[];
  readonly label?: readonly FieldExtractConfig[];
  readonly otelAnnotations?: Value<boolean>;
  /** Default: `true`. */
  readonly deploymentNameFromReplicaset?: Value<boolean>;
}

export const extractConfigBody: BodySpec = () => ({ annotation: attributesOnly, label: attributesOnly });

export interface FieldExtractConfig {
  readonly tagName?: Text;
  readonly key?: Text;
  readonly keyRegex?: Text;
  readonly from?: Text;
}

export interface FieldFilterConfig {
  readonly key: Text;
  readonly value: Text;
  readonly op?: Text;
}

export interface FilterConfig {
  readonly node?: Text;
  readonly namespace?: Text;
  readonly field?: readonly FieldFilterConfig[];
  readonly label?: readonly FieldFilterConfig[];
}

export const filterConfigBody: BodySpec = () => ({ field: attributesOnly, label: attributesOnly });

export interface PodAssociation {
  readonly source: readonly PodAssociationSource[];
}

export const podAssociationBody: BodySpec = () => ({ source: attributesOnly });

export interface PodAssociationSource {
  readonly from: Text;
  readonly name?: Text;
}

export interface DBSanitizerArguments {
  readonly sanitizeSpanName?: Value<boolean>;
  readonly sql?: DBSanitizerBlock;
  readonly redis?: DBSanitizerBlock;
  readonly valkey?: DBSanitizerBlock;
  readonly memcached?: DBSanitizerBlock;
  readonly mongo?: DBSanitizerBlock;
  readonly opensearch?: DBSanitizerBlock;
  readonly es?: DBSanitizerBlock;
}

export const dbSanitizerArgumentsBody: BodySpec = () => ({
  sql: attributesOnly,
  redis: attributesOnly,
  valkey: attributesOnly,
  memcached: attributesOnly,
  mongo: attributesOnly,
  opensearch: attributesOnly,
  es: attributesOnly,
});

export interface DBSanitizerBlock {
  readonly enabled?: Value<boolean>;
  readonly attributes?: ListOf<Text, string>;
}

export interface URLSanitizerArguments {
  readonly enabled?: Value<boolean>;
  readonly attributes?: ListOf<Text, string>;
  readonly sanitizeSpanName?: Value<boolean>;
}

export interface AkamaiConfig {
  readonly resourceAttributes?: AkamaiResourceAttributesConfig;
}

export const akamaiConfigBody: BodySpec = () => ({ resourceAttributes: akamaiResourceAttributesConfigBody });

export interface AkamaiResourceAttributesConfig {
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const akamaiResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "host.id": attributesOnly,
  "host.name": attributesOnly,
});

export interface EcsConfig {
  readonly failOnMissingMetadata?: Value<boolean>;
  readonly resourceAttributes?: EcsResourceAttributesConfig;
}

export const ecsConfigBody: BodySpec = () => ({ resourceAttributes: ecsResourceAttributesConfigBody });

export interface EcsResourceAttributesConfig {
  readonly "cloud.account.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.availabilityZone"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.image.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.type"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const ecsResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.account.id": attributesOnly,
  "cloud.availabilityZone": attributesOnly,
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "host.id": attributesOnly,
  "host.image.id": attributesOnly,
  "host.name": attributesOnly,
  "host.type": attributesOnly,
});

export interface Ec2Config {
  readonly tags?: ListOf<Text, string>;
  readonly resourceAttributes?: Ec2ResourceAttributesConfig;
  /** A whole number. Default: `3`. */
  readonly maxAttempts?: Value<number>;
  /** Default: `"20s"`. */
  readonly maxBackoff?: Text<Duration>;
  readonly failOnMissingMetadata?: Value<boolean>;
  readonly tagsFromImds?: Value<boolean>;
}

export const ec2ConfigBody: BodySpec = () => ({ resourceAttributes: ec2ResourceAttributesConfigBody });

export interface Ec2ResourceAttributesConfig {
  readonly "cloud.account.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.availabilityZone"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.image.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.type"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const ec2ResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.account.id": attributesOnly,
  "cloud.availabilityZone": attributesOnly,
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "host.id": attributesOnly,
  "host.image.id": attributesOnly,
  "host.name": attributesOnly,
  "host.type": attributesOnly,
});

export interface AwsEcsConfig {
  readonly resourceAttributes?: AwsEcsResourceAttributesConfig;
}

export const awsEcsConfigBody: BodySpec = () => ({ resourceAttributes: awsEcsResourceAttributesConfigBody });

export interface AwsEcsResourceAttributesConfig {
  readonly "aws.ecs.cluster.arn"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "aws.ecs.launchtype"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "aws.ecs.task.arn"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "aws.ecs.task.family"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "aws.ecs.task.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "aws.ecs.task.revision"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "aws.log.group.arns"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "aws.log.group.names"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "aws.log.stream.arns"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "aws.log.stream.names"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.account.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.availabilityZone"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const awsEcsResourceAttributesConfigBody: BodySpec = () => ({
  "aws.ecs.cluster.arn": attributesOnly,
  "aws.ecs.launchtype": attributesOnly,
  "aws.ecs.task.arn": attributesOnly,
  "aws.ecs.task.family": attributesOnly,
  "aws.ecs.task.id": attributesOnly,
  "aws.ecs.task.revision": attributesOnly,
  "aws.log.group.arns": attributesOnly,
  "aws.log.group.names": attributesOnly,
  "aws.log.stream.arns": attributesOnly,
  "aws.log.stream.names": attributesOnly,
  "cloud.account.id": attributesOnly,
  "cloud.availabilityZone": attributesOnly,
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
});

export interface EksConfig {
  readonly resourceAttributes?: EksResourceAttributesConfig;
  /** Default: `"K8S_NODE_NAME"`. */
  readonly nodeFromEnvVar?: Text;
}

export const eksConfigBody: BodySpec = () => ({ resourceAttributes: eksResourceAttributesConfigBody });

export interface EksResourceAttributesConfig {
  readonly "cloud.account.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "k8s.cluster.name"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const eksResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.account.id": attributesOnly,
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "k8s.cluster.name": attributesOnly,
});

export interface ElasticbeanstalkConfig {
  readonly resourceAttributes?: ElasticbeanstalkResourceAttributesConfig;
}

export const elasticbeanstalkConfigBody: BodySpec = () => ({
  resourceAttributes: elasticbeanstalkResourceAttributesConfigBody,
});

export interface ElasticbeanstalkResourceAttributesConfig {
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "deployment.environment"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "service.instance.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "service.version"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const elasticbeanstalkResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "deployment.environment": attributesOnly,
  "service.instance.id": attributesOnly,
  "service.version": attributesOnly,
});

export interface LambdaConfig {
  readonly resourceAttributes?: LambdaResourceAttributesConfig;
}

export const lambdaConfigBody: BodySpec = () => ({ resourceAttributes: lambdaResourceAttributesConfigBody });

export interface LambdaResourceAttributesConfig {
  readonly "aws.log.group.names"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "aws.log.stream.names"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "faas.instance"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "faas.maxMemory"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "faas.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "faas.version"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const lambdaResourceAttributesConfigBody: BodySpec = () => ({
  "aws.log.group.names": attributesOnly,
  "aws.log.stream.names": attributesOnly,
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "faas.instance": attributesOnly,
  "faas.maxMemory": attributesOnly,
  "faas.name": attributesOnly,
  "faas.version": attributesOnly,
});

export interface AzureConfig {
  readonly resourceAttributes?: AzureResourceAttributesConfig;
  readonly tags?: ListOf<Text, string>;
}

export const azureConfigBody: BodySpec = () => ({ resourceAttributes: azureResourceAttributesConfigBody });

export interface AzureResourceAttributesConfig {
  readonly "azure.resourcegroup.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "azure.vm.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "azure.vm.scaleset.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "azure.vm.size"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.account.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.availabilityZone"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const azureResourceAttributesConfigBody: BodySpec = () => ({
  "azure.resourcegroup.name": attributesOnly,
  "azure.vm.name": attributesOnly,
  "azure.vm.scaleset.name": attributesOnly,
  "azure.vm.size": attributesOnly,
  "cloud.account.id": attributesOnly,
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "cloud.availabilityZone": attributesOnly,
  "host.id": attributesOnly,
  "host.name": attributesOnly,
});

export interface AksConfig {
  readonly resourceAttributes?: AksResourceAttributesConfig;
}

export const aksConfigBody: BodySpec = () => ({ resourceAttributes: aksResourceAttributesConfigBody });

export interface AksResourceAttributesConfig {
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "k8s.cluster.name"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const aksResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "k8s.cluster.name": attributesOnly,
});

export interface ConsulConfig {
  readonly address?: Text;
  readonly datacenter?: Text;
  readonly token?: Secret;
  readonly namespace?: Text;
  readonly meta?: ListOf<Text, string>;
  readonly resourceAttributes?: ConsulResourceAttributesConfig;
}

export const consulConfigBody: BodySpec = () => ({ resourceAttributes: consulResourceAttributesConfigBody });

export interface ConsulResourceAttributesConfig {
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const consulResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.region": attributesOnly,
  "host.id": attributesOnly,
  "host.name": attributesOnly,
});

export interface DigitaloceanConfig {
  readonly resourceAttributes?: DigitaloceanResourceAttributesConfig;
}

export const digitaloceanConfigBody: BodySpec = () => ({
  resourceAttributes: digitaloceanResourceAttributesConfigBody,
});

export interface DigitaloceanResourceAttributesConfig {
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const digitaloceanResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "host.id": attributesOnly,
  "host.name": attributesOnly,
});

export interface InternalDockerConfig {
  readonly resourceAttributes?: DockerResourceAttributesConfig;
}

export const internalDockerConfigBody: BodySpec = () => ({
  resourceAttributes: dockerResourceAttributesConfigBody,
});

export interface DockerResourceAttributesConfig {
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "os.type"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const dockerResourceAttributesConfigBody: BodySpec = () => ({
  "host.name": attributesOnly,
  "os.type": attributesOnly,
});

export type DynatraceConfig = Readonly<Record<string, never>>;

export interface GcpConfig {
  readonly resourceAttributes?: GcpResourceAttributesConfig;
}

export const gcpConfigBody: BodySpec = () => ({ resourceAttributes: gcpResourceAttributesConfigBody });

export interface GcpResourceAttributesConfig {
  readonly "cloud.account.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.availabilityZone"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "faas.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "faas.instance"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "faas.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "faas.version"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "gcp.cloudRun.job.execution"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "gcp.cloudRun.job.taskIndex"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "gcp.gce.instance.hostname"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "gcp.gce.instance.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "gcp.gce.instance.groupManager.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "gcp.gce.instance.groupManager.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "gcp.gce.instance.groupManager.zone"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.type"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "k8s.cluster.name"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const gcpResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.account.id": attributesOnly,
  "cloud.availabilityZone": attributesOnly,
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "faas.id": attributesOnly,
  "faas.instance": attributesOnly,
  "faas.name": attributesOnly,
  "faas.version": attributesOnly,
  "gcp.cloudRun.job.execution": attributesOnly,
  "gcp.cloudRun.job.taskIndex": attributesOnly,
  "gcp.gce.instance.hostname": attributesOnly,
  "gcp.gce.instance.name": attributesOnly,
  "gcp.gce.instance.groupManager.name": attributesOnly,
  "gcp.gce.instance.groupManager.region": attributesOnly,
  "gcp.gce.instance.groupManager.zone": attributesOnly,
  "host.id": attributesOnly,
  "host.name": attributesOnly,
  "host.type": attributesOnly,
  "k8s.cluster.name": attributesOnly,
});

export interface HerokuConfig {
  readonly resourceAttributes?: HerokuResourceAttributesConfig;
}

export const herokuConfigBody: BodySpec = () => ({ resourceAttributes: herokuResourceAttributesConfigBody });

export interface HerokuResourceAttributesConfig {
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "heroku.app.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "heroku.dyno.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "heroku.release.commit"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "heroku.release.creationTimestamp"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "service.instance.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "service.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "service.version"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const herokuResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.provider": attributesOnly,
  "heroku.app.id": attributesOnly,
  "heroku.dyno.id": attributesOnly,
  "heroku.release.commit": attributesOnly,
  "heroku.release.creationTimestamp": attributesOnly,
  "service.instance.id": attributesOnly,
  "service.name": attributesOnly,
  "service.version": attributesOnly,
});

export interface HetznerConfig {
  readonly resourceAttributes?: HetznerResourceAttributesConfig;
}

export const hetznerConfigBody: BodySpec = () => ({
  resourceAttributes: hetznerResourceAttributesConfigBody,
});

export interface HetznerResourceAttributesConfig {
  readonly "cloud.availabilityZone"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const hetznerResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.availabilityZone": attributesOnly,
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "host.id": attributesOnly,
  "host.name": attributesOnly,
});

export interface K8snodeConfig {
  /** Default: `"none"`. */
  readonly authType?: Text;
  readonly context?: Text;
  /** Default: `"K8S_NODE_NAME"`. */
  readonly nodeFromEnvVar?: Text;
  readonly resourceAttributes?: K8snodeResourceAttributesConfig;
}

export const k8snodeConfigBody: BodySpec = () => ({
  resourceAttributes: k8snodeResourceAttributesConfigBody,
});

export interface K8snodeResourceAttributesConfig {
  readonly "k8s.node.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "k8s.node.uid"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const k8snodeResourceAttributesConfigBody: BodySpec = () => ({
  "k8s.node.name": attributesOnly,
  "k8s.node.uid": attributesOnly,
});

export interface KubeadmConfig {
  /** Default: `"none"`. */
  readonly authType?: Text;
  readonly context?: Text;
  readonly resourceAttributes?: KubeadmResourceAttributesConfig;
}

export const kubeadmConfigBody: BodySpec = () => ({
  resourceAttributes: kubeadmResourceAttributesConfigBody,
});

export interface KubeadmResourceAttributesConfig {
  readonly "k8s.cluster.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "k8s.cluster.uid"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const kubeadmResourceAttributesConfigBody: BodySpec = () => ({
  "k8s.cluster.name": attributesOnly,
  "k8s.cluster.uid": attributesOnly,
});

export interface OpenshiftConfig {
  readonly address?: Text;
  readonly token?: Text;
  readonly tls?: TLSClientArguments;
  readonly resourceAttributes?: OpenshiftResourceAttributesConfig;
}

export const openshiftConfigBody: BodySpec = () => ({
  tls: tlsClientArgumentsBody,
  resourceAttributes: openshiftResourceAttributesConfigBody,
});

export interface OpenshiftResourceAttributesConfig {
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "k8s.cluster.name"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const openshiftResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "k8s.cluster.name": attributesOnly,
});

export interface OpenstacknovaConfig {
  readonly failOnMissingMetadata?: Value<boolean>;
  readonly labels?: ListOf<Text, string>;
  readonly resourceAttributes?: OpenstacknovaResourceAttributesConfig;
}

export const openstacknovaConfigBody: BodySpec = () => ({
  resourceAttributes: openstacknovaResourceAttributesConfigBody,
});

export interface OpenstacknovaResourceAttributesConfig {
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.availabilityZone"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.type"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const openstacknovaResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "cloud.availabilityZone": attributesOnly,
  "host.id": attributesOnly,
  "host.name": attributesOnly,
  "host.type": attributesOnly,
});

export interface OraclecloudConfig {
  readonly resourceAttributes?: OraclecloudResourceAttributesConfig;
}

export const oraclecloudConfigBody: BodySpec = () => ({
  resourceAttributes: oraclecloudResourceAttributesConfigBody,
});

export interface OraclecloudResourceAttributesConfig {
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.availabilityZone"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.type"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "k8s.cluster.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "oracleCloud.realm"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const oraclecloudResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "cloud.availabilityZone": attributesOnly,
  "host.id": attributesOnly,
  "host.name": attributesOnly,
  "host.type": attributesOnly,
  "k8s.cluster.name": attributesOnly,
  "oracleCloud.realm": attributesOnly,
});

export interface ResourceAttributeConfigResourceAttributeConfig {
  readonly enabled: Value<boolean>;
}

export interface ScalewayConfig {
  readonly resourceAttributes?: ScalewayResourceAttributesConfig;
}

export const scalewayConfigBody: BodySpec = () => ({
  resourceAttributes: scalewayResourceAttributesConfigBody,
});

export interface ScalewayResourceAttributesConfig {
  readonly "cloud.account.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.availabilityZone"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.image.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.image.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.type"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const scalewayResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.account.id": attributesOnly,
  "cloud.availabilityZone": attributesOnly,
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "host.id": attributesOnly,
  "host.image.id": attributesOnly,
  "host.image.name": attributesOnly,
  "host.name": attributesOnly,
  "host.type": attributesOnly,
});

export interface SystemConfig {
  /** Default: `["dns","os"]`. */
  readonly hostnameSources?: ListOf<Text<"cname" | "dns" | "lookup" | "os">, string>;
  readonly resourceAttributes?: SystemResourceAttributesConfig;
}

export const systemConfigBody: BodySpec = () => ({ resourceAttributes: systemResourceAttributesConfigBody });

export interface SystemResourceAttributesConfig {
  readonly "host.arch"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.cpu.cache.l2.size"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.cpu.family"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.cpu.model.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.cpu.model.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.cpu.stepping"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.cpu.vendor.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.interface"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.ip"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.mac"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "os.build.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "os.description"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "os.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "os.type"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "os.version"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const systemResourceAttributesConfigBody: BodySpec = () => ({
  "host.arch": attributesOnly,
  "host.cpu.cache.l2.size": attributesOnly,
  "host.cpu.family": attributesOnly,
  "host.cpu.model.id": attributesOnly,
  "host.cpu.model.name": attributesOnly,
  "host.cpu.stepping": attributesOnly,
  "host.cpu.vendor.id": attributesOnly,
  "host.id": attributesOnly,
  "host.interface": attributesOnly,
  "host.ip": attributesOnly,
  "host.mac": attributesOnly,
  "host.name": attributesOnly,
  "os.build.id": attributesOnly,
  "os.description": attributesOnly,
  "os.name": attributesOnly,
  "os.type": attributesOnly,
  "os.version": attributesOnly,
});

export interface CvmConfig {
  readonly failOnMissingMetadata?: Value<boolean>;
  readonly resourceAttributes?: CvmResourceAttributesConfig;
}

export const cvmConfigBody: BodySpec = () => ({ resourceAttributes: cvmResourceAttributesConfigBody });

export interface CvmResourceAttributesConfig {
  readonly "cloud.account.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.availabilityZone"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.platform"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.image.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.type"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const cvmResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.account.id": attributesOnly,
  "cloud.availabilityZone": attributesOnly,
  "cloud.platform": attributesOnly,
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "host.id": attributesOnly,
  "host.image.id": attributesOnly,
  "host.name": attributesOnly,
  "host.type": attributesOnly,
});

export interface UpcloudConfig {
  readonly failOnMissingMetadata?: Value<boolean>;
  readonly resourceAttributes?: UpcloudResourceAttributesConfig;
}

export const upcloudConfigBody: BodySpec = () => ({
  resourceAttributes: upcloudResourceAttributesConfigBody,
});

export interface UpcloudResourceAttributesConfig {
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const upcloudResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "host.id": attributesOnly,
  "host.name": attributesOnly,
});

export interface VultrConfig {
  readonly failOnMissingMetadata?: Value<boolean>;
  readonly resourceAttributes?: VultrResourceAttributesConfig;
}

export const vultrConfigBody: BodySpec = () => ({ resourceAttributes: vultrResourceAttributesConfigBody });

export interface VultrResourceAttributesConfig {
  readonly "cloud.provider"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "cloud.region"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.id"?: ResourceAttributeConfigResourceAttributeConfig;
  readonly "host.name"?: ResourceAttributeConfigResourceAttributeConfig;
}

export const vultrResourceAttributesConfigBody: BodySpec = () => ({
  "cloud.provider": attributesOnly,
  "cloud.region": attributesOnly,
  "host.id": attributesOnly,
  "host.name": attributesOnly,
});

export interface Name {
  readonly fromAttributes?: ListOf<Text, string>;
  readonly separator?: Text;
  readonly toAttributes?: ToAttributes;
}

export const nameBody: BodySpec = () => ({ toAttributes: attributesOnly });

export interface Status {
  readonly code: Text;
  readonly description?: Text;
}

export interface ToAttributes {
  readonly rules: ListOf<Text, string>;
  readonly breakAfterMatch?: Value<boolean>;
  readonly keepOriginalName?: Value<boolean>;
}

export interface AndConfig {
  readonly andSubPolicy: readonly AndSubPolicyConfig[];
}

export const andConfigBody: BodySpec = () => ({ andSubPolicy: andSubPolicyConfigBody });

export interface AndSubPolicyConfig {
  readonly name: Text;
  readonly type: Text;
  readonly latency?: LatencyConfig;
  readonly numericAttribute?: NumericAttributeConfig;
  readonly probabilistic?: ProbabilisticConfig;
  readonly statusCode?: StatusCodeConfig;
  readonly stringAttribute?: StringAttributeConfig;
  readonly rateLimiting?: RateLimitingConfig;
  readonly bytesLimiting?: BytesLimitingConfig;
  readonly spanCount?: SpanCountConfig;
  readonly booleanAttribute?: BooleanAttributeConfig;
  readonly ottlCondition?: OttlConditionConfig;
  readonly traceState?: TraceStateConfig;
}

export const andSubPolicyConfigBody: BodySpec = () => ({
  latency: attributesOnly,
  numericAttribute: attributesOnly,
  probabilistic: attributesOnly,
  statusCode: attributesOnly,
  stringAttribute: attributesOnly,
  rateLimiting: attributesOnly,
  bytesLimiting: attributesOnly,
  spanCount: attributesOnly,
  booleanAttribute: attributesOnly,
  ottlCondition: attributesOnly,
  traceState: attributesOnly,
});

export interface BooleanAttributeConfig {
  readonly key: Text;
  readonly value: Value<boolean>;
  readonly invertMatch?: Value<boolean>;
}

export interface BytesLimitingConfig {
  /** A whole number. */
  readonly bytesPerSecond: Value<number>;
  /** A whole number. */
  readonly burstCapacity?: Value<number>;
}

export interface CompositeConfig {
  /** A whole number. */
  readonly maxTotalSpansPerSecond: Value<number>;
  readonly policyOrder: ListOf<Text, string>;
  readonly compositeSubPolicy?: readonly CompositeSubPolicyConfig[];
  readonly rateAllocation?: readonly RateAllocationConfig[];
}

export const compositeConfigBody: BodySpec = () => ({
  compositeSubPolicy: compositeSubPolicyConfigBody,
  rateAllocation: attributesOnly,
});

export interface CompositeSubPolicyConfig {
  readonly name: Text;
  readonly type: Text;
  readonly latency?: LatencyConfig;
  readonly numericAttribute?: NumericAttributeConfig;
  readonly probabilistic?: ProbabilisticConfig;
  readonly statusCode?: StatusCodeConfig;
  readonly stringAttribute?: StringAttributeConfig;
  readonly rateLimiting?: RateLimitingConfig;
  readonly bytesLimiting?: BytesLimitingConfig;
  readonly spanCount?: SpanCountConfig;
  readonly booleanAttribute?: BooleanAttributeConfig;
  readonly ottlCondition?: OttlConditionConfig;
  readonly traceState?: TraceStateConfig;
  readonly and?: AndConfig;
}

export const compositeSubPolicyConfigBody: BodySpec = () => ({
  latency: attributesOnly,
  numericAttribute: attributesOnly,
  probabilistic: attributesOnly,
  statusCode: attributesOnly,
  stringAttribute: attributesOnly,
  rateLimiting: attributesOnly,
  bytesLimiting: attributesOnly,
  spanCount: attributesOnly,
  booleanAttribute: attributesOnly,
  ottlCondition: attributesOnly,
  traceState: attributesOnly,
  and: andConfigBody,
});

export interface TailSamplingDropConfig {
  readonly dropSubPolicy: readonly AndSubPolicyConfig[];
}

export const tailSamplingDropConfigBody: BodySpec = () => ({ dropSubPolicy: andSubPolicyConfigBody });

export interface LatencyConfig {
  /** A whole number. */
  readonly thresholdMs: Value<number>;
  /** A whole number. */
  readonly upperThresholdMs?: Value<number>;
}

export interface NotConfig {
  readonly notSubPolicy: NotSubPolicyConfig;
}

export const notConfigBody: BodySpec = () => ({ notSubPolicy: notSubPolicyConfigBody });

export interface NotSubPolicyConfig {
  readonly name: Text;
  readonly type: Text;
  readonly latency?: LatencyConfig;
  readonly numericAttribute?: NumericAttributeConfig;
  readonly probabilistic?: ProbabilisticConfig;
  readonly statusCode?: StatusCodeConfig;
  readonly stringAttribute?: StringAttributeConfig;
  readonly rateLimiting?: RateLimitingConfig;
  readonly bytesLimiting?: BytesLimitingConfig;
  readonly spanCount?: SpanCountConfig;
  readonly booleanAttribute?: BooleanAttributeConfig;
  readonly ottlCondition?: OttlConditionConfig;
  readonly traceState?: TraceStateConfig;
}

export const notSubPolicyConfigBody: BodySpec = () => ({
  latency: attributesOnly,
  numericAttribute: attributesOnly,
  probabilistic: attributesOnly,
  statusCode: attributesOnly,
  stringAttribute: attributesOnly,
  rateLimiting: attributesOnly,
  bytesLimiting: attributesOnly,
  spanCount: attributesOnly,
  booleanAttribute: attributesOnly,
  ottlCondition: attributesOnly,
  traceState: attributesOnly,
});

export interface NumericAttributeConfig {
  readonly key: Text;
  /** A whole number. */
  readonly minValue: Value<number>;
  /** A whole number. */
  readonly maxValue: Value<number>;
  readonly invertMatch?: Value<boolean>;
}

export interface OttlConditionConfig {
  readonly errorMode: Text<"ignore" | "propagate" | "silent">;
  readonly span?: ListOf<Text, string>;
  readonly spanevent?: ListOf<Text, string>;
}

export interface PolicyConfig {
  readonly name: Text;
  readonly type: Text;
  readonly latency?: LatencyConfig;
  readonly numericAttribute?: NumericAttributeConfig;
  readonly probabilistic?: ProbabilisticConfig;
  readonly statusCode?: StatusCodeConfig;
  readonly stringAttribute?: StringAttributeConfig;
  readonly rateLimiting?: RateLimitingConfig;
  readonly bytesLimiting?: BytesLimitingConfig;
  readonly spanCount?: SpanCountConfig;
  readonly booleanAttribute?: BooleanAttributeConfig;
  readonly ottlCondition?: OttlConditionConfig;
  readonly traceState?: TraceStateConfig;
  readonly composite?: CompositeConfig;
  readonly and?: AndConfig;
  readonly not?: NotConfig;
  readonly drop?: TailSamplingDropConfig;
}

export const policyConfigBody: BodySpec = () => ({
  latency: attributesOnly,
  numericAttribute: attributesOnly,
  probabilistic: attributesOnly,
  statusCode: attributesOnly,
  stringAttribute: attributesOnly,
  rateLimiting: attributesOnly,
  bytesLimiting: attributesOnly,
  spanCount: attributesOnly,
  booleanAttribute: attributesOnly,
  ottlCondition: attributesOnly,
  traceState: attributesOnly,
  composite: compositeConfigBody,
  and: andConfigBody,
  not: notConfigBody,
  drop: tailSamplingDropConfigBody,
});

export interface ProbabilisticConfig {
  readonly hashSalt?: Text;
  readonly samplingPercentage: Value<number>;
}

export interface RateAllocationConfig {
  readonly policy: Text;
  /** A whole number. */
  readonly percent: Value<number>;
}

export interface RateLimitingConfig {
  /** A whole number. */
  readonly spansPerSecond: Value<number>;
  /** A whole number. */
  readonly burstCapacity?: Value<number>;
}

export interface SpanCountConfig {
  /** A whole number. */
  readonly minSpans: Value<number>;
  /** A whole number. */
  readonly maxSpans?: Value<number>;
}

export interface StatusCodeConfig {
  readonly statusCodes: ListOf<Text, string>;
}

export interface StringAttributeConfig {
  readonly key: Text;
  readonly values: ListOf<Text, string>;
  readonly enabledRegexMatching?: Value<boolean>;
  /** A whole number. */
  readonly cacheMaxSize?: Value<number>;
  readonly invertMatch?: Value<boolean>;
}

export interface TraceStateConfig {
  readonly key: Text;
  readonly values: ListOf<Text, string>;
}

export interface ContextStatements {
  readonly context: Text<"datapoint" | "log" | "metric" | "resource" | "scope" | "span" | "spanevent">;
  readonly conditions?: ListOf<Text, string>;
  readonly statements: ListOf<Text, string>;
  readonly errorMode?: Text<"ignore" | "propagate" | "silent">;
}

export interface NoContextStatements {
  readonly trace?: ListOf<Text, string>;
  readonly metric?: ListOf<Text, string>;
  readonly log?: ListOf<Text, string>;
}

export interface AutodiscoverConfig {
  readonly prefix?: Text;
  /** A whole number. Default: `50`. */
  readonly limit?: Value<number>;
  readonly streams?: StreamConfig;
}

export const autodiscoverConfigBody: BodySpec = () => ({ streams: attributesOnly });

export interface GroupConfig {
  readonly autodiscover?: AutodiscoverConfig;
  readonly named?: readonly NamedConfig[];
}

export const groupConfigBody: BodySpec = () => ({
  autodiscover: autodiscoverConfigBody,
  named: attributesOnly,
});

export interface LogsConfig {
  /** Default: `"1m0s"`. */
  readonly pollInterval?: Text<Duration>;
  /** A whole number. Default: `1000`. */
  readonly maxEventsPerRequest?: Value<number>;
  readonly groups?: GroupConfig;
  readonly startFrom?: Text;
  readonly initialLookback?: Text<Duration>;
}

export const logsConfigBody: BodySpec = () => ({ groups: groupConfigBody });

export interface NamedConfig {
  readonly groupName: Text;
  readonly prefixes?: ListOf<Text, string>;
  readonly names?: ListOf<Text, string>;
}

export interface StreamConfig {
  readonly prefixes?: ListOf<Text, string>;
  readonly names?: ListOf<Text, string>;
}

export interface S3DownloaderConfig {
  readonly region?: Text;
  readonly s3Bucket: Text;
  readonly s3Prefix: Text;
  readonly s3PartitionFormat?: Text;
  readonly s3PartitionTimezone?: Text;
  readonly filePrefix?: Text;
  readonly endpoint?: Text;
  readonly endpointPartitionId?: Text;
  readonly s3ForcePathStyle?: Value<boolean>;
}

export interface SQSConfig {
  readonly queueUrl?: Text;
  readonly region?: Text;
  readonly endpoint?: Text;
  /** A whole number. */
  readonly waitTimeSeconds?: Value<number>;
  /** A whole number. */
  readonly maxNumberOfMessages?: Value<number>;
}

export interface APIArguments {
  readonly key: Secret;
  readonly site?: Text;
  readonly failOnInvalidKey?: Value<boolean>;
}

export interface IntakeArguments {
  readonly behavior: Text;
  readonly proxy?: ProxyArguments;
}

export const intakeArgumentsBody: BodySpec = () => ({ proxy: proxyArgumentsBody });

export interface ProxyArguments {
  readonly api: APIArguments;
}

export const proxyArgumentsBody: BodySpec = () => ({ api: attributesOnly });

export interface FilterArguments {
  readonly strict?: Text;
  readonly regexp?: Text;
}

export interface MetricArguments {
  readonly enabled?: Value<boolean>;
}

export interface MetricsArguments {
  readonly "file.atime"?: MetricArguments;
  readonly "file.count"?: MetricArguments;
  readonly "file.ctime"?: MetricArguments;
  /** Defaults here: `enabled` `true`. */
  readonly "file.mtime"?: MetricArguments;
  /** Defaults here: `enabled` `true`. */
  readonly "file.size"?: MetricArguments;
}

export const metricsArgumentsBody: BodySpec = () => ({
  "file.atime": attributesOnly,
  "file.count": attributesOnly,
  "file.ctime": attributesOnly,
  "file.mtime": attributesOnly,
  "file.size": attributesOnly,
});

export interface ResourceAttributeArguments {
  readonly enabled?: Value<boolean>;
  readonly metricsInclude?: readonly FilterArguments[];
  readonly metricsExclude?: readonly FilterArguments[];
}

export const resourceAttributeArgumentsBody: BodySpec = () => ({
  metricsInclude: attributesOnly,
  metricsExclude: attributesOnly,
});

export interface ResourceAttributesArguments {
  /** Defaults here: `enabled` `true`. */
  readonly "file.name"?: ResourceAttributeArguments;
  readonly "file.path"?: ResourceAttributeArguments;
}

export const resourceAttributesArgumentsBody: BodySpec = () => ({
  "file.name": resourceAttributeArgumentsBody,
  "file.path": resourceAttributeArgumentsBody,
});

export interface HeaderConfig {
  readonly pattern: Text;
  readonly metadataOperators: ListOf<MapOf<AlloyValue, unknown>, { readonly [key: string]: unknown }>;
}

export interface OrderingCriteria {
  readonly regex?: Text;
  /** A whole number. */
  readonly topN?: Value<number>;
  readonly sortBy: readonly Sort[];
  readonly groupBy?: Text;
}

export const orderingCriteriaBody: BodySpec = () => ({ sortBy: attributesOnly });

export interface Sort {
  readonly sortType?: Text;
  readonly regexKey?: Text;
  readonly ascending?: Value<boolean>;
  readonly layout?: Text;
  readonly location?: Text;
}

export interface FluentforwardConsumerArguments {
  readonly logs?: ListOf<Expression<Consumer>, Consumer>;
}

export interface FlowControlConfig {
  readonly triggerAckBatchDuration?: Text<Duration>;
  readonly streamAckDeadline?: Text<Duration>;
  /** A whole number. */
  readonly maxOutstandingMessages?: Value<number>;
  /** A whole number. */
  readonly maxOutstandingBytes?: Value<number>;
}

export interface GRPC {
  /** Default: `"0.0.0.0:14250"`. */
  readonly endpoint?: Text;
  /** Default: `"tcp"`. */
  readonly transport?: Text;
  readonly tls?: TLSServerArguments;
  readonly maxRecvMsgSize?: Text<Size>;
  /** A whole number, at least 0. */
  readonly maxConcurrentStreams?: Value<number>;
  readonly readBufferSize?: Text<Size>;
  readonly writeBufferSize?: Text<Size>;
  readonly keepalive?: KeepaliveServerArguments;
  readonly auth?: Expression<AuthHandler>;
  readonly includeMetadata?: Value<boolean>;
}

export const grpcBody: BodySpec = () => ({
  tls: tlsServerArgumentsBody,
  keepalive: keepaliveServerArgumentsBody,
});

export interface ProtocolsArguments {
  readonly grpc?: GRPC;
  readonly thriftHttp?: ThriftHTTP;
  readonly thriftBinary?: ThriftBinary;
  readonly thriftCompact?: ThriftCompact;
}

export const protocolsArgumentsBody: BodySpec = () => ({
  grpc: grpcBody,
  thriftHttp: thriftHTTPBody,
  thriftBinary: attributesOnly,
  thriftCompact: attributesOnly,
});

export interface ThriftBinary {
  /** Default: `"0.0.0.0:6832"`. */
  readonly endpoint?: Text;
  /** A whole number. Default: `1000`. */
  readonly queueSize?: Value<number>;
  /** Default: `"65KiB"`. */
  readonly maxPacketSize?: Text<Size>;
  /** A whole number. Default: `10`. */
  readonly workers?: Value<number>;
  readonly socketBufferSize?: Text<Size>;
}

export interface ThriftCompact {
  /** Default: `"0.0.0.0:6831"`. */
  readonly endpoint?: Text;
  /** A whole number. Default: `1000`. */
  readonly queueSize?: Value<number>;
  /** Default: `"65KiB"`. */
  readonly maxPacketSize?: Text<Size>;
  /** A whole number. Default: `10`. */
  readonly workers?: Value<number>;
  readonly socketBufferSize?: Text<Size>;
}

export interface ThriftHTTP {
  /** Default: `"0.0.0.0:14268"`. */
  readonly endpoint?: Text;
  readonly tls?: TLSServerArguments;
  readonly cors?: CORSArguments;
  readonly auth?: Expression<AuthHandler>;
  readonly maxRequestBodySize?: Text<Size>;
  readonly includeMetadata?: Value<boolean>;
  /** Default: `["","gzip","zstd","zlib","snappy","deflate","lz4"]`. */
  readonly compressionAlgorithms?: ListOf<Text, string>;
  readonly keepAlivesEnabled?: Value<boolean>;
  /** Default: `"1m0s"`. */
  readonly idleTimeout?: Text<Duration>;
  readonly readTimeout?: Text<Duration>;
  /** Default: `"30s"`. */
  readonly writeTimeout?: Text<Duration>;
  /** Default: `"1m0s"`. */
  readonly readHeaderTimeout?: Text<Duration>;
}

export const thriftHTTPBody: BodySpec = () => ({ tls: tlsServerArgumentsBody, cors: attributesOnly });

export interface AutoCommitArguments {
  /** Default: `true`. */
  readonly enable?: Value<boolean>;
  /** Default: `"1s"`. */
  readonly interval?: Text<Duration>;
}

export interface ErrorBackOffArguments {
  readonly enabled?: Value<boolean>;
  readonly initialInterval?: Text<Duration>;
  readonly randomizationFactor?: Value<number>;
  readonly multiplier?: Value<number>;
  readonly maxInterval?: Text<Duration>;
  readonly maxElapsedTime?: Text<Duration>;
}

export interface HeaderExtraction {
  readonly extractHeaders?: Value<boolean>;
  readonly headers?: ListOf<Text, string>;
}

export interface KafkaReceiverTopicEncodingConfig {
  /** @deprecated */
  readonly topic?: Text;
  readonly topics?: ListOf<Text, string>;
  readonly encoding?: Text;
  readonly excludeTopics?: ListOf<Text, string>;
}

export interface MessageMarkingArguments {
  readonly afterExecution?: Value<boolean>;
  readonly includeUnsuccessful?: Value<boolean>;
}

export interface OtlpGRPCServerArguments {
  /** Default: `"0.0.0.0:4317"`. */
  readonly endpoint?: Text;
  /** Default: `"tcp"`. */
  readonly transport?: Text;
  readonly tls?: TLSServerArguments;
  readonly maxRecvMsgSize?: Text<Size>;
  /** A whole number, at least 0. */
  readonly maxConcurrentStreams?: Value<number>;
  /** Default: `"512KiB"`. */
  readonly readBufferSize?: Text<Size>;
  readonly writeBufferSize?: Text<Size>;
  readonly keepalive?: KeepaliveServerArguments;
  readonly auth?: Expression<AuthHandler>;
  readonly includeMetadata?: Value<boolean>;
}

export const otlpGRPCServerArgumentsBody: BodySpec = () => ({
  tls: tlsServerArgumentsBody,
  keepalive: keepaliveServerArgumentsBody,
});

export interface HTTPConfigArguments {
  /** Default: `"0.0.0.0:4318"`. */
  readonly endpoint?: Text;
  readonly tls?: TLSServerArguments;
  readonly cors?: CORSArguments;
  readonly auth?: Expression<AuthHandler>;
  readonly maxRequestBodySize?: Text<Size>;
  readonly includeMetadata?: Value<boolean>;
  /** Default: `["","gzip","zstd","zlib","snappy","deflate","lz4"]`. */
  readonly compressionAlgorithms?: ListOf<Text, string>;
  readonly keepAlivesEnabled?: Value<boolean>;
  /** Default: `"1m0s"`. */
  readonly idleTimeout?: Text<Duration>;
  readonly readTimeout?: Text<Duration>;
  /** Default: `"30s"`. */
  readonly writeTimeout?: Text<Duration>;
  /** Default: `"1m0s"`. */
  readonly readHeaderTimeout?: Text<Duration>;
  /** Default: `"/v1/traces"`. */
  readonly tracesUrlPath?: Text;
  /** Default: `"/v1/metrics"`. */
  readonly metricsUrlPath?: Text;
  /** Default: `"/v1/logs"`. */
  readonly logsUrlPath?: Text;
}

export const httpConfigArgumentsBody: BodySpec = () => ({
  tls: tlsServerArgumentsBody,
  cors: attributesOnly,
});

export interface Authentication {
  readonly saslPlain?: SaslPlainTextConfig;
  readonly saslXauth2?: SaslXAuth2Config;
  readonly saslExternal?: SaslExternalConfig;
}

export const authenticationBody: BodySpec = () => ({
  saslPlain: attributesOnly,
  saslXauth2: attributesOnly,
  saslExternal: attributesOnly,
});

export interface FlowControl {
  /** Defaults here: `delay` `"10ms"`. */
  readonly delayedRetry: FlowControlDelayedRetry;
}

export const flowControlBody: BodySpec = () => ({ delayedRetry: attributesOnly });

export interface FlowControlDelayedRetry {
  readonly delay?: Text<Duration>;
}

export type SaslExternalConfig = Readonly<Record<string, never>>;

export interface SaslPlainTextConfig {
  readonly username: Text;
  readonly password: Secret;
}

export interface SaslXAuth2Config {
  readonly username: Text;
  readonly bearer: Text;
}

export interface SplunkhecConsumerArguments {
  readonly metrics?: ListOf<Expression<Consumer>, Consumer>;
  readonly logs?: ListOf<Expression<Consumer>, Consumer>;
}

export interface HecToOtelAttrsArguments {
  /** Default: `"com.splunk.source"`. */
  readonly source?: Text;
  /** Default: `"com.splunk.sourcetype"`. */
  readonly sourcetype?: Text;
  /** Default: `"com.splunk.index"`. */
  readonly index?: Text;
  /** Default: `"host.name"`. */
  readonly host?: Text;
}

export interface AsyncConfig {
  /** A whole number. */
  readonly readers?: Value<number>;
  /** A whole number. */
  readonly processors?: Value<number>;
  /** A whole number. */
  readonly maxQueueLength?: Value<number>;
}

export interface TCP {
  readonly maxLogSize?: Text<Size>;
  readonly listenAddress?: Text;
  readonly tls?: TLSServerArguments;
  readonly addAttributes?: Value<boolean>;
  readonly oneLogPerPacket?: Value<boolean>;
  readonly encoding?: Text;
  readonly multiline?: OtelcolMultilineConfig;
  readonly preserveLeadingWhitespaces?: Value<boolean>;
  readonly preserveTrailingWhitespaces?: Value<boolean>;
}

export const tcpBody: BodySpec = () => ({ tls: tlsServerArgumentsBody, multiline: attributesOnly });

export interface UDP {
  readonly listenAddress?: Text;
  readonly oneLogPerPacket?: Value<boolean>;
  readonly addAttributes?: Value<boolean>;
  readonly encoding?: Text;
  readonly multiline?: OtelcolMultilineConfig;
  readonly preserveLeadingWhitespaces?: Value<boolean>;
  readonly preserveTrailingWhitespaces?: Value<boolean>;
  readonly async?: AsyncConfig;
}

export const udpBody: BodySpec = () => ({ multiline: attributesOnly, async: attributesOnly });

export interface TcplogMultilineConfig {
  readonly lineStartPattern?: Text;
  readonly lineEndPattern?: Text;
  readonly omitPattern?: Value<boolean>;
}

export interface VcenterMetricConfig {
  readonly enabled: Value<boolean>;
}

export interface VcenterMetricsConfig {
  readonly "vcenter.cluster.cpu.effective"?: VcenterMetricConfig;
  readonly "vcenter.cluster.cpu.limit"?: VcenterMetricConfig;
  readonly "vcenter.cluster.host.count"?: VcenterMetricConfig;
  readonly "vcenter.cluster.memory.effective"?: VcenterMetricConfig;
  readonly "vcenter.cluster.memory.limit"?: VcenterMetricConfig;
  readonly "vcenter.cluster.vm.count"?: VcenterMetricConfig;
  readonly "vcenter.cluster.vmTemplate.count"?: VcenterMetricConfig;
  readonly "vcenter.cluster.vsan.congestions"?: VcenterMetricConfig;
  readonly "vcenter.cluster.vsan.latency.avg"?: VcenterMetricConfig;
  readonly "vcenter.cluster.vsan.operations"?: VcenterMetricConfig;
  readonly "vcenter.cluster.vsan.throughput"?: VcenterMetricConfig;
  readonly "vcenter.datacenter.cluster.count"?: VcenterMetricConfig;
  readonly "vcenter.datacenter.cpu.limit"?: VcenterMetricConfig;
  readonly "vcenter.datacenter.datastore.count"?: VcenterMetricConfig;
  readonly "vcenter.datacenter.disk.space"?: VcenterMetricConfig;
  readonly "vcenter.datacenter.host.count"?: VcenterMetricConfig;
  readonly "vcenter.datacenter.memory.limit"?: VcenterMetricConfig;
  readonly "vcenter.datacenter.vm.count"?: VcenterMetricConfig;
  readonly "vcenter.datastore.disk.usage"?: VcenterMetricConfig;
  readonly "vcenter.datastore.disk.utilization"?: VcenterMetricConfig;
  readonly "vcenter.host.cpu.capacity"?: VcenterMetricConfig;
  readonly "vcenter.host.cpu.reserved"?: VcenterMetricConfig;
  readonly "vcenter.host.cpu.usage"?: VcenterMetricConfig;
  readonly "vcenter.host.cpu.utilization"?: VcenterMetricConfig;
  readonly "vcenter.host.disk.latency.avg"?: VcenterMetricConfig;
  readonly "vcenter.host.disk.latency.max"?: VcenterMetricConfig;
  readonly "vcenter.host.disk.throughput"?: VcenterMetricConfig;
  readonly "vcenter.host.memory.capacity"?: VcenterMetricConfig;
  readonly "vcenter.host.memory.usage"?: VcenterMetricConfig;
  readonly "vcenter.host.memory.utilization"?: VcenterMetricConfig;
  readonly "vcenter.host.network.packet.rate"?: VcenterMetricConfig;
  readonly "vcenter.host.network.packet.error.rate"?: VcenterMetricConfig;
  readonly "vcenter.host.network.packet.drop.rate"?: VcenterMetricConfig;
  readonly "vcenter.host.network.throughput"?: VcenterMetricConfig;
  readonly "vcenter.host.network.usage"?: VcenterMetricConfig;
  readonly "vcenter.host.vsan.cache.hitRate"?: VcenterMetricConfig;
  readonly "vcenter.host.vsan.congestions"?: VcenterMetricConfig;
  readonly "vcenter.host.vsan.latency.avg"?: VcenterMetricConfig;
  readonly "vcenter.host.vsan.operations"?: VcenterMetricConfig;
  readonly "vcenter.host.vsan.throughput"?: VcenterMetricConfig;
  readonly "vcenter.resourcePool.cpu.shares"?: VcenterMetricConfig;
  readonly "vcenter.resourcePool.cpu.usage"?: VcenterMetricConfig;
  readonly "vcenter.resourcePool.memory.ballooned"?: VcenterMetricConfig;
  readonly "vcenter.resourcePool.memory.granted"?: VcenterMetricConfig;
  readonly "vcenter.resourcePool.memory.shares"?: VcenterMetricConfig;
  readonly "vcenter.resourcePool.memory.swapped"?: VcenterMetricConfig;
  readonly "vcenter.resourcePool.memory.usage"?: VcenterMetricConfig;
  readonly "vcenter.vm.cpu.readiness"?: VcenterMetricConfig;
  readonly "vcenter.vm.cpu.time"?: VcenterMetricConfig;
  readonly "vcenter.vm.cpu.usage"?: VcenterMetricConfig;
  readonly "vcenter.vm.cpu.utilization"?: VcenterMetricConfig;
  readonly "vcenter.vm.disk.latency.avg"?: VcenterMetricConfig;
  readonly "vcenter.vm.disk.latency.max"?: VcenterMetricConfig;
  readonly "vcenter.vm.disk.throughput"?: VcenterMetricConfig;
  readonly "vcenter.vm.disk.usage"?: VcenterMetricConfig;
  readonly "vcenter.vm.disk.utilization"?: VcenterMetricConfig;
  readonly "vcenter.vm.memory.ballooned"?: VcenterMetricConfig;
  readonly "vcenter.vm.memory.granted"?: VcenterMetricConfig;
  readonly "vcenter.vm.memory.swapped"?: VcenterMetricConfig;
  readonly "vcenter.vm.memory.swappedSsd"?: VcenterMetricConfig;
  readonly "vcenter.vm.memory.usage"?: VcenterMetricConfig;
  readonly "vcenter.vm.memory.utilization"?: VcenterMetricConfig;
  readonly "vcenter.vm.network.broadcast.packet.rate"?: VcenterMetricConfig;
  readonly "vcenter.vm.network.multicast.packet.rate"?: VcenterMetricConfig;
  readonly "vcenter.vm.network.packet.rate"?: VcenterMetricConfig;
  readonly "vcenter.vm.network.packet.drop.rate"?: VcenterMetricConfig;
  readonly "vcenter.vm.network.throughput"?: VcenterMetricConfig;
  readonly "vcenter.vm.network.usage"?: VcenterMetricConfig;
  readonly "vcenter.vm.vsan.latency.avg"?: VcenterMetricConfig;
  readonly "vcenter.vm.vsan.operations"?: VcenterMetricConfig;
  readonly "vcenter.vm.vsan.throughput"?: VcenterMetricConfig;
}

export const vcenterMetricsConfigBody: BodySpec = () => ({
  "vcenter.cluster.cpu.effective": attributesOnly,
  "vcenter.cluster.cpu.limit": attributesOnly,
  "vcenter.cluster.host.count": attributesOnly,
  "vcenter.cluster.memory.effective": attributesOnly,
  "vcenter.cluster.memory.limit": attributesOnly,
  "vcenter.cluster.vm.count": attributesOnly,
  "vcenter.cluster.vmTemplate.count": attributesOnly,
  "vcenter.cluster.vsan.congestions": attributesOnly,
  "vcenter.cluster.vsan.latency.avg": attributesOnly,
  "vcenter.cluster.vsan.operations": attributesOnly,
  "vcenter.cluster.vsan.throughput": attributesOnly,
  "vcenter.datacenter.cluster.count": attributesOnly,
  "vcenter.datacenter.cpu.limit": attributesOnly,
  "vcenter.datacenter.datastore.count": attributesOnly,
  "vcenter.datacenter.disk.space": attributesOnly,
  "vcenter.datacenter.host.count": attributesOnly,
  "vcenter.datacenter.memory.limit": attributesOnly,
  "vcenter.datacenter.vm.count": attributesOnly,
  "vcenter.datastore.disk.usage": attributesOnly,
  "vcenter.datastore.disk.utilization": attributesOnly,
  "vcenter.host.cpu.capacity": attributesOnly,
  "vcenter.host.cpu.reserved": attributesOnly,
  "vcenter.host.cpu.usage": attributesOnly,
  "vcenter.host.cpu.utilization": attributesOnly,
  "vcenter.host.disk.latency.avg": attributesOnly,
  "vcenter.host.disk.latency.max": attributesOnly,
  "vcenter.host.disk.throughput": attributesOnly,
  "vcenter.host.memory.capacity": attributesOnly,
  "vcenter.host.memory.usage": attributesOnly,
  "vcenter.host.memory.utilization": attributesOnly,
  "vcenter.host.network.packet.rate": attributesOnly,
  "vcenter.host.network.packet.error.rate": attributesOnly,
  "vcenter.host.network.packet.drop.rate": attributesOnly,
  "vcenter.host.network.throughput": attributesOnly,
  "vcenter.host.network.usage": attributesOnly,
  "vcenter.host.vsan.cache.hitRate": attributesOnly,
  "vcenter.host.vsan.congestions": attributesOnly,
  "vcenter.host.vsan.latency.avg": attributesOnly,
  "vcenter.host.vsan.operations": attributesOnly,
  "vcenter.host.vsan.throughput": attributesOnly,
  "vcenter.resourcePool.cpu.shares": attributesOnly,
  "vcenter.resourcePool.cpu.usage": attributesOnly,
  "vcenter.resourcePool.memory.ballooned": attributesOnly,
  "vcenter.resourcePool.memory.granted": attributesOnly,
  "vcenter.resourcePool.memory.shares": attributesOnly,
  "vcenter.resourcePool.memory.swapped": attributesOnly,
  "vcenter.resourcePool.memory.usage": attributesOnly,
  "vcenter.vm.cpu.readiness": attributesOnly,
  "vcenter.vm.cpu.time": attributesOnly,
  "vcenter.vm.cpu.usage": attributesOnly,
  "vcenter.vm.cpu.utilization": attributesOnly,
  "vcenter.vm.disk.latency.avg": attributesOnly,
  "vcenter.vm.disk.latency.max": attributesOnly,
  "vcenter.vm.disk.throughput": attributesOnly,
  "vcenter.vm.disk.usage": attributesOnly,
  "vcenter.vm.disk.utilization": attributesOnly,
  "vcenter.vm.memory.ballooned": attributesOnly,
  "vcenter.vm.memory.granted": attributesOnly,
  "vcenter.vm.memory.swapped": attributesOnly,
  "vcenter.vm.memory.swappedSsd": attributesOnly,
  "vcenter.vm.memory.usage": attributesOnly,
  "vcenter.vm.memory.utilization": attributesOnly,
  "vcenter.vm.network.broadcast.packet.rate": attributesOnly,
  "vcenter.vm.network.multicast.packet.rate": attributesOnly,
  "vcenter.vm.network.packet.rate": attributesOnly,
  "vcenter.vm.network.packet.drop.rate": attributesOnly,
  "vcenter.vm.network.throughput": attributesOnly,
  "vcenter.vm.network.usage": attributesOnly,
  "vcenter.vm.vsan.latency.avg": attributesOnly,
  "vcenter.vm.vsan.operations": attributesOnly,
  "vcenter.vm.vsan.throughput": attributesOnly,
});

export interface VcenterResourceAttributeConfig {
  readonly enabled: Value<boolean>;
}

export interface VcenterResourceAttributesConfig {
  readonly "vcenter.datacenter.name"?: VcenterResourceAttributeConfig;
  readonly "vcenter.cluster.name"?: VcenterResourceAttributeConfig;
  readonly "vcenter.datastore.name"?: VcenterResourceAttributeConfig;
  readonly "vcenter.host.name"?: VcenterResourceAttributeConfig;
  readonly "vcenter.resourcePool.inventoryPath"?: VcenterResourceAttributeConfig;
  readonly "vcenter.resourcePool.name"?: VcenterResourceAttributeConfig;
  readonly "vcenter.virtualApp.inventoryPath"?: VcenterResourceAttributeConfig;
  readonly "vcenter.virtualApp.name"?: VcenterResourceAttributeConfig;
  readonly "vcenter.vm.id"?: VcenterResourceAttributeConfig;
  readonly "vcenter.vm.name"?: VcenterResourceAttributeConfig;
  readonly "vcenter.vmTemplate.id"?: VcenterResourceAttributeConfig;
  readonly "vcenter.vmTemplate.name"?: VcenterResourceAttributeConfig;
}

export const vcenterResourceAttributesConfigBody: BodySpec = () => ({
  "vcenter.datacenter.name": attributesOnly,
  "vcenter.cluster.name": attributesOnly,
  "vcenter.datastore.name": attributesOnly,
  "vcenter.host.name": attributesOnly,
  "vcenter.resourcePool.inventoryPath": attributesOnly,
  "vcenter.resourcePool.name": attributesOnly,
  "vcenter.virtualApp.inventoryPath": attributesOnly,
  "vcenter.virtualApp.name": attributesOnly,
  "vcenter.vm.id": attributesOnly,
  "vcenter.vm.name": attributesOnly,
  "vcenter.vmTemplate.id": attributesOnly,
  "vcenter.vmTemplate.name": attributesOnly,
});

export interface CompactionConfig {
  readonly onStart?: Value<boolean>;
  readonly onRebound?: Value<boolean>;
  readonly directory?: Text;
  /** A whole number. */
  readonly reboundNeededThresholdMib?: Value<number>;
  /** A whole number. */
  readonly reboundTriggerThresholdMib?: Value<number>;
  /** A whole number. */
  readonly maxTransactionSize?: Value<number>;
  readonly checkInterval?: Text<Duration>;
  readonly cleanupOnStart?: Value<boolean>;
}

export interface AuthBasicArguments {
  /** @deprecated */
  readonly username?: Text;
  /** @deprecated */
  readonly password?: Secret;
  readonly clientAuth?: ClientAuthConfig;
  readonly htpasswd?: HtpasswdConfig;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface AuthBasic extends Component<"otelcol.auth.basic"> {
  readonly handler: Expression<AuthHandler>;
}

const authBasicArgumentsBody: BodySpec = () => ({
  clientAuth: attributesOnly,
  htpasswd: attributesOnly,
  debugMetrics: attributesOnly,
});

const authBasicSpec: ComponentSpec = {
  name: "otelcol.auth.basic",
  stability: "generally-available",
  exports: ["handler"],
  body: authBasicArgumentsBody,
};

/**
 * `otelcol.auth.basic` (generally available); exports `handler`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.auth.basic/
 */
function authBasic(label: string, args: AuthBasicArguments = {}): AuthBasic {
  return component(authBasicSpec, label, args);
}

export interface AuthBearerArguments {
  /** Default: `"Bearer"`. */
  readonly scheme?: Text;
  readonly token: Secret;
  /** Default: `"Authorization"`. */
  readonly header?: Text;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface AuthBearer extends Component<"otelcol.auth.bearer"> {
  readonly handler: Expression<AuthHandler>;
}

const authBearerArgumentsBody: BodySpec = () => ({ debugMetrics: attributesOnly });

const authBearerSpec: ComponentSpec = {
  name: "otelcol.auth.bearer",
  stability: "generally-available",
  exports: ["handler"],
  body: authBearerArgumentsBody,
};

/**
 * `otelcol.auth.bearer` (generally available); exports `handler`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.auth.bearer/
 */
function authBearer(label: string, args: AuthBearerArguments): AuthBearer {
  return component(authBearerSpec, label, args);
}

export interface AuthGoogleArguments {
  readonly project?: Text;
  readonly quotaProject?: Text;
  /** Default: `"access_token"`. */
  readonly tokenType?: Text;
  readonly audience?: Text;
  /** Default: `["https://www.googleapis.com/auth/cloud-platform","https://www.googleapis.com/auth/logging.write","https://www.googleapis.com/auth/monitoring.write","https://www.googleapis.com/auth/trace.append"]`. */
  readonly scopes?: ListOf<Text, string>;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface AuthGoogle extends Component<"otelcol.auth.google"> {
  readonly handler: Expression<AuthHandler>;
}

const authGoogleArgumentsBody: BodySpec = () => ({ debugMetrics: attributesOnly });

const authGoogleSpec: ComponentSpec = {
  name: "otelcol.auth.google",
  stability: "public-preview",
  exports: ["handler"],
  body: authGoogleArgumentsBody,
};

/**
 * `otelcol.auth.google` (public preview); exports `handler`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.auth.google/
 */
function authGoogle(label: string, args: AuthGoogleArguments = {}): AuthGoogle {
  return component(authGoogleSpec, label, args);
}

export interface AuthHeadersArguments {
  readonly header?: readonly Header[];
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface AuthHeaders extends Component<"otelcol.auth.headers"> {
  readonly handler: Expression<AuthHandler>;
}

const authHeadersArgumentsBody: BodySpec = () => ({ header: attributesOnly, debugMetrics: attributesOnly });

const authHeadersSpec: ComponentSpec = {
  name: "otelcol.auth.headers",
  stability: "generally-available",
  exports: ["handler"],
  body: authHeadersArgumentsBody,
};

/**
 * `otelcol.auth.headers` (generally available); exports `handler`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.auth.headers/
 */
function authHeaders(label: string, args: AuthHeadersArguments = {}): AuthHeaders {
  return component(authHeadersSpec, label, args);
}

export interface AuthOauth2Arguments {
  readonly clientId?: Text;
  readonly clientIdFile?: Text;
  readonly clientSecret?: Secret;
  readonly clientSecretFile?: Text;
  readonly clientCertificateKeyId?: Text;
  readonly clientCertificateKey?: Secret;
  readonly clientCertificateKeyFile?: Text;
  /** Default: `"client_credentials"`. */
  readonly grantType?: Text;
  readonly signatureAlgorithm?: Text;
  readonly iss?: Text;
  readonly audience?: Text;
  readonly claims?: MapOf<AlloyValue, unknown>;
  readonly tokenUrl: Text;
  readonly endpointParams?: MapOf<ListOf<Text, string>, readonly string[]>;
  readonly scopes?: ListOf<Text, string>;
  readonly tls?: TLSClientArguments;
  readonly timeout?: Text<Duration>;
  /** Default: `"5m0s"`. */
  readonly expiryBuffer?: Text<Duration>;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface AuthOauth2 extends Component<"otelcol.auth.oauth2"> {
  readonly handler: Expression<AuthHandler>;
}

const authOauth2ArgumentsBody: BodySpec = () => ({
  tls: tlsClientArgumentsBody,
  debugMetrics: attributesOnly,
});

const authOauth2Spec: ComponentSpec = {
  name: "otelcol.auth.oauth2",
  stability: "generally-available",
  exports: ["handler"],
  body: authOauth2ArgumentsBody,
};

/**
 * `otelcol.auth.oauth2` (generally available); exports `handler`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.auth.oauth2/
 */
function authOauth2(label: string, args: AuthOauth2Arguments): AuthOauth2 {
  return component(authOauth2Spec, label, args);
}

export interface AuthSigv4Arguments {
  readonly region?: Text;
  readonly service?: Text;
  readonly assumeRole?: AssumeRole;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface AuthSigv4 extends Component<"otelcol.auth.sigv4"> {
  readonly handler: Expression<AuthHandler>;
}

const authSigv4ArgumentsBody: BodySpec = () => ({ assumeRole: attributesOnly, debugMetrics: attributesOnly });

const authSigv4Spec: ComponentSpec = {
  name: "otelcol.auth.sigv4",
  stability: "generally-available",
  exports: ["handler"],
  body: authSigv4ArgumentsBody,
};

/**
 * `otelcol.auth.sigv4` (generally available); exports `handler`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.auth.sigv4/
 */
function authSigv4(label: string, args: AuthSigv4Arguments = {}): AuthSigv4 {
  return component(authSigv4Spec, label, args);
}

export interface ConnectorCountArguments {
  readonly spans?: readonly CountMetricInfo[];
  readonly spanevents?: readonly CountMetricInfo[];
  readonly metrics?: readonly CountMetricInfo[];
  readonly datapoints?: readonly CountMetricInfo[];
  readonly logs?: readonly CountMetricInfo[];
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ConnectorCount extends Component<"otelcol.connector.count"> {
  readonly input: Expression<Consumer>;
}

const connectorCountArgumentsBody: BodySpec = () => ({
  spans: countMetricInfoBody,
  spanevents: countMetricInfoBody,
  metrics: countMetricInfoBody,
  datapoints: countMetricInfoBody,
  logs: countMetricInfoBody,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const connectorCountSpec: ComponentSpec = {
  name: "otelcol.connector.count",
  stability: "experimental",
  exports: ["input"],
  body: connectorCountArgumentsBody,
};

/**
 * `otelcol.connector.count` (experimental); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.connector.count/
 */
function connectorCount(label: string, args: ConnectorCountArguments): ConnectorCount {
  return component(connectorCountSpec, label, args);
}

export interface ConnectorHostInfoArguments {
  /** Default: `["host.id"]`. */
  readonly hostIdentifiers?: ListOf<Text, string>;
  /** Default: `"1m0s"`. */
  readonly metricsFlushInterval?: Text<Duration>;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ConnectorHostInfo extends Component<"otelcol.connector.host_info"> {
  readonly input: Expression<Consumer>;
}

const connectorHostInfoArgumentsBody: BodySpec = () => ({
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const connectorHostInfoSpec: ComponentSpec = {
  name: "otelcol.connector.host_info",
  stability: "generally-available",
  exports: ["input"],
  body: connectorHostInfoArgumentsBody,
};

/**
 * `otelcol.connector.host_info` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.connector.host_info/
 */
function connectorHostInfo(label: string, args: ConnectorHostInfoArguments): ConnectorHostInfo {
  return component(connectorHostInfoSpec, label, args);
}

export interface ConnectorServicegraphArguments {
  /** Default: `["2ms","4ms","6ms","8ms","10ms","50ms","100ms","200ms","400ms","800ms","1s","1.4s","2s","5s","10s","15s"]`. */
  readonly latencyHistogramBuckets?: ListOf<Text<Duration>, string>;
  readonly dimensions?: ListOf<Text, string>;
  readonly store?: StoreConfig;
  /** Default: `"1m0s"`. */
  readonly cacheLoop?: Text<Duration>;
  /** Default: `"2s"`. */
  readonly storeExpirationLoop?: Text<Duration>;
  /** Default: `["peer.service","db.name","db.system"]`. */
  readonly virtualNodePeerAttributes?: ListOf<Text, string>;
  readonly virtualNodeExtraLabel?: Value<boolean>;
  /** Default: `"1m0s"`. */
  readonly metricsFlushInterval?: Text<Duration>;
  /** Default: `["db.name"]`. */
  readonly databaseNameAttributes?: ListOf<Text, string>;
  /** A whole number. */
  readonly exponentialHistogramMaxSize?: Value<number>;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ConnectorServicegraph extends Component<"otelcol.connector.servicegraph"> {
  readonly input: Expression<Consumer>;
}

const connectorServicegraphArgumentsBody: BodySpec = () => ({
  store: attributesOnly,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const connectorServicegraphSpec: ComponentSpec = {
  name: "otelcol.connector.servicegraph",
  stability: "generally-available",
  exports: ["input"],
  body: connectorServicegraphArgumentsBody,
};

/**
 * `otelcol.connector.servicegraph` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.connector.servicegraph/
 */
function connectorServicegraph(label: string, args: ConnectorServicegraphArguments): ConnectorServicegraph {
  return component(connectorServicegraphSpec, label, args);
}

export interface ConnectorSignaltometricsArguments {
  readonly spans?: readonly SignaltometricsMetricInfo[];
  readonly datapoints?: readonly SignaltometricsMetricInfo[];
  readonly logs?: readonly SignaltometricsMetricInfo[];
  /** Default: `"propagate"`. */
  readonly errorMode?: Text<"ignore" | "propagate" | "silent">;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ConnectorSignaltometrics extends Component<"otelcol.connector.signaltometrics"> {
  readonly input: Expression<Consumer>;
}

const connectorSignaltometricsArgumentsBody: BodySpec = () => ({
  spans: signaltometricsMetricInfoBody,
  datapoints: signaltometricsMetricInfoBody,
  logs: signaltometricsMetricInfoBody,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const connectorSignaltometricsSpec: ComponentSpec = {
  name: "otelcol.connector.signaltometrics",
  stability: "experimental",
  exports: ["input"],
  body: connectorSignaltometricsArgumentsBody,
};

/**
 * `otelcol.connector.signaltometrics` (experimental); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.connector.signaltometrics/
 */
function connectorSignaltometrics(
  label: string,
  args: ConnectorSignaltometricsArguments,
): ConnectorSignaltometrics {
  return component(connectorSignaltometricsSpec, label, args);
}

export interface ConnectorSpanlogsArguments {
  readonly spans?: Value<boolean>;
  readonly roots?: Value<boolean>;
  readonly processes?: Value<boolean>;
  readonly events?: Value<boolean>;
  readonly spanAttributes?: ListOf<Text, string>;
  readonly processAttributes?: ListOf<Text, string>;
  readonly eventAttributes?: ListOf<Text, string>;
  /** Defaults here: `durationKey` `"dur"`, `logsInstanceTag` `"traces"`, `serviceKey` `"svc"`, `spanNameKey` `"span"`, `statusKey` `"status"`, `traceIdKey` `"tid"`. */
  readonly overrides?: OverrideConfig;
  readonly labels?: ListOf<Text, string>;
  readonly output: OtelcolConsumerArguments;
}

export interface ConnectorSpanlogs extends Component<"otelcol.connector.spanlogs"> {
  readonly input: Expression<Consumer>;
}

const connectorSpanlogsArgumentsBody: BodySpec = () => ({
  overrides: attributesOnly,
  output: attributesOnly,
});

const connectorSpanlogsSpec: ComponentSpec = {
  name: "otelcol.connector.spanlogs",
  stability: "generally-available",
  exports: ["input"],
  body: connectorSpanlogsArgumentsBody,
};

/**
 * `otelcol.connector.spanlogs` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.connector.spanlogs/
 */
function connectorSpanlogs(label: string, args: ConnectorSpanlogsArguments): ConnectorSpanlogs {
  return component(connectorSpanlogsSpec, label, args);
}

export interface ConnectorSpanmetricsArguments {
  readonly dimension?: readonly Dimension[];
  readonly callsDimension?: readonly Dimension[];
  readonly excludeDimensions?: ListOf<Text, string>;
  /**
   * A whole number.
   * @deprecated
   */
  readonly dimensionsCacheSize?: Value<number>;
  /** A whole number. Default: `1000`. */
  readonly resourceMetricsCacheSize?: Value<number>;
  readonly resourceMetricsKeyAttributes?: ListOf<Text, string>;
  /** A whole number. */
  readonly aggregationCardinalityLimit?: Value<number>;
  /** Default: `"CUMULATIVE"`. */
  readonly aggregationTemporality?: Text;
  readonly histogram: SpanmetricsHistogramConfig;
  /** Default: `"1m0s"`. */
  readonly metricsFlushInterval?: Text<Duration>;
  readonly metricsExpiration?: Text<Duration>;
  readonly seriesExpiration?: Text<Duration>;
  /** A whole number. Default: `1000`. */
  readonly metricTimestampCacheSize?: Value<number>;
  /** Default: `"traces.span.metrics"`. */
  readonly namespace?: Text;
  /** Defaults here: `maxPerDataPoint` `5`. */
  readonly exemplars?: ExemplarsConfig;
  readonly events?: EventsConfig;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly includeInstrumentationScope?: ListOf<Text, string>;
  readonly includeCollectorInstanceId?: Value<boolean>;
}

export interface ConnectorSpanmetrics extends Component<"otelcol.connector.spanmetrics"> {
  readonly input: Expression<Consumer>;
}

const connectorSpanmetricsArgumentsBody: BodySpec = () => ({
  dimension: attributesOnly,
  callsDimension: attributesOnly,
  histogram: spanmetricsHistogramConfigBody,
  exemplars: attributesOnly,
  events: eventsConfigBody,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const connectorSpanmetricsSpec: ComponentSpec = {
  name: "otelcol.connector.spanmetrics",
  stability: "generally-available",
  exports: ["input"],
  body: connectorSpanmetricsArgumentsBody,
};

/**
 * `otelcol.connector.spanmetrics` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.connector.spanmetrics/
 */
function connectorSpanmetrics(label: string, args: ConnectorSpanmetricsArguments): ConnectorSpanmetrics {
  return component(connectorSpanmetricsSpec, label, args);
}

export interface ExporterAwss3Arguments {
  readonly sendingQueue?: QueueArguments;
  readonly s3Uploader: S3Uploader;
  readonly marshaler?: MarshalerType;
  /** Default: `"5s"`. */
  readonly timeout?: Text<Duration>;
  readonly resourceAttrsToS3?: ResourceAttrsToS3;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ExporterAwss3 extends Component<"otelcol.exporter.awss3"> {
  readonly input: Expression<Consumer>;
}

const exporterAwss3ArgumentsBody: BodySpec = () => ({
  sendingQueue: queueArgumentsBody,
  s3Uploader: attributesOnly,
  marshaler: attributesOnly,
  resourceAttrsToS3: attributesOnly,
  debugMetrics: attributesOnly,
});

const exporterAwss3Spec: ComponentSpec = {
  name: "otelcol.exporter.awss3",
  stability: "experimental",
  exports: ["input"],
  body: exporterAwss3ArgumentsBody,
};

/**
 * `otelcol.exporter.awss3` (experimental); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.awss3/
 */
function exporterAwss3(label: string, args: ExporterAwss3Arguments): ExporterAwss3 {
  return component(exporterAwss3Spec, label, args);
}

export interface ExporterDatadogArguments {
  readonly client?: DatadogClientArguments;
  readonly sendingQueue?: QueueArguments;
  readonly retryOnFailure?: RetryArguments;
  readonly api: DatadogAPIArguments;
  readonly traces?: DatadogTracesArguments;
  readonly metrics?: DatadogMetricsArguments;
  readonly logs?: DatadogLogsArguments;
  readonly hostMetadata?: DatadogHostMetadataArguments;
  /** Default: `"25s"`. */
  readonly hostnameDetectionTimeout?: Text<Duration>;
  readonly onlyMetadata?: Value<boolean>;
  readonly hostname?: Text;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ExporterDatadog extends Component<"otelcol.exporter.datadog"> {
  readonly input: Expression<Consumer>;
}

const exporterDatadogArgumentsBody: BodySpec = () => ({
  client: attributesOnly,
  sendingQueue: queueArgumentsBody,
  retryOnFailure: attributesOnly,
  api: attributesOnly,
  traces: attributesOnly,
  metrics: datadogMetricsArgumentsBody,
  logs: attributesOnly,
  hostMetadata: attributesOnly,
  debugMetrics: attributesOnly,
});

const exporterDatadogSpec: ComponentSpec = {
  name: "otelcol.exporter.datadog",
  stability: "community",
  exports: ["input"],
  body: exporterDatadogArgumentsBody,
};

/**
 * `otelcol.exporter.datadog` (community); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.datadog/
 */
function exporterDatadog(label: string, args: ExporterDatadogArguments): ExporterDatadog {
  return component(exporterDatadogSpec, label, args);
}

export interface ExporterDebugArguments {
  /** Default: `"basic"`. */
  readonly verbosity?: Text;
  /** A whole number. Default: `2`. */
  readonly samplingInitial?: Value<number>;
  /** A whole number. Default: `1`. */
  readonly samplingThereafter?: Value<number>;
  /** Default: `true`. */
  readonly useInternalLogger?: Value<boolean>;
  readonly outputPaths?: ListOf<Text, string>;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ExporterDebug extends Component<"otelcol.exporter.debug"> {
  readonly input: Expression<Consumer>;
}

const exporterDebugArgumentsBody: BodySpec = () => ({ debugMetrics: attributesOnly });

const exporterDebugSpec: ComponentSpec = {
  name: "otelcol.exporter.debug",
  stability: "experimental",
  exports: ["input"],
  body: exporterDebugArgumentsBody,
};

/**
 * `otelcol.exporter.debug` (experimental); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.debug/
 */
function exporterDebug(label: string, args: ExporterDebugArguments = {}): ExporterDebug {
  return component(exporterDebugSpec, label, args);
}

export interface ExporterFaroArguments {
  readonly client: FaroHTTPClientArguments;
  readonly sendingQueue?: QueueArguments;
  readonly retryOnFailure?: RetryArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ExporterFaro extends Component<"otelcol.exporter.faro"> {
  readonly input: Expression<Consumer>;
}

const exporterFaroArgumentsBody: BodySpec = () => ({
  client: faroHTTPClientArgumentsBody,
  sendingQueue: queueArgumentsBody,
  retryOnFailure: attributesOnly,
  debugMetrics: attributesOnly,
});

const exporterFaroSpec: ComponentSpec = {
  name: "otelcol.exporter.faro",
  stability: "experimental",
  exports: ["input"],
  body: exporterFaroArgumentsBody,
};

/**
 * `otelcol.exporter.faro` (experimental); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.faro/
 */
function exporterFaro(label: string, args: ExporterFaroArguments): ExporterFaro {
  return component(exporterFaroSpec, label, args);
}

export interface ExporterFileArguments {
  readonly path: Text;
  readonly append?: Value<boolean>;
  readonly rotation?: Rotation;
  /** Default: `"json"`. */
  readonly format?: Text;
  readonly encoding?: Text;
  readonly compression?: Text;
  readonly compressionParams?: OtelcolCompressionParams;
  /** Default: `"1s"`. */
  readonly flushInterval?: Text<Duration>;
  readonly groupBy?: GroupBy;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ExporterFile extends Component<"otelcol.exporter.file"> {
  readonly input: Expression<Consumer>;
}

const exporterFileArgumentsBody: BodySpec = () => ({
  rotation: attributesOnly,
  compressionParams: attributesOnly,
  groupBy: attributesOnly,
  debugMetrics: attributesOnly,
});

const exporterFileSpec: ComponentSpec = {
  name: "otelcol.exporter.file",
  stability: "public-preview",
  exports: ["input"],
  body: exporterFileArgumentsBody,
};

/**
 * `otelcol.exporter.file` (public preview); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.file/
 */
function exporterFile(label: string, args: ExporterFileArguments): ExporterFile {
  return component(exporterFileSpec, label, args);
}

export interface ExporterGooglecloudArguments {
  readonly sendingQueue?: QueueArguments;
  readonly project?: Text;
  readonly destinationProjectQuota?: Value<boolean>;
  /** Default: `"opentelemetry-collector-contrib {{version}}"`. */
  readonly userAgent?: Text;
  readonly impersonate?: GoogleCloudImpersonateArguments;
  readonly metric?: GoogleCloudMetricArguments;
  readonly trace?: GoogleCloudTraceArguments;
  readonly log?: GoogleCloudLogArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ExporterGooglecloud extends Component<"otelcol.exporter.googlecloud"> {
  readonly input: Expression<Consumer>;
}

const exporterGooglecloudArgumentsBody: BodySpec = () => ({
  sendingQueue: queueArgumentsBody,
  impersonate: attributesOnly,
  metric: googleCloudMetricArgumentsBody,
  trace: googleCloudTraceArgumentsBody,
  log: googleCloudLogArgumentsBody,
  debugMetrics: attributesOnly,
});

const exporterGooglecloudSpec: ComponentSpec = {
  name: "otelcol.exporter.googlecloud",
  stability: "community",
  exports: ["input"],
  body: exporterGooglecloudArgumentsBody,
};

/**
 * `otelcol.exporter.googlecloud` (community); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.googlecloud/
 */
function exporterGooglecloud(label: string, args: ExporterGooglecloudArguments = {}): ExporterGooglecloud {
  return component(exporterGooglecloudSpec, label, args);
}

export interface ExporterGooglecloudpubsubArguments {
  readonly sendingQueue?: QueueArguments;
  readonly retryOnFailure?: RetryArguments;
  readonly project?: Text;
  /** Default: `"opentelemetry-collector-contrib {{version}}"`. */
  readonly userAgent?: Text;
  readonly topic: Text;
  readonly compression?: Text<"gzip">;
  readonly watermark?: GoogleCloudPubSubWatermarkArguments;
  readonly endpoint?: Text;
  readonly universeDomain?: Text;
  readonly insecure?: Value<boolean>;
  readonly ordering?: GoogleCloudPubSubOrderingConfigArguments;
  /** Default: `"12s"`. */
  readonly timeout?: Text<Duration>;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ExporterGooglecloudpubsub extends Component<"otelcol.exporter.googlecloudpubsub"> {
  readonly input: Expression<Consumer>;
}

const exporterGooglecloudpubsubArgumentsBody: BodySpec = () => ({
  sendingQueue: queueArgumentsBody,
  retryOnFailure: attributesOnly,
  watermark: attributesOnly,
  ordering: attributesOnly,
  debugMetrics: attributesOnly,
});

const exporterGooglecloudpubsubSpec: ComponentSpec = {
  name: "otelcol.exporter.googlecloudpubsub",
  stability: "community",
  exports: ["input"],
  body: exporterGooglecloudpubsubArgumentsBody,
};

/**
 * `otelcol.exporter.googlecloudpubsub` (community); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.googlecloudpubsub/
 */
function exporterGooglecloudpubsub(
  label: string,
  args: ExporterGooglecloudpubsubArguments,
): ExporterGooglecloudpubsub {
  return component(exporterGooglecloudpubsubSpec, label, args);
}

export interface ExporterKafkaArguments {
  readonly protocolVersion: Text;
  /** Default: `["localhost:9092"]`. */
  readonly brokers?: ListOf<Text, string>;
  readonly resolveCanonicalBootstrapServersOnly?: Value<boolean>;
  /** Default: `"otel-collector"`. */
  readonly clientId?: Text;
  /** @deprecated */
  readonly topic?: Text;
  readonly topicFromAttribute?: Text;
  /** @deprecated */
  readonly encoding?: Text;
  readonly partitionTracesById?: Value<boolean>;
  readonly partitionMetricsByResourceAttributes?: Value<boolean>;
  readonly partitionLogsByResourceAttributes?: Value<boolean>;
  readonly partitionLogsByTraceId?: Value<boolean>;
  /** Default: `"5s"`. */
  readonly timeout?: Text<Duration>;
  /** Default: `"9m0s"`. */
  readonly connIdleTimeout?: Text<Duration>;
  readonly includeMetadataKeys?: ListOf<Text, string>;
  readonly logs?: KafkaExporterSignalConfig;
  readonly metrics?: KafkaExporterSignalConfig;
  readonly traces?: KafkaExporterSignalConfig;
  readonly authentication?: KafkaAuthenticationArguments;
  readonly metadata?: KafkaMetadataArguments;
  readonly retryOnFailure?: RetryArguments;
  readonly sendingQueue?: QueueArguments;
  /** Defaults here: `allowAutoTopicCreation` `true`, `compression` `"none"`, `flushMaxMessages` `10000`, `linger` `"10ms"`, `maxBrokerWriteBytes` `104857600`, `maxMessageBytes` `1000000`, `requiredAcks` `1`. */
  readonly producer?: Producer;
  readonly recordPartitioner?: RecordPartitionerConfig;
  readonly tls?: TLSClientArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ExporterKafka extends Component<"otelcol.exporter.kafka"> {
  readonly input: Expression<Consumer>;
}

const exporterKafkaArgumentsBody: BodySpec = () => ({
  logs: attributesOnly,
  metrics: attributesOnly,
  traces: attributesOnly,
  authentication: kafkaAuthenticationArgumentsBody,
  metadata: kafkaMetadataArgumentsBody,
  retryOnFailure: attributesOnly,
  sendingQueue: queueArgumentsBody,
  producer: producerBody,
  recordPartitioner: recordPartitionerConfigBody,
  tls: tlsClientArgumentsBody,
  debugMetrics: attributesOnly,
});

const exporterKafkaSpec: ComponentSpec = {
  name: "otelcol.exporter.kafka",
  stability: "generally-available",
  exports: ["input"],
  body: exporterKafkaArgumentsBody,
};

/**
 * `otelcol.exporter.kafka` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.kafka/
 */
function exporterKafka(label: string, args: ExporterKafkaArguments): ExporterKafka {
  return component(exporterKafkaSpec, label, args);
}

export interface ExporterLoadbalancingArguments {
  readonly protocol: Protocol;
  readonly resolver: ResolverSettings;
  /** Default: `"traceID"`. */
  readonly routingKey?: Text<"metric" | "resource" | "service" | "streamID" | "traceID">;
  readonly timeout?: Text<Duration>;
  readonly retryOnFailure?: RetryArguments;
  readonly sendingQueue?: QueueArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ExporterLoadbalancing extends Component<"otelcol.exporter.loadbalancing"> {
  readonly input: Expression<Consumer>;
}

const exporterLoadbalancingArgumentsBody: BodySpec = () => ({
  protocol: protocolBody,
  resolver: resolverSettingsBody,
  retryOnFailure: attributesOnly,
  sendingQueue: queueArgumentsBody,
  debugMetrics: attributesOnly,
});

const exporterLoadbalancingSpec: ComponentSpec = {
  name: "otelcol.exporter.loadbalancing",
  stability: "generally-available",
  exports: ["input"],
  body: exporterLoadbalancingArgumentsBody,
};

/**
 * `otelcol.exporter.loadbalancing` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.loadbalancing/
 */
function exporterLoadbalancing(label: string, args: ExporterLoadbalancingArguments): ExporterLoadbalancing {
  return component(exporterLoadbalancingSpec, label, args);
}

export interface ExporterLokiArguments {
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
}

export interface ExporterLoki extends Component<"otelcol.exporter.loki"> {
  readonly input: Expression<Consumer>;
}

const exporterLokiSpec: ComponentSpec = {
  name: "otelcol.exporter.loki",
  stability: "generally-available",
  exports: ["input"],
  body: attributesOnly,
};

/**
 * `otelcol.exporter.loki` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.loki/
 */
function exporterLoki(label: string, args: ExporterLokiArguments): ExporterLoki {
  return component(exporterLokiSpec, label, args);
}

export interface ExporterOtlpArguments {
  /** Default: `"5s"`. */
  readonly timeout?: Text<Duration>;
  readonly sendingQueue?: QueueArguments;
  readonly retryOnFailure?: RetryArguments;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly client: OtlpGRPCClientArguments;
}

export interface ExporterOtlp extends Component<"otelcol.exporter.otlp"> {
  readonly input: Expression<Consumer>;
}

const exporterOtlpArgumentsBody: BodySpec = () => ({
  sendingQueue: queueArgumentsBody,
  retryOnFailure: attributesOnly,
  debugMetrics: attributesOnly,
  client: otlpGRPCClientArgumentsBody,
});

const exporterOtlpSpec: ComponentSpec = {
  name: "otelcol.exporter.otlp",
  stability: "generally-available",
  exports: ["input"],
  body: exporterOtlpArgumentsBody,
};

/**
 * `otelcol.exporter.otlp` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.otlp/
 */
function exporterOtlp(label: string, args: ExporterOtlpArguments): ExporterOtlp {
  return component(exporterOtlpSpec, label, args);
}

export interface ExporterOtlphttpArguments {
  readonly client: OtlphttpHTTPClientArguments;
  readonly sendingQueue?: QueueArguments;
  readonly retryOnFailure?: RetryArguments;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly tracesEndpoint?: Text;
  readonly metricsEndpoint?: Text;
  readonly logsEndpoint?: Text;
  /** Default: `"proto"`. */
  readonly encoding?: Text;
}

export interface ExporterOtlphttp extends Component<"otelcol.exporter.otlphttp"> {
  readonly input: Expression<Consumer>;
}

const exporterOtlphttpArgumentsBody: BodySpec = () => ({
  client: otlphttpHTTPClientArgumentsBody,
  sendingQueue: queueArgumentsBody,
  retryOnFailure: attributesOnly,
  debugMetrics: attributesOnly,
});

const exporterOtlphttpSpec: ComponentSpec = {
  name: "otelcol.exporter.otlphttp",
  stability: "generally-available",
  exports: ["input"],
  body: exporterOtlphttpArgumentsBody,
};

/**
 * `otelcol.exporter.otlphttp` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.otlphttp/
 */
function exporterOtlphttp(label: string, args: ExporterOtlphttpArguments): ExporterOtlphttp {
  return component(exporterOtlphttpSpec, label, args);
}

export interface ExporterPrometheusArguments {
  /** Default: `true`. */
  readonly includeTargetInfo?: Value<boolean>;
  readonly includeScopeInfo?: Value<boolean>;
  /** Default: `true`. */
  readonly includeScopeLabels?: Value<boolean>;
  /** Default: `"5m0s"`. */
  readonly gcFrequency?: Text<Duration>;
  readonly forwardTo: ListOf<Expression<Appendable>, Appendable>;
  /** Default: `true`. */
  readonly addMetricSuffixes?: Value<boolean>;
  readonly resourceToTelemetryConversion?: Value<boolean>;
  readonly honorMetadata?: Value<boolean>;
  readonly convertClassicHistogramsToNhcb?: Value<boolean>;
  readonly keepIdentifyingResourceAttributes?: Value<boolean>;
  readonly startTimestampZeroIngestion?: Value<boolean>;
}

export interface ExporterPrometheus extends Component<"otelcol.exporter.prometheus"> {
  readonly input: Expression<Consumer>;
}

const exporterPrometheusSpec: ComponentSpec = {
  name: "otelcol.exporter.prometheus",
  stability: "generally-available",
  exports: ["input"],
  body: attributesOnly,
};

/**
 * `otelcol.exporter.prometheus` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.prometheus/
 */
function exporterPrometheus(label: string, args: ExporterPrometheusArguments): ExporterPrometheus {
  return component(exporterPrometheusSpec, label, args);
}

export interface ExporterSplunkhecArguments {
  readonly client: SplunkHecClientArguments;
  readonly sendingQueue?: QueueArguments;
  readonly retryOnFailure?: RetryArguments;
  readonly splunk: SplunkConf;
  readonly otelAttrsToHecMetadata?: OtelAttrsToHecArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ExporterSplunkhec extends Component<"otelcol.exporter.splunkhec"> {
  readonly input: Expression<Consumer>;
}

const exporterSplunkhecArgumentsBody: BodySpec = () => ({
  client: attributesOnly,
  sendingQueue: queueArgumentsBody,
  retryOnFailure: attributesOnly,
  splunk: splunkConfBody,
  otelAttrsToHecMetadata: attributesOnly,
  debugMetrics: attributesOnly,
});

const exporterSplunkhecSpec: ComponentSpec = {
  name: "otelcol.exporter.splunkhec",
  stability: "community",
  exports: ["input"],
  body: exporterSplunkhecArgumentsBody,
};

/**
 * `otelcol.exporter.splunkhec` (community); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.splunkhec/
 */
function exporterSplunkhec(label: string, args: ExporterSplunkhecArguments): ExporterSplunkhec {
  return component(exporterSplunkhecSpec, label, args);
}

export interface ExporterSyslogArguments {
  /** Default: `"5s"`. */
  readonly timeout?: Text<Duration>;
  readonly sendingQueue?: QueueArguments;
  readonly retryOnFailure?: RetryArguments;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly tls?: TLSClientArguments;
  readonly endpoint: Text;
  /** A whole number. Default: `514`. */
  readonly port?: Value<number>;
  /** Default: `"tcp"`. */
  readonly network?: Text;
  /** Default: `"rfc5424"`. */
  readonly protocol?: Text<"rfc3164" | "rfc5424">;
  readonly enableOctetCounting?: Value<boolean>;
}

export interface ExporterSyslog extends Component<"otelcol.exporter.syslog"> {
  readonly input: Expression<Consumer>;
}

const exporterSyslogArgumentsBody: BodySpec = () => ({
  sendingQueue: queueArgumentsBody,
  retryOnFailure: attributesOnly,
  debugMetrics: attributesOnly,
  tls: tlsClientArgumentsBody,
});

const exporterSyslogSpec: ComponentSpec = {
  name: "otelcol.exporter.syslog",
  stability: "public-preview",
  exports: ["input"],
  body: exporterSyslogArgumentsBody,
};

/**
 * `otelcol.exporter.syslog` (public preview); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.exporter.syslog/
 */
function exporterSyslog(label: string, args: ExporterSyslogArguments): ExporterSyslog {
  return component(exporterSyslogSpec, label, args);
}

export interface ExtensionJaegerRemoteSamplingArguments {
  readonly grpc?: JaegerRemoteSamplingGRPCServerArguments;
  readonly http?: HTTPServerArguments;
  readonly source: ArgumentsSource;
  readonly debugMetrics?: DebugMetricsArguments;
}

export type ExtensionJaegerRemoteSampling = Component<"otelcol.extension.jaeger_remote_sampling">;

const extensionJaegerRemoteSamplingArgumentsBody: BodySpec = () => ({
  grpc: jaegerRemoteSamplingGRPCServerArgumentsBody,
  http: httpServerArgumentsBody,
  source: argumentsSourceBody,
  debugMetrics: attributesOnly,
});

const extensionJaegerRemoteSamplingSpec: ComponentSpec = {
  name: "otelcol.extension.jaeger_remote_sampling",
  stability: "generally-available",
  exports: [],
  body: extensionJaegerRemoteSamplingArgumentsBody,
};

/**
 * `otelcol.extension.jaeger_remote_sampling` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.extension.jaeger_remote_sampling/
 */
function extensionJaegerRemoteSampling(
  label: string,
  args: ExtensionJaegerRemoteSamplingArguments,
): ExtensionJaegerRemoteSampling {
  return component(extensionJaegerRemoteSamplingSpec, label, args);
}

export interface ProcessorAttributesArguments {
  readonly include?: MatchProperties;
  readonly exclude?: MatchProperties;
  readonly action?: readonly AttrActionKeyValue[];
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorAttributes extends Component<"otelcol.processor.attributes"> {
  readonly input: Expression<Consumer>;
}

const processorAttributesArgumentsBody: BodySpec = () => ({
  include: matchPropertiesBody,
  exclude: matchPropertiesBody,
  action: attributesOnly,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorAttributesSpec: ComponentSpec = {
  name: "otelcol.processor.attributes",
  stability: "generally-available",
  exports: ["input"],
  body: processorAttributesArgumentsBody,
};

/**
 * `otelcol.processor.attributes` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.attributes/
 */
function processorAttributes(label: string, args: ProcessorAttributesArguments): ProcessorAttributes {
  return component(processorAttributesSpec, label, args);
}

export interface ProcessorBatchArguments {
  /** Default: `"200ms"`. */
  readonly timeout?: Text<Duration>;
  /** A whole number, at least 0. Default: `2000`. */
  readonly sendBatchSize?: Value<number>;
  /** A whole number, at least 0. Default: `3000`. */
  readonly sendBatchMaxSize?: Value<number>;
  readonly metadataKeys?: ListOf<Text, string>;
  /** A whole number, at least 0. Default: `1000`. */
  readonly metadataCardinalityLimit?: Value<number>;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorBatch extends Component<"otelcol.processor.batch"> {
  readonly input: Expression<Consumer>;
}

const processorBatchArgumentsBody: BodySpec = () => ({
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorBatchSpec: ComponentSpec = {
  name: "otelcol.processor.batch",
  stability: "generally-available",
  exports: ["input"],
  body: processorBatchArgumentsBody,
};

/**
 * `otelcol.processor.batch` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.batch/
 */
function processorBatch(label: string, args: ProcessorBatchArguments): ProcessorBatch {
  return component(processorBatchSpec, label, args);
}

export interface ProcessorCumulativetodeltaArguments {
  readonly maxStaleness?: Text<Duration>;
  /** Default: `"auto"`. */
  readonly initialValue?: Text;
  readonly include?: MatchArgs;
  readonly exclude?: MatchArgs;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorCumulativetodelta extends Component<"otelcol.processor.cumulativetodelta"> {
  readonly input: Expression<Consumer>;
}

const processorCumulativetodeltaArgumentsBody: BodySpec = () => ({
  include: attributesOnly,
  exclude: attributesOnly,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorCumulativetodeltaSpec: ComponentSpec = {
  name: "otelcol.processor.cumulativetodelta",
  stability: "public-preview",
  exports: ["input"],
  body: processorCumulativetodeltaArgumentsBody,
};

/**
 * `otelcol.processor.cumulativetodelta` (public preview); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.cumulativetodelta/
 */
function processorCumulativetodelta(
  label: string,
  args: ProcessorCumulativetodeltaArguments,
): ProcessorCumulativetodelta {
  return component(processorCumulativetodeltaSpec, label, args);
}

export interface ProcessorDeltatocumulativeArguments {
  /** Default: `"5m0s"`. */
  readonly maxStale?: Text<Duration>;
  /** A whole number. Default: `9223372036854776000`. */
  readonly maxStreams?: Value<number>;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorDeltatocumulative extends Component<"otelcol.processor.deltatocumulative"> {
  readonly input: Expression<Consumer>;
}

const processorDeltatocumulativeArgumentsBody: BodySpec = () => ({
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorDeltatocumulativeSpec: ComponentSpec = {
  name: "otelcol.processor.deltatocumulative",
  stability: "experimental",
  exports: ["input"],
  body: processorDeltatocumulativeArgumentsBody,
};

/**
 * `otelcol.processor.deltatocumulative` (experimental); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.deltatocumulative/
 */
function processorDeltatocumulative(
  label: string,
  args: ProcessorDeltatocumulativeArguments,
): ProcessorDeltatocumulative {
  return component(processorDeltatocumulativeSpec, label, args);
}

export interface ProcessorDiscoveryArguments {
  readonly targets: ListOf<TargetValue, Target>;
  /** Default: `"upsert"`. */
  readonly operationType?: Text<"insert" | "update" | "upsert">;
  /** Default: `["ip","net.host.ip","k8s.pod.ip","hostname","connection"]`. */
  readonly podAssociations?: ListOf<
    Text<"connection" | "hostname" | "ip" | "k8s.pod.ip" | "net.host.ip">,
    string
  >;
  readonly output: OtelcolConsumerArguments;
}

export interface ProcessorDiscovery extends Component<"otelcol.processor.discovery"> {
  readonly input: Expression<Consumer>;
}

const processorDiscoveryArgumentsBody: BodySpec = () => ({ output: attributesOnly });

const processorDiscoverySpec: ComponentSpec = {
  name: "otelcol.processor.discovery",
  stability: "generally-available",
  exports: ["input"],
  body: processorDiscoveryArgumentsBody,
};

/**
 * `otelcol.processor.discovery` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.discovery/
 */
function processorDiscovery(label: string, args: ProcessorDiscoveryArguments): ProcessorDiscovery {
  return component(processorDiscoverySpec, label, args);
}

export interface ProcessorFilterArguments {
  /** Default: `"ignore"`. */
  readonly errorMode?: Text<"ignore" | "propagate" | "silent">;
  /** @deprecated */
  readonly traces?: TraceConfig;
  /** @deprecated */
  readonly metrics?: FilterMetricConfig;
  /** @deprecated */
  readonly logs?: LogConfig;
  readonly traceConditions?: readonly ContextConditions[];
  readonly metricConditions?: readonly ContextConditions[];
  readonly logConditions?: readonly ContextConditions[];
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorFilter extends Component<"otelcol.processor.filter"> {
  readonly input: Expression<Consumer>;
}

const processorFilterArgumentsBody: BodySpec = () => ({
  traces: attributesOnly,
  metrics: attributesOnly,
  logs: attributesOnly,
  traceConditions: attributesOnly,
  metricConditions: attributesOnly,
  logConditions: attributesOnly,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorFilterSpec: ComponentSpec = {
  name: "otelcol.processor.filter",
  stability: "generally-available",
  exports: ["input"],
  body: processorFilterArgumentsBody,
};

/**
 * `otelcol.processor.filter` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.filter/
 */
function processorFilter(label: string, args: ProcessorFilterArguments): ProcessorFilter {
  return component(processorFilterSpec, label, args);
}

export interface ProcessorGroupbyattrsArguments {
  readonly keys?: ListOf<Text, string>;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorGroupbyattrs extends Component<"otelcol.processor.groupbyattrs"> {
  readonly input: Expression<Consumer>;
}

const processorGroupbyattrsArgumentsBody: BodySpec = () => ({
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorGroupbyattrsSpec: ComponentSpec = {
  name: "otelcol.processor.groupbyattrs",
  stability: "generally-available",
  exports: ["input"],
  body: processorGroupbyattrsArgumentsBody,
};

/**
 * `otelcol.processor.groupbyattrs` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.groupbyattrs/
 */
function processorGroupbyattrs(label: string, args: ProcessorGroupbyattrsArguments): ProcessorGroupbyattrs {
  return component(processorGroupbyattrsSpec, label, args);
}

export interface ProcessorIntervalArguments {
  /** Default: `"1m0s"`. */
  readonly interval?: Text<Duration>;
  readonly passthrough?: PassThrough;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorInterval extends Component<"otelcol.processor.interval"> {
  readonly input: Expression<Consumer>;
}

const processorIntervalArgumentsBody: BodySpec = () => ({
  passthrough: attributesOnly,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorIntervalSpec: ComponentSpec = {
  name: "otelcol.processor.interval",
  stability: "experimental",
  exports: ["input"],
  body: processorIntervalArgumentsBody,
};

/**
 * `otelcol.processor.interval` (experimental); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.interval/
 */
function processorInterval(label: string, args: ProcessorIntervalArguments): ProcessorInterval {
  return component(processorIntervalSpec, label, args);
}

export interface ProcessorK8sattributesArguments {
  readonly authType?: Text<"kubeConfig" | "none" | "serviceAccount" | "tls">;
  readonly passthrough?: Value<boolean>;
  readonly extract?: ExtractConfig;
  readonly filter?: FilterConfig;
  readonly podAssociation?: readonly PodAssociation[];
  readonly exclude?: ExcludeConfig;
  readonly waitForMetadata?: Value<boolean>;
  /** Default: `"10s"`. */
  readonly waitForMetadataTimeout?: Text<Duration>;
  /** Default: `"5m0s"`. */
  readonly watchSyncPeriod?: Text<Duration>;
  /** Default: `"2m0s"`. */
  readonly podDeleteGracePeriod?: Text<Duration>;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorK8sattributes extends Component<"otelcol.processor.k8sattributes"> {
  readonly input: Expression<Consumer>;
}

const processorK8sattributesArgumentsBody: BodySpec = () => ({
  extract: extractConfigBody,
  filter: filterConfigBody,
  podAssociation: podAssociationBody,
  exclude: excludeConfigBody,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorK8sattributesSpec: ComponentSpec = {
  name: "otelcol.processor.k8sattributes",
  stability: "generally-available",
  exports: ["input"],
  body: processorK8sattributesArgumentsBody,
};

/**
 * `otelcol.processor.k8sattributes` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.k8sattributes/
 */
function processorK8sattributes(
  label: string,
  args: ProcessorK8sattributesArguments,
): ProcessorK8sattributes {
  return component(processorK8sattributesSpec, label, args);
}

export interface ProcessorMemoryLimiterArguments {
  readonly checkInterval: Text<Duration>;
  readonly limit?: Text<Size>;
  readonly spikeLimit?: Text<Size>;
  /** A whole number, at least 0. */
  readonly limitPercentage?: Value<number>;
  /** A whole number, at least 0. */
  readonly spikeLimitPercentage?: Value<number>;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorMemoryLimiter extends Component<"otelcol.processor.memory_limiter"> {
  readonly input: Expression<Consumer>;
}

const processorMemoryLimiterArgumentsBody: BodySpec = () => ({
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorMemoryLimiterSpec: ComponentSpec = {
  name: "otelcol.processor.memory_limiter",
  stability: "generally-available",
  exports: ["input"],
  body: processorMemoryLimiterArgumentsBody,
};

/**
 * `otelcol.processor.memory_limiter` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.memory_limiter/
 */
function processorMemoryLimiter(
  label: string,
  args: ProcessorMemoryLimiterArguments,
): ProcessorMemoryLimiter {
  return component(processorMemoryLimiterSpec, label, args);
}

export interface ProcessorMetricStartTimeArguments {
  /** Default: `"true_reset_point"`. */
  readonly strategy?: Text<"start_time_metric" | "subtract_initial_point" | "true_reset_point">;
  /** Default: `"10m0s"`. */
  readonly gcInterval?: Text<Duration>;
  readonly startTimeMetricRegex?: Text;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorMetricStartTime extends Component<"otelcol.processor.metric_start_time"> {
  readonly input: Expression<Consumer>;
}

const processorMetricStartTimeArgumentsBody: BodySpec = () => ({
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorMetricStartTimeSpec: ComponentSpec = {
  name: "otelcol.processor.metric_start_time",
  stability: "generally-available",
  exports: ["input"],
  body: processorMetricStartTimeArgumentsBody,
};

/**
 * `otelcol.processor.metric_start_time` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.metric_start_time/
 */
function processorMetricStartTime(
  label: string,
  args: ProcessorMetricStartTimeArguments,
): ProcessorMetricStartTime {
  return component(processorMetricStartTimeSpec, label, args);
}

export interface ProcessorProbabilisticSamplerArguments {
  readonly samplingPercentage?: Value<number>;
  /** A whole number, at least 0. */
  readonly hashSeed?: Value<number>;
  readonly mode?: Text;
  /** Default: `true`. */
  readonly failClosed?: Value<boolean>;
  /** A whole number. Default: `4`. */
  readonly samplingPrecision?: Value<number>;
  /** Default: `"traceID"`. */
  readonly attributeSource?: Text<"record" | "traceID">;
  readonly fromAttribute?: Text;
  readonly samplingPriority?: Text;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorProbabilisticSampler extends Component<"otelcol.processor.probabilistic_sampler"> {
  readonly input: Expression<Consumer>;
}

const processorProbabilisticSamplerArgumentsBody: BodySpec = () => ({
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorProbabilisticSamplerSpec: ComponentSpec = {
  name: "otelcol.processor.probabilistic_sampler",
  stability: "generally-available",
  exports: ["input"],
  body: processorProbabilisticSamplerArgumentsBody,
};

/**
 * `otelcol.processor.probabilistic_sampler` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.probabilistic_sampler/
 */
function processorProbabilisticSampler(
  label: string,
  args: ProcessorProbabilisticSamplerArguments,
): ProcessorProbabilisticSampler {
  return component(processorProbabilisticSamplerSpec, label, args);
}

export interface ProcessorRedactionArguments {
  readonly allowAllKeys?: Value<boolean>;
  readonly allowedKeys?: ListOf<Text, string>;
  readonly ignoredKeys?: ListOf<Text, string>;
  readonly blockedKeyPatterns?: ListOf<Text, string>;
  readonly ignoredKeyPatterns?: ListOf<Text, string>;
  readonly allowedValues?: ListOf<Text, string>;
  readonly blockedValues?: ListOf<Text, string>;
  readonly hashFunction?: Text;
  readonly hmacKey?: Secret;
  readonly redactAllTypes?: Value<boolean>;
  readonly summary?: Text;
  readonly urlSanitizer?: URLSanitizerArguments;
  readonly dbSanitizer?: DBSanitizerArguments;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorRedaction extends Component<"otelcol.processor.redaction"> {
  readonly input: Expression<Consumer>;
}

const processorRedactionArgumentsBody: BodySpec = () => ({
  urlSanitizer: attributesOnly,
  dbSanitizer: dbSanitizerArgumentsBody,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorRedactionSpec: ComponentSpec = {
  name: "otelcol.processor.redaction",
  stability: "experimental",
  exports: ["input"],
  body: processorRedactionArgumentsBody,
};

/**
 * `otelcol.processor.redaction` (experimental); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.redaction/
 */
function processorRedaction(label: string, args: ProcessorRedactionArguments): ProcessorRedaction {
  return component(processorRedactionSpec, label, args);
}

export interface ProcessorResourcedetectionArguments {
  /** Default: `["env"]`. */
  readonly detectors?: ListOf<
    Text<
      | "akamai"
      | "aks"
      | "alibaba_ecs"
      | "azure"
      | "consul"
      | "digitalocean"
      | "docker"
      | "dynatrace"
      | "ec2"
      | "ecs"
      | "eks"
      | "elasticbeanstalk"
      | "env"
      | "gcp"
      | "heroku"
      | "hetzner"
      | "kubeadm"
      | "kubernetes_node"
      | "lambda"
      | "nova"
      | "openshift"
      | "oraclecloud"
      | "scaleway"
      | "system"
      | "tencent_cvm"
      | "upcloud"
      | "vultr"
    >,
    string
  >;
  /** Default: `true`. */
  readonly override?: Value<boolean>;
  readonly failOnMissingMetadata?: Value<boolean>;
  readonly ec2?: Ec2Config;
  readonly ecs?: AwsEcsConfig;
  readonly eks?: EksConfig;
  readonly elasticbeanstalk?: ElasticbeanstalkConfig;
  readonly lambda?: LambdaConfig;
  readonly akamai?: AkamaiConfig;
  readonly azure?: AzureConfig;
  readonly aks?: AksConfig;
  readonly consul?: ConsulConfig;
  readonly docker?: InternalDockerConfig;
  readonly digitalocean?: DigitaloceanConfig;
  readonly gcp?: GcpConfig;
  readonly heroku?: HerokuConfig;
  readonly hetzner?: HetznerConfig;
  readonly system?: SystemConfig;
  readonly openshift?: OpenshiftConfig;
  readonly kubernetesNode?: K8snodeConfig;
  readonly kubeadm?: KubeadmConfig;
  readonly dynatrace?: DynatraceConfig;
  readonly nova?: OpenstacknovaConfig;
  readonly oraclecloud?: OraclecloudConfig;
  readonly scaleway?: ScalewayConfig;
  readonly upcloud?: UpcloudConfig;
  readonly vultr?: VultrConfig;
  readonly tencentCvm?: CvmConfig;
  readonly alibabaEcs?: EcsConfig;
  /** Default: `"5s"`. */
  readonly timeout?: Text<Duration>;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorResourcedetection extends Component<"otelcol.processor.resourcedetection"> {
  readonly input: Expression<Consumer>;
}

const processorResourcedetectionArgumentsBody: BodySpec = () => ({
  ec2: ec2ConfigBody,
  ecs: awsEcsConfigBody,
  eks: eksConfigBody,
  elasticbeanstalk: elasticbeanstalkConfigBody,
  lambda: lambdaConfigBody,
  akamai: akamaiConfigBody,
  azure: azureConfigBody,
  aks: aksConfigBody,
  consul: consulConfigBody,
  docker: internalDockerConfigBody,
  digitalocean: digitaloceanConfigBody,
  gcp: gcpConfigBody,
  heroku: herokuConfigBody,
  hetzner: hetznerConfigBody,
  system: systemConfigBody,
  openshift: openshiftConfigBody,
  kubernetesNode: k8snodeConfigBody,
  kubeadm: kubeadmConfigBody,
  dynatrace: attributesOnly,
  nova: openstacknovaConfigBody,
  oraclecloud: oraclecloudConfigBody,
  scaleway: scalewayConfigBody,
  upcloud: upcloudConfigBody,
  vultr: vultrConfigBody,
  tencentCvm: cvmConfigBody,
  alibabaEcs: ecsConfigBody,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorResourcedetectionSpec: ComponentSpec = {
  name: "otelcol.processor.resourcedetection",
  stability: "generally-available",
  exports: ["input"],
  body: processorResourcedetectionArgumentsBody,
};

/**
 * `otelcol.processor.resourcedetection` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.resourcedetection/
 */
function processorResourcedetection(
  label: string,
  args: ProcessorResourcedetectionArguments,
): ProcessorResourcedetection {
  return component(processorResourcedetectionSpec, label, args);
}

export interface ProcessorSpanArguments {
  readonly include?: MatchProperties;
  readonly exclude?: MatchProperties;
  readonly name?: Name;
  readonly status?: Status;
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorSpan extends Component<"otelcol.processor.span"> {
  readonly input: Expression<Consumer>;
}

const processorSpanArgumentsBody: BodySpec = () => ({
  include: matchPropertiesBody,
  exclude: matchPropertiesBody,
  name: nameBody,
  status: attributesOnly,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorSpanSpec: ComponentSpec = {
  name: "otelcol.processor.span",
  stability: "generally-available",
  exports: ["input"],
  body: processorSpanArgumentsBody,
};

/**
 * `otelcol.processor.span` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.span/
 */
function processorSpan(label: string, args: ProcessorSpanArguments): ProcessorSpan {
  return component(processorSpanSpec, label, args);
}

export interface ProcessorTailSamplingArguments {
  readonly policy: readonly PolicyConfig[];
  /** Default: `"30s"`. */
  readonly decisionWait?: Text<Duration>;
  readonly decisionWaitAfterRootReceived?: Text<Duration>;
  /** A whole number, at least 0. Default: `50000`. */
  readonly numTraces?: Value<number>;
  readonly blockOnOverflow?: Value<boolean>;
  /** A whole number, at least 0. */
  readonly expectedNewTracesPerSec?: Value<number>;
  readonly sampleOnFirstMatch?: Value<boolean>;
  readonly dropPendingTracesOnShutdown?: Value<boolean>;
  /** A whole number, at least 0. */
  readonly maximumTraceSizeBytes?: Value<number>;
  readonly decisionCache?: {
    readonly sampledCacheSize?: Value<number>;
    readonly nonSampledCacheSize?: Value<number>;
  };
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorTailSampling extends Component<"otelcol.processor.tail_sampling"> {
  readonly input: Expression<Consumer>;
}

const processorTailSamplingArgumentsBody: BodySpec = () => ({
  policy: policyConfigBody,
  decisionCache: objectAttribute,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorTailSamplingSpec: ComponentSpec = {
  name: "otelcol.processor.tail_sampling",
  stability: "generally-available",
  exports: ["input"],
  body: processorTailSamplingArgumentsBody,
};

/**
 * `otelcol.processor.tail_sampling` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.tail_sampling/
 */
function processorTailSampling(label: string, args: ProcessorTailSamplingArguments): ProcessorTailSampling {
  return component(processorTailSamplingSpec, label, args);
}

export interface ProcessorTransformArguments {
  /** Default: `"ignore"`. */
  readonly errorMode?: Text<"ignore" | "propagate" | "silent">;
  readonly statements?: NoContextStatements;
  readonly traceStatements?: readonly ContextStatements[];
  readonly metricStatements?: readonly ContextStatements[];
  readonly logStatements?: readonly ContextStatements[];
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ProcessorTransform extends Component<"otelcol.processor.transform"> {
  readonly input: Expression<Consumer>;
}

const processorTransformArgumentsBody: BodySpec = () => ({
  statements: attributesOnly,
  traceStatements: attributesOnly,
  metricStatements: attributesOnly,
  logStatements: attributesOnly,
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const processorTransformSpec: ComponentSpec = {
  name: "otelcol.processor.transform",
  stability: "generally-available",
  exports: ["input"],
  body: processorTransformArgumentsBody,
};

/**
 * `otelcol.processor.transform` (generally available); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.processor.transform/
 */
function processorTransform(label: string, args: ProcessorTransformArguments): ProcessorTransform {
  return component(processorTransformSpec, label, args);
}

export interface ReceiverAwscloudwatchArguments {
  readonly region: Text;
  readonly profile?: Text;
  readonly imdsEndpoint?: Text;
  readonly logs?: LogsConfig;
  readonly storage?: Expression<ExtensionHandler>;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverAwscloudwatch = Component<"otelcol.receiver.awscloudwatch">;

const receiverAwscloudwatchArgumentsBody: BodySpec = () => ({
  logs: logsConfigBody,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverAwscloudwatchSpec: ComponentSpec = {
  name: "otelcol.receiver.awscloudwatch",
  stability: "experimental",
  exports: [],
  body: receiverAwscloudwatchArgumentsBody,
};

/**
 * `otelcol.receiver.awscloudwatch` (experimental).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.awscloudwatch/
 */
function receiverAwscloudwatch(label: string, args: ReceiverAwscloudwatchArguments): ReceiverAwscloudwatch {
  return component(receiverAwscloudwatchSpec, label, args);
}

export interface ReceiverAwsecscontainermetricsArguments {
  /** Default: `"20s"`. */
  readonly collectionInterval?: Text<Duration>;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverAwsecscontainermetrics = Component<"otelcol.receiver.awsecscontainermetrics">;

const receiverAwsecscontainermetricsArgumentsBody: BodySpec = () => ({
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverAwsecscontainermetricsSpec: ComponentSpec = {
  name: "otelcol.receiver.awsecscontainermetrics",
  stability: "experimental",
  exports: [],
  body: receiverAwsecscontainermetricsArgumentsBody,
};

/**
 * `otelcol.receiver.awsecscontainermetrics` (experimental).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.awsecscontainermetrics/
 */
function receiverAwsecscontainermetrics(
  label: string,
  args: ReceiverAwsecscontainermetricsArguments,
): ReceiverAwsecscontainermetrics {
  return component(receiverAwsecscontainermetricsSpec, label, args);
}

export interface ReceiverAwss3Arguments {
  readonly startTime?: Text;
  readonly endTime?: Text;
  /** Defaults here: `endpointPartitionId` `"aws"`, `region` `"us-east-1"`, `s3PartitionFormat` `"year=%Y/month=%m/day=%d/hour=%H/minute=%M"`. */
  readonly s3downloader: S3DownloaderConfig;
  readonly sqs?: SQSConfig;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverAwss3 = Component<"otelcol.receiver.awss3">;

const receiverAwss3ArgumentsBody: BodySpec = () => ({
  s3downloader: attributesOnly,
  sqs: attributesOnly,
  output: attributesOnly,
});

const receiverAwss3Spec: ComponentSpec = {
  name: "otelcol.receiver.awss3",
  stability: "experimental",
  exports: [],
  body: receiverAwss3ArgumentsBody,
};

/**
 * `otelcol.receiver.awss3` (experimental).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.awss3/
 */
function receiverAwss3(label: string, args: ReceiverAwss3Arguments): ReceiverAwss3 {
  return component(receiverAwss3Spec, label, args);
}

export interface ReceiverCloudflareArguments {
  readonly endpoint: Text;
  readonly secret?: Text;
  readonly timestampField?: Text;
  readonly timestampFormat?: Text;
  readonly separator?: Text;
  readonly attributes?: MapOf<Text, string>;
  readonly tls?: TLSServerArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverCloudflare = Component<"otelcol.receiver.cloudflare">;

const receiverCloudflareArgumentsBody: BodySpec = () => ({
  tls: tlsServerArgumentsBody,
  output: attributesOnly,
});

const receiverCloudflareSpec: ComponentSpec = {
  name: "otelcol.receiver.cloudflare",
  stability: "experimental",
  exports: [],
  body: receiverCloudflareArgumentsBody,
};

/**
 * `otelcol.receiver.cloudflare` (experimental).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.cloudflare/
 */
function receiverCloudflare(label: string, args: ReceiverCloudflareArguments): ReceiverCloudflare {
  return component(receiverCloudflareSpec, label, args);
}

export interface ReceiverDatadogArguments {
  /** Default: `"localhost:8126"`. */
  readonly endpoint?: Text;
  readonly tls?: TLSServerArguments;
  readonly cors?: CORSArguments;
  readonly auth?: Expression<AuthHandler>;
  readonly maxRequestBodySize?: Text<Size>;
  readonly includeMetadata?: Value<boolean>;
  /** Default: `["","gzip","zstd","zlib","snappy","deflate","lz4"]`. */
  readonly compressionAlgorithms?: ListOf<Text, string>;
  readonly keepAlivesEnabled?: Value<boolean>;
  /** Default: `"1m0s"`. */
  readonly idleTimeout?: Text<Duration>;
  /** Default: `"1m0s"`. */
  readonly readTimeout?: Text<Duration>;
  /** Default: `"30s"`. */
  readonly writeTimeout?: Text<Duration>;
  /** Default: `"1m0s"`. */
  readonly readHeaderTimeout?: Text<Duration>;
  /** A whole number. */
  readonly traceIdCacheSize?: Value<number>;
  readonly idleSeriesTimeout?: Text<Duration>;
  /** Default: `"5m0s"`. */
  readonly idleSeriesCleanupInterval?: Text<Duration>;
  /** Default: `true`. */
  readonly decodeJsonMessage?: Value<boolean>;
  readonly intake?: IntakeArguments;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverDatadog = Component<"otelcol.receiver.datadog">;

const receiverDatadogArgumentsBody: BodySpec = () => ({
  tls: tlsServerArgumentsBody,
  cors: attributesOnly,
  intake: intakeArgumentsBody,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverDatadogSpec: ComponentSpec = {
  name: "otelcol.receiver.datadog",
  stability: "experimental",
  exports: [],
  body: receiverDatadogArgumentsBody,
};

/**
 * `otelcol.receiver.datadog` (experimental).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.datadog/
 */
function receiverDatadog(label: string, args: ReceiverDatadogArguments): ReceiverDatadog {
  return component(receiverDatadogSpec, label, args);
}

export interface ReceiverFaroArguments {
  /** Default: `"localhost:8080"`. */
  readonly endpoint?: Text;
  readonly tls?: TLSServerArguments;
  readonly cors?: CORSArguments;
  readonly auth?: Expression<AuthHandler>;
  readonly maxRequestBodySize?: Text<Size>;
  readonly includeMetadata?: Value<boolean>;
  /** Default: `["","gzip","zstd","zlib","snappy","deflate","lz4"]`. */
  readonly compressionAlgorithms?: ListOf<Text, string>;
  readonly keepAlivesEnabled?: Value<boolean>;
  /** Default: `"1m0s"`. */
  readonly idleTimeout?: Text<Duration>;
  readonly readTimeout?: Text<Duration>;
  /** Default: `"30s"`. */
  readonly writeTimeout?: Text<Duration>;
  /** Default: `"1m0s"`. */
  readonly readHeaderTimeout?: Text<Duration>;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverFaro = Component<"otelcol.receiver.faro">;

const receiverFaroArgumentsBody: BodySpec = () => ({
  tls: tlsServerArgumentsBody,
  cors: attributesOnly,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverFaroSpec: ComponentSpec = {
  name: "otelcol.receiver.faro",
  stability: "experimental",
  exports: [],
  body: receiverFaroArgumentsBody,
};

/**
 * `otelcol.receiver.faro` (experimental).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.faro/
 */
function receiverFaro(label: string, args: ReceiverFaroArguments): ReceiverFaro {
  return component(receiverFaroSpec, label, args);
}

export interface ReceiverFileStatsArguments {
  readonly include: Text;
  /** Default: `"1m0s"`. */
  readonly collectionInterval?: Text<Duration>;
  /** Default: `"1s"`. */
  readonly initialDelay?: Text<Duration>;
  readonly timeout?: Text<Duration>;
  readonly metrics?: MetricsArguments;
  readonly resourceAttributes?: ResourceAttributesArguments;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverFileStats = Component<"otelcol.receiver.file_stats">;

const receiverFileStatsArgumentsBody: BodySpec = () => ({
  metrics: metricsArgumentsBody,
  resourceAttributes: resourceAttributesArgumentsBody,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverFileStatsSpec: ComponentSpec = {
  name: "otelcol.receiver.file_stats",
  stability: "generally-available",
  exports: [],
  body: receiverFileStatsArgumentsBody,
};

/**
 * `otelcol.receiver.file_stats` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.file_stats/
 */
function receiverFileStats(label: string, args: ReceiverFileStatsArguments): ReceiverFileStats {
  return component(receiverFileStatsSpec, label, args);
}

export interface ReceiverFilelogArguments {
  readonly include: ListOf<Text, string>;
  readonly exclude?: ListOf<Text, string>;
  readonly excludeOlderThan?: Text<Duration>;
  readonly orderingCriteria?: OrderingCriteria;
  /** Default: `"200ms"`. */
  readonly pollInterval?: Text<Duration>;
  /** A whole number. Default: `1024`. */
  readonly maxConcurrentFiles?: Value<number>;
  /** A whole number. */
  readonly maxBatches?: Value<number>;
  /** Default: `"end"`. */
  readonly startAt?: Text;
  /** Default: `"1KiB"`. */
  readonly fingerprintSize?: Text<Size>;
  /** Default: `"1MiB"`. */
  readonly maxLogSize?: Text<Size>;
  /** Default: `"utf-8"`. */
  readonly encoding?: Text;
  /** Default: `"500ms"`. */
  readonly forceFlushPeriod?: Text<Duration>;
  readonly deleteAfterRead?: Value<boolean>;
  readonly includeFileRecordNumber?: Value<boolean>;
  readonly compression?: Text<"auto" | "gzip">;
  readonly acquireFsLock?: Value<boolean>;
  readonly fileCacheAdvise?: Value<boolean>;
  readonly multiline?: OtelcolMultilineConfig;
  readonly preserveLeadingWhitespaces?: Value<boolean>;
  readonly preserveTrailingWhitespaces?: Value<boolean>;
  readonly header?: HeaderConfig;
  /** Default: `true`. */
  readonly includeFileName?: Value<boolean>;
  readonly includeFilePath?: Value<boolean>;
  readonly includeFileNameResolved?: Value<boolean>;
  readonly includeFilePathResolved?: Value<boolean>;
  readonly includeFileOwnerName?: Value<boolean>;
  readonly includeFileOwnerGroupName?: Value<boolean>;
  readonly includeFilePermissions?: Value<boolean>;
  readonly attributes?: MapOf<Text, string>;
  readonly resource?: MapOf<Text, string>;
  readonly operators?: ListOf<MapOf<AlloyValue, unknown>, { readonly [key: string]: unknown }>;
  readonly retryOnFailure?: ConsumerRetryArguments;
  readonly storage?: Expression<ExtensionHandler>;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverFilelog = Component<"otelcol.receiver.filelog">;

const receiverFilelogArgumentsBody: BodySpec = () => ({
  orderingCriteria: orderingCriteriaBody,
  multiline: attributesOnly,
  header: attributesOnly,
  retryOnFailure: attributesOnly,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverFilelogSpec: ComponentSpec = {
  name: "otelcol.receiver.filelog",
  stability: "public-preview",
  exports: [],
  body: receiverFilelogArgumentsBody,
};

/**
 * `otelcol.receiver.filelog` (public preview).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.filelog/
 */
function receiverFilelog(label: string, args: ReceiverFilelogArguments): ReceiverFilelog {
  return component(receiverFilelogSpec, label, args);
}

export interface ReceiverFluentforwardArguments {
  readonly endpoint: Text;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: FluentforwardConsumerArguments;
}

export type ReceiverFluentforward = Component<"otelcol.receiver.fluentforward">;

const receiverFluentforwardArgumentsBody: BodySpec = () => ({
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverFluentforwardSpec: ComponentSpec = {
  name: "otelcol.receiver.fluentforward",
  stability: "experimental",
  exports: [],
  body: receiverFluentforwardArgumentsBody,
};

/**
 * `otelcol.receiver.fluentforward` (experimental).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.fluentforward/
 */
function receiverFluentforward(label: string, args: ReceiverFluentforwardArguments): ReceiverFluentforward {
  return component(receiverFluentforwardSpec, label, args);
}

export interface ReceiverGooglecloudpubsubArguments {
  readonly project?: Text;
  /** Default: `"opentelemetry-collector-contrib {{version}}"`. */
  readonly userAgent?: Text;
  readonly endpoint?: Text;
  readonly universeDomain?: Text;
  readonly insecure?: Value<boolean>;
  readonly subscription: Text;
  readonly encoding?: Text;
  readonly compression?: Text;
  readonly ignoreEncodingError?: Value<boolean>;
  readonly clientId?: Text;
  /** Default: `"12s"`. */
  readonly timeout?: Text<Duration>;
  /** Defaults here: `streamAckDeadline` `"1m0s"`, `triggerAckBatchDuration` `"10s"`. */
  readonly flowControl?: FlowControlConfig;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export interface ReceiverGooglecloudpubsub extends Component<"otelcol.receiver.googlecloudpubsub"> {
  readonly input: Expression<Consumer>;
}

const receiverGooglecloudpubsubArgumentsBody: BodySpec = () => ({
  flowControl: attributesOnly,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverGooglecloudpubsubSpec: ComponentSpec = {
  name: "otelcol.receiver.googlecloudpubsub",
  stability: "community",
  exports: ["input"],
  body: receiverGooglecloudpubsubArgumentsBody,
};

/**
 * `otelcol.receiver.googlecloudpubsub` (community); exports `input`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.googlecloudpubsub/
 */
function receiverGooglecloudpubsub(
  label: string,
  args: ReceiverGooglecloudpubsubArguments,
): ReceiverGooglecloudpubsub {
  return component(receiverGooglecloudpubsubSpec, label, args);
}

export interface ReceiverInfluxdbArguments {
  /** Default: `"localhost:8086"`. */
  readonly endpoint?: Text;
  readonly tls?: TLSServerArguments;
  readonly cors?: CORSArguments;
  readonly auth?: Expression<AuthHandler>;
  readonly maxRequestBodySize?: Text<Size>;
  readonly includeMetadata?: Value<boolean>;
  /** Default: `["","gzip","zstd","zlib","snappy","deflate","lz4"]`. */
  readonly compressionAlgorithms?: ListOf<Text, string>;
  readonly keepAlivesEnabled?: Value<boolean>;
  /** Default: `"1m0s"`. */
  readonly idleTimeout?: Text<Duration>;
  readonly readTimeout?: Text<Duration>;
  /** Default: `"30s"`. */
  readonly writeTimeout?: Text<Duration>;
  /** Default: `"1m0s"`. */
  readonly readHeaderTimeout?: Text<Duration>;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverInfluxdb = Component<"otelcol.receiver.influxdb">;

const receiverInfluxdbArgumentsBody: BodySpec = () => ({
  tls: tlsServerArgumentsBody,
  cors: attributesOnly,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverInfluxdbSpec: ComponentSpec = {
  name: "otelcol.receiver.influxdb",
  stability: "generally-available",
  exports: [],
  body: receiverInfluxdbArgumentsBody,
};

/**
 * `otelcol.receiver.influxdb` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.influxdb/
 */
function receiverInfluxdb(label: string, args: ReceiverInfluxdbArguments): ReceiverInfluxdb {
  return component(receiverInfluxdbSpec, label, args);
}

export interface ReceiverJaegerArguments {
  readonly protocols: ProtocolsArguments;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverJaeger = Component<"otelcol.receiver.jaeger">;

const receiverJaegerArgumentsBody: BodySpec = () => ({
  protocols: protocolsArgumentsBody,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverJaegerSpec: ComponentSpec = {
  name: "otelcol.receiver.jaeger",
  stability: "generally-available",
  exports: [],
  body: receiverJaegerArgumentsBody,
};

/**
 * `otelcol.receiver.jaeger` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.jaeger/
 */
function receiverJaeger(label: string, args: ReceiverJaegerArguments): ReceiverJaeger {
  return component(receiverJaegerSpec, label, args);
}

export interface ReceiverKafkaArguments {
  readonly brokers: ListOf<Text, string>;
  readonly protocolVersion: Text;
  /** Default: `"10s"`. */
  readonly sessionTimeout?: Text<Duration>;
  /** Default: `"3s"`. */
  readonly heartbeatInterval?: Text<Duration>;
  /** @deprecated */
  readonly encoding?: Text;
  /** Default: `"otel-collector"`. */
  readonly groupId?: Text;
  /** Default: `"otel-collector"`. */
  readonly clientId?: Text;
  /** Default: `"latest"`. */
  readonly initialOffset?: Text;
  /** Defaults here: `encoding` `"otlp_proto"`, `topics` `["otlp_logs"]`. */
  readonly logs?: KafkaReceiverTopicEncodingConfig;
  /** Defaults here: `encoding` `"otlp_proto"`, `topics` `["otlp_metrics"]`. */
  readonly metrics?: KafkaReceiverTopicEncodingConfig;
  /** Defaults here: `encoding` `"otlp_proto"`, `topics` `["otlp_spans"]`. */
  readonly traces?: KafkaReceiverTopicEncodingConfig;
  readonly resolveCanonicalBootstrapServersOnly?: Value<boolean>;
  readonly authentication?: KafkaAuthenticationArguments;
  readonly metadata?: KafkaMetadataArguments;
  readonly autocommit?: AutoCommitArguments;
  readonly messageMarking?: MessageMarkingArguments;
  readonly headerExtraction?: HeaderExtraction;
  readonly tls?: TLSClientArguments;
  /** A whole number. Default: `1`. */
  readonly minFetchSize?: Value<number>;
  /** A whole number. Default: `1048576`. */
  readonly maxFetchSize?: Value<number>;
  /** A whole number. Default: `1048576`. */
  readonly maxPartitionFetchSize?: Value<number>;
  /** Default: `"250ms"`. */
  readonly maxFetchWait?: Text<Duration>;
  /** @deprecated */
  readonly groupRebalanceStrategy?: Text;
  readonly groupRebalanceStrategies?: ListOf<Text, string>;
  readonly groupInstanceId?: Text;
  readonly rackId?: Text;
  /** Default: `true`. */
  readonly useLeaderEpoch?: Value<boolean>;
  /** Default: `"9m0s"`. */
  readonly connIdleTimeout?: Text<Duration>;
  readonly errorBackoff?: ErrorBackOffArguments;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverKafka = Component<"otelcol.receiver.kafka">;

const receiverKafkaArgumentsBody: BodySpec = () => ({
  logs: attributesOnly,
  metrics: attributesOnly,
  traces: attributesOnly,
  authentication: kafkaAuthenticationArgumentsBody,
  metadata: kafkaMetadataArgumentsBody,
  autocommit: attributesOnly,
  messageMarking: attributesOnly,
  headerExtraction: attributesOnly,
  tls: tlsClientArgumentsBody,
  errorBackoff: attributesOnly,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverKafkaSpec: ComponentSpec = {
  name: "otelcol.receiver.kafka",
  stability: "generally-available",
  exports: [],
  body: receiverKafkaArgumentsBody,
};

/**
 * `otelcol.receiver.kafka` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.kafka/
 */
function receiverKafka(label: string, args: ReceiverKafkaArguments): ReceiverKafka {
  return component(receiverKafkaSpec, label, args);
}

export interface ReceiverLokiArguments {
  readonly output: OtelcolConsumerArguments;
}

export interface ReceiverLoki extends Component<"otelcol.receiver.loki"> {
  readonly receiver: Expression<LogsReceiver>;
}

const receiverLokiArgumentsBody: BodySpec = () => ({ output: attributesOnly });

const receiverLokiSpec: ComponentSpec = {
  name: "otelcol.receiver.loki",
  stability: "generally-available",
  exports: ["receiver"],
  body: receiverLokiArgumentsBody,
};

/**
 * `otelcol.receiver.loki` (generally available); exports `receiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.loki/
 */
function receiverLoki(label: string, args: ReceiverLokiArguments): ReceiverLoki {
  return component(receiverLokiSpec, label, args);
}

export interface ReceiverNginxArguments {
  readonly endpoint: Text;
  /** Default: `"10s"`. */
  readonly collectionInterval?: Text<Duration>;
  /** Default: `"1s"`. */
  readonly initialDelay?: Text<Duration>;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverNginx = Component<"otelcol.receiver.nginx">;

const receiverNginxArgumentsBody: BodySpec = () => ({ debugMetrics: attributesOnly, output: attributesOnly });

const receiverNginxSpec: ComponentSpec = {
  name: "otelcol.receiver.nginx",
  stability: "public-preview",
  exports: [],
  body: receiverNginxArgumentsBody,
};

/**
 * `otelcol.receiver.nginx` (public preview).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.nginx/
 */
function receiverNginx(label: string, args: ReceiverNginxArguments): ReceiverNginx {
  return component(receiverNginxSpec, label, args);
}

export interface ReceiverOtlpArguments {
  readonly grpc?: OtlpGRPCServerArguments;
  readonly http?: HTTPConfigArguments;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverOtlp = Component<"otelcol.receiver.otlp">;

const receiverOtlpArgumentsBody: BodySpec = () => ({
  grpc: otlpGRPCServerArgumentsBody,
  http: httpConfigArgumentsBody,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverOtlpSpec: ComponentSpec = {
  name: "otelcol.receiver.otlp",
  stability: "generally-available",
  exports: [],
  body: receiverOtlpArgumentsBody,
};

/**
 * `otelcol.receiver.otlp` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.otlp/
 */
function receiverOtlp(label: string, args: ReceiverOtlpArguments): ReceiverOtlp {
  return component(receiverOtlpSpec, label, args);
}

export interface ReceiverPrometheusArguments {
  readonly output: OtelcolConsumerArguments;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface ReceiverPrometheus extends Component<"otelcol.receiver.prometheus"> {
  readonly receiver: Expression<Appendable>;
}

const receiverPrometheusArgumentsBody: BodySpec = () => ({
  output: attributesOnly,
  debugMetrics: attributesOnly,
});

const receiverPrometheusSpec: ComponentSpec = {
  name: "otelcol.receiver.prometheus",
  stability: "generally-available",
  exports: ["receiver"],
  body: receiverPrometheusArgumentsBody,
};

/**
 * `otelcol.receiver.prometheus` (generally available); exports `receiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.prometheus/
 */
function receiverPrometheus(label: string, args: ReceiverPrometheusArguments): ReceiverPrometheus {
  return component(receiverPrometheusSpec, label, args);
}

export interface ReceiverSolaceArguments {
  /** Default: `"localhost:5671"`. */
  readonly broker?: Text;
  readonly queue: Text;
  /** A whole number. Default: `1000`. */
  readonly maxUnacknowledged?: Value<number>;
  readonly tls?: TLSClientArguments;
  readonly flowControl?: FlowControl;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly auth: Authentication;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverSolace = Component<"otelcol.receiver.solace">;

const receiverSolaceArgumentsBody: BodySpec = () => ({
  tls: tlsClientArgumentsBody,
  flowControl: flowControlBody,
  debugMetrics: attributesOnly,
  auth: authenticationBody,
  output: attributesOnly,
});

const receiverSolaceSpec: ComponentSpec = {
  name: "otelcol.receiver.solace",
  stability: "generally-available",
  exports: [],
  body: receiverSolaceArgumentsBody,
};

/**
 * `otelcol.receiver.solace` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.solace/
 */
function receiverSolace(label: string, args: ReceiverSolaceArguments): ReceiverSolace {
  return component(receiverSolaceSpec, label, args);
}

export interface ReceiverSplunkhecArguments {
  /** Default: `"localhost:8088"`. */
  readonly endpoint?: Text;
  readonly tls?: TLSServerArguments;
  readonly cors?: CORSArguments;
  readonly auth?: Expression<AuthHandler>;
  readonly maxRequestBodySize?: Text<Size>;
  readonly includeMetadata?: Value<boolean>;
  /** Default: `["","gzip","zstd","zlib","snappy","deflate","lz4"]`. */
  readonly compressionAlgorithms?: ListOf<Text, string>;
  readonly keepAlivesEnabled?: Value<boolean>;
  /** Default: `"1m0s"`. */
  readonly idleTimeout?: Text<Duration>;
  readonly readTimeout?: Text<Duration>;
  /** Default: `"30s"`. */
  readonly writeTimeout?: Text<Duration>;
  /** Default: `"1m0s"`. */
  readonly readHeaderTimeout?: Text<Duration>;
  /** Default: `"/services/collector/raw"`. */
  readonly rawPath?: Text;
  /** Default: `"/services/collector/health"`. */
  readonly healthPath?: Text;
  /** Default: `"line"`. */
  readonly splitting?: Text<"line" | "none">;
  readonly accessTokenPassthrough?: Value<boolean>;
  readonly hecMetadataToOtelAttrs?: HecToOtelAttrsArguments;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: SplunkhecConsumerArguments;
}

export type ReceiverSplunkhec = Component<"otelcol.receiver.splunkhec">;

const receiverSplunkhecArgumentsBody: BodySpec = () => ({
  tls: tlsServerArgumentsBody,
  cors: attributesOnly,
  hecMetadataToOtelAttrs: attributesOnly,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverSplunkhecSpec: ComponentSpec = {
  name: "otelcol.receiver.splunkhec",
  stability: "public-preview",
  exports: [],
  body: receiverSplunkhecArgumentsBody,
};

/**
 * `otelcol.receiver.splunkhec` (public preview).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.splunkhec/
 */
function receiverSplunkhec(label: string, args: ReceiverSplunkhecArguments): ReceiverSplunkhec {
  return component(receiverSplunkhecSpec, label, args);
}

export interface ReceiverSyslogArguments {
  /** Default: `"rfc5424"`. */
  readonly protocol?: Text<"rfc3164" | "rfc5424">;
  /** Default: `"UTC"`. */
  readonly location?: Text;
  readonly enableOctetCounting?: Value<boolean>;
  /** A whole number. */
  readonly maxOctets?: Value<number>;
  readonly allowSkipPriHeader?: Value<boolean>;
  readonly nonTransparentFramingTrailer?: Text<"LF" | "NUL">;
  readonly retryOnFailure?: ConsumerRetryArguments;
  readonly tcp?: TCP;
  readonly udp?: UDP;
  /** Default: `"send"`. */
  readonly onError?: Text<"drop" | "drop_quiet" | "send" | "send_quiet">;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverSyslog = Component<"otelcol.receiver.syslog">;

const receiverSyslogArgumentsBody: BodySpec = () => ({
  retryOnFailure: attributesOnly,
  tcp: tcpBody,
  udp: udpBody,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverSyslogSpec: ComponentSpec = {
  name: "otelcol.receiver.syslog",
  stability: "public-preview",
  exports: [],
  body: receiverSyslogArgumentsBody,
};

/**
 * `otelcol.receiver.syslog` (public preview).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.syslog/
 */
function receiverSyslog(label: string, args: ReceiverSyslogArguments): ReceiverSyslog {
  return component(receiverSyslogSpec, label, args);
}

export interface ReceiverTcplogArguments {
  readonly listenAddress: Text;
  /** Default: `"1MiB"`. */
  readonly maxLogSize?: Text<Size>;
  readonly tls?: TLSServerArguments;
  readonly addAttributes?: Value<boolean>;
  readonly oneLogPerPacket?: Value<boolean>;
  readonly encoding?: Text;
  readonly multiline?: TcplogMultilineConfig;
  readonly retryOnFailure?: ConsumerRetryArguments;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverTcplog = Component<"otelcol.receiver.tcplog">;

const receiverTcplogArgumentsBody: BodySpec = () => ({
  tls: tlsServerArgumentsBody,
  multiline: attributesOnly,
  retryOnFailure: attributesOnly,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverTcplogSpec: ComponentSpec = {
  name: "otelcol.receiver.tcplog",
  stability: "experimental",
  exports: [],
  body: receiverTcplogArgumentsBody,
};

/**
 * `otelcol.receiver.tcplog` (experimental).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.tcplog/
 */
function receiverTcplog(label: string, args: ReceiverTcplogArguments): ReceiverTcplog {
  return component(receiverTcplogSpec, label, args);
}

export interface ReceiverVcenterArguments {
  readonly endpoint: Text;
  readonly username: Text;
  readonly password: Secret;
  readonly metrics?: VcenterMetricsConfig;
  readonly resourceAttributes?: VcenterResourceAttributesConfig;
  /** Default: `"1m0s"`. */
  readonly collectionInterval?: Text<Duration>;
  /** Default: `"1s"`. */
  readonly initialDelay?: Text<Duration>;
  readonly timeout?: Text<Duration>;
  readonly tls?: TLSClientArguments;
  /** A whole number. Default: `256`. */
  readonly maxQueryMetrics?: Value<number>;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverVcenter = Component<"otelcol.receiver.vcenter">;

const receiverVcenterArgumentsBody: BodySpec = () => ({
  metrics: vcenterMetricsConfigBody,
  resourceAttributes: vcenterResourceAttributesConfigBody,
  tls: tlsClientArgumentsBody,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverVcenterSpec: ComponentSpec = {
  name: "otelcol.receiver.vcenter",
  stability: "experimental",
  exports: [],
  body: receiverVcenterArgumentsBody,
};

/**
 * `otelcol.receiver.vcenter` (experimental).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.vcenter/
 */
function receiverVcenter(label: string, args: ReceiverVcenterArguments): ReceiverVcenter {
  return component(receiverVcenterSpec, label, args);
}

export interface ReceiverZipkinArguments {
  readonly parseStringTags?: Value<boolean>;
  /** Default: `"0.0.0.0:9411"`. */
  readonly endpoint?: Text;
  readonly tls?: TLSServerArguments;
  readonly cors?: CORSArguments;
  readonly auth?: Expression<AuthHandler>;
  readonly maxRequestBodySize?: Text<Size>;
  readonly includeMetadata?: Value<boolean>;
  /** Default: `["","gzip","zstd","zlib","snappy","deflate","lz4"]`. */
  readonly compressionAlgorithms?: ListOf<Text, string>;
  readonly keepAlivesEnabled?: Value<boolean>;
  /** Default: `"1m0s"`. */
  readonly idleTimeout?: Text<Duration>;
  readonly readTimeout?: Text<Duration>;
  /** Default: `"30s"`. */
  readonly writeTimeout?: Text<Duration>;
  /** Default: `"1m0s"`. */
  readonly readHeaderTimeout?: Text<Duration>;
  readonly debugMetrics?: DebugMetricsArguments;
  readonly output: OtelcolConsumerArguments;
}

export type ReceiverZipkin = Component<"otelcol.receiver.zipkin">;

const receiverZipkinArgumentsBody: BodySpec = () => ({
  tls: tlsServerArgumentsBody,
  cors: attributesOnly,
  debugMetrics: attributesOnly,
  output: attributesOnly,
});

const receiverZipkinSpec: ComponentSpec = {
  name: "otelcol.receiver.zipkin",
  stability: "generally-available",
  exports: [],
  body: receiverZipkinArgumentsBody,
};

/**
 * `otelcol.receiver.zipkin` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.receiver.zipkin/
 */
function receiverZipkin(label: string, args: ReceiverZipkinArguments): ReceiverZipkin {
  return component(receiverZipkinSpec, label, args);
}

export interface StorageFileArguments {
  readonly directory?: Text;
  /** Default: `"1s"`. */
  readonly timeout?: Text<Duration>;
  /** Defaults here: `checkInterval` `"5s"`, `maxTransactionSize` `65536`, `reboundNeededThresholdMib` `100`, `reboundTriggerThresholdMib` `10`. */
  readonly compaction?: CompactionConfig;
  readonly fsync?: Value<boolean>;
  /** Default: `true`. */
  readonly createDirectory?: Value<boolean>;
  /** Default: `"0750"`. */
  readonly directoryPermissions?: Text;
  readonly debugMetrics?: DebugMetricsArguments;
}

export interface StorageFile extends Component<"otelcol.storage.file"> {
  readonly handler: Expression<ExtensionHandler>;
}

const storageFileArgumentsBody: BodySpec = () => ({
  compaction: attributesOnly,
  debugMetrics: attributesOnly,
});

const storageFileSpec: ComponentSpec = {
  name: "otelcol.storage.file",
  stability: "public-preview",
  exports: ["handler"],
  body: storageFileArgumentsBody,
};

/**
 * `otelcol.storage.file` (public preview); exports `handler`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/otelcol/otelcol.storage.file/
 */
function storageFile(label: string, args: StorageFileArguments = {}): StorageFile {
  return component(storageFileSpec, label, args);
}

export const auth: {
  readonly basic: typeof authBasic;
  readonly bearer: typeof authBearer;
  readonly google: typeof authGoogle;
  readonly headers: typeof authHeaders;
  readonly oauth2: typeof authOauth2;
  readonly sigv4: typeof authSigv4;
} = {
  basic: authBasic,
  bearer: authBearer,
  google: authGoogle,
  headers: authHeaders,
  oauth2: authOauth2,
  sigv4: authSigv4,
};

export const connector: {
  readonly count: typeof connectorCount;
  readonly hostInfo: typeof connectorHostInfo;
  readonly servicegraph: typeof connectorServicegraph;
  readonly signaltometrics: typeof connectorSignaltometrics;
  readonly spanlogs: typeof connectorSpanlogs;
  readonly spanmetrics: typeof connectorSpanmetrics;
} = {
  count: connectorCount,
  hostInfo: connectorHostInfo,
  servicegraph: connectorServicegraph,
  signaltometrics: connectorSignaltometrics,
  spanlogs: connectorSpanlogs,
  spanmetrics: connectorSpanmetrics,
};

export const exporter: {
  readonly awss3: typeof exporterAwss3;
  readonly datadog: typeof exporterDatadog;
  readonly debug: typeof exporterDebug;
  readonly faro: typeof exporterFaro;
  readonly file: typeof exporterFile;
  readonly googlecloud: typeof exporterGooglecloud;
  readonly googlecloudpubsub: typeof exporterGooglecloudpubsub;
  readonly kafka: typeof exporterKafka;
  readonly loadbalancing: typeof exporterLoadbalancing;
  readonly loki: typeof exporterLoki;
  readonly otlp: typeof exporterOtlp;
  readonly otlphttp: typeof exporterOtlphttp;
  readonly prometheus: typeof exporterPrometheus;
  readonly splunkhec: typeof exporterSplunkhec;
  readonly syslog: typeof exporterSyslog;
} = {
  awss3: exporterAwss3,
  datadog: exporterDatadog,
  debug: exporterDebug,
  faro: exporterFaro,
  file: exporterFile,
  googlecloud: exporterGooglecloud,
  googlecloudpubsub: exporterGooglecloudpubsub,
  kafka: exporterKafka,
  loadbalancing: exporterLoadbalancing,
  loki: exporterLoki,
  otlp: exporterOtlp,
  otlphttp: exporterOtlphttp,
  prometheus: exporterPrometheus,
  splunkhec: exporterSplunkhec,
  syslog: exporterSyslog,
};

export const extension: { readonly jaegerRemoteSampling: typeof extensionJaegerRemoteSampling } = {
  jaegerRemoteSampling: extensionJaegerRemoteSampling,
};

export const processor: {
  readonly attributes: typeof processorAttributes;
  readonly batch: typeof processorBatch;
  readonly cumulativetodelta: typeof processorCumulativetodelta;
  readonly deltatocumulative: typeof processorDeltatocumulative;
  readonly discovery: typeof processorDiscovery;
  readonly filter: typeof processorFilter;
  readonly groupbyattrs: typeof processorGroupbyattrs;
  readonly interval: typeof processorInterval;
  readonly k8sattributes: typeof processorK8sattributes;
  readonly memoryLimiter: typeof processorMemoryLimiter;
  readonly metricStartTime: typeof processorMetricStartTime;
  readonly probabilisticSampler: typeof processorProbabilisticSampler;
  readonly redaction: typeof processorRedaction;
  readonly resourcedetection: typeof processorResourcedetection;
  readonly span: typeof processorSpan;
  readonly tailSampling: typeof processorTailSampling;
  readonly transform: typeof processorTransform;
} = {
  attributes: processorAttributes,
  batch: processorBatch,
  cumulativetodelta: processorCumulativetodelta,
  deltatocumulative: processorDeltatocumulative,
  discovery: processorDiscovery,
  filter: processorFilter,
  groupbyattrs: processorGroupbyattrs,
  interval: processorInterval,
  k8sattributes: processorK8sattributes,
  memoryLimiter: processorMemoryLimiter,
  metricStartTime: processorMetricStartTime,
  probabilisticSampler: processorProbabilisticSampler,
  redaction: processorRedaction,
  resourcedetection: processorResourcedetection,
  span: processorSpan,
  tailSampling: processorTailSampling,
  transform: processorTransform,
};

export const receiver: {
  readonly awscloudwatch: typeof receiverAwscloudwatch;
  readonly awsecscontainermetrics: typeof receiverAwsecscontainermetrics;
  readonly awss3: typeof receiverAwss3;
  readonly cloudflare: typeof receiverCloudflare;
  readonly datadog: typeof receiverDatadog;
  readonly faro: typeof receiverFaro;
  readonly fileStats: typeof receiverFileStats;
  readonly filelog: typeof receiverFilelog;
  readonly fluentforward: typeof receiverFluentforward;
  readonly googlecloudpubsub: typeof receiverGooglecloudpubsub;
  readonly influxdb: typeof receiverInfluxdb;
  readonly jaeger: typeof receiverJaeger;
  readonly kafka: typeof receiverKafka;
  readonly loki: typeof receiverLoki;
  readonly nginx: typeof receiverNginx;
  readonly otlp: typeof receiverOtlp;
  readonly prometheus: typeof receiverPrometheus;
  readonly solace: typeof receiverSolace;
  readonly splunkhec: typeof receiverSplunkhec;
  readonly syslog: typeof receiverSyslog;
  readonly tcplog: typeof receiverTcplog;
  readonly vcenter: typeof receiverVcenter;
  readonly zipkin: typeof receiverZipkin;
} = {
  awscloudwatch: receiverAwscloudwatch,
  awsecscontainermetrics: receiverAwsecscontainermetrics,
  awss3: receiverAwss3,
  cloudflare: receiverCloudflare,
  datadog: receiverDatadog,
  faro: receiverFaro,
  fileStats: receiverFileStats,
  filelog: receiverFilelog,
  fluentforward: receiverFluentforward,
  googlecloudpubsub: receiverGooglecloudpubsub,
  influxdb: receiverInfluxdb,
  jaeger: receiverJaeger,
  kafka: receiverKafka,
  loki: receiverLoki,
  nginx: receiverNginx,
  otlp: receiverOtlp,
  prometheus: receiverPrometheus,
  solace: receiverSolace,
  splunkhec: receiverSplunkhec,
  syslog: receiverSyslog,
  tcplog: receiverTcplog,
  vcenter: receiverVcenter,
  zipkin: receiverZipkin,
};

export const storage: { readonly file: typeof storageFile } = { file: storageFile };
