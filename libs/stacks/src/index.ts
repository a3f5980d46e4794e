export { formatDiagnostic } from "./diagnostic.ts";
export type { Diagnostic, Result } from "./diagnostic.ts";

export { services } from "./service/service.ts";
export type { Service, ServiceName } from "./service/service.ts";
export { programsOf } from "./service/programs.ts";
export { serviceOfUnit, unitStem } from "./service/unit.ts";

export { labels } from "./label/label.ts";
export type { LabelName } from "./label/label.ts";

export { lineQueues, sampleQueues } from "./metric/line-queue.ts";
export { metric, metrics } from "./metric/catalogue.ts";
export type {
  CommonLabel,
  CounterName,
  DeadMetricName,
  GaugeName,
  HistogramName,
  LabelValue,
  MetricLabel,
  MetricName,
  SummaryName,
} from "./metric/catalogue.ts";
export { certificateMetrics } from "./metric/host-certificate.ts";
export { isScrapedFrom, isShared, seriesNames } from "./metric/metric.ts";
export type { Metric, MetricSource, MetricType, MetricUnit } from "./metric/metric.ts";
export { alloyLabelsLeftOut } from "./metric/alloy/left-out-label.ts";
export { exposition } from "./metric/exposition.ts";
export type { ExpositionOptions } from "./metric/exposition.ts";
export { readExposition } from "./metric/text/read-exposition.ts";
export type { ReadExposition } from "./metric/text/read-exposition.ts";
export type { ExposedFamily, ExposedType } from "./metric/text/exposed-family.ts";
export { expositionDiagnostics } from "./metric/text/exposition-diagnostic.ts";
export type { ExpositionDiagnostic } from "./metric/text/exposition-diagnostic.ts";
export { compareMetrics } from "./metric/compare/compare-metrics.ts";
export type { CompareOptions, Comparison } from "./metric/compare/compare-metrics.ts";
export { changeKinds, isBreaking } from "./metric/compare/metric-change.ts";
export type { ChangeKind, MetricChange } from "./metric/compare/metric-change.ts";

export { levelOf, levelOfSpelling, levels, printedLevels } from "./log-line/level.ts";
export type { Level } from "./log-line/level.ts";
export { toRegExp } from "./log-line/pattern.ts";
export type { Re2Source } from "./log-line/pattern.ts";
export { firstLinePattern } from "./log-line/first-line.ts";
export { textHeaderPattern, textHeaderPatterns, unixTimePattern } from "./log-line/text-header.ts";
export {
  jsonKeys,
  jsonLinePattern,
  jsonLineStart,
  jsonTimePattern,
  jsonNumberPattern,
  jsonTextPattern,
} from "./log-line/json-line.ts";
export { prettyHeaderPattern, prettyLocationPattern, prettyLocationStart } from "./log-line/pretty-header.ts";
export { componentOf, componentPattern } from "./log-line/component.ts";
export { blockHeightSourcePattern, burnHeightKeys, heightFields } from "./log-line/height.ts";
export type { HeightField } from "./log-line/height.ts";
export {
  emptyJsonPairPattern,
  emptyPairsPattern,
  jsonPairs,
  maybeEmptyPattern,
  quotedPattern,
  structPattern,
  textPairs,
} from "./log-line/pair-syntax.ts";
export type { PairSyntax } from "./log-line/pair-syntax.ts";
export { originFields, storedFields, storedKeys } from "./log-line/stored-key.ts";
export type { StoredField } from "./log-line/stored-key.ts";
export { followedIdPattern, followedIds } from "./log-line/id/followed-id.ts";
export type { FollowedId } from "./log-line/id/followed-id.ts";
export { tenureIdOf, tenurePattern } from "./log-line/tenure.ts";
export { criLinePattern, dockerLineStart } from "./log-line/container-line.ts";
export {
  bitcoinHeaderPattern,
  bitcoinLevelPattern,
  bitcoinTipPattern,
  bitcoinTipText,
  threadOrCategoryStarts,
} from "./log-line/bitcoin/bitcoin-header.ts";
export { storedBitcoinLine } from "./log-line/bitcoin/stored-bitcoin-line.ts";
export { signerPrefixPattern, signerPrefixStart } from "./log-line/signer-prefix.ts";
export { logMessages } from "./log-line/message/messages.ts";
export type { LogMessage } from "./log-line/message/messages.ts";
export { logEvents, logMetricPrefix } from "./log-line/message/log-event.ts";
export type { LogEvent } from "./log-line/message/log-event.ts";
export { linesOf, uncountedEvents, unreachedObserver } from "./log-line/message/event-lines.ts";
export type { EventLines, UncountedEvent } from "./log-line/message/event-lines.ts";
export { troubleLines } from "./log-line/message/trouble-lines.ts";
export type { Trouble, TroubleLines } from "./log-line/message/trouble-lines.ts";
export { textValues } from "./log-line/message/text-value.ts";
export type { TextValue } from "./log-line/message/text-value.ts";
export { isThinnable, protectedTexts, thinnableLevels } from "./log-line/message/protected.ts";
export type { ThinnableLevel } from "./log-line/message/protected.ts";
export { knownKeys, logKey } from "./log-line/key/log-key.ts";
export type { LogKey } from "./log-line/key/log-key.ts";
export type { KeyKind } from "./log-line/key/kind.ts";
export type { LoggedAt } from "./log-line/key/key-table.ts";
export type { KeyUnit } from "./log-line/key/unit.ts";
export { unmappedKeys } from "./log-line/key/unmapped.ts";
export type { UnmappedKey } from "./log-line/key/unmapped.ts";
export { parseLine } from "./log-line/parse-line.ts";
export type { LogLine } from "./log-line/parse-line.ts";
export { storedLine } from "./log-line/stored-line.ts";
export type { StoredLine } from "./log-line/stored-line.ts";

export { readStack } from "./stack-file/read-stack.ts";
export { capacityPlan } from "./capacity/plan.ts";
export type { CapacityPlan, Load, NodeGroup, StorePlan } from "./capacity/plan.ts";
export { schemaChecker } from "./stack-file/schema-checker.ts";
export type { CheckedShape, SchemaChecker } from "./stack-file/schema-checker.ts";
export type { SchemaFinding } from "./stack-file/schema-finding.ts";
export { formatPath } from "./stack-file/value-path.ts";
export type { ValuePath } from "./stack-file/value-path.ts";
export { stackFileSchema } from "./stack-file/schema.ts";
export type { JsonSchema, JsonValue } from "./stack-file/json-schema.ts";
export { stackDiagnostics } from "./stack-file/diagnostic-code.ts";
export type { StackDiagnosticCode } from "./stack-file/diagnostic-code.ts";
export { alloyUi, storePort } from "./stack-file/defaults.ts";
export { gateEndpoint, gateEndpoints, hasGate, nodeMetricsPorts } from "./stack-file/gate-port.ts";
export type { Fleet, Ring } from "./stack-file/fleet.ts";
export { ringOf } from "./stack-file/fleet.ts";
export { duplicateHost } from "./stack-file/check/node.ts";
export type { GateEndpoint, GatedStack } from "./stack-file/gate-port.ts";
export {
  decompressedBytes,
  gateConnections,
  lineBudget,
  nodeRates,
  patience,
  receiverConnections,
  requestBytes,
  seriesBudget,
} from "./receiver/receiver-limit.ts";
export { refusalReasons } from "./receiver/refusal.ts";
export type { RefusalReason } from "./receiver/refusal.ts";
export { durationSeconds } from "./stack-file/duration.ts";
export { hostPort, isHostName, isLoopback, isUnspecified, splitHostPort } from "./stack-file/address.ts";
export { certificateWatch, hasCertificates, tlsOf } from "./stack-file/certificate-use.ts";
export type { CertificateUse, MachineRole } from "./stack-file/certificate-use.ts";
export { needsPassword, passwordFiles, storeUrl, tlsFiles } from "./stack-file/store-access.ts";
export {
  alertingSecretFiles,
  alertSeverities,
  contactSecretFile,
  smtpPasswordFile,
  weekdays,
} from "./stack-file/alerting.ts";
export type {
  AlertGrouping,
  Alerting,
  AlertRoute,
  AlertSeverity,
  Contact,
  MuteWindow,
  RuleOverride,
  Smtp,
  Weekday,
} from "./stack-file/alerting.ts";
export {
  grafanaDatabasePasswordFile,
  grafanaGossipPort,
  grafanaSecretFiles,
  hasPair,
  hubsOf,
  otherHub,
  queryProxy,
} from "./stack-file/pair.ts";
export type { PairedStack } from "./stack-file/pair.ts";
export {
  isScaled,
  isSpread,
  logsSelect,
  metricsFronts,
  takingNodes,
  vmstoragePorts,
} from "./stack-file/storage.ts";
export type { ScaledStack } from "./stack-file/storage.ts";
export { nearest } from "./stack-file/nearest.ts";
export { reservation } from "./stack-file/check/reserved-label.ts";
export type { Draft, StackFile } from "./stack-file/stack-file.ts";
export type {
  Duration,
  Grafana,
  GrafanaDatabase,
  Hub,
  HubReplica,
  Journal,
  Limit,
  LineClass,
  LogsStore,
  MetricsStore,
  Sampling,
  Stack,
  StackNode,
  StackService,
  Storage,
  StorageNode,
  Vmalert,
} from "./stack-file/stack.ts";
export { hasQueue, queuedSignals, queues } from "./stack-file/stack.ts";

export * from "./query/index.ts";

export { boardFolder } from "./board/board-folder.ts";
export { boardPanels, panelOf } from "./board/board-panel.ts";
export type { BoardPanel } from "./board/board-panel.ts";
export { boardUids } from "./board/board-uid.ts";
export type { BoardUid } from "./board/board-uid.ts";
export { dataSourceUids } from "./board/data-source-uid.ts";
