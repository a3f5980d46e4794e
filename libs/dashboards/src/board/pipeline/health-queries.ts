import { counter, gauge, increase, maxBy, rate, sinceSample, sumBy, times } from "@stackmon/stacks";
import type { Stack, Vector } from "@stackmon/stacks";
import { durationSeconds } from "@stackmon/stacks";
import { pixel } from "../../panel/chosen.ts";
import { alloy } from "./queries.ts";

export const components: Vector<"host" | "health_type"> = sumBy(
  ["host", "health_type"],
  gauge("alloy_component_controller_running_components", alloy),
);
export const configurationLoaded: Vector<"host"> = maxBy(
  ["host"],
  gauge("alloy_config_last_load_successful", alloy),
);
/** In milliseconds, as Grafana counts moments. */
export const loadedAt: Vector<"host"> = times(
  maxBy(["host"], gauge("alloy_config_last_load_success_timestamp_seconds", alloy)),
  1000,
);
export const loadFailures: Vector<"host"> = sumBy(
  ["host"],
  increase(counter("alloy_config_load_failures_total", alloy), "1h"),
);
export const versions: Vector<"version"> = sumBy(["version"], gauge("alloy_build_info", alloy));
export const configurations: Vector<"sha256"> = sumBy(["sha256"], gauge("alloy_config_hash", alloy));
export const waitingEvaluations: Vector<"host"> = maxBy(
  ["host"],
  gauge("alloy_component_evaluation_queue_size", alloy),
);
export const slowEvaluations: Vector<"host" | "component_id"> = sumBy(
  ["host", "component_id"],
  increase(counter("alloy_component_evaluation_slow_seconds", alloy), "1h"),
);
export const cpu: Vector<"host"> = sumBy(
  ["host"],
  rate(counter("alloy_resources_process_cpu_seconds_total", alloy), pixel),
);
export const memory: Vector<"host"> = maxBy(
  ["host"],
  gauge("alloy_resources_process_resident_memory_bytes", alloy),
);

/** Of what each Alloy says of itself: it comes through the same queues as all others. */
export function sinceNewestSample({ scrapeInterval }: Stack): Vector<"host"> {
  const built = gauge("alloy_build_info", alloy);
  const stepSeconds = durationSeconds(scrapeInterval);
  return maxBy(
    ["host"],
    sinceSample(built, { withinSeconds: 6 * 3600, stepSeconds: Math.max(60, stepSeconds) }),
  );
}
