import {
  grafanaDatabasePasswordFile,
  grafanaGossipPort,
  hostPort,
  smtpPasswordFile,
  type Grafana,
  type GrafanaDatabase,
  type HubReplica,
  type Smtp,
  type Stack,
} from "@stackmon/stacks";
import { ownVariables, secretsGroup } from "./systemd.ts";

/** Yields the data source plugins that Grafana needs for the stack's stores; those for the other stores come with it. */
export function grafanaPlugins({ stores: { metrics, logs } }: Stack): readonly string[] {
  return [
    ...(metrics.kind === "victoria-metrics" ? ["victoriametrics-metrics-datasource"] : []),
    ...(logs.kind === "victoria-logs" ? ["victoriametrics-logs-datasource"] : []),
  ];
}

/** Whom a Grafana tells, beside what its own section of the stack file says. */
export interface GrafanaPeers {
  readonly smtp?: Smtp | undefined;
  /** The hubs of a pair, with a Grafana each; none of a single hub. */
  readonly replicas?: readonly HubReplica[];
}

/**
 * Yields the drop-in that lets the official grafana-server.service listen where the stack file says.
 *
 * Without it Grafana listens on every address, and calls grafana.com with what it counts and for news of versions. With `readsSecrets` it
 * reads the files that its data sources and contact points name; with `smtp` it can send mail; with `replicas` it tells each alert
 * once with its peer, and takes its own address from the machine's stackmon.env. Environment variables win over grafana.ini.
 *
 * *Source:* Grafana, setup-grafana/configure-grafana, "Override configuration with environment variables";
 * systemd.exec(5), "Environment=".
 */
export function grafanaDropIn(grafana: Grafana, readsSecrets: boolean, peers: GrafanaPeers = {}): string {
  // systemd reads %x as a specifier.
  const lines = Object.entries(grafanaSettings(grafana, peers)).map(
    ([name, value]) => `Environment="${name}=${value.replaceAll("%", "%%")}"\n`,
  );
  const isPaired = (peers.replicas ?? []).length > 0;
  const own = isPaired ? `EnvironmentFile=-${ownVariables}\n` : "";
  const group = readsSecrets ? `SupplementaryGroups=${secretsGroup}\n` : "";
  return `# From the grafana section of the stack file; wins over /etc/grafana/grafana.ini.\n[Service]\n${own}${group}${lines.join("")}`;
}

/** Yields Grafana's settings as variables of its environment. */
export function grafanaSettings(
  { address, port, url, database }: Grafana,
  { smtp, replicas = [] }: GrafanaPeers,
): Readonly<Record<string, string>> {
  return {
    GF_SERVER_HTTP_ADDR: address,
    GF_SERVER_HTTP_PORT: String(port),
    GF_SERVER_ROOT_URL: url,
    GF_ANALYTICS_REPORTING_ENABLED: "false",
    GF_ANALYTICS_CHECK_FOR_UPDATES: "false",
    GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES: "false",
    ...(smtp === undefined ? {} : mailSettings(smtp)),
    ...(replicas.length === 0 ? {} : peerSettings(replicas)),
    ...(database === undefined ? {} : databaseSettings(database)),
  };
}

/**
 * A file reference is expanded in variables, too, and systemd takes `$` as it is.
 *
 * *Source:* grafana/grafana pkg/setting/setting.go (variables are applied, then values expanded); systemd.exec(5).
 */
function mailSettings({ host, from, user }: Smtp): Readonly<Record<string, string>> {
  return {
    GF_SMTP_ENABLED: "true",
    GF_SMTP_HOST: host,
    GF_SMTP_FROM_ADDRESS: from,
    GF_SMTP_STARTTLS_POLICY: "MandatoryStartTLS",
    ...(user === "none" ? {} : { GF_SMTP_USER: user, GF_SMTP_PASSWORD: `$__file{${smtpPasswordFile}}` }),
  };
}

/**
 * Both evaluate all rules; of an alert that both raise, the first tells and the other one hears of it and keeps silent.
 *
 * *Source:* Grafana, administration/set-up-for-high-availability; alerting/set-up/configure-high-availability, `ha_peers`.
 */
function peerSettings(replicas: readonly HubReplica[]): Readonly<Record<string, string>> {
  const peers = replicas.map(({ address }) => hostPort(address, grafanaGossipPort));
  return { GF_UNIFIED_ALERTING_HA_PEERS: peers.join(",") };
}

/** *Source:* Grafana, setup-grafana/configure-grafana, "[database]". */
function databaseSettings({ host, name, user }: GrafanaDatabase): Readonly<Record<string, string>> {
  return {
    GF_DATABASE_TYPE: "postgres",
    GF_DATABASE_HOST: host,
    GF_DATABASE_NAME: name,
    GF_DATABASE_USER: user,
    GF_DATABASE_PASSWORD: `$__file{${grafanaDatabasePasswordFile}}`,
    GF_DATABASE_SSL_MODE: "require",
  };
}
