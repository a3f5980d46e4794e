import { gateMetrics } from "./gate.ts";
import { alloyHealthMetrics } from "./health.ts";
import { lineMetrics } from "./lines.ts";
import { logCountMetrics } from "./log-counts.ts";
import { otlpMetrics } from "./otlp.ts";
import { remoteWriteMetrics } from "./remote-write.ts";
import { alloyScrapeMetrics } from "./scrape.ts";

/** All that pipelines keep of what an Alloy exposes, which is several times as much. Labels are those that are stored. */
export const alloyMetrics: typeof logCountMetrics &
  typeof lineMetrics &
  typeof otlpMetrics &
  typeof remoteWriteMetrics &
  typeof alloyScrapeMetrics &
  typeof alloyHealthMetrics &
  typeof gateMetrics = {
  ...logCountMetrics,
  ...lineMetrics,
  ...otlpMetrics,
  ...remoteWriteMetrics,
  ...alloyScrapeMetrics,
  ...alloyHealthMetrics,
  ...gateMetrics,
};
