/**
 * A Go value that configuration can pass on but not look into. The name tells one signal from another: nothing
 * that takes metrics accepts a receiver of logs.
 */
export interface Capsule<Name extends string> {
  readonly capsule: Name;
}

/** Takes log entries: `loki.write`, `loki.process`, … */
export type LogsReceiver = Capsule<"component/common/loki.LogsReceiver">;

/** Takes Prometheus metrics: `prometheus.remote_write`, `prometheus.relabel`, … */
export type Appendable = Capsule<"github.com/prometheus/prometheus/storage.Appendable">;

/** Takes OpenTelemetry metrics, logs and traces: every `otelcol.*` component with an input. */
export type Consumer = Capsule<"component/otelcol.Consumer">;

/** Takes profiles: `pyroscope.write`, `pyroscope.relabel`, … */
export type ProfilesAppendable = Capsule<"component/pyroscope.Appendable">;

/** Relabelling rules that another component applies. */
export type RelabelRules = Capsule<"component/common/relabel.Rules">;

/** Authenticates OpenTelemetry clients and servers: `otelcol.auth.*`. */
export type AuthHandler = Capsule<"component/otelcol/auth.Handler">;

/** Serves other OpenTelemetry components: `otelcol.storage.file`, … */
export type ExtensionHandler = Capsule<"component/otelcol/extension.ExtensionHandler">;

/** One thing to scrape, read or tail: its address or path and its labels. */
export type Target = { readonly [label: string]: string };
