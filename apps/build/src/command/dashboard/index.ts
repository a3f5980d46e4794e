import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import { dashboardCheckCommand } from "./check.ts";
import { dashboardImportCommand } from "./import.ts";

/** `stackmon dashboard`: what a user does with Grafana dashboards of whatever origin, without Grafana. */
export const dashboardRoutes: RouteMap<Context> = buildRouteMap({
  routes: { check: dashboardCheckCommand, import: dashboardImportCommand },
  docs: {
    brief: "Check and import any Grafana dashboard",
    fullDescription: `Check any Grafana dashboard, whoever made it, or turn it into TypeScript; no Grafana is needed.

EXAMPLES
  stackmon dashboard check grafana/dashboards
  stackmon dashboard import board.json --out board.ts`,
  },
});
