import { tlsFiles, type Metric } from "@stackmon/stacks";
import { hub, type Target } from "./targets.ts";

export type Labels = Readonly<Record<string, string>>;

/** Source files that log most, with the level of their lines. */
const logging: readonly Labels[] = [
  ["info", "stackslib/src/net/p2p.rs"],
  ["info", "stackslib/src/chainstate/nakamoto/mod.rs"],
  ["info", "stackslib/src/net/stackerdb/mod.rs"],
  ["info", "stacks-node/src/nakamoto_node/relayer.rs"],
  ["info", "stackslib/src/chainstate/coordinator/mod.rs"],
  ["warn", "stackslib/src/net/chat.rs"],
  ["warn", "stackslib/src/net/connection.rs"],
  ["error", "stacks-node/src/event_dispatcher.rs"],
].map(([level = "", source_file = ""]) => ({ level, source_file }));

const reasons = ["InvalidParentBlock", "SortitionViewMismatch", "ValidationFailed(BadTransaction)"];

/** One place in the source, and so one series, for what is counted of one message. */
const fromSigner: Labels = { level: "info", source_file: "stacks-signer/src/v0/signer.rs" };
const fromNode: Labels = { level: "info", source_file: "stackslib/src/chainstate/coordinator/mod.rs" };

/** Grafana's requests to the store of metrics. It does not count those of plugins. */
const asked: Labels = { datasource: "Stacks_metrics", datasource_type: "prometheus", method: "post" };

/** What VictoriaLogs says of itself; the catalogue has the versions of VictoriaMetrics. */
const logStoreVersion: Labels = { version: "victoria-logs-v1.51.0", short_version: "v1.51.0" };

/** Families whose label values the catalogue leaves open, or has more of than a node shows. */
const byName: Readonly<Record<string, readonly Labels[]>> = {
  stacks_log_lines_total: logging,
  stacks_log_block_rejections_total: reasons.map((reject_reason) => ({ ...fromSigner, reject_reason })),
  stacks_log_proposals_rejected_total: reasons.map((reject_reason) => ({ ...fromSigner, reject_reason })),
  stacks_node_rpc_call_latencies_histogram: [
    "/v2/accounts/:principal",
    "/v2/contracts/call-read/:principal/:contract_name/:func_name",
    "/v2/info",
    "/v2/pox",
    "/v3/block_proposal",
    "/v3/sortitions",
  ].map((path) => ({ path })),
  bitcoin_exporter_errors_total: [{ type: "ConnectionRefusedError" }],
  python_info: [{ implementation: "CPython", major: "3", minor: "11", patchlevel: "9", version: "3.11.9" }],
  vm_rows_inserted_total: [{ type: "promremotewrite" }],
  vl_rows_ingested_total: [{ type: "loki_protobuf" }],
  vl_bytes_ingested_total: [{ type: "loki_protobuf" }],
  vl_http_request_duration_seconds: [
    { path: "/insert/loki/api/v1/push", format: "protobuf" },
    ...["hits", "query", "stats_query", "stats_query_range"].map((name) => ({
      path: `/select/logsql/${name}`,
    })),
  ],
  grafana_datasource_request_total: ["200", "500"].map((code) => ({ ...asked, code })),
  grafana_datasource_request_duration_seconds: [
    { ...asked, code: "200", secure_socks_ds_proxy_enabled: "false" },
  ],
  stacks_signer_agreement_state_conflicts: [{ conflict: "burn_block_delay" }, { conflict: "miner_view" }],
};

/** The authority that every machine trusts, and the certificate that is its own. */
function certificatesOf(host: string | undefined): readonly Labels[] {
  const own =
    host === hub
      ? { path: tlsFiles.hub.certificate, use: "server" }
      : { path: tlsFiles.node.certificate, use: "client" };
  return [{ path: tlsFiles.ca, use: "ca" }, own];
}

/** The label sets of a family's series of a target; none where the catalogue knows no value of a label. */
export function labelSetsOf(metric: Metric, { host, service }: Partial<Target> = {}): readonly Labels[] {
  if (metric.name.startsWith("stackmon_certificate_")) return certificatesOf(host);
  if (metric.name === "vm_app_version" && service === "victoria-logs") return [logStoreVersion];
  const named = byName[metric.name];
  if (named !== undefined) return named;
  if (metric.name.startsWith("stacks_log_") && "source_file" in metric.labels) return [fromNode];
  return Object.entries(metric.labels).reduce<readonly Labels[]>(
    (sets, [label, values]) => sets.flatMap((set) => values.map((value) => ({ ...set, [label]: value }))),
    [{}],
  );
}
