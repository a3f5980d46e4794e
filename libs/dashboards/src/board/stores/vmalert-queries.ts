import {
  above,
  counter,
  dividedBy,
  gauge,
  increase,
  maxBy,
  observations,
  rate,
  sumBy,
  summary,
  told,
} from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import { pixel } from "../../panel/chosen.ts";
import { chosenProgram } from "./chosen-program.ts";

const vmalert = chosenProgram("vmalert");
const groups = summary("vmalert_iteration_duration_seconds", vmalert);
type PerInstance = Vector<"instance">;

export const ruleRate: PerInstance = sumBy(
  ["instance"],
  rate(counter("vmalert_execution_total", vmalert), pixel),
);
export const rulesFailed: PerInstance = sumBy(
  ["instance"],
  increase(counter("vmalert_execution_errors_total", vmalert), "5m"),
);
export const failedByAlert: Vector<"alertname"> = above(
  sumBy(["alertname"], increase(counter("vmalert_alerting_rules_errors_total", vmalert), "5m")),
  0,
);
export const groupsMissed: Vector<"group"> = sumBy(
  ["group"],
  increase(counter("vmalert_iteration_missed_total", vmalert), "5m"),
);
export const groupRate: Vector<"group"> = sumBy(["group"], observations(groups, pixel));
export const groupTime: Vector<"group"> = maxBy(["group"], told(groups, "0.99"));
export const groupShare: Vector<"group"> = dividedBy(
  groupTime,
  maxBy(["group"], gauge("vmalert_iteration_interval_seconds", vmalert)),
);
export const firing: PerInstance = sumBy(["instance"], gauge("vmalert_alerts_firing", vmalert));
export const pending: PerInstance = sumBy(["instance"], gauge("vmalert_alerts_pending", vmalert));
export const sent: Vector<"addr"> = sumBy(
  ["addr"],
  increase(counter("vmalert_alerts_sent_total", vmalert), "5m"),
);
export const notSent: Vector<"addr"> = sumBy(
  ["addr"],
  increase(counter("vmalert_alerts_send_errors_total", vmalert), "5m"),
);
export const written: PerInstance = sumBy(
  ["instance"],
  rate(counter("vmalert_remotewrite_sent_rows_total", vmalert), pixel),
);
export const writeErrors: PerInstance = sumBy(
  ["instance"],
  increase(counter("vmalert_remotewrite_errors_total", vmalert), "5m"),
);
export const writesDropped: PerInstance = sumBy(
  ["instance"],
  increase(counter("vmalert_remotewrite_dropped_rows_total", vmalert), "5m"),
);
export const rulesLoaded: PerInstance = maxBy(
  ["instance"],
  gauge("vmalert_config_last_reload_successful", vmalert),
);
