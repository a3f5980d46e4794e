import type {
  AnnotationQueryKind,
  DashboardCursorSync,
  DashboardLink,
  PanelKind,
  RowsLayoutKind,
  TabsLayoutKind,
  TimeSettingsSpec,
  VariableKind,
} from "@grafana/grafana-foundation-sdk/dashboardv2beta1";

/**
 * A board in Grafana's model of dynamic dashboards: panels by name, and a layout that places them.
 *
 * The SDK's own `Dashboard` of this version is marked as superseded by that of v2, which Grafana 12 does not serve.
 *
 * *Source:* grafana/grafana apps/dashboard/kinds/v2beta1/dashboard_spec.cue (`DashboardSpec`).
 */
export interface BoardSpec {
  readonly annotations: readonly AnnotationQueryKind[];
  readonly cursorSync: DashboardCursorSync;
  readonly description: string;
  readonly editable: boolean;
  /** By `panel-<id>`: a bookmark of a panel holds its id, in either model. */
  readonly elements: Readonly<Record<string, PanelKind>>;
  readonly layout: RowsLayoutKind | TabsLayoutKind;
  readonly links: readonly DashboardLink[];
  readonly preload: boolean;
  readonly tags: readonly string[];
  readonly timeSettings: TimeSettingsSpec;
  readonly title: string;
  readonly variables: readonly VariableKind[];
}
