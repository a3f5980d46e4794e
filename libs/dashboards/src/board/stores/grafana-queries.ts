import {
  counter,
  gauge,
  histogram,
  increase,
  matches,
  observations,
  quantile,
  rate,
  sumBy,
} from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import { pixel } from "../../panel/chosen.ts";
import { chosenProgram } from "./chosen-program.ts";

const grafana = chosenProgram("grafana");
type PerHost = Vector<"host">;

export const ruleRate: PerHost = sumBy(
  ["host"],
  rate(counter("grafana_alerting_rule_evaluations_total", grafana), pixel),
);
export const rulesFailed: PerHost = sumBy(
  ["host"],
  increase(counter("grafana_alerting_rule_evaluation_failures_total", grafana), "5m"),
);
export const rulesMissed: Vector<"host" | "name"> = sumBy(
  ["host", "name"],
  increase(counter("grafana_alerting_schedule_rule_evaluations_missed_total", grafana), "5m"),
);
export const ruleTime: PerHost = quantile(
  0.99,
  histogram("grafana_alerting_rule_evaluation_duration_seconds", grafana),
  "5m",
  ["host"],
);
export const behind: PerHost = gauge("grafana_alerting_scheduler_behind_seconds", grafana);
export const alertsByState: Vector<"host" | "state"> = sumBy(
  ["host", "state"],
  gauge("grafana_alerting_alerts", grafana),
);
export const notifications: Vector<"host" | "integration"> = sumBy(
  ["host", "integration"],
  increase(counter("grafana_alerting_notifications_total", grafana), "1h"),
);
export const notificationsFailed: Vector<"host" | "integration"> = sumBy(
  ["host", "integration"],
  increase(counter("grafana_alerting_notifications_failed_total", grafana), "1h"),
);

const http = histogram("grafana_http_request_duration_seconds", grafana);

export const requestTime: PerHost = quantile(0.95, http, "5m", ["host"]);
export const requestRate: PerHost = sumBy(["host"], observations(http, pixel));
export const requestsFailed: Vector<"host" | "handler"> = sumBy(
  ["host", "handler"],
  observations(
    histogram("grafana_http_request_duration_seconds", { ...grafana, status_code: matches("5..") }),
    pixel,
  ),
);
export const inFlight: PerHost = gauge("grafana_http_request_in_flight", grafana);
export const sourceTime: Vector<"host" | "datasource"> = quantile(
  0.95,
  histogram("grafana_datasource_request_duration_seconds", grafana),
  "5m",
  ["host", "datasource"],
);
export const sourceRequests: Vector<"host" | "datasource" | "code"> = sumBy(
  ["host", "datasource", "code"],
  rate(counter("grafana_datasource_request_total", grafana), pixel),
);
