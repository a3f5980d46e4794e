import { tlsFiles, type LogsStore } from "@stackmon/stacks";
import type { EnvironmentEntry } from "../env-file.ts";
import { installFolder, otherDisk } from "../systemd.ts";
import { asksWhoIsThere } from "./access.ts";
import type { StoreRendering } from "./store.ts";

/** Loki replaces variables before it reads the YAML, in comments too: one without a name there stops it. */
const server = (
  tls: string,
): string => `# One process on one disk; the values of variables come from stores/loki.env and stackmon.env.
auth_enabled: false
analytics:
  reporting_enabled: false
# Else each query is told to a Jaeger agent on UDP port 6831, whether there is one or not.
tracing:
  enabled: false
server:
  http_listen_address: \${LOKI_LISTEN_ADDRESS}
  http_listen_port: \${LOKI_LISTEN_PORT}
  grpc_listen_address: \${LOKI_GRPC_ADDRESS}
  grpc_listen_port: \${LOKI_GRPC_PORT}
  log_level: warn
  # Upstream sets no limit: each connection costs memory before it has said anything.
  http_listen_conn_limit: 512
${tls}`;

const storage = `common:
  instance_addr: \${LOKI_GRPC_ADDRESS}
  path_prefix: \${LOKI_STORAGE_PATH}
  replication_factor: 1
  ring:
    kvstore:
      store: inmemory
  storage:
    filesystem:
      chunks_directory: \${LOKI_STORAGE_PATH}/chunks
      rules_directory: \${LOKI_STORAGE_PATH}/rules
schema_config:
  configs:
    # Before any line's own time: Loki refuses what is older than its first schema.
    - from: 2009-01-01
      store: tsdb
      object_store: filesystem
      schema: v13
      index:
        prefix: index_
        period: 24h
compactor:
  working_directory: \${LOKI_STORAGE_PATH}/compactor
  retention_enabled: true
  delete_request_store: filesystem
limits_config:
  retention_period: \${LOKI_RETENTION}
  reject_old_samples: true
  reject_old_samples_max_age: \${LOKI_RETENTION}
  allow_structured_metadata: true
  # Twice the longest line that the stack file can ask for; agents cut what is longer than it says.
  max_line_size: 2MB
  # Agents make the labels of a stream attributes of a resource, and no others of them.
  otlp_config:
    resource_attributes:
      ignore_defaults: true
      attributes_config:
        - action: index_label
          regex: .+
    # For the way back from OTLP to Loki, which nothing here takes.
    log_attributes:
      - action: drop
        attributes: [loki.attribute.labels]
  # Streams carry the pipeline's labels, and no others.
  discover_service_name: []
  discover_log_levels: false
  # Retention bounds a query; the default would refuse one over more than 30 days.
  max_query_length: 0s
`;

const serverTls = `  http_tls_config:
    cert_file: \${LOKI_TLS_CERT_FILE}
    key_file: \${LOKI_TLS_KEY_FILE}
`;

const clientCertificates = `    client_auth_type: RequireAndVerifyClientCert
    client_ca_file: \${LOKI_TLS_CA_FILE}
`;

function tlsEntries({ tls }: LogsStore): readonly EnvironmentEntry[] {
  const entry = (name: string, value: string, meaning: string) => ({ name, value, comment: [meaning] });
  return [
    ...(tls === false
      ? []
      : [
          entry("LOKI_TLS_CERT_FILE", tlsFiles.hub.certificate, "The certificate that Loki shows."),
          entry("LOKI_TLS_KEY_FILE", tlsFiles.hub.key, "Its private key."),
        ]),
    ...(tls === "mutual"
      ? [entry("LOKI_TLS_CA_FILE", tlsFiles.ca, "The authority that the certificates of clients are of.")]
      : []),
  ];
}

/** Where Loki's own parts talk to each other. */
export const lokiGrpcEndpoint = { address: "127.0.0.1", port: 9095 } as const;

/**
 * Yields Loki as one process on one disk, with retention by its compactor.
 *
 * *Source:* Loki v3.5.0, `-config.expand-env`; docs/sources/operations/storage/retention.md.
 */
export function lokiStore(store: Extract<LogsStore, { kind: "loki" }>): StoreRendering {
  return {
    kind: store.kind,
    title: "Loki",
    releaseBinary: "loki-linux-amd64",
    environment: [
      { name: "LOKI_LISTEN_ADDRESS", value: store.address, comment: ["Address for pushes and queries."] },
      { name: "LOKI_LISTEN_PORT", value: String(store.port) },
      {
        name: "LOKI_GRPC_ADDRESS",
        value: lokiGrpcEndpoint.address,
        comment: ["Where Loki's own parts talk to each other; only this machine needs it."],
      },
      { name: "LOKI_GRPC_PORT", value: String(lokiGrpcEndpoint.port) },
      {
        name: "LOKI_STORAGE_PATH",
        value: "/var/lib/loki",
        comment: [otherDisk(store.kind)],
      },
      {
        name: "LOKI_RETENTION",
        value: `${store.retentionDays}d`,
        comment: ["Older lines are deleted, and older lines are not accepted. At least 1d."],
      },
      ...tlsEntries(store),
    ],
    unit: {
      name: store.kind,
      description: "Loki",
      documentation: "https://grafana.com/docs/loki/latest/",
      readsSecrets: asksWhoIsThere(store),
      command: ["/usr/bin/loki", `-config.file=${installFolder}/stores/loki.yaml`, "-config.expand-env=true"],
      // Without it Loki warns at every start that it cannot list the machine's interfaces.
      needs: { addressFamilies: ["AF_NETLINK"] },
    },
    speaksTls: store.tls !== false,
    ready: `//${store.address.includes(":") ? "[${LOKI_LISTEN_ADDRESS}]" : "${LOKI_LISTEN_ADDRESS}"}:\${LOKI_LISTEN_PORT}/ready`,
    configs: [
      {
        name: "loki.yaml",
        text:
          server(
            (store.tls === false ? "" : serverTls) + (store.tls === "mutual" ? clientCertificates : ""),
          ) + storage,
      },
    ],
  };
}
