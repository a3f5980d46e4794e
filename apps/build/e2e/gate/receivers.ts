import { ports } from "./gated-stack.ts";

/** The paths that the gate hands on. */
export const otlp = { port: ports.otlp, path: "/v1/logs" } as const;
export const otlpMetrics = { port: ports.otlp, path: "/v1/metrics" } as const;
export const push = { port: ports.push, path: "/loki/api/v1/push" } as const;
export const metrics = { port: ports.metrics, path: "/api/v1/metrics/write" } as const;
