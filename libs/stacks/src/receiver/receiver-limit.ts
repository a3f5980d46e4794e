const KiB = 1024;
const MiB = 1024 * KiB;

/** What one request of a sender may be, by the receiver it goes to. Bytes on the wire, compressed or not. */
export const requestBytes: Readonly<Record<"otlp" | "metrics" | "push", number>> = {
  /** An agent's queue makes requests of 8 MiB at most before gzip, which makes no request longer by more than this. */
  otlp: 8 * MiB + 64 * KiB,
  /** Alloy sends 2,000 samples at once: a quarter of a megabyte with long labels. Snappy expands 21 times at most. */
  metrics: 2 * MiB,
  /** Alloy sends 1 MiB at once, or one line: 1 MiB is the longest that a stack file allows, with fields beside it. */
  push: 4 * MiB,
};

/** What a request may become when it is decompressed. */
export const decompressedBytes: Readonly<Record<"otlp" | "push", number>> = {
  /** Twice what agents make: `otelcol.receiver.otlp` answers 400 to what is longer. */
  otlp: 16 * MiB,
  push: 16 * MiB,
};

/** What one OTLP request may hold, beyond which the hub cuts. */
export const lineBudget: Readonly<Record<"fields" | "fieldBytes" | "labelBytes", number>> = {
  /** Fields of a line. The longest recorded line of a Stacks program has 12, and up to 4 of its origin. */
  fields: 64,
  /** Bytes of a field's value. */
  fieldBytes: 16 * KiB,
  /** Bytes of a label's value: a source file's path has 60, a host at most 200. */
  labelBytes: 200,
};

/** How much one node may ask of the gate at once. */
export const nodeRates = {
  /**
   * Requests a second and receiver, on average and at once. A node at rest makes five with lines and one with samples;
   * after an outage as many as the answers come back, and what is above gets 429, which every agent sends again.
   */
  requestsPerSecond: 50,
  burst: 100,
  /**
   * Requests in work at a time. After an outage `prometheus.remote_write` has up to 50 shards; a queue of logs has one
   * consumer, and what is parsed of a request of 8 MiB can take ten times its length of the hub's memory.
   */
  concurrent: { otlp: 4, push: 8, metrics: 64 },
} as const;

/** How long the gate waits, in seconds. */
export const patience = {
  /** For a TLS handshake, and for the whole header of a request. */
  header: 10,
  /** Between two pieces of a body. A body as a whole is bounded by `nodeRates.concurrent` of them at a time. */
  body: 10,
  /** For the next request of an open connection: above the 15 s between two scrapes. */
  keepAlive: 75,
  /** For the store, by way of Alloy. Agents wait 30 s. */
  answer: 60,
} as const;

/** Connections that each of the gate's workers holds, those to Alloy among them; some 30 KiB each with TLS. */
export const gateConnections = 2048;

/** Connections that a receiver of Alloy holds when there is no gate before it; upstream's own default has no end. */
export const receiverConnections = 1024;

/** Label and series limits of the metrics store. Upstream has them for the whole store, not for one sender. */
export const seriesBudget = {
  /** Labels of a series; the longest of the catalogue, `node_os_info`, has 16. */
  labels: 30,
  /** Bytes of a label's value. */
  labelBytes: 1024,
  /** New series an hour and node: five times what a node with all services has, so that a restart of all fits. */
  hourlyPerNode: 20_000,
} as const;
