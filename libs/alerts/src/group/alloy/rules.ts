import { equalTo, gauge, panelOf } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { healthAlerts } from "./health-rules.ts";

/** The Alloys themselves, of nodes and hub. */
export function alloyGroup(): AlertGroup {
  return { name: "stackmon-alloy", alerts: [configNotLoaded, ...healthAlerts] };
}

/**
 * A reload was refused, for longer than it takes to put a mistake right. Nothing is lost yet: the configuration before it
 * goes on, and the next start of this Alloy fails. Alloy v1.19.0 counts a file that it cannot parse; one that it parses
 * and cannot load is only in its log.
 *
 * *Source:* Alloy v1.19.0, internal/alloycli/cmd_run.go.
 */
const configNotLoaded: MetricAlert = {
  on: "metrics",
  name: "AlloyConfigNotLoaded",
  severity: "warning",
  for: "5m",
  summary: `Alloy on ${labelOf("host")} has refused its new configuration`,
  description:
    "It was told to read its configuration again, could not parse it, and goes on with the one before. Its next start will " +
    "fail: nothing would be sent from then on. Its own log says what is wrong.",
  ...panelOf("pipeline", "Configuration runs"),
  expression: equalTo(gauge("alloy_config_last_load_successful", { service: "alloy" }), 0),
};
