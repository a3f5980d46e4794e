/**
 * A text in which Grafana's provisioning expands nothing: of `$$` it makes `$`.
 *
 * *Source:* grafana/grafana docs/sources/administration/provisioning, "Use environment variables".
 */
export function escaped(text: string): string {
  return text.replaceAll("$", "$$$$");
}
