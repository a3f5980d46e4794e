import type { TableFieldOptions, TableOptions } from "@grafana/schema";
import type * as barGauge from "@grafana/schema/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen";
import type * as logs from "@grafana/schema/dist/esm/raw/composable/logs/panelcfg/x/LogsPanelCfg_types.gen";
import type * as stat from "@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen";
import type * as stateTimeline from "@grafana/schema/dist/esm/raw/composable/statetimeline/panelcfg/x/StateTimelinePanelCfg_types.gen";
import type * as text from "@grafana/schema/dist/esm/raw/composable/text/panelcfg/x/TextPanelCfg_types.gen";
import type * as timeSeries from "@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen";

/** Many plugins name their type `Options`; a mapped type has no name, so that a schema can hold them all. */
type Unnamed<T> = { [K in keyof T]: T[K] };

/** A panel that draws no fields has no settings for them. Of settings a field has those that differ from the plugin's defaults. */
interface Plugin<Options, Custom = Record<string, never>> {
  readonly options: Unnamed<Options>;
  readonly custom: Partial<Unnamed<Custom>>;
}

/** What is a panel plugin's own in either model: by the plugin's id, its options and its settings of a field. */
export interface PanelPlugins {
  readonly bargauge: Plugin<barGauge.Options>;
  readonly logs: Plugin<logs.Options>;
  readonly stat: Plugin<stat.Options>;
  readonly "state-timeline": Plugin<stateTimeline.Options, stateTimeline.FieldConfig>;
  readonly table: Plugin<TableOptions, TableFieldOptions>;
  readonly text: Plugin<text.Options>;
  readonly timeseries: Plugin<timeSeries.Options, timeSeries.FieldConfig>;
}
