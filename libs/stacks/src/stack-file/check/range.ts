import type { Diagnostic } from "../../diagnostic.ts";
import { splitHostPort } from "../address.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import { durationSeconds } from "../duration.ts";

import { retentionDays } from "../retention.ts";
import { portOfUrl } from "../root-url.ts";
import { sizeBytes } from "../size.ts";
import { presentEntries } from "../stack-file.ts";
import type { Draft, StackFile } from "../stack-file.ts";
import type { ValuePath } from "../value-path.ts";

/** VictoriaMetrics refuses more. *Source:* VictoriaMetrics `-retentionPeriod`, at most 100 years. */
const longestRetention = 36_500;

/** Quantities whose grammar is right and whose size is not. */
export function checkRanges(file: Draft<StackFile>): Diagnostic[] {
  return [
    ...checkScrapeInterval(file.scrapeInterval),
    ...checkMaxAge(file.journal?.maxAge),
    ...presentEntries(file.stores).flatMap(([store, { retention }]) => checkRetention(store, retention)),
    ...presentEntries(file.services).flatMap(([name, service]) =>
      checkPort(["services", name, "metrics"], service?.metrics),
    ),
    ...checkPort(["grafana", "metrics"], file.grafana?.metrics),
    ...presentEntries(file.vmalert).flatMap(([name, address]) => checkPort(["vmalert", name], address)),
    ...checkUrlPort(file.grafana?.url),
    ...checkLineSize(file.maxLineSize),
  ];
}

/** A series is stale five minutes after its last sample, and a rate needs two samples in its window. */
function checkScrapeInterval(text: string | undefined): Diagnostic[] {
  if (text === undefined || (durationSeconds(text) >= 1 && durationSeconds(text) <= 120)) return [];
  const message = `saw ${text}, wanted 1s to 2m: slower scrapes leave gaps in five-minute windows`;
  return [stackDiagnostic("stack/out-of-range", ["scrapeInterval"], message, "write it like 15s")];
}

function checkMaxAge(text: string | undefined): Diagnostic[] {
  if (text === undefined || durationSeconds(text) > 0) return [];
  const message = `saw ${text}, wanted more than nothing`;
  return [stackDiagnostic("stack/out-of-range", ["journal", "maxAge"], message, "write it like 7h")];
}

function checkRetention(store: string, text: string | undefined): Diagnostic[] {
  if (text === undefined || retentionDays(text) <= longestRetention) return [];
  const message = `saw ${text}, wanted at most 100y`;
  return [
    stackDiagnostic("stack/out-of-range", ["stores", store, "retention"], message, "write 100y or less"),
  ];
}

/** VictoriaLogs drops rows over 2 MiB behind a success; a line's fields count, too. */
function checkLineSize(text: string | undefined): Diagnostic[] {
  if (text === undefined || (sizeBytes(text) >= 1024 && sizeBytes(text) <= 1024 ** 2)) return [];
  const message = `saw ${text}, wanted at most 1MiB: stores drop what is longer`;
  return [stackDiagnostic("stack/out-of-range", ["maxLineSize"], message, "write it like 256KiB")];
}

function checkPort(path: ValuePath, text: string | undefined): Diagnostic[] {
  if (text === undefined || text === "none" || splitHostPort(text).port <= 65_535) return [];
  const message = `saw port ${splitHostPort(text).port}, wanted at most 65535`;
  const help = "write the port that this service serves";
  return [stackDiagnostic("stack/out-of-range", path, message, help)];
}

function checkUrlPort(url: string | undefined): Diagnostic[] {
  const port = url === undefined ? undefined : portOfUrl(url);
  if (port === undefined || port <= 65_535) return [];
  const message = `saw port ${port}, wanted at most 65535`;
  const help = "write the port at which people reach Grafana";
  return [stackDiagnostic("stack/out-of-range", ["grafana", "url"], message, help)];
}
