import type { ImportDiagnostic } from "./diagnostic.ts";
import { isObject, propertyOf, type JsonObject } from "./json.ts";

/** What is said of a value that is no classic dashboard; undefined where it is one. */
export function refusalOf(value: unknown): ImportDiagnostic | undefined {
  if (!isObject(value)) return notADashboard("the file holds no object");
  if (isV2(value)) return v2Model("");
  const key = ["dashboard", "spec"].find((name) => isObject(propertyOf(value, name)));
  if (key !== undefined && !isClassic(value)) {
    const inner = propertyOf(value, key);
    return isObject(inner) && isV2(inner) ? v2Model(key) : wrapped(key);
  }
  return isClassic(value)
    ? undefined
    : notADashboard("none of panels, rows, templating and schemaVersion is there");
}

/** Any of what Grafana writes into every classic dashboard. */
function isClassic(value: JsonObject): boolean {
  return (
    Array.isArray(value["panels"]) ||
    Array.isArray(value["rows"]) ||
    isObject(value["templating"]) ||
    typeof value["schemaVersion"] === "number"
  );
}

function isV2(value: JsonObject): boolean {
  const version = value["apiVersion"];
  return (
    (isObject(value["elements"]) && isObject(value["layout"])) ||
    (typeof version === "string" && version.startsWith("dashboard.grafana.app/v2"))
  );
}

function notADashboard(message: string): ImportDiagnostic {
  const help = "name the JSON of a dashboard, as Grafana exports it";
  return { code: "dashboard/not-a-dashboard", severity: "error", where: "", message, help };
}

function v2Model(where: string): ImportDiagnostic {
  const message =
    "this dashboard has the v2 model (elements and layout), and only the classic model is imported";
  const help = "export it from Grafana with the model Classic";
  return { code: "dashboard/v2-model", severity: "error", where, message, help };
}

function wrapped(where: string): ImportDiagnostic {
  const message = "the dashboard is inside this property, as in answers of Grafana's API";
  const help = `take it out of there: jq .${where} FILE`;
  return { code: "dashboard/wrapped-dashboard", severity: "error", where, message, help };
}
