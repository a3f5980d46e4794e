import type { AnnotationQueryKind } from "@grafana/grafana-foundation-sdk/dashboardv2beta1";
import type { Annotation } from "../panel/annotation.ts";
import { dataQuery } from "./data-query.ts";
import { defined } from "./defined.ts";

/**
 * An annotation query of the classic model as v2 has it. What is a plugin's own (`expr`, `textFormat`, …) goes where v2
 * keeps such fields of the classic model; plugins look for them there.
 *
 * *Source:* grafana/grafana apps/dashboard/kinds/v2beta1/dashboard_spec.cue (`AnnotationQuerySpec.legacyOptions`).
 */
export function annotationKind(annotation: Annotation): AnnotationQueryKind {
  const { name, datasource, enable, hide = false, iconColor, filter, target = {}, ...rest } = annotation;
  const { builtIn, mappings, placement, ...pluginsOwn } = rest;
  const { datasource: _datasource, ...query } = target;
  return {
    kind: "AnnotationQuery",
    spec: {
      name,
      enable,
      hide,
      iconColor,
      query: dataQuery(datasource, query),
      ...defined({
        filter,
        builtIn: builtIn === undefined ? undefined : builtIn !== 0,
        placement,
        mappings,
        legacyOptions: Object.keys(pluginsOwn).length === 0 ? undefined : pluginsOwn,
      }),
    },
  };
}
