import { isShared, metrics, type Metric, type MetricSource } from "@stackmon/stacks";

/** Programs of which the catalogue has metrics. */
const programs: readonly MetricSource[] = [...new Set(metrics.map(({ service }) => service).filter(isOfOne))];

function isOfOne(service: Metric["service"]): service is MetricSource {
  return !isShared(service);
}

/** The program of that name, if the catalogue has metrics of it. */
export function programNamed(name: string): MetricSource | undefined {
  return programs.find((program) => program === name);
}

/** What is said of a name that is none. */
export function unknownProgram(name: string): string {
  return `${name} is no program of the catalogue; write one of ${programs.join(", ")}`;
}
