import type { DataTransformerConfig, Panel } from "@grafana/grafana-foundation-sdk/dashboard";
import type {
  DataLink,
  DataTopic,
  FieldConfigSource,
  PanelKind,
  PanelQueryKind,
  QueryGroupKind,
  QueryOptionsSpec,
  TransformationKind,
  VizConfigKind,
} from "@grafana/grafana-foundation-sdk/dashboardv2beta1";
import { dataQuery } from "./data-query.ts";
import { defined } from "./defined.ts";

/** A panel of the classic model as an element: all of it but its place, which is the layout's. */
export function panelElement(panel: Panel): PanelKind {
  const { title = "", description, links = [], transparent } = panel;
  return {
    kind: "Panel",
    spec: {
      id: idOf(panel),
      title,
      ...defined({ description, transparent }),
      links: links.map(({ title: text, url = "", targetBlank }): DataLink => ({
        title: text,
        url,
        targetBlank,
      })),
      data: queryGroup(panel),
      vizConfig: vizConfig(panel),
    },
  };
}

/** The element's name, which the layout refers to. */
export function elementName(panel: Panel): string {
  return `panel-${idOf(panel)}`;
}

function idOf({ id, title }: Panel): number {
  if (id === undefined) throw new Error(`dashboards: the panel "${title ?? ""}" has no id`);
  return id;
}

function queryGroup(panel: Panel): QueryGroupKind {
  const { targets = [], transformations = [] } = panel;
  return {
    kind: "QueryGroup",
    spec: {
      queries: targets.map(panelQuery),
      transformations: transformations.map(transformation),
      queryOptions: queryOptions(panel),
    },
  };
}

/** What the SDK's `Dataquery` hides: a target is plain data of whatever plugin. */
type Target = Readonly<Record<string, unknown>> & {
  readonly refId: string;
  readonly hide?: boolean;
  readonly datasource: { readonly type: string; readonly uid: string };
};

/** `_implementsDataqueryVariant` is the SDK's type brand, a function, which JSON leaves out. */
function panelQuery(target: object): PanelQueryKind {
  const { refId, hide = false, datasource, ...spec } = target as Target;
  return { kind: "PanelQuery", spec: { query: dataQuery(datasource, spec), refId, hidden: hide } };
}

function transformation({ topic, ...config }: DataTransformerConfig): TransformationKind {
  return { kind: config.id, spec: { ...config, ...defined({ topic: topic as DataTopic | undefined }) } };
}

function queryOptions(panel: Panel): QueryOptionsSpec {
  const { timeFrom, timeShift, timeCompare, hideTimeOverride, interval } = panel;
  const { maxDataPoints, cacheTimeout, queryCachingTTL } = panel;
  return defined({
    timeFrom,
    timeShift,
    timeCompare,
    hideTimeOverride,
    interval,
    maxDataPoints,
    cacheTimeout,
    queryCachingTTL,
  });
}

/**
 * Without a plugin's version, as in the classic model: Grafana takes the plugin that it has.
 *
 * The SDK declares the same field settings twice, with enums that differ in their members' names alone.
 */
function vizConfig({ type, pluginVersion = "", options = {}, fieldConfig }: Panel): VizConfigKind {
  const fields = (fieldConfig ?? { defaults: {}, overrides: [] }) as object as FieldConfigSource;
  return {
    kind: "VizConfig",
    group: type,
    version: pluginVersion,
    spec: { options: options as object, fieldConfig: fields },
  };
}
