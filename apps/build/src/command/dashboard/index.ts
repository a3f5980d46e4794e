import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import { dashboardImportCommand } from "./import.ts";

/** `stackmon dashboard`: what a user does with Grafana dashboards of whatever origin, without Grafana. */
export const dashboardRoutes: RouteMap<Context> = buildRouteMap({
  routes: { import: dashboardImportCommand },
  docs: {
    brief: "Import any Grafana dashboard",
    fullDescription: `Turn any Grafana dashboard, whoever made it, into TypeScript; no Grafana is needed.

EXAMPLES
  stackmon dashboard import board.json --out board.ts`,
  },
});
