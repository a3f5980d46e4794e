import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import type { DashboardLink } from "@grafana/grafana-foundation-sdk/dashboard";

/** A data link of Grafana's: where a click on a value leads. */
export interface DataLink {
  readonly title: string;
  readonly url: string;
  readonly targetBlank: boolean;
}

/**
 * For the SDK's `dataLinks`. It takes links of dashboards, of whose fields data links have but three.
 *
 * *Source:* grafana/grafana packages/grafana-data/src/types/dataLink.ts (`DataLink`).
 */
export function dataLinks(links: readonly DataLink[]): Builder<DashboardLink>[] {
  return links.map((link) => ({ build: () => ({ ...link }) as DashboardLink }));
}
