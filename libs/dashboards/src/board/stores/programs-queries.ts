import { counter, dividedBy, gauge, maxBy, programsOf, rate, sumBy, times } from "@stackmon/stacks";
import type { CommonLabel, MetricSource, Stack, Vector } from "@stackmon/stacks";
import { chosen, pixel } from "../../panel/chosen.ts";
import { chosenProgram } from "./chosen-program.ts";

type PerProgram = Vector<"host" | "service">;

function all(stack: Stack): typeof chosen & { readonly service: readonly MetricSource[] } {
  return { service: programsOf(stack), ...chosen };
}

export function up(stack: Stack): Vector<CommonLabel> {
  return gauge("up", all(stack));
}

/** Milliseconds since 1970, as Grafana wants a time. */
export function started(stack: Stack): PerProgram {
  return times(maxBy(["host", "service"], gauge("process_start_time_seconds", all(stack))), 1000);
}

export function memory(stack: Stack): PerProgram {
  return maxBy(["host", "service"], gauge("process_resident_memory_bytes", all(stack)));
}

export function processors(stack: Stack): PerProgram {
  return sumBy(["host", "service"], rate(counter("process_cpu_seconds_total", all(stack)), pixel));
}

export function filesUsed(stack: Stack): PerProgram {
  return dividedBy(
    maxBy(["host", "service"], gauge("process_open_fds", all(stack))),
    maxBy(["host", "service"], gauge("process_max_fds", all(stack))),
  );
}

/** Only programs of VictoriaMetrics' makers know what memory there is. */
const victoria = { service: ["victoria-metrics", "victoria-logs", "vmalert"], ...chosen } as const;

export const memoryAvailable: PerProgram = maxBy(
  ["host", "service"],
  gauge("vm_available_memory_bytes", victoria),
);
export const memoryForCaches: PerProgram = maxBy(
  ["host", "service"],
  gauge("vm_allowed_memory_bytes", victoria),
);

type Version = readonly [legend: string, of: Vector];

/** Each with the label that tells the version. */
export const versions: Readonly<Record<"victoria" | "prometheus" | "loki" | "grafana", Version>> = {
  victoria: [
    "{{service}} {{short_version}}",
    maxBy(["service", "short_version"], gauge("vm_app_version", victoria)),
  ],
  prometheus: versionOf(gauge("prometheus_build_info", chosenProgram("prometheus"))),
  loki: versionOf(gauge("loki_build_info", chosenProgram("loki"))),
  grafana: versionOf(gauge("grafana_build_info", chosenProgram("grafana"))),
};

function versionOf(info: Vector<"service" | "version">): Version {
  return ["{{service}} {{version}}", maxBy(["service", "version"], info)];
}
