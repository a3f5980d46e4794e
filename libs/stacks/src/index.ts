export type { Diagnostic, Result } from "./diagnostic.ts";
export { services } from "./service/service.ts";
export type { Service, ServiceName } from "./service/service.ts";
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
