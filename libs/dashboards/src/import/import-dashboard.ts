import { construct } from "./construct.ts";
import type { Escapes } from "./construction.ts";
import type { ImportDiagnostic } from "./diagnostic.ts";
import { isObject, type JsonObject } from "./json.ts";
import { moduleText } from "./module-text.ts";
import { placeOf } from "./place.ts";
import { refusalOf } from "./recognize.ts";

/** A dashboard as TypeScript, or why it is none. */
export type ImportedDashboard =
  | {
      readonly ok: true;
      /** The module: it exports the dashboard's builder as `board` and, run, prints the dashboard's JSON. */
      readonly text: string;
      /** Panels and rows, those in rows included. */
      readonly panels: number;
      /** What the SDK's builders could not say, each visible in the text as `raw` or `rawQuery`. */
      readonly escapes: Escapes;
    }
  | { readonly ok: false; readonly diagnostics: readonly ImportDiagnostic[] };

/**
 * Yields TypeScript on the builders of the Grafana foundation SDK that, run, prints an equal dashboard.
 *
 * @param value A dashboard of the classic model (v1), as `JSON.parse` yields it.
 *
 * Diagnostics: `dashboard/not-a-dashboard`, `dashboard/v2-model`, `dashboard/wrapped-dashboard`.
 */
export function importDashboard(value: unknown): ImportedDashboard {
  const refusal = refusalOf(value);
  if (refusal !== undefined) return { ok: false, diagnostics: [refusal] };
  const dashboard = value as JsonObject;
  const { code, escapes } = construct(dashboard, "dashboard.DashboardBuilder", placeOf(dashboard));
  return { ok: true, text: moduleText(code), panels: countPanels(dashboard), escapes };
}

function countPanels({ panels }: JsonObject): number {
  if (!Array.isArray(panels)) return 0;
  return panels.reduce<number>((sum, each) => sum + 1 + (isObject(each) ? countPanels(each) : 0), 0);
}
