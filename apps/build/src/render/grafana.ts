import type { Grafana, Stack } from "@stackmon/stacks";

/** Yields the data source plugins that Grafana needs for the stack's stores; those for the other stores come with it. */
export function grafanaPlugins({ stores: { metrics, logs } }: Stack): readonly string[] {
  return [
    ...(metrics.kind === "victoria-metrics" ? ["victoriametrics-metrics-datasource"] : []),
    ...(logs.kind === "victoria-logs" ? ["victoriametrics-logs-datasource"] : []),
  ];
}

/**
 * Yields the drop-in that lets the official grafana-server.service listen where the stack file says.
 *
 * Without it Grafana listens on every address, and calls grafana.com with what it counts and for news of versions. Environment variables win over grafana.ini.
 *
 * *Source:* Grafana, setup-grafana/configure-grafana, "Override configuration with environment variables";
 * systemd.exec(5), "Environment=".
 */
export function grafanaDropIn({ address, port, url }: Grafana): string {
  const settings = {
    GF_SERVER_HTTP_ADDR: address,
    GF_SERVER_HTTP_PORT: String(port),
    GF_SERVER_ROOT_URL: url,
    GF_ANALYTICS_REPORTING_ENABLED: "false",
    GF_ANALYTICS_CHECK_FOR_UPDATES: "false",
    GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES: "false",
  };
  // systemd reads %x as a specifier.
  const lines = Object.entries(settings).map(
    ([name, value]) => `Environment="${name}=${value.replaceAll("%", "%%")}"\n`,
  );
  return `# From the grafana section of the stack file; wins over /etc/grafana/grafana.ini.\n[Service]\n${lines.join("")}`;
}
