import { needsPassword, type MetricsStore } from "@stackmon/stacks";
import { installFolder, ownFolder } from "../systemd.ts";

/** Prometheus's own file for TLS and logins, under stores/. */
export const webConfigName = "prometheus-web.yaml";

/** Where it is with the hash of the password, which no bundle holds; beside stores/, so that paths in it stay the same. */
export const hashedWebConfig: string = `${ownFolder}/secrets/${webConfigName}`;

/** The file that Prometheus reads: a login makes another of it. */
export function webConfigPath(store: MetricsStore): string {
  return needsPassword(store) ? hashedWebConfig : `${installFolder}/stores/${webConfigName}`;
}

export function webConfigComment(store: MetricsStore): string {
  return needsPassword(store)
    ? `TLS and the hash of the password, made from stores/${webConfigName}; read anew at each request.`
    : "TLS; read anew at each connection.";
}

/**
 * Yields the file without its users. Paths are relative to its folder.
 *
 * *Source:* Prometheus v3.10, docs/configuration/https.md; prometheus/exporter-toolkit v0.15, web/tls_config.go.
 */
export function webConfig({ tls }: MetricsStore): string {
  const head = "# TLS of Prometheus; a login is added to a copy of this file, see the README.\n";
  if (tls === false) return head;
  const server = `tls_server_config:
  cert_file: ../tls/hub.crt
  key_file: ../tls/hub.key
`;
  const clients = `  client_auth_type: RequireAndVerifyClientCert
  client_ca_file: ../tls/ca.crt
`;
  return `${head}${server}${tls === "mutual" ? clients : ""}`;
}
