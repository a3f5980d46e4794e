import type { Builder, Dataquery } from "@grafana/grafana-foundation-sdk/cog";
import type { ThresholdsConfig } from "@grafana/grafana-foundation-sdk/dashboard";
import { logsRef, metricsRef } from "../data-source/reference.ts";
import type { DataSourceReference, StoreKinds } from "../data-source/reference.ts";
import type { MeasuredPanel } from "./panel.ts";
import { refIdAt } from "./query.ts";
import type { Queries } from "./query.ts";
import { thresholdsBuilder } from "./threshold.ts";

/** What the SDK's panel builders of numbers have in common; it declares no such type. */
interface MeasuringBuilder {
  id(id: number): this;
  title(title: string): this;
  description(description: string): this;
  unit(unit: string): this;
  decimals(decimals: number): this;
  noValue(text: string): this;
  thresholds(thresholds: Builder<ThresholdsConfig>): this;
  datasource(reference: DataSourceReference): this;
  withTarget(target: Builder<Dataquery>): this;
}

/** The builder with all that a panel of numbers must say, and its queries in order. */
export function described<B extends MeasuringBuilder>(
  builder: B,
  panel: MeasuredPanel,
  stores: StoreKinds,
): B {
  builder
    .id(panel.id)
    .title(panel.title)
    .description(panel.description)
    .datasource(dataSourceOf(panel.queries, stores))
    .unit(panel.unit)
    .noValue(panel.noData)
    .thresholds(thresholdsBuilder(panel.thresholds));
  if (panel.decimals !== undefined) builder.decimals(panel.decimals);
  panel.queries.forEach((query, index) => builder.withTarget(query.draw(stores, refIdAt(index))));
  return builder;
}

/** Without one of its own a panel asks Grafana's default data source, whatever its queries name. */
function dataSourceOf(queries: Queries, stores: StoreKinds): DataSourceReference {
  return queries[0]?.source === "logs" ? logsRef(stores.logs) : metricsRef(stores.metrics);
}
