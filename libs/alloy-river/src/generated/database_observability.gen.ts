// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { ListOf, TargetValue, Text } from "../expression/argument.ts";
import type { LogsReceiver, Target } from "../expression/capsule.ts";
import type { Expression, Value } from "../expression/expression.ts";
import type { Duration } from "../expression/quantity.ts";
import type { Secret, SecretText } from "../expression/secret.ts";
import type { Component } from "../component/block.ts";
import { component } from "../component/block.ts";
import type { BodySpec, ComponentSpec } from "../component/spec.ts";
import { attributesOnly } from "../component/spec.ts";
import type {
  AutoDiscovery,
  ComponentBlock,
  Heartbeat,
  InfoSchemaProcessList,
  InfoSchemaTables,
  MySQLUser,
  PerfSchemaEventsStatements,
  PerfSchemaFileInstances,
  PerfSchemaMemoryEvents,
  StatStatementFlags,
} from "./common.gen.ts";

export interface MysqlAWSCloudProviderInfo {
  readonly arn: Text;
}

export interface MysqlAzureCloudProviderInfo {
  readonly subscriptionId: Text;
  readonly resourceGroup: Text;
  readonly serverName?: Text;
}

export interface MysqlCloudProvider {
  readonly aws?: MysqlAWSCloudProviderInfo;
  readonly azure?: MysqlAzureCloudProviderInfo;
  readonly gcp?: MysqlGCPCloudProviderInfo;
}

export const mysqlCloudProviderBody: BodySpec = () => ({
  aws: attributesOnly,
  azure: attributesOnly,
  gcp: attributesOnly,
});

export interface DatabaseArguments {
  readonly dataSourceName: Secret;
  readonly cloudProvider?: MysqlCloudProvider;
}

export const databaseArgumentsBody: BodySpec = () => ({ cloudProvider: mysqlCloudProviderBody });

export interface MysqlExplainPlansArguments {
  readonly collectInterval?: Text<Duration>;
  readonly perCollectRatio?: Value<number>;
  readonly initialLookback?: Text<Duration>;
}

export interface MysqlGCPCloudProviderInfo {
  readonly connectionName: Text;
}

export interface MysqlHealthCheckArguments {
  readonly collectInterval?: Text<Duration>;
}

export interface LocksArguments {
  readonly collectInterval?: Text<Duration>;
  readonly threshold?: Text<Duration>;
}

export interface MysqlPrometheusExporterArguments {
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

export const mysqlPrometheusExporterArgumentsBody: BodySpec = () => ({
  "infoSchema.processlist": attributesOnly,
  "infoSchema.tables": attributesOnly,
  "perfSchema.eventsstatements": attributesOnly,
  "perfSchema.fileInstances": attributesOnly,
  "perfSchema.memoryEvents": attributesOnly,
  heartbeat: attributesOnly,
  "mysql.user": attributesOnly,
});

export interface MysqlQueryDetailsArguments {
  readonly collectInterval?: Text<Duration>;
  /** A whole number. */
  readonly statementsLimit?: Value<number>;
}

export interface QuerySamplesArguments {
  readonly collectInterval?: Text<Duration>;
  readonly disableQueryRedaction?: Value<boolean>;
  readonly autoEnableSetupConsumers?: Value<boolean>;
  readonly setupConsumersCheckInterval?: Text<Duration>;
  readonly sampleMinDuration?: Text<Duration>;
  readonly waitEventMinDuration?: Text<Duration>;
  readonly enablePreClassifiedWaitEvents?: Value<boolean>;
}

export interface MysqlSchemaDetailsArguments {
  readonly collectInterval?: Text<Duration>;
  /** @deprecated */
  readonly cacheEnabled?: Value<boolean>;
  /**
   * A whole number.
   * @deprecated
   */
  readonly cacheSize?: Value<number>;
  /** @deprecated */
  readonly cacheTtl?: Text<Duration>;
}

export interface SetupActorsArguments {
  readonly collectInterval?: Text<Duration>;
  readonly autoUpdateSetupActors?: Value<boolean>;
}

export interface SetupConsumersArguments {
  readonly collectInterval?: Text<Duration>;
}

export interface PostgresAWSCloudProviderInfo {
  readonly arn: Text;
}

export interface PostgresAzureCloudProviderInfo {
  readonly subscriptionId: Text;
  readonly resourceGroup: Text;
  readonly serverName?: Text;
}

export interface PostgresCloudProvider {
  readonly aws?: PostgresAWSCloudProviderInfo;
  readonly azure?: PostgresAzureCloudProviderInfo;
  readonly gcp?: PostgresGCPCloudProviderInfo;
}

export const postgresCloudProviderBody: BodySpec = () => ({
  aws: attributesOnly,
  azure: attributesOnly,
  gcp: attributesOnly,
});

export interface PostgresExplainPlansArguments {
  readonly collectInterval?: Text<Duration>;
  readonly perCollectRatio?: Value<number>;
}

export interface PostgresGCPCloudProviderInfo {
  readonly connectionName: Text;
}

export interface PostgresHealthCheckArguments {
  readonly collectInterval?: Text<Duration>;
}

export interface LogsArguments {
  readonly enableErrorLogsProcessing?: Value<boolean>;
}

export interface PostgresPrometheusExporterArguments {
  readonly dataSourceNames?: ListOf<Secret, SecretText>;
  readonly disableSettingsMetrics?: Value<boolean>;
  readonly disableDefaultMetrics?: Value<boolean>;
  readonly customQueriesConfigPath?: Text;
  readonly enabledCollectors?: ListOf<Text, string>;
  readonly autodiscovery?: AutoDiscovery;
  readonly statStatements?: StatStatementFlags;
}

export const postgresPrometheusExporterArgumentsBody: BodySpec = () => ({
  autodiscovery: attributesOnly,
  statStatements: attributesOnly,
});

export interface PostgresQueryDetailsArguments {
  readonly collectInterval?: Text<Duration>;
  /** A whole number. */
  readonly statementsLimit?: Value<number>;
}

export interface QuerySampleArguments {
  readonly collectInterval?: Text<Duration>;
  readonly disableQueryRedaction?: Value<boolean>;
  /** @deprecated */
  readonly excludeCurrentUser?: Value<boolean>;
  readonly enablePreClassifiedWaitEvents?: Value<boolean>;
}

export interface PostgresSchemaDetailsArguments {
  readonly collectInterval?: Text<Duration>;
  /** @deprecated */
  readonly cacheEnabled?: Value<boolean>;
  /**
   * A whole number.
   * @deprecated
   */
  readonly cacheSize?: Value<number>;
  /** @deprecated */
  readonly cacheTtl?: Text<Duration>;
}

export interface SqlServerAWSCloudProviderInfo {
  readonly arn: Text;
}

export interface SqlServerAzureCloudProviderInfo {
  readonly subscriptionId: Text;
  readonly resourceGroup: Text;
  readonly serverName?: Text;
}

export interface SqlServerCloudProvider {
  readonly aws?: SqlServerAWSCloudProviderInfo;
  readonly azure?: SqlServerAzureCloudProviderInfo;
  readonly gcp?: SqlServerGCPCloudProviderInfo;
}

export const sqlServerCloudProviderBody: BodySpec = () => ({
  aws: attributesOnly,
  azure: attributesOnly,
  gcp: attributesOnly,
});

export interface SqlServerGCPCloudProviderInfo {
  readonly connectionName: Text;
}

export interface SqlServerQueryDetailsArguments {
  readonly collectInterval?: Text<Duration>;
}

export interface QueryMetricsArguments {
  readonly collectInterval?: Text<Duration>;
  /** A whole number. */
  readonly statementsLimit?: Value<number>;
  readonly statementsLookback?: Text<Duration>;
}

export interface SqlServerSchemaDetailsArguments {
  readonly collectInterval?: Text<Duration>;
}

export interface MysqlArguments {
  readonly dataSourceName?: Secret;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly targets?: ListOf<TargetValue, Target>;
  readonly enableCollectors?: ListOf<Text, string>;
  readonly disableCollectors?: ListOf<Text, string>;
  /** Default: `["alloydbadmin","alloydbmetadata","azure_maintenance","azure_sys","cloudsqladmin","rdsadmin"]`. */
  readonly excludeSchemas?: ListOf<Text, string>;
  readonly allowUpdatePerformanceSchemaSettings?: Value<boolean>;
  /** By label. */
  readonly databaseInstance?: { readonly [label: string]: DatabaseArguments };
  readonly clustering?: ComponentBlock;
  readonly cloudProvider?: MysqlCloudProvider;
  /** Defaults here: `collectInterval` `"1h0m0s"`. */
  readonly setupConsumers?: SetupConsumersArguments;
  /** Defaults here: `collectInterval` `"1h0m0s"`. */
  readonly setupActors?: SetupActorsArguments;
  /** Defaults here: `collectInterval` `"1m0s"`, `statementsLimit` `250`. */
  readonly queryDetails?: MysqlQueryDetailsArguments;
  /** Defaults here: `collectInterval` `"1m0s"`. */
  readonly schemaDetails?: MysqlSchemaDetailsArguments;
  /** Defaults here: `collectInterval` `"1m0s"`, `initialLookback` `"24h0m0s"`, `perCollectRatio` `1`. */
  readonly explainPlans?: MysqlExplainPlansArguments;
  /** Defaults here: `collectInterval` `"30s"`, `threshold` `"1s"`. */
  readonly locks?: LocksArguments;
  /** Defaults here: `collectInterval` `"10s"`, `setupConsumersCheckInterval` `"1h0m0s"`, `waitEventMinDuration` `"1µs"`. */
  readonly querySamples?: QuerySamplesArguments;
  /** Defaults here: `collectInterval` `"1h0m0s"`. */
  readonly healthCheck?: MysqlHealthCheckArguments;
  readonly prometheusExporter?: MysqlPrometheusExporterArguments;
}

export interface Mysql extends Component<"database_observability.mysql"> {
  readonly targets: Expression<readonly Target[]>;
}

const mysqlArgumentsBody: BodySpec = () => ({
  databaseInstance: { labelled: databaseArgumentsBody },
  clustering: attributesOnly,
  cloudProvider: mysqlCloudProviderBody,
  setupConsumers: attributesOnly,
  setupActors: attributesOnly,
  queryDetails: attributesOnly,
  schemaDetails: attributesOnly,
  explainPlans: attributesOnly,
  locks: attributesOnly,
  querySamples: attributesOnly,
  healthCheck: attributesOnly,
  prometheusExporter: mysqlPrometheusExporterArgumentsBody,
});

const mysqlSpec: ComponentSpec = {
  name: "database_observability.mysql",
  stability: "generally-available",
  exports: ["targets"],
  body: mysqlArgumentsBody,
};

/**
 * `database_observability.mysql` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/database_observability/database_observability.mysql/
 */
export function mysql(label: string, args: MysqlArguments): Mysql {
  return component(mysqlSpec, label, args);
}

export interface PostgresArguments {
  readonly dataSourceName: Secret;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly targets?: ListOf<TargetValue, Target>;
  readonly enableCollectors?: ListOf<Text, string>;
  readonly disableCollectors?: ListOf<Text, string>;
  /** Default: `["alloydbadmin","alloydbmetadata","azure_maintenance","azure_sys","cloudsqladmin","rdsadmin"]`. */
  readonly excludeDatabases?: ListOf<Text, string>;
  /** Default: `["azuresu","cloudsqladmin","db-o11y","rdsadmin"]`. */
  readonly excludeUsers?: ListOf<Text, string>;
  /** Default: `true`. */
  readonly excludeCurrentUser?: Value<boolean>;
  readonly cloudProvider?: PostgresCloudProvider;
  /** Defaults here: `collectInterval` `"10s"`. */
  readonly querySamples?: QuerySampleArguments;
  /** Defaults here: `collectInterval` `"1m0s"`, `statementsLimit` `100`. */
  readonly queryDetails?: PostgresQueryDetailsArguments;
  /** Defaults here: `collectInterval` `"1m0s"`. */
  readonly schemaDetails?: PostgresSchemaDetailsArguments;
  /** Defaults here: `collectInterval` `"1m0s"`, `perCollectRatio` `1`. */
  readonly explainPlans?: PostgresExplainPlansArguments;
  /** Defaults here: `collectInterval` `"1h0m0s"`. */
  readonly healthCheck?: PostgresHealthCheckArguments;
  readonly logs?: LogsArguments;
  readonly prometheusExporter?: PostgresPrometheusExporterArguments;
}

export interface Postgres extends Component<"database_observability.postgres"> {
  readonly targets: Expression<readonly Target[]>;
  readonly logsReceiver: Expression<LogsReceiver>;
}

const postgresArgumentsBody: BodySpec = () => ({
  cloudProvider: postgresCloudProviderBody,
  querySamples: attributesOnly,
  queryDetails: attributesOnly,
  schemaDetails: attributesOnly,
  explainPlans: attributesOnly,
  healthCheck: attributesOnly,
  logs: attributesOnly,
  prometheusExporter: postgresPrometheusExporterArgumentsBody,
});

const postgresSpec: ComponentSpec = {
  name: "database_observability.postgres",
  stability: "generally-available",
  exports: ["targets", "logs_receiver"],
  body: postgresArgumentsBody,
};

/**
 * `database_observability.postgres` (generally available); exports `targets`, `logsReceiver`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/database_observability/database_observability.postgres/
 */
export function postgres(label: string, args: PostgresArguments): Postgres {
  return component(postgresSpec, label, args);
}

export interface SqlServerArguments {
  readonly dataSourceName: Secret;
  readonly forwardTo: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly targets?: ListOf<TargetValue, Target>;
  readonly enableCollectors?: ListOf<Text, string>;
  readonly disableCollectors?: ListOf<Text, string>;
  /** Default: `["alloydbadmin","alloydbmetadata","azure_maintenance","azure_sys","cloudsqladmin","rdsadmin"]`. */
  readonly excludeSchemas?: ListOf<Text, string>;
  /** Default: `["alloydbadmin","alloydbmetadata","azure_maintenance","azure_sys","cloudsqladmin","rdsadmin"]`. */
  readonly excludeDatabases?: ListOf<Text, string>;
  readonly cloudProvider?: SqlServerCloudProvider;
  /** Defaults here: `collectInterval` `"1m0s"`. */
  readonly schemaDetails?: SqlServerSchemaDetailsArguments;
  /** Defaults here: `collectInterval` `"1m0s"`, `statementsLimit` `50`, `statementsLookback` `"1h0m0s"`. */
  readonly queryMetrics?: QueryMetricsArguments;
  /** Defaults here: `collectInterval` `"1m0s"`. */
  readonly queryDetails?: SqlServerQueryDetailsArguments;
}

export interface SqlServer extends Component<"database_observability.sql_server"> {
  readonly targets: Expression<readonly Target[]>;
}

const sqlServerArgumentsBody: BodySpec = () => ({
  cloudProvider: sqlServerCloudProviderBody,
  schemaDetails: attributesOnly,
  queryMetrics: attributesOnly,
  queryDetails: attributesOnly,
});

const sqlServerSpec: ComponentSpec = {
  name: "database_observability.sql_server",
  stability: "experimental",
  exports: ["targets"],
  body: sqlServerArgumentsBody,
};

/**
 * `database_observability.sql_server` (experimental); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/database_observability/database_observability.sql_server/
 */
export function sqlServer(label: string, args: SqlServerArguments): SqlServer {
  return component(sqlServerSpec, label, args);
}
