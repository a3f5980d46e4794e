/**
 * An http or https URL with at most a port and a path.
 *
 * Neither user nor query, as it ends up in rule files and notifications, where no secret belongs. Nor a `$` or `{{`,
 * which Grafana's provisioning and the rules' templates would expand.
 */
export const rootUrlPattern =
  "^https?://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(?::[1-9]\\d{0,4})?(?:/[A-Za-z0-9._~/-]*)?$";

/** The URL without slashes at its end, so that a path can be added. */
export function withoutLastSlash(url: string): string {
  return url.replace(/\/+$/, "");
}

/** The port that a URL of {@link rootUrlPattern} names, or nothing. */
export function portOfUrl(url: string): number | undefined {
  const port = /:(\d+)(?:\/|$)/.exec(url)?.[1];
  return port === undefined ? undefined : Number(port);
}
