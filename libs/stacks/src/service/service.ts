/** The services a Stacks node server runs, as the `service` label of their series and streams. */
export type ServiceName = "stacks-node" | "stacks-signer" | "bitcoin-node";

/** What is known of a service before any stack file says otherwise. */
export interface Service {
  readonly name: ServiceName;
  /** What operators call it in titles: `Stacks node`. */
  readonly title: string;
  readonly unit: string;
  /** Port of its Prometheus exposition. */
  readonly metricsPort: number;
  /** Since when it exposes a metric: since its own start, or since it first touched the metric, which may be hours later. */
  readonly metricsFrom: "start" | "first touch";
}

/**
 * Every service with its defaults, in the order of the architecture document.
 *
 * *Source:* architecture.md, "Components"; stacks-core `prometheus_bind`, `metrics_endpoint`, and for `metricsFrom` the
 * `lazy_static!` families in `stackslib/src/monitoring` and `stacks-signer/src/monitoring`.
 */
export const services: Readonly<Record<ServiceName, Service>> = {
  "stacks-node": {
    name: "stacks-node",
    title: "Stacks node",
    unit: "stacks-node.service",
    metricsPort: 9153,
    metricsFrom: "first touch",
  },
  "stacks-signer": {
    name: "stacks-signer",
    title: "Stacks signer",
    unit: "stacks-signer.service",
    metricsPort: 30001,
    metricsFrom: "first touch",
  },
  "bitcoin-node": {
    name: "bitcoin-node",
    title: "Bitcoin node",
    unit: "bitcoind.service",
    metricsPort: 9332,
    metricsFrom: "start",
  },
};
