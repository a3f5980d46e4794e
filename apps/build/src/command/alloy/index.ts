import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import { checkCommand } from "./check.ts";
import { fmtCommand } from "./fmt.ts";
import { graphCommand } from "./graph.ts";
import { importCommand } from "./import.ts";

/** `stackmon alloy`: what a user does with Alloy configurations of whatever origin, without Alloy. */
export const alloyRoutes: RouteMap<Context> = buildRouteMap({
  routes: { fmt: fmtCommand, check: checkCommand, graph: graphCommand, import: importCommand },
  docs: {
    brief: "Format, check, draw and import any Alloy configuration",
    fullDescription: `Format, check and draw any Grafana Alloy configuration, whoever wrote it, or turn it into TypeScript; no Alloy is
needed. The language and the components are those of Alloy v1.19.0.

EXAMPLES
  stackmon alloy fmt --check .
  stackmon alloy fmt --write config.alloy
  stackmon alloy check /etc/alloy/config.alloy
  stackmon alloy check --format sarif deploy/alloy
  stackmon alloy graph --out pipeline.svg config.alloy
  stackmon alloy import config.alloy --out config.ts`,
  },
});
