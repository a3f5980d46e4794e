import type { DataSourceRef } from "@grafana/grafana-foundation-sdk/common";
import type { DataQueryKind } from "@grafana/grafana-foundation-sdk/dashboardv2beta1";

/**
 * A query of a panel, a variable or an annotation: its data source's plugin, the data source itself, and what is left.
 *
 * The data source's name is its UID, or the variable that holds one. `v0` is the only version that queries have.
 *
 * *Source:* grafana/grafana apps/dashboard/pkg/migration/conversion/v2alpha1_to_v2beta1.go.
 */
export function dataQuery(source: DataSourceRef | undefined, spec: object): DataQueryKind {
  if (source?.type === undefined || source.uid === undefined) {
    throw new Error("dashboards: a query names no data source");
  }
  return { kind: "DataQuery", group: source.type, version: "v0", datasource: { name: source.uid }, spec };
}
