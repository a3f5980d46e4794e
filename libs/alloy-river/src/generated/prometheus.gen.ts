// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { ListOf, MapOf, TargetValue, Text } from "../expression/argument.ts";
import type { Appendable, RelabelRules, Target } from "../expression/capsule.ts";
import type { Expression, Value } from "../expression/expression.ts";
import type { Duration, Size } from "../expression/quantity.ts";
import type { HeaderMap, Secret, SecretText, TextHeaderMap } from "../expression/secret.ts";
import type { Component } from "../component/block.ts";
import { component } from "../component/block.ts";
import type { BodySpec, ComponentSpec } from "../component/spec.ts";
import { attributesOnly } from "../component/spec.ts";
import type {
  Authorization,
  AutoDiscovery,
  BasicAuth,
  ClientArguments,
  ComponentBlock,
  GRPCConfig,
  HTTPConfig,
  Heartbeat,
  InfoSchemaProcessList,
  InfoSchemaTables,
  LabelSelector,
  MySQLUser,
  OAuth2Config,
  PerfSchemaEventsStatements,
  PerfSchemaFileInstances,
  PerfSchemaMemoryEvents,
  RelabelConfig,
  StatStatementFlags,
  TLSConfig,
} from "./common.gen.ts";
import {
  clientArgumentsBody,
  grpcConfigBody,
  httpConfigBody,
  labelSelectorBody,
  oauth2ConfigBody,
} from "./common.gen.ts";

export interface BlackboxTarget {
  readonly name: Text;
  readonly address: Text;
  readonly module?: Text;
  readonly labels?: MapOf<Text, string>;
}

export interface CustomNamespaceJob {
  readonly regions: ListOf<Text, string>;
  readonly role?: readonly Role[];
  readonly customTags?: MapOf<Text, string>;
  readonly dimensionNameRequirements?: ListOf<Text, string>;
  readonly namespace: Text;
  readonly recentlyActiveOnly?: Value<boolean>;
  readonly metric: readonly Metric[];
  readonly delay?: Text<Duration>;
  readonly period?: Text<Duration>;
  readonly length?: Text<Duration>;
  readonly addCloudwatchTimestamp?: Value<boolean>;
  readonly nilToZero?: Value<boolean>;
}

export const customNamespaceJobBody: BodySpec = () => ({ role: attributesOnly, metric: attributesOnly });

export interface DecoupledScrapeConfig {
  readonly enabled?: Value<boolean>;
  readonly scrapeInterval?: Text<Duration>;
}

export interface DiscoveryJob {
  readonly regions: ListOf<Text, string>;
  readonly role?: readonly Role[];
  readonly customTags?: MapOf<Text, string>;
  readonly searchTags?: MapOf<Text, string>;
  readonly type: Text;
  readonly dimensionNameRequirements?: ListOf<Text, string>;
  readonly recentlyActiveOnly?: Value<boolean>;
  readonly metric: readonly Metric[];
  readonly period?: Text<Duration>;
  readonly length?: Text<Duration>;
  readonly delay?: Text<Duration>;
  readonly addCloudwatchTimestamp?: Value<boolean>;
  readonly nilToZero?: Value<boolean>;
}

export const discoveryJobBody: BodySpec = () => ({ role: attributesOnly, metric: attributesOnly });

export interface Metric {
  readonly name: Text;
  readonly statistics: ListOf<Text, string>;
  readonly period?: Text<Duration>;
  readonly length?: Text<Duration>;
  readonly nilToZero?: Value<boolean>;
  readonly addCloudwatchTimestamp?: Value<boolean>;
}

export interface Role {
  readonly roleArn: Text;
  readonly externalId?: Text;
}

export interface StaticJob {
  readonly regions: ListOf<Text, string>;
  readonly role?: readonly Role[];
  readonly customTags?: MapOf<Text, string>;
  readonly namespace: Text;
  readonly dimensions: MapOf<Text, string>;
  readonly metric: readonly Metric[];
  readonly period?: Text<Duration>;
  readonly length?: Text<Duration>;
  readonly delay?: Text<Duration>;
  readonly nilToZero?: Value<boolean>;
}

export const staticJobBody: BodySpec = () => ({ role: attributesOnly, metric: attributesOnly });

export interface DatabaseTarget {
  readonly name: Text;
  readonly connectionString: Secret;
  readonly username?: Text;
  readonly password?: Secret;
  readonly labels?: MapOf<Text, string>;
}

export interface MatcherGroup {
  readonly name?: Text;
  readonly comm?: ListOf<Text, string>;
  readonly exe?: ListOf<Text, string>;
  readonly cmdline?: ListOf<Text, string>;
}

export interface SNMPTarget {
  readonly address: Text;
  readonly module?: Text;
  readonly auth?: Text;
  readonly walkParams?: Text;
  readonly snmpContext?: Text;
  readonly labels?: MapOf<Text, string>;
}

export interface WalkParam {
  /** A whole number, at least 0. */
  readonly maxRepetitions?: Value<number>;
  /** A whole number. */
  readonly retries?: Value<number>;
  readonly timeout?: Text<Duration>;
  readonly useUnconnectedUdpSocket?: Value<boolean>;
}

export interface ArpConfig {
  readonly deviceExclude?: Text;
  readonly deviceInclude?: Text;
  readonly netlink?: Value<boolean>;
}

export interface BCacheConfig {
  readonly priorityStats?: Value<boolean>;
}

export interface CPUConfig {
  readonly bugsInclude?: Text;
  readonly guest?: Value<boolean>;
  readonly info?: Value<boolean>;
  readonly flagsInclude?: Text;
}

export interface DiskStatsConfig {
  readonly deviceExclude?: Text;
  readonly deviceInclude?: Text;
}

export interface EthToolConfig {
  readonly deviceExclude?: Text;
  readonly deviceInclude?: Text;
  readonly metricsInclude?: Text;
}

export interface FilesystemConfig {
  readonly fsTypesExclude?: Text;
  readonly mountPointsExclude?: Text;
  readonly mountTimeout?: Text<Duration>;
}

export interface HwMonConfig {
  readonly chipExclude?: Text;
  readonly chipInclude?: Text;
}

export interface IPVSConfig {
  readonly backendLabels?: ListOf<Text, string>;
}

export interface NTPConfig {
  /** A whole number. */
  readonly ipTtl?: Value<number>;
  readonly localOffsetTolerance?: Text<Duration>;
  readonly maxDistance?: Text<Duration>;
  /** A whole number. */
  readonly protocolVersion?: Value<number>;
  readonly server?: Text;
  readonly serverIsLocal?: Value<boolean>;
}

export interface NetclassConfig {
  readonly ignoreInvalidSpeedDevice?: Value<boolean>;
  readonly ignoredDevices?: Text;
}

export interface NetdevConfig {
  readonly addressInfo?: Value<boolean>;
  readonly deviceExclude?: Text;
  readonly deviceInclude?: Text;
}

export interface NetstatConfig {
  readonly fields?: Text;
}

export interface PerfConfig {
  readonly cpus?: Text;
  readonly tracepoint?: ListOf<Text, string>;
  readonly disableHardwareProfilers?: Value<boolean>;
  readonly disableSoftwareProfilers?: Value<boolean>;
  readonly disableCacheProfilers?: Value<boolean>;
  readonly hardwareProfilers?: ListOf<Text, string>;
  readonly softwareProfilers?: ListOf<Text, string>;
  readonly cacheProfilers?: ListOf<Text, string>;
}

export interface PowersupplyConfig {
  readonly ignoredSupplies?: Text;
}

export interface RunitConfig {
  readonly serviceDir?: Text;
}

export interface SupervisordConfig {
  readonly url?: Text;
}

export interface SysctlConfig {
  readonly include?: ListOf<Text, string>;
  readonly includeInfo?: ListOf<Text, string>;
}

export interface SystemdConfig {
  readonly enableRestarts?: Value<boolean>;
  readonly startTime?: Value<boolean>;
  readonly taskMetrics?: Value<boolean>;
  readonly unitExclude?: Text;
  readonly unitInclude?: Text;
}

export interface TapestatsConfig {
  readonly ignoredDevices?: Text;
}

export interface TextfileConfig {
  readonly directory?: Text;
}

export interface VMStatConfig {
  readonly fields?: Text;
}

export interface DNSConfig {
  readonly enabledList?: ListOf<Text, string>;
}

export interface DfsrConfig {
  readonly sourcesEnabled?: ListOf<Text, string>;
}

export interface ExchangeConfig {
  readonly enabledList?: ListOf<Text, string>;
}

export interface FiletimeConfig {
  readonly filePatterns?: ListOf<Text, string>;
}

export interface IISConfig {
  readonly appBlacklist?: Text;
  readonly appWhitelist?: Text;
  readonly siteBlacklist?: Text;
  readonly siteWhitelist?: Text;
  readonly appExclude?: Text;
  readonly appInclude?: Text;
  readonly siteExclude?: Text;
  readonly siteInclude?: Text;
}

export interface LogicalDiskConfig {
  readonly enabledList?: ListOf<Text, string>;
  readonly blacklist?: Text;
  readonly whitelist?: Text;
  readonly include?: Text;
  readonly exclude?: Text;
}

export interface MSClusterConfig {
  readonly enabledList?: ListOf<Text, string>;
}

export interface MSMQConfig {
  readonly whereClause?: Text;
}

export interface MSSQLConfig {
  readonly enabledClasses?: ListOf<Text, string>;
}

export interface NetConfig {
  readonly enabledList?: ListOf<Text, string>;
  readonly exclude?: Text;
  readonly include?: Text;
}

export interface NetFrameworkConfig {
  readonly enabledList?: ListOf<Text, string>;
}

export interface NetworkConfig {
  readonly blacklist?: Text;
  readonly whitelist?: Text;
  readonly exclude?: Text;
  readonly include?: Text;
}

export interface PerformanceCounterConfig {
  readonly objects?: Text;
}

export interface PhysicalDiskConfig {
  readonly include?: Text;
  readonly exclude?: Text;
}

export interface PrinterConfig {
  readonly exclude?: Text;
  readonly include?: Text;
}

export interface ProcessConfig {
  readonly blacklist?: Text;
  readonly whitelist?: Text;
  readonly exclude?: Text;
  readonly include?: Text;
  readonly enableIisWorkerProcess?: Value<boolean>;
  /** A whole number, at least 0. */
  readonly counterVersion?: Value<number>;
}

export interface SMBClientConfig {
  /** @deprecated */
  readonly enabledList?: ListOf<Text, string>;
}

export interface SMBConfig {
  /** @deprecated */
  readonly enabledList?: ListOf<Text, string>;
}

export interface SMTPConfig {
  readonly blacklist?: Text;
  readonly whitelist?: Text;
  readonly exclude?: Text;
  readonly include?: Text;
}

export interface ScheduledTaskConfig {
  readonly exclude?: Text;
  readonly include?: Text;
}

export interface ServiceConfig {
  readonly include?: Text;
  readonly exclude?: Text;
  readonly useApi?: Text;
  readonly whereClause?: Text;
  readonly enableV2Collector?: Text;
}

export interface TCPConfig {
  readonly enabledList?: ListOf<Text, string>;
}

export interface TextFileConfig {
  /** @deprecated */
  readonly textFileDirectory?: Text;
  readonly directories?: ListOf<Text, string>;
}

export interface TimeConfig {
  readonly enabledList?: ListOf<Text, string>;
}

export interface UpdateConfig {
  readonly online?: Value<boolean>;
  readonly scrapeInterval?: Text<Duration>;
}

export interface ScrapeOptions {
  readonly defaultScrapeInterval?: Text<Duration>;
  readonly defaultScrapeTimeout?: Text<Duration>;
  /** A whole number, at least 0. */
  readonly defaultSampleLimit?: Value<number>;
  readonly scrapeNativeHistograms?: Value<boolean>;
  readonly scrapeClassicHistograms?: Value<boolean>;
  readonly convertClassicHistogramsToNhcb?: Value<boolean>;
  /** A whole number, at least 0. */
  readonly nativeHistogramBucketLimit?: Value<number>;
  readonly nativeHistogramMinBucketFactor?: Value<number>;
  readonly honorMetadata?: Value<boolean>;
  readonly enableTypeAndUnitLabels?: Value<boolean>;
  readonly startTimestampZeroIngestion?: Value<boolean>;
}

export interface AzureADConfig {
  readonly managedIdentity?: ManagedIdentityConfig;
  readonly workloadIdentity?: WorkloadIdentityConfig;
  readonly oauth?: OAuthConfig;
  readonly sdk?: SDKConfig;
  /** Default: `"AzurePublic"`. */
  readonly cloud?: Text;
  readonly scope?: Text;
}

export const azureADConfigBody: BodySpec = () => ({
  managedIdentity: attributesOnly,
  workloadIdentity: attributesOnly,
  oauth: attributesOnly,
  sdk: attributesOnly,
});

export interface RemotewriteEndpointOptions {
  readonly name?: Text;
  readonly url: Text;
  /** Default: `"30s"`. */
  readonly remoteTimeout?: Text<Duration>;
  readonly headers?: TextHeaderMap | Expression<{ readonly [key: string]: string }>;
  /** Default: `true`. */
  readonly sendExemplars?: Value<boolean>;
  readonly sendNativeHistograms?: Value<boolean>;
  /** Default: `"prometheus.WriteRequest"`. */
  readonly protobufMessage?: Text<"io.prometheus.write.v2.Request" | "prometheus.WriteRequest">;
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
  readonly enableHttp2?: Value<boolean>;
  readonly httpHeaders?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
  readonly queueConfig?: QueueOptions;
  readonly metadataConfig?: MetadataOptions;
  readonly writeRelabelConfig?: readonly RelabelConfig[];
  readonly sigv4?: SigV4Config;
  readonly azuread?: AzureADConfig;
  readonly googleIam?: GoogleIAMConfig;
  readonly roundRobinDns?: Value<boolean>;
}

export const remotewriteEndpointOptionsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
  queueConfig: attributesOnly,
  metadataConfig: attributesOnly,
  writeRelabelConfig: attributesOnly,
  sigv4: attributesOnly,
  azuread: azureADConfigBody,
  googleIam: attributesOnly,
});

export interface GoogleIAMConfig {
  readonly credentialsFile?: Text;
}

export interface ManagedIdentityConfig {
  readonly clientId: Text;
}

export interface MetadataOptions {
  /** Default: `true`. */
  readonly send?: Value<boolean>;
  /** Default: `"1m0s"`. */
  readonly sendInterval?: Text<Duration>;
  /** A whole number. Default: `2000`. */
  readonly maxSamplesPerSend?: Value<number>;
}

export interface OAuthConfig {
  readonly clientId: Text;
  readonly clientSecret: Secret;
  readonly tenantId: Text;
}

export interface QueueOptions {
  /** A whole number. Default: `10000`. */
  readonly capacity?: Value<number>;
  /** A whole number. Default: `50`. */
  readonly maxShards?: Value<number>;
  /** A whole number. Default: `1`. */
  readonly minShards?: Value<number>;
  /** A whole number. Default: `2000`. */
  readonly maxSamplesPerSend?: Value<number>;
  /** Default: `"5s"`. */
  readonly batchSendDeadline?: Text<Duration>;
  /** Default: `"30ms"`. */
  readonly minBackoff?: Text<Duration>;
  /** Default: `"5s"`. */
  readonly maxBackoff?: Text<Duration>;
  /** Default: `true`. */
  readonly retryOnHttp429?: Value<boolean>;
  readonly sampleAgeLimit?: Text<Duration>;
}

export interface SDKConfig {
  readonly tenantId: Text;
}

export interface SigV4Config {
  readonly region?: Text;
  readonly accessKey?: Text;
  readonly secretKey?: Secret;
  readonly profile?: Text;
  readonly roleArn?: Text;
  readonly externalId?: Text;
  readonly useFipsStsEndpoint?: Value<boolean>;
  readonly serviceName?: Text;
}

export interface WALOptions {
  /** Default: `"2h0m0s"`. */
  readonly truncateFrequency?: Text<Duration>;
  /** Default: `"5m0s"`. */
  readonly minKeepaliveTime?: Text<Duration>;
  /** Default: `"8h0m0s"`. */
  readonly maxKeepaliveTime?: Text<Duration>;
}

export interface WorkloadIdentityConfig {
  readonly clientId: Text;
  readonly tenantId: Text;
  readonly tokenFilePath?: Text;
}

export interface EchoArguments {
  /** Default: `"text"`. */
  readonly format?: Text;
}

export interface Echo extends Component<"prometheus.echo"> {
  readonly receiver: Expression<Appendable>;
}

const echoSpec: ComponentSpec = {
  name: "prometheus.echo",
  stability: "generally-available",
  exports: ["receiver"],
  body: attributesOnly,
};

/**
 * `prometheus.echo` (generally available); exports `receiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.echo/
 */
export function echo(label: string, args: EchoArguments = {}): Echo {
  return component(echoSpec, label, args);
}

export interface EnrichArguments {
  readonly targets: ListOf<TargetValue, Target>;
  readonly targetToMetricMatch?: MapOf<Text, string>;
  /** @deprecated */
  readonly targetMatchLabel?: Text;
  /** @deprecated */
  readonly metricsMatchLabel?: Text;
  readonly labelsToCopy?: ListOf<Text, string>;
  readonly forwardTo: ListOf<Expression<Appendable>, Appendable>;
}

export interface Enrich extends Component<"prometheus.enrich"> {
  readonly receiver: Expression<Appendable>;
}

const enrichSpec: ComponentSpec = {
  name: "prometheus.enrich",
  stability: "experimental",
  exports: ["receiver"],
  body: attributesOnly,
};

/**
 * `prometheus.enrich` (experimental); exports `receiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.enrich/
 */
export function enrich(label: string, args: EnrichArguments): Enrich {
  return component(enrichSpec, label, args);
}

export interface ExporterApacheArguments {
  /** Default: `"http://localhost/server-status?auto"`. */
  readonly scrapeUri?: Text;
  readonly hostOverride?: Text;
  readonly insecure?: Value<boolean>;
}

export interface ExporterApache extends Component<"prometheus.exporter.apache"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterApacheSpec: ComponentSpec = {
  name: "prometheus.exporter.apache",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.apache` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.apache/
 */
function exporterApache(label: string, args: ExporterApacheArguments = {}): ExporterApache {
  return component(exporterApacheSpec, label, args);
}

export interface ExporterAzureArguments {
  readonly subscriptions: ListOf<Text, string>;
  readonly resourceGraphQueryFilter?: Text;
  readonly resourceType: Text;
  readonly metrics: ListOf<Text, string>;
  readonly metricAggregations?: ListOf<Text<"average" | "count" | "maximum" | "minimum" | "total">, string>;
  /** Default: `"PT5M"`. */
  readonly timespan?: Text;
  /** Default: `"PT1M"`. */
  readonly interval?: Text;
  readonly includedDimensions?: ListOf<Text, string>;
  /** Default: `["owner"]`. */
  readonly includedResourceTags?: ListOf<Text, string>;
  readonly metricNamespace?: Text;
  /** Default: `"azure_{type}_{metric}_{aggregation}_{unit}"`. */
  readonly metricNameTemplate?: Text;
  /** Default: `"Azure metric {metric} for {type} with aggregation {aggregation} as {unit}"`. */
  readonly metricHelpTemplate?: Text;
  /** Default: `"azurecloud"`. */
  readonly azureCloudEnvironment?: Text;
  readonly validateDimensions?: Value<boolean>;
  readonly regions?: ListOf<Text, string>;
}

export interface ExporterAzure extends Component<"prometheus.exporter.azure"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterAzureSpec: ComponentSpec = {
  name: "prometheus.exporter.azure",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.azure` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.azure/
 */
function exporterAzure(label: string, args: ExporterAzureArguments): ExporterAzure {
  return component(exporterAzureSpec, label, args);
}

export interface ExporterBlackboxArguments {
  readonly configFile?: Text;
  readonly config?: Text | Secret;
  readonly target?: readonly BlackboxTarget[];
  /** Default: `"500ms"`. */
  readonly probeTimeoutOffset?: Text<Duration>;
  readonly targets?: ListOf<MapOf<Text, string>, { readonly [key: string]: string }>;
}

export interface ExporterBlackbox extends Component<"prometheus.exporter.blackbox"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterBlackboxArgumentsBody: BodySpec = () => ({ target: attributesOnly });

const exporterBlackboxSpec: ComponentSpec = {
  name: "prometheus.exporter.blackbox",
  stability: "generally-available",
  exports: ["targets"],
  body: exporterBlackboxArgumentsBody,
};

/**
 * `prometheus.exporter.blackbox` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.blackbox/
 */
function exporterBlackbox(label: string, args: ExporterBlackboxArguments = {}): ExporterBlackbox {
  return component(exporterBlackboxSpec, label, args);
}

export interface ExporterCadvisorArguments {
  /** Default: `true`. */
  readonly storeContainerLabels?: Value<boolean>;
  /** Default: `[""]`. */
  readonly allowlistedContainerLabels?: ListOf<Text, string>;
  /** Default: `[""]`. */
  readonly envMetadataAllowlist?: ListOf<Text, string>;
  /** Default: `[""]`. */
  readonly rawCgroupPrefixAllowlist?: ListOf<Text, string>;
  readonly perfEventsConfig?: Text;
  readonly resctrlInterval?: Text<Duration>;
  readonly disabledMetrics?: ListOf<Text, string>;
  readonly enabledMetrics?: ListOf<Text, string>;
  /** Default: `"2m0s"`. */
  readonly storageDuration?: Text<Duration>;
  /** Default: `"/run/containerd/containerd.sock"`. */
  readonly containerdHost?: Text;
  /** Default: `"k8s.io"`. */
  readonly containerdNamespace?: Text;
  /** Default: `"unix:///var/run/docker.sock"`. */
  readonly dockerHost?: Text;
  readonly useDockerTls?: Value<boolean>;
  /** Default: `"cert.pem"`. */
  readonly dockerTlsCert?: Text;
  /** Default: `"key.pem"`. */
  readonly dockerTlsKey?: Text;
  /** Default: `"ca.pem"`. */
  readonly dockerTlsCa?: Text;
  readonly dockerOnly?: Value<boolean>;
  readonly disableRootCgroupStats?: Value<boolean>;
}

export interface ExporterCadvisor extends Component<"prometheus.exporter.cadvisor"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterCadvisorSpec: ComponentSpec = {
  name: "prometheus.exporter.cadvisor",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.cadvisor` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.cadvisor/
 */
function exporterCadvisor(label: string, args: ExporterCadvisorArguments = {}): ExporterCadvisor {
  return component(exporterCadvisorSpec, label, args);
}

export interface ExporterCatchpointArguments {
  readonly verboseLogging?: Value<boolean>;
  /** Default: `"/catchpoint-webhook"`. */
  readonly webhookPath?: Text;
  /** Default: `"9090"`. */
  readonly port?: Text;
}

export interface ExporterCatchpoint extends Component<"prometheus.exporter.catchpoint"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterCatchpointSpec: ComponentSpec = {
  name: "prometheus.exporter.catchpoint",
  stability: "experimental",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.catchpoint` (experimental); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.catchpoint/
 */
function exporterCatchpoint(label: string, args: ExporterCatchpointArguments = {}): ExporterCatchpoint {
  return component(exporterCatchpointSpec, label, args);
}

export interface ExporterCloudwatchArguments {
  readonly stsRegion: Text;
  /** Default: `true`. */
  readonly fipsDisabled?: Value<boolean>;
  readonly discoveryExportedTags?: MapOf<ListOf<Text, string>, readonly string[]>;
  readonly discovery?: readonly DiscoveryJob[];
  /** By label. */
  readonly static?: { readonly [label: string]: StaticJob };
  /** By label. */
  readonly customNamespace?: { readonly [label: string]: CustomNamespaceJob };
  /** Defaults here: `scrapeInterval` `"5m0s"`. */
  readonly decoupledScraping?: DecoupledScrapeConfig;
  readonly labelsSnakeCase?: Value<boolean>;
  /**
   * Default: `true`.
   * @deprecated
   */
  readonly awsSdkVersionV2?: Value<boolean>;
  /** @deprecated */
  readonly debug?: Value<boolean>;
}

export interface ExporterCloudwatch extends Component<"prometheus.exporter.cloudwatch"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterCloudwatchArgumentsBody: BodySpec = () => ({
  discovery: discoveryJobBody,
  static: { labelled: staticJobBody },
  customNamespace: { labelled: customNamespaceJobBody },
  decoupledScraping: attributesOnly,
});

const exporterCloudwatchSpec: ComponentSpec = {
  name: "prometheus.exporter.cloudwatch",
  stability: "generally-available",
  exports: ["targets"],
  body: exporterCloudwatchArgumentsBody,
};

/**
 * `prometheus.exporter.cloudwatch` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.cloudwatch/
 */
function exporterCloudwatch(label: string, args: ExporterCloudwatchArguments): ExporterCloudwatch {
  return component(exporterCloudwatchSpec, label, args);
}

export interface ExporterConsulArguments {
  /** Default: `"http://localhost:8500"`. */
  readonly server?: Text;
  readonly caFile?: Text;
  readonly certFile?: Text;
  readonly keyFile?: Text;
  readonly serverName?: Text;
  /** Default: `"500ms"`. */
  readonly timeout?: Text<Duration>;
  readonly insecureSkipVerify?: Value<boolean>;
  /** A whole number. */
  readonly concurrentRequestLimit?: Value<number>;
  /** Default: `true`. */
  readonly allowStale?: Value<boolean>;
  readonly requireConsistent?: Value<boolean>;
  readonly kvPrefix?: Text;
  /** Default: `".*"`. */
  readonly kvFilter?: Text;
  /** Default: `true`. */
  readonly generateHealthSummary?: Value<boolean>;
}

export interface ExporterConsul extends Component<"prometheus.exporter.consul"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterConsulSpec: ComponentSpec = {
  name: "prometheus.exporter.consul",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.consul` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.consul/
 */
function exporterConsul(label: string, args: ExporterConsulArguments = {}): ExporterConsul {
  return component(exporterConsulSpec, label, args);
}

export interface ExporterDatabricksArguments {
  readonly serverHostname: Text;
  readonly warehouseHttpPath: Text;
  readonly clientId: Text;
  readonly clientSecret: Secret;
  /** Default: `"5m0s"`. */
  readonly queryTimeout?: Text<Duration>;
  /** Default: `"24h0m0s"`. */
  readonly billingLookback?: Text<Duration>;
  /** Default: `"3h0m0s"`. */
  readonly jobsLookback?: Text<Duration>;
  /** Default: `"3h0m0s"`. */
  readonly pipelinesLookback?: Text<Duration>;
  /** Default: `"2h0m0s"`. */
  readonly queriesLookback?: Text<Duration>;
  /** A whole number. Default: `3600`. */
  readonly slaThresholdSeconds?: Value<number>;
  readonly collectTaskRetries?: Value<boolean>;
}

export interface ExporterDatabricks extends Component<"prometheus.exporter.databricks"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterDatabricksSpec: ComponentSpec = {
  name: "prometheus.exporter.databricks",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.databricks` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.databricks/
 */
function exporterDatabricks(label: string, args: ExporterDatabricksArguments): ExporterDatabricks {
  return component(exporterDatabricksSpec, label, args);
}

export interface ExporterDnsmasqArguments {
  /** Default: `"localhost:53"`. */
  readonly address?: Text;
  /** Default: `"/var/lib/misc/dnsmasq.leases"`. */
  readonly leasesFile?: Text;
  readonly exposeLeases?: Value<boolean>;
}

export interface ExporterDnsmasq extends Component<"prometheus.exporter.dnsmasq"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterDnsmasqSpec: ComponentSpec = {
  name: "prometheus.exporter.dnsmasq",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.dnsmasq` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.dnsmasq/
 */
function exporterDnsmasq(label: string, args: ExporterDnsmasqArguments = {}): ExporterDnsmasq {
  return component(exporterDnsmasqSpec, label, args);
}

export interface ExporterElasticsearchArguments {
  /** Default: `"http://localhost:9200"`. */
  readonly address?: Text;
  /** Default: `"5s"`. */
  readonly timeout?: Text<Duration>;
  readonly all?: Value<boolean>;
  /** Default: `"_local"`. */
  readonly node?: Text;
  readonly indices?: Value<boolean>;
  readonly indicesSettings?: Value<boolean>;
  readonly clusterSettings?: Value<boolean>;
  readonly shards?: Value<boolean>;
  /** Default: `true`. */
  readonly aliases?: Value<boolean>;
  readonly snapshots?: Value<boolean>;
  /** Default: `"5m0s"`. */
  readonly clusterinfoInterval?: Text<Duration>;
  readonly ca?: Text;
  readonly clientPrivateKey?: Text;
  readonly clientCert?: Text;
  readonly sslSkipVerify?: Value<boolean>;
  readonly dataStream?: Value<boolean>;
  readonly slm?: Value<boolean>;
  readonly basicAuth?: BasicAuth;
}

export interface ExporterElasticsearch extends Component<"prometheus.exporter.elasticsearch"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterElasticsearchArgumentsBody: BodySpec = () => ({ basicAuth: attributesOnly });

const exporterElasticsearchSpec: ComponentSpec = {
  name: "prometheus.exporter.elasticsearch",
  stability: "generally-available",
  exports: ["targets"],
  body: exporterElasticsearchArgumentsBody,
};

/**
 * `prometheus.exporter.elasticsearch` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.elasticsearch/
 */
function exporterElasticsearch(
  label: string,
  args: ExporterElasticsearchArguments = {},
): ExporterElasticsearch {
  return component(exporterElasticsearchSpec, label, args);
}

export interface ExporterGcpArguments {
  readonly projectIds: ListOf<Text, string>;
  readonly metricsPrefixes: ListOf<Text, string>;
  readonly extraFilters?: ListOf<Text, string>;
  /** Default: `"5m0s"`. */
  readonly requestInterval?: Text<Duration>;
  readonly requestOffset?: Text<Duration>;
  readonly ingestDelay?: Value<boolean>;
  readonly dropDelegatedProjects?: Value<boolean>;
  /** Default: `"15s"`. */
  readonly gcpClientTimeout?: Text<Duration>;
}

export interface ExporterGcp extends Component<"prometheus.exporter.gcp"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterGcpSpec: ComponentSpec = {
  name: "prometheus.exporter.gcp",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.gcp` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.gcp/
 */
function exporterGcp(label: string, args: ExporterGcpArguments): ExporterGcp {
  return component(exporterGcpSpec, label, args);
}

export interface ExporterGithubArguments {
  /** Default: `"https://api.github.com"`. */
  readonly apiUrl?: Text;
  readonly repositories?: ListOf<Text, string>;
  readonly organizations?: ListOf<Text, string>;
  readonly users?: ListOf<Text, string>;
  readonly apiToken?: Secret;
  readonly apiTokenFile?: Text;
  readonly githubAppKeyPath?: Text;
  /** A whole number. */
  readonly githubAppId?: Value<number>;
  /** A whole number. */
  readonly githubAppInstallationId?: Value<number>;
  readonly githubRateLimit?: Value<number>;
}

export interface ExporterGithub extends Component<"prometheus.exporter.github"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterGithubSpec: ComponentSpec = {
  name: "prometheus.exporter.github",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.github` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.github/
 */
function exporterGithub(label: string, args: ExporterGithubArguments = {}): ExporterGithub {
  return component(exporterGithubSpec, label, args);
}

export interface ExporterKafkaArguments {
  readonly instance?: Text;
  readonly kafkaUris?: ListOf<Text, string>;
  readonly useSasl?: Value<boolean>;
  /** Default: `true`. */
  readonly useSaslHandshake?: Value<boolean>;
  readonly saslUsername?: Text;
  readonly saslPassword?: Secret;
  readonly saslMechanism?: Text;
  readonly saslDisablePafxFast?: Value<boolean>;
  readonly useTls?: Value<boolean>;
  readonly tlsServerName?: Text;
  readonly caFile?: Text;
  readonly certFile?: Text;
  readonly keyFile?: Text;
  readonly insecureSkipVerify?: Value<boolean>;
  /** Default: `"2.0.0"`. */
  readonly kafkaVersion?: Text;
  readonly useZookeeperLag?: Value<boolean>;
  readonly zookeeperUris?: ListOf<Text, string>;
  readonly kafkaClusterName?: Text;
  /** Default: `"1m"`. */
  readonly metadataRefreshInterval?: Text;
  readonly gssapiServiceName?: Text;
  readonly gssapiKerberosConfigPath?: Text;
  readonly gssapiRealm?: Text;
  readonly gssapiKeyTabPath?: Text;
  readonly gssapiKerberosAuthType?: Text;
  /** Default: `true`. */
  readonly offsetShowAll?: Value<boolean>;
  /** A whole number. Default: `100`. */
  readonly topicWorkers?: Value<number>;
  /** Default: `true`. */
  readonly allowConcurrency?: Value<boolean>;
  readonly allowAutoTopicCreation?: Value<boolean>;
  /** A whole number. Default: `1000`. */
  readonly maxOffsets?: Value<number>;
  /**
   * A whole number. Default: `30`.
   * @deprecated
   */
  readonly pruneIntervalSeconds?: Value<number>;
  /** Default: `".*"`. */
  readonly topicsFilterRegex?: Text;
  /** Default: `"^$"`. */
  readonly topicsExcludeRegex?: Text;
  /** Default: `".*"`. */
  readonly groupsFilterRegex?: Text;
  /** Default: `"^$"`. */
  readonly groupsExcludeRegex?: Text;
}

export interface ExporterKafka extends Component<"prometheus.exporter.kafka"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterKafkaSpec: ComponentSpec = {
  name: "prometheus.exporter.kafka",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.kafka` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.kafka/
 */
function exporterKafka(label: string, args: ExporterKafkaArguments = {}): ExporterKafka {
  return component(exporterKafkaSpec, label, args);
}

export interface ExporterMemcachedArguments {
  /** Default: `"localhost:11211"`. */
  readonly address?: Text;
  /** Default: `"1s"`. */
  readonly timeout?: Text<Duration>;
  readonly tlsConfig?: TLSConfig;
}

export interface ExporterMemcached extends Component<"prometheus.exporter.memcached"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterMemcachedArgumentsBody: BodySpec = () => ({ tlsConfig: attributesOnly });

const exporterMemcachedSpec: ComponentSpec = {
  name: "prometheus.exporter.memcached",
  stability: "generally-available",
  exports: ["targets"],
  body: exporterMemcachedArgumentsBody,
};

/**
 * `prometheus.exporter.memcached` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.memcached/
 */
function exporterMemcached(label: string, args: ExporterMemcachedArguments = {}): ExporterMemcached {
  return component(exporterMemcachedSpec, label, args);
}

export interface ExporterMongodbArguments {
  readonly mongodbUri: Secret;
  /** Default: `true`. */
  readonly compatibleMode?: Value<boolean>;
  /** Default: `true`. */
  readonly collectAll?: Value<boolean>;
  readonly directConnect?: Value<boolean>;
  readonly discoveringMode?: Value<boolean>;
  /** Default: `"1m0s"`. */
  readonly currentopSlowTime?: Text<Duration>;
  readonly enableDbStats?: Value<boolean>;
  readonly enableDbStatsFreeStorage?: Value<boolean>;
  readonly enableDiagnosticData?: Value<boolean>;
  readonly enableReplicasetStatus?: Value<boolean>;
  readonly enableReplicasetConfig?: Value<boolean>;
  readonly enableCurrentopMetrics?: Value<boolean>;
  readonly enableTopMetrics?: Value<boolean>;
  readonly enableIndexStats?: Value<boolean>;
  readonly enableCollStats?: Value<boolean>;
  readonly enableProfile?: Value<boolean>;
  readonly enableShards?: Value<boolean>;
  readonly enableFcv?: Value<boolean>;
  readonly enablePbmMetrics?: Value<boolean>;
}

export interface ExporterMongodb extends Component<"prometheus.exporter.mongodb"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterMongodbSpec: ComponentSpec = {
  name: "prometheus.exporter.mongodb",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.mongodb` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.mongodb/
 */
function exporterMongodb(label: string, args: ExporterMongodbArguments): ExporterMongodb {
  return component(exporterMongodbSpec, label, args);
}

export interface ExporterMssqlArguments {
  readonly connectionString: Secret;
  readonly connectionName?: Text;
  /** A whole number. Default: `3`. */
  readonly maxIdleConnections?: Value<number>;
  /** A whole number. Default: `3`. */
  readonly maxOpenConnections?: Value<number>;
  readonly maxConnectionLifetime?: Text<Duration>;
  /** Default: `"10s"`. */
  readonly timeout?: Text<Duration>;
  readonly queryConfig?: Text | Secret;
}

export interface ExporterMssql extends Component<"prometheus.exporter.mssql"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterMssqlSpec: ComponentSpec = {
  name: "prometheus.exporter.mssql",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.mssql` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.mssql/
 */
function exporterMssql(label: string, args: ExporterMssqlArguments): ExporterMssql {
  return component(exporterMssqlSpec, label, args);
}

export interface ExporterMysqlArguments {
  readonly dataSourceName?: Secret;
  readonly enableCollectors?: ListOf<Text, string>;
  readonly disableCollectors?: ListOf<Text, string>;
  readonly setCollectors?: ListOf<Text, string>;
  /** Default: `true`. */
  readonly enableLockWaitTimeout?: Value<boolean>;
  /** A whole number. Default: `2`. */
  readonly lockWaitTimeout?: Value<number>;
  readonly logSlowFilter?: Value<boolean>;
  /** Defaults here: `processesByHost` `true`, `processesByUser` `true`. */
  readonly "infoSchema.processlist"?: InfoSchemaProcessList;
  /** Defaults here: `databases` `"*"`. */
  readonly "infoSchema.tables"?: InfoSchemaTables;
  /** Defaults here: `limit` `250`, `textLimit` `120`, `timeLimit` `86400`. */
  readonly "perfSchema.eventsstatements"?: PerfSchemaEventsStatements;
  /** Defaults here: `filter` `".*"`, `removePrefix` `"/var/lib/mysql"`. */
  readonly "perfSchema.fileInstances"?: PerfSchemaFileInstances;
  /** Defaults here: `removePrefix` `"memory/"`. */
  readonly "perfSchema.memoryEvents"?: PerfSchemaMemoryEvents;
  /** Defaults here: `database` `"heartbeat"`, `table` `"heartbeat"`. */
  readonly heartbeat?: Heartbeat;
  readonly "mysql.user"?: MySQLUser;
}

export interface ExporterMysql extends Component<"prometheus.exporter.mysql"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterMysqlArgumentsBody: BodySpec = () => ({
  "infoSchema.processlist": attributesOnly,
  "infoSchema.tables": attributesOnly,
  "perfSchema.eventsstatements": attributesOnly,
  "perfSchema.fileInstances": attributesOnly,
  "perfSchema.memoryEvents": attributesOnly,
  heartbeat: attributesOnly,
  "mysql.user": attributesOnly,
});

const exporterMysqlSpec: ComponentSpec = {
  name: "prometheus.exporter.mysql",
  stability: "generally-available",
  exports: ["targets"],
  body: exporterMysqlArgumentsBody,
};

/**
 * `prometheus.exporter.mysql` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.mysql/
 */
function exporterMysql(label: string, args: ExporterMysqlArguments = {}): ExporterMysql {
  return component(exporterMysqlSpec, label, args);
}

export interface ExporterOracledbArguments {
  /** @deprecated */
  readonly connectionString?: Secret;
  /** A whole number. */
  readonly maxIdleConns?: Value<number>;
  /** A whole number. Default: `10`. */
  readonly maxOpenConns?: Value<number>;
  /** A whole number. Default: `5`. */
  readonly queryTimeout?: Value<number>;
  readonly defaultMetrics?: Text;
  readonly customMetrics?: ListOf<Text, string>;
  /** @deprecated */
  readonly username?: Text;
  /** @deprecated */
  readonly password?: Secret;
  readonly database?: readonly DatabaseTarget[];
}

export interface ExporterOracledb extends Component<"prometheus.exporter.oracledb"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterOracledbArgumentsBody: BodySpec = () => ({ database: attributesOnly });

const exporterOracledbSpec: ComponentSpec = {
  name: "prometheus.exporter.oracledb",
  stability: "generally-available",
  exports: ["targets"],
  body: exporterOracledbArgumentsBody,
};

/**
 * `prometheus.exporter.oracledb` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.oracledb/
 */
function exporterOracledb(label: string, args: ExporterOracledbArguments = {}): ExporterOracledb {
  return component(exporterOracledbSpec, label, args);
}

export interface ExporterPostgresArguments {
  readonly dataSourceNames?: ListOf<Secret, SecretText>;
  readonly disableSettingsMetrics?: Value<boolean>;
  readonly disableDefaultMetrics?: Value<boolean>;
  readonly customQueriesConfigPath?: Text;
  readonly enabledCollectors?: ListOf<Text, string>;
  readonly autodiscovery?: AutoDiscovery;
  readonly statStatements?: StatStatementFlags;
}

export interface ExporterPostgres extends Component<"prometheus.exporter.postgres"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterPostgresArgumentsBody: BodySpec = () => ({
  autodiscovery: attributesOnly,
  statStatements: attributesOnly,
});

const exporterPostgresSpec: ComponentSpec = {
  name: "prometheus.exporter.postgres",
  stability: "generally-available",
  exports: ["targets"],
  body: exporterPostgresArgumentsBody,
};

/**
 * `prometheus.exporter.postgres` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.postgres/
 */
function exporterPostgres(label: string, args: ExporterPostgresArguments = {}): ExporterPostgres {
  return component(exporterPostgresSpec, label, args);
}

export interface ExporterProcessArguments {
  readonly matcher?: readonly MatcherGroup[];
  /** Default: `"/proc"`. */
  readonly procfsPath?: Text;
  /** Default: `true`. */
  readonly trackChildren?: Value<boolean>;
  /** Default: `true`. */
  readonly trackThreads?: Value<boolean>;
  /** Default: `true`. */
  readonly gatherSmaps?: Value<boolean>;
  readonly recheckOnScrape?: Value<boolean>;
  readonly removeEmptyGroups?: Value<boolean>;
}

export interface ExporterProcess extends Component<"prometheus.exporter.process"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterProcessArgumentsBody: BodySpec = () => ({ matcher: attributesOnly });

const exporterProcessSpec: ComponentSpec = {
  name: "prometheus.exporter.process",
  stability: "generally-available",
  exports: ["targets"],
  body: exporterProcessArgumentsBody,
};

/**
 * `prometheus.exporter.process` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.process/
 */
function exporterProcess(label: string, args: ExporterProcessArguments = {}): ExporterProcess {
  return component(exporterProcessSpec, label, args);
}

export interface ExporterRedisArguments {
  readonly includeExporterMetrics?: Value<boolean>;
  readonly redisAddr: Text;
  readonly redisUser?: Text;
  readonly redisPassword?: Secret;
  readonly redisPasswordFile?: Text;
  readonly redisPasswordMapFile?: Text;
  /** Default: `"redis"`. */
  readonly namespace?: Text;
  /** Default: `"CONFIG"`. */
  readonly configCommand?: Text;
  readonly checkKeys?: ListOf<Text, string>;
  readonly checkKeyGroups?: ListOf<Text, string>;
  /** A whole number. Default: `10000`. */
  readonly checkKeyGroupsBatchSize?: Value<number>;
  /** A whole number. Default: `100`. */
  readonly maxDistinctKeyGroups?: Value<number>;
  readonly checkSingleKeys?: ListOf<Text, string>;
  readonly checkStreams?: ListOf<Text, string>;
  readonly checkSingleStreams?: ListOf<Text, string>;
  /** Default: `true`. */
  readonly exportKeyValues?: Value<boolean>;
  readonly countKeys?: ListOf<Text, string>;
  readonly scriptPath?: Text;
  readonly scriptPaths?: ListOf<Text, string>;
  /** Default: `"15s"`. */
  readonly connectionTimeout?: Text<Duration>;
  readonly tlsClientKeyFile?: Text;
  readonly tlsClientCertFile?: Text;
  readonly tlsCaCertFile?: Text;
  /** Default: `true`. */
  readonly setClientName?: Value<boolean>;
  readonly isTile38?: Value<boolean>;
  readonly isCluster?: Value<boolean>;
  readonly exportClientList?: Value<boolean>;
  readonly exportClientPort?: Value<boolean>;
  readonly redisMetricsOnly?: Value<boolean>;
  readonly pingOnConnect?: Value<boolean>;
  readonly inclSystemMetrics?: Value<boolean>;
  readonly skipTlsVerification?: Value<boolean>;
}

export interface ExporterRedis extends Component<"prometheus.exporter.redis"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterRedisSpec: ComponentSpec = {
  name: "prometheus.exporter.redis",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.redis` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.redis/
 */
function exporterRedis(label: string, args: ExporterRedisArguments): ExporterRedis {
  return component(exporterRedisSpec, label, args);
}

export type ExporterSelfArguments = Readonly<Record<string, never>>;

export interface ExporterSelf extends Component<"prometheus.exporter.self"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterSelfSpec: ComponentSpec = {
  name: "prometheus.exporter.self",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.self` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.self/
 */
function exporterSelf(label: string, args: ExporterSelfArguments = {}): ExporterSelf {
  return component(exporterSelfSpec, label, args);
}

export interface ExporterSnmpArguments {
  readonly configFile?: Text;
  /** A whole number. Default: `1`. */
  readonly concurrency?: Value<number>;
  readonly config?: Text | Secret;
  /** Default: `"replace"`. */
  readonly configMergeStrategy?: Text;
  /** By label. */
  readonly target?: { readonly [label: string]: SNMPTarget };
  /** By label. */
  readonly walkParam?: { readonly [label: string]: WalkParam };
  readonly targets?: ListOf<MapOf<Text, string>, { readonly [key: string]: string }>;
}

export interface ExporterSnmp extends Component<"prometheus.exporter.snmp"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterSnmpArgumentsBody: BodySpec = () => ({
  target: { labelled: attributesOnly },
  walkParam: { labelled: attributesOnly },
});

const exporterSnmpSpec: ComponentSpec = {
  name: "prometheus.exporter.snmp",
  stability: "generally-available",
  exports: ["targets"],
  body: exporterSnmpArgumentsBody,
};

/**
 * `prometheus.exporter.snmp` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.snmp/
 */
function exporterSnmp(label: string, args: ExporterSnmpArguments = {}): ExporterSnmp {
  return component(exporterSnmpSpec, label, args);
}

export interface ExporterSnowflakeArguments {
  readonly accountName: Text;
  readonly username: Text;
  readonly password?: Secret;
  readonly privateKeyPath?: Text;
  readonly privateKeyPassword?: Secret;
  /** Default: `"ACCOUNTADMIN"`. */
  readonly role?: Text;
  readonly warehouse: Text;
  readonly excludeDeletedTables?: Value<boolean>;
  readonly enableTracing?: Value<boolean>;
}

export interface ExporterSnowflake extends Component<"prometheus.exporter.snowflake"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterSnowflakeSpec: ComponentSpec = {
  name: "prometheus.exporter.snowflake",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.snowflake` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.snowflake/
 */
function exporterSnowflake(label: string, args: ExporterSnowflakeArguments): ExporterSnowflake {
  return component(exporterSnowflakeSpec, label, args);
}

export interface ExporterSquidArguments {
  readonly address: Text;
  readonly username?: Text;
  readonly password?: Secret;
}

export interface ExporterSquid extends Component<"prometheus.exporter.squid"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterSquidSpec: ComponentSpec = {
  name: "prometheus.exporter.squid",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.squid` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.squid/
 */
function exporterSquid(label: string, args: ExporterSquidArguments): ExporterSquid {
  return component(exporterSquidSpec, label, args);
}

export interface ExporterStaticArguments {
  readonly text: Text;
}

export interface ExporterStatic extends Component<"prometheus.exporter.static"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterStaticSpec: ComponentSpec = {
  name: "prometheus.exporter.static",
  stability: "experimental",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.static` (experimental); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.static/
 */
function exporterStatic(label: string, args: ExporterStaticArguments): ExporterStatic {
  return component(exporterStaticSpec, label, args);
}

export interface ExporterStatsdArguments {
  /** Default: `":9125"`. */
  readonly listenUdp?: Text;
  /** Default: `":9125"`. */
  readonly listenTcp?: Text;
  readonly listenUnixgram?: Text;
  /** Default: `"755"`. */
  readonly unixSocketMode?: Text;
  readonly mappingConfigPath?: Text;
  /** A whole number. */
  readonly readBuffer?: Value<number>;
  /** A whole number. Default: `1000`. */
  readonly cacheSize?: Value<number>;
  /** Default: `"lru"`. */
  readonly cacheType?: Text;
  /** A whole number. Default: `10000`. */
  readonly eventQueueSize?: Value<number>;
  /** A whole number. Default: `1000`. */
  readonly eventFlushThreshold?: Value<number>;
  /** Default: `"200ms"`. */
  readonly eventFlushInterval?: Text<Duration>;
  /** Default: `true`. */
  readonly parseDogstatsdTags?: Value<boolean>;
  /** Default: `true`. */
  readonly parseInfluxdbTags?: Value<boolean>;
  /** Default: `true`. */
  readonly parseLibratoTags?: Value<boolean>;
  /** Default: `true`. */
  readonly parseSignalfxTags?: Value<boolean>;
  readonly relayAddr?: Text;
  /** A whole number. Default: `1400`. */
  readonly relayPacketLength?: Value<number>;
}

export interface ExporterStatsd extends Component<"prometheus.exporter.statsd"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterStatsdSpec: ComponentSpec = {
  name: "prometheus.exporter.statsd",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `prometheus.exporter.statsd` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.statsd/
 */
function exporterStatsd(label: string, args: ExporterStatsdArguments = {}): ExporterStatsd {
  return component(exporterStatsdSpec, label, args);
}

export interface ExporterUnixArguments {
  readonly includeExporterMetrics?: Value<boolean>;
  /** Default: `"/proc"`. */
  readonly procfsPath?: Text;
  /** Default: `"/sys"`. */
  readonly sysfsPath?: Text;
  /** Default: `"/"`. */
  readonly rootfsPath?: Text;
  /** Default: `"/run/udev/data"`. */
  readonly udevDataPath?: Text;
  readonly enableCollectors?: ListOf<Text, string>;
  readonly disableCollectors?: ListOf<Text, string>;
  readonly setCollectors?: ListOf<Text, string>;
  readonly arp?: ArpConfig;
  readonly bcache?: BCacheConfig;
  readonly cpu?: CPUConfig;
  /** Defaults here: `deviceExclude` `"^(ram|loop|fd|(h|s|v|xv)d[a-z]|nvme\\d+n\\d+p)\\d+$"`. */
  readonly disk?: DiskStatsConfig;
  /** Defaults here: `metricsInclude` `".*"`. */
  readonly ethtool?: EthToolConfig;
  /** Defaults here: `fsTypesExclude` `"^(autofs|binfmt_misc|bpf|cgroup2?|configfs|debugfs|devpts|devtmpfs|fusectl|hugetlbfs|iso9660|mqueue|nsfs|overlay|proc|procfs|pstore|rpc_pipefs|securityfs|selinuxfs|squashfs|sysfs|tracefs)$"`, `mountPointsExclude` `"^/(dev|proc|run/credentials/.+|sys|var/lib/docker/.+)($|/)"`, `mountTimeout` `"5s"`. */
  readonly filesystem?: FilesystemConfig;
  readonly hwmon?: HwMonConfig;
  readonly ipvs?: IPVSConfig;
  /** Defaults here: `ipTtl` `1`, `localOffsetTolerance` `"1ms"`, `maxDistance` `"3.46608s"`, `protocolVersion` `4`, `server` `"127.0.0.1"`. */
  readonly ntp?: NTPConfig;
  /** Defaults here: `ignoredDevices` `"^$"`. */
  readonly netclass?: NetclassConfig;
  readonly netdev?: NetdevConfig;
  /** Defaults here: `fields` `"^(.*_(InErrors|InErrs)|Ip_Forwarding|Ip(6|Ext)_(InOctets|OutOctets)|Icmp6?_(InMsgs|OutMsgs)|TcpExt_(Listen.*|Syncookies.*|TCPSynRetrans|TCPTimeouts)|Tcp_(ActiveOpens|InSegs|OutSegs|OutRsts|PassiveOpens|RetransSegs|CurrEstab)|Udp6?_(InDatagrams|OutDatagrams|NoPorts|RcvbufErrors|SndbufErrors))$"`. */
  readonly netstat?: NetstatConfig;
  readonly perf?: PerfConfig;
  /** Defaults here: `ignoredSupplies` `"^$"`. */
  readonly powersupply?: PowersupplyConfig;
  /** Defaults here: `serviceDir` `"/etc/service"`. */
  readonly runit?: RunitConfig;
  /** Defaults here: `url` `"http://localhost:9001/RPC2"`. */
  readonly supervisord?: SupervisordConfig;
  readonly sysctl?: SysctlConfig;
  /** Defaults here: `unitExclude` `".+\\.(automount|device|mount|scope|slice)"`, `unitInclude` `".+"`. */
  readonly systemd?: SystemdConfig;
  /** Defaults here: `ignoredDevices` `"^$"`. */
  readonly tapestats?: TapestatsConfig;
  readonly textfile?: TextfileConfig;
  /** Defaults here: `fields` `"^(oom_kill|pgpg|pswp|pg.*fault).*"`. */
  readonly vmstat?: VMStatConfig;
}

export interface ExporterUnix extends Component<"prometheus.exporter.unix"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterUnixArgumentsBody: BodySpec = () => ({
  arp: attributesOnly,
  bcache: attributesOnly,
  cpu: attributesOnly,
  disk: attributesOnly,
  ethtool: attributesOnly,
  filesystem: attributesOnly,
  hwmon: attributesOnly,
  ipvs: attributesOnly,
  ntp: attributesOnly,
  netclass: attributesOnly,
  netdev: attributesOnly,
  netstat: attributesOnly,
  perf: attributesOnly,
  powersupply: attributesOnly,
  runit: attributesOnly,
  supervisord: attributesOnly,
  sysctl: attributesOnly,
  systemd: attributesOnly,
  tapestats: attributesOnly,
  textfile: attributesOnly,
  vmstat: attributesOnly,
});

const exporterUnixSpec: ComponentSpec = {
  name: "prometheus.exporter.unix",
  stability: "generally-available",
  exports: ["targets"],
  body: exporterUnixArgumentsBody,
};

/**
 * `prometheus.exporter.unix` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.unix/
 */
function exporterUnix(label: string, args: ExporterUnixArguments = {}): ExporterUnix {
  return component(exporterUnixSpec, label, args);
}

export interface ExporterWindowsArguments {
  readonly enabledCollectors?: ListOf<Text, string>;
  readonly dfsr?: DfsrConfig;
  readonly exchange?: ExchangeConfig;
  readonly iis?: IISConfig;
  readonly logicalDisk?: LogicalDiskConfig;
  readonly msmq?: MSMQConfig;
  readonly mssql?: MSSQLConfig;
  readonly network?: NetworkConfig;
  readonly physicalDisk?: PhysicalDiskConfig;
  readonly printer?: PrinterConfig;
  readonly process?: ProcessConfig;
  readonly scheduledTask?: ScheduledTaskConfig;
  readonly service?: ServiceConfig;
  readonly smb?: SMBConfig;
  readonly smbClient?: SMBClientConfig;
  readonly smtp?: SMTPConfig;
  /** @deprecated */
  readonly textFile?: TextFileConfig;
  readonly textfile?: TextFileConfig;
  readonly tcp?: TCPConfig;
  readonly update?: UpdateConfig;
  readonly filetime?: FiletimeConfig;
  readonly performancecounter?: PerformanceCounterConfig;
  readonly mscluster?: MSClusterConfig;
  readonly netframework?: NetFrameworkConfig;
  readonly dns?: DNSConfig;
  readonly net?: NetConfig;
  readonly time?: TimeConfig;
}

export interface ExporterWindows extends Component<"prometheus.exporter.windows"> {
  readonly targets: Expression<readonly Target[]>;
}

const exporterWindowsArgumentsBody: BodySpec = () => ({
  dfsr: attributesOnly,
  exchange: attributesOnly,
  iis: attributesOnly,
  logicalDisk: attributesOnly,
  msmq: attributesOnly,
  mssql: attributesOnly,
  network: attributesOnly,
  physicalDisk: attributesOnly,
  printer: attributesOnly,
  process: attributesOnly,
  scheduledTask: attributesOnly,
  service: attributesOnly,
  smb: attributesOnly,
  smbClient: attributesOnly,
  smtp: attributesOnly,
  textFile: attributesOnly,
  textfile: attributesOnly,
  tcp: attributesOnly,
  update: attributesOnly,
  filetime: attributesOnly,
  performancecounter: attributesOnly,
  mscluster: attributesOnly,
  netframework: attributesOnly,
  dns: attributesOnly,
  net: attributesOnly,
  time: attributesOnly,
});

const exporterWindowsSpec: ComponentSpec = {
  name: "prometheus.exporter.windows",
  stability: "generally-available",
  exports: ["targets"],
  body: exporterWindowsArgumentsBody,
};

/**
 * `prometheus.exporter.windows` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.exporter.windows/
 */
function exporterWindows(label: string, args: ExporterWindowsArguments = {}): ExporterWindows {
  return component(exporterWindowsSpec, label, args);
}

export interface OperatorPodmonitorsArguments {
  readonly client?: ClientArguments;
  readonly forwardTo: ListOf<Expression<Appendable>, Appendable>;
  readonly namespaces?: ListOf<Text, string>;
  /** Default: `"endpoints"`. */
  readonly kubernetesRole?: Text;
  readonly selector?: LabelSelector;
  readonly clustering?: ComponentBlock;
  readonly rule?: readonly RelabelConfig[];
  readonly scrape?: ScrapeOptions;
  /** Default: `"1m0s"`. */
  readonly informerSyncTimeout?: Text<Duration>;
}

export type OperatorPodmonitors = Component<"prometheus.operator.podmonitors">;

const operatorPodmonitorsArgumentsBody: BodySpec = () => ({
  client: clientArgumentsBody,
  selector: labelSelectorBody,
  clustering: attributesOnly,
  rule: attributesOnly,
  scrape: attributesOnly,
});

const operatorPodmonitorsSpec: ComponentSpec = {
  name: "prometheus.operator.podmonitors",
  stability: "generally-available",
  exports: [],
  body: operatorPodmonitorsArgumentsBody,
};

/**
 * `prometheus.operator.podmonitors` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.operator.podmonitors/
 */
function operatorPodmonitors(label: string, args: OperatorPodmonitorsArguments): OperatorPodmonitors {
  return component(operatorPodmonitorsSpec, label, args);
}

export interface OperatorProbesArguments {
  readonly client?: ClientArguments;
  readonly forwardTo: ListOf<Expression<Appendable>, Appendable>;
  readonly namespaces?: ListOf<Text, string>;
  /** Default: `"endpoints"`. */
  readonly kubernetesRole?: Text;
  readonly selector?: LabelSelector;
  readonly clustering?: ComponentBlock;
  readonly rule?: readonly RelabelConfig[];
  readonly scrape?: ScrapeOptions;
  /** Default: `"1m0s"`. */
  readonly informerSyncTimeout?: Text<Duration>;
}

export type OperatorProbes = Component<"prometheus.operator.probes">;

const operatorProbesArgumentsBody: BodySpec = () => ({
  client: clientArgumentsBody,
  selector: labelSelectorBody,
  clustering: attributesOnly,
  rule: attributesOnly,
  scrape: attributesOnly,
});

const operatorProbesSpec: ComponentSpec = {
  name: "prometheus.operator.probes",
  stability: "generally-available",
  exports: [],
  body: operatorProbesArgumentsBody,
};

/**
 * `prometheus.operator.probes` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.operator.probes/
 */
function operatorProbes(label: string, args: OperatorProbesArguments): OperatorProbes {
  return component(operatorProbesSpec, label, args);
}

export interface OperatorScrapeconfigsArguments {
  readonly client?: ClientArguments;
  readonly forwardTo: ListOf<Expression<Appendable>, Appendable>;
  readonly namespaces?: ListOf<Text, string>;
  /** Default: `"endpoints"`. */
  readonly kubernetesRole?: Text;
  readonly selector?: LabelSelector;
  readonly clustering?: ComponentBlock;
  readonly rule?: readonly RelabelConfig[];
  readonly scrape?: ScrapeOptions;
  /** Default: `"1m0s"`. */
  readonly informerSyncTimeout?: Text<Duration>;
}

export type OperatorScrapeconfigs = Component<"prometheus.operator.scrapeconfigs">;

const operatorScrapeconfigsArgumentsBody: BodySpec = () => ({
  client: clientArgumentsBody,
  selector: labelSelectorBody,
  clustering: attributesOnly,
  rule: attributesOnly,
  scrape: attributesOnly,
});

const operatorScrapeconfigsSpec: ComponentSpec = {
  name: "prometheus.operator.scrapeconfigs",
  stability: "experimental",
  exports: [],
  body: operatorScrapeconfigsArgumentsBody,
};

/**
 * `prometheus.operator.scrapeconfigs` (experimental).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.operator.scrapeconfigs/
 */
function operatorScrapeconfigs(label: string, args: OperatorScrapeconfigsArguments): OperatorScrapeconfigs {
  return component(operatorScrapeconfigsSpec, label, args);
}

export interface OperatorServicemonitorsArguments {
  readonly client?: ClientArguments;
  readonly forwardTo: ListOf<Expression<Appendable>, Appendable>;
  readonly namespaces?: ListOf<Text, string>;
  /** Default: `"endpoints"`. */
  readonly kubernetesRole?: Text;
  readonly selector?: LabelSelector;
  readonly clustering?: ComponentBlock;
  readonly rule?: readonly RelabelConfig[];
  readonly scrape?: ScrapeOptions;
  /** Default: `"1m0s"`. */
  readonly informerSyncTimeout?: Text<Duration>;
  readonly allowArbitraryFileAccess?: Value<boolean>;
}

export type OperatorServicemonitors = Component<"prometheus.operator.servicemonitors">;

const operatorServicemonitorsArgumentsBody: BodySpec = () => ({
  client: clientArgumentsBody,
  selector: labelSelectorBody,
  clustering: attributesOnly,
  rule: attributesOnly,
  scrape: attributesOnly,
});

const operatorServicemonitorsSpec: ComponentSpec = {
  name: "prometheus.operator.servicemonitors",
  stability: "generally-available",
  exports: [],
  body: operatorServicemonitorsArgumentsBody,
};

/**
 * `prometheus.operator.servicemonitors` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.operator.servicemonitors/
 */
function operatorServicemonitors(
  label: string,
  args: OperatorServicemonitorsArguments,
): OperatorServicemonitors {
  return component(operatorServicemonitorsSpec, label, args);
}

export interface ReceiveHttpArguments {
  /** Defaults here: `listenPort` `8080`, `serverIdleTimeout` `"2m0s"`, `serverReadTimeout` `"30s"`, `serverWriteTimeout` `"30s"`. */
  readonly http?: HTTPConfig;
  /** Defaults here: `maxConnectionAge` `"2562047h47m16.854775807s"`, `maxConnectionAgeGrace` `"2562047h47m16.854775807s"`, `maxConnectionIdle` `"2562047h47m16.854775807s"`, `serverMaxConcurrentStreams` `100`, `serverMaxRecvMsgSize` `4194304`, `serverMaxSendMsgSize` `4194304`. */
  readonly grpc?: GRPCConfig;
  /** Default: `"30s"`. */
  readonly gracefulShutdownTimeout?: Text<Duration>;
  readonly forwardTo: ListOf<Expression<Appendable>, Appendable>;
  readonly appendMetadata?: Value<boolean>;
  readonly enableTypeAndUnitLabels?: Value<boolean>;
  /** Default: `["prometheus.WriteRequest"]`. */
  readonly acceptedRemoteWriteProtobufMessages?: ListOf<Text, string>;
}

export type ReceiveHttp = Component<"prometheus.receive_http">;

const receiveHttpArgumentsBody: BodySpec = () => ({ http: httpConfigBody, grpc: grpcConfigBody });

const receiveHttpSpec: ComponentSpec = {
  name: "prometheus.receive_http",
  stability: "generally-available",
  exports: [],
  body: receiveHttpArgumentsBody,
};

/**
 * `prometheus.receive_http` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.receive_http/
 */
export function receiveHttp(label: string, args: ReceiveHttpArguments): ReceiveHttp {
  return component(receiveHttpSpec, label, args);
}

export interface RelabelArguments {
  readonly forwardTo: ListOf<Expression<Appendable>, Appendable>;
  readonly rule?: readonly RelabelConfig[];
  /** A whole number. Default: `100000`. */
  readonly maxCacheSize?: Value<number>;
  readonly cacheTtl?: Text<Duration>;
}

export interface Relabel extends Component<"prometheus.relabel"> {
  readonly receiver: Expression<Appendable>;
  readonly rules: Expression<RelabelRules>;
}

const relabelArgumentsBody: BodySpec = () => ({ rule: attributesOnly });

const relabelSpec: ComponentSpec = {
  name: "prometheus.relabel",
  stability: "generally-available",
  exports: ["receiver", "rules"],
  body: relabelArgumentsBody,
};

/**
 * `prometheus.relabel` (generally available); exports `receiver`, `rules`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.relabel/
 */
export function relabel(label: string, args: RelabelArguments): Relabel {
  return component(relabelSpec, label, args);
}

export interface RemoteWriteArguments {
  readonly externalLabels?: MapOf<Text, string>;
  readonly endpoint?: readonly RemotewriteEndpointOptions[];
  readonly wal?: WALOptions;
}

export interface RemoteWrite extends Component<"prometheus.remote_write"> {
  readonly receiver: Expression<Appendable>;
}

const remoteWriteArgumentsBody: BodySpec = () => ({
  endpoint: remotewriteEndpointOptionsBody,
  wal: attributesOnly,
});

const remoteWriteSpec: ComponentSpec = {
  name: "prometheus.remote_write",
  stability: "generally-available",
  exports: ["receiver"],
  body: remoteWriteArgumentsBody,
};

/**
 * `prometheus.remote_write` (generally available); exports `receiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.remote_write/
 */
export function remoteWrite(label: string, args: RemoteWriteArguments = {}): RemoteWrite {
  return component(remoteWriteSpec, label, args);
}

export interface ScrapeArguments {
  readonly targets: ListOf<TargetValue, Target>;
  readonly forwardTo: ListOf<Expression<Appendable>, Appendable>;
  readonly jobName?: Text;
  readonly honorLabels?: Value<boolean>;
  /** Default: `true`. */
  readonly honorTimestamps?: Value<boolean>;
  readonly trackTimestampsStaleness?: Value<boolean>;
  readonly params?: MapOf<ListOf<Text, string>, readonly string[]>;
  readonly scrapeClassicHistograms?: Value<boolean>;
  readonly scrapeNativeHistograms?: Value<boolean>;
  readonly scrapeFailureLogFile?: Text;
  /** Default: `"1m0s"`. */
  readonly scrapeInterval?: Text<Duration>;
  /** Default: `"10s"`. */
  readonly scrapeTimeout?: Text<Duration>;
  /** Default: `["OpenMetricsText1.0.0","OpenMetricsText0.0.1","PrometheusText1.0.0","PrometheusText0.0.4"]`. */
  readonly scrapeProtocols?: ListOf<
    Text<
      | "OpenMetricsText0.0.1"
      | "OpenMetricsText1.0.0"
      | "PrometheusProto"
      | "PrometheusText0.0.4"
      | "PrometheusText1.0.0"
    >,
    string
  >;
  /** Default: `"/metrics"`. */
  readonly metricsPath?: Text;
  /** Default: `"http"`. */
  readonly scheme?: Text;
  readonly bodySizeLimit?: Text<Size>;
  /** A whole number, at least 0. */
  readonly sampleLimit?: Value<number>;
  /** A whole number, at least 0. */
  readonly targetLimit?: Value<number>;
  /** A whole number, at least 0. */
  readonly labelLimit?: Value<number>;
  /** A whole number, at least 0. */
  readonly labelNameLengthLimit?: Value<number>;
  /** A whole number, at least 0. */
  readonly labelValueLengthLimit?: Value<number>;
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
  readonly extraMetrics?: Value<boolean>;
  /** @deprecated */
  readonly enableProtobufNegotiation?: Value<boolean>;
  /** Default: `"legacy"`. */
  readonly metricNameValidationScheme?: Text<"legacy" | "utf8">;
  readonly metricNameEscapingScheme?: Text<"allow-utf-8" | "dots" | "underscores" | "values">;
  /** Default: `"PrometheusText0.0.4"`. */
  readonly scrapeFallbackProtocol?: Text<
    | "OpenMetricsText0.0.1"
    | "OpenMetricsText1.0.0"
    | "PrometheusProto"
    | "PrometheusText0.0.4"
    | "PrometheusText1.0.0"
  >;
  readonly convertClassicHistogramsToNhcb?: Value<boolean>;
  /** Default: `true`. */
  readonly enableCompression?: Value<boolean>;
  /** A whole number, at least 0. */
  readonly nativeHistogramBucketLimit?: Value<number>;
  readonly nativeHistogramMinBucketFactor?: Value<number>;
  readonly honorMetadata?: Value<boolean>;
  readonly enableTypeAndUnitLabels?: Value<boolean>;
  readonly startTimestampZeroIngestion?: Value<boolean>;
  readonly clustering?: ComponentBlock;
}

export type Scrape = Component<"prometheus.scrape">;

const scrapeArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
  clustering: attributesOnly,
});

const scrapeSpec: ComponentSpec = {
  name: "prometheus.scrape",
  stability: "generally-available",
  exports: [],
  body: scrapeArgumentsBody,
};

/**
 * `prometheus.scrape` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/prometheus/prometheus.scrape/
 */
export function scrape(label: string, args: ScrapeArguments): Scrape {
  return component(scrapeSpec, label, args);
}

export const exporter: {
  readonly apache: typeof exporterApache;
  readonly azure: typeof exporterAzure;
  readonly blackbox: typeof exporterBlackbox;
  readonly cadvisor: typeof exporterCadvisor;
  readonly catchpoint: typeof exporterCatchpoint;
  readonly cloudwatch: typeof exporterCloudwatch;
  readonly consul: typeof exporterConsul;
  readonly databricks: typeof exporterDatabricks;
  readonly dnsmasq: typeof exporterDnsmasq;
  readonly elasticsearch: typeof exporterElasticsearch;
  readonly gcp: typeof exporterGcp;
  readonly github: typeof exporterGithub;
  readonly kafka: typeof exporterKafka;
  readonly memcached: typeof exporterMemcached;
  readonly mongodb: typeof exporterMongodb;
  readonly mssql: typeof exporterMssql;
  readonly mysql: typeof exporterMysql;
  readonly oracledb: typeof exporterOracledb;
  readonly postgres: typeof exporterPostgres;
  readonly process: typeof exporterProcess;
  readonly redis: typeof exporterRedis;
  readonly self: typeof exporterSelf;
  readonly snmp: typeof exporterSnmp;
  readonly snowflake: typeof exporterSnowflake;
  readonly squid: typeof exporterSquid;
  readonly static: typeof exporterStatic;
  readonly statsd: typeof exporterStatsd;
  readonly unix: typeof exporterUnix;
  readonly windows: typeof exporterWindows;
} = {
  apache: exporterApache,
  azure: exporterAzure,
  blackbox: exporterBlackbox,
  cadvisor: exporterCadvisor,
  catchpoint: exporterCatchpoint,
  cloudwatch: exporterCloudwatch,
  consul: exporterConsul,
  databricks: exporterDatabricks,
  dnsmasq: exporterDnsmasq,
  elasticsearch: exporterElasticsearch,
  gcp: exporterGcp,
  github: exporterGithub,
  kafka: exporterKafka,
  memcached: exporterMemcached,
  mongodb: exporterMongodb,
  mssql: exporterMssql,
  mysql: exporterMysql,
  oracledb: exporterOracledb,
  postgres: exporterPostgres,
  process: exporterProcess,
  redis: exporterRedis,
  self: exporterSelf,
  snmp: exporterSnmp,
  snowflake: exporterSnowflake,
  squid: exporterSquid,
  static: exporterStatic,
  statsd: exporterStatsd,
  unix: exporterUnix,
  windows: exporterWindows,
};

export const operator: {
  readonly podmonitors: typeof operatorPodmonitors;
  readonly probes: typeof operatorProbes;
  readonly scrapeconfigs: typeof operatorScrapeconfigs;
  readonly servicemonitors: typeof operatorServicemonitors;
} = {
  podmonitors: operatorPodmonitors,
  probes: operatorProbes,
  scrapeconfigs: operatorScrapeconfigs,
  servicemonitors: operatorServicemonitors,
};
