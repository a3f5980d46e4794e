import { alertsPending } from "../alert-series.ts";
import { constant, events, following, wandering } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { ofLabel } from "./of-label.ts";
import { storesBegan } from "./hub-disk.ts";

/** Rules of the simulated stack, each evaluated once a minute. */
export const rules = 69;

/** Rules evaluated by a time. Grafana spreads them over the minute. */
const evaluated = following((time) => Math.floor(((time - storesBegan) * rules) / 60));

/** Series that are watched and well. */
const normal = 214;

/** Families of vmalert and Grafana: every rule evaluated, and no alert beyond what the incidents bring. */
export const evaluatorShapes: Readonly<Record<string, Shape>> = {
  vmalert_execution_total: evaluated,
  vmalert_iteration_interval_seconds: constant(60),
  vmalert_alerts_firing: constant(0),
  vmalert_alerts_pending: constant(0),
  vmalert_alerts_sent_total: constant(0),
  vmalert_remotewrite_sent_rows_total: events(2, 1e5),
  grafana_alerting_rule_evaluations_total: evaluated,
  grafana_alerting_scheduler_behind_seconds: wandering(0.004, 0.002, { memory: 4 }),
  grafana_alerting_alerts: ofLabel("state", {
    normal: following((time) => normal - alertsPending(time)),
    pending: following(alertsPending),
  }),
  grafana_alerting_notifications_total: constant(2),
  grafana_http_request_in_flight: wandering(0.6, 0.6, { memory: 2, whole: true }),
  grafana_datasource_request_total: ofLabel("code", { 200: events(1.9, 1e5) }),
  grafana_build_info: constant(1),
};
