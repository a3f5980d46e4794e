export { formatDiagnostic } from "./diagnostic.ts";
export type { Diagnostic, Result } from "./diagnostic.ts";

export { services } from "./service/service.ts";
export type { Service, ServiceName } from "./service/service.ts";

export { labels } from "./label/label.ts";
export type { LabelName } from "./label/label.ts";

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
} from "./metric/catalogue.ts";
export type { Metric, MetricType, MetricUnit } from "./metric/metric.ts";
export { exposition } from "./metric/exposition.ts";
export type { ExpositionOptions } from "./metric/exposition.ts";

export { levelOf, levels } from "./log-line/level.ts";
export type { Level } from "./log-line/level.ts";

export { readStack } from "./stack-file/read-stack.ts";
export { stackFileSchema } from "./stack-file/schema.ts";
export type { JsonSchema, JsonValue } from "./stack-file/schema.ts";
export { stackDiagnostics } from "./stack-file/diagnostic-code.ts";
export type { StackDiagnosticCode } from "./stack-file/diagnostic-code.ts";
export { alloyUi, storePort } from "./stack-file/defaults.ts";
export { durationSeconds } from "./stack-file/duration.ts";
export { hostPort, isLoopback, splitHostPort } from "./stack-file/address.ts";
export type { StackFile } from "./stack-file/stack-file.ts";
export type {
  Duration,
  Grafana,
  Hub,
  Journal,
  LogsStore,
  MetricsStore,
  Sampling,
  Stack,
  StackNode,
  StackService,
} from "./stack-file/stack.ts";

export * from "./query/index.ts";

export { boardUids } from "./board/board-uid.ts";
export type { BoardUid } from "./board/board-uid.ts";
export { dataSourceUids } from "./board/data-source-uid.ts";
