import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import { metricsCompareCommand } from "./compare.ts";
import { metricsListCommand } from "./list.ts";

/** `stackmon metrics`: the catalogue of metrics, alone and beside what a program really exposes. */
export const metricsRoutes: RouteMap<Context> = buildRouteMap({
  routes: { compare: metricsCompareCommand, list: metricsListCommand },
  docs: {
    brief: "List the catalogue of metrics, or compare a program with it",
    fullDescription: `List the metrics that boards and alert rules ask for, or compare what a program exposes with them: after an upgrade
of node, signer or Alloy, it says which boards would stay empty before they do. docs/metrics.md has the catalogue.

EXAMPLES
  stackmon metrics list alloy
  curl -s http://127.0.0.1:9153/ | stackmon metrics compare stacks-node`,
  },
});
