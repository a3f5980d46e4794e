import {
  above,
  atMost,
  equalTo,
  gauge,
  hasCertificates,
  lastOverTime,
  or,
  panelOf,
  secondsSince,
  secondsUntil,
  unless,
} from "@stackmon/stacks";
import type { SeriesLabel, Stack, Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { known } from "../../rule/known-down.ts";
import { tunable } from "../../rule/tuning.ts";

/** The certificates that a stack's programs know each other by; empty for a stack without. */
export function certificatesGroup(stack: Stack): AlertGroup {
  const alerts = hasCertificates(stack) ? [expiresSoon, expires, unread] : [];
  return { name: "stackmon-certificates", alerts };
}

const host = { service: "host" } as const;
const day = 86_400;

/** Days before its end at which a certificate is a matter of now: one alert ends there and the other begins, so neither sets it. */
const critical = 3;

type OfCertificate = SeriesLabel<"stackmon_certificate_not_after_timestamp_seconds">;

/**
 * As last told within a week: an agent whose certificate has ended is let in no more, and then its own metrics do not
 * arrive either.
 */
const secondsLeft: Vector<OfCertificate> = secondsUntil(
  lastOverTime(gauge("stackmon_certificate_not_after_timestamp_seconds", host), known),
);

/**
 * Three weeks: who is away for two finds one. What has three days left is `CertificateExpires`, and no more this one.
 * `stackmon certs list` tells a week and a half earlier, at 30 days.
 */
const expiresSoon = tunable<MetricAlert>(
  { value: 21, unit: "days", least: critical + 1, most: 365 },
  (days) => ({
    on: "metrics",
    name: "CertificateExpiresSoon",
    severity: "warning",
    for: "15m",
    summary: `The certificate ${labelOf("path")} of ${labelOf("host")} ends within ${days} days`,
    description:
      "Who shows a certificate that has ended is refused: what an agent reads waits on its disk, as long as there is room. " +
      "Renew it, and copy it to the machine.",
    ...panelOf("pipeline", "Valid for"),
    expression: above(atMost(secondsLeft, days * day), critical * day),
  }),
);

const expires: MetricAlert = {
  on: "metrics",
  name: "CertificateExpires",
  severity: "critical",
  for: "15m",
  summary: `The certificate ${labelOf("path")} of ${labelOf("host")} ends within ${critical} days, or has ended`,
  description:
    "Who shows a certificate that has ended is refused: what an agent reads waits on its disk, as long as there is room. " +
    "Renew it now, and copy it to the machine.",
  ...panelOf("pipeline", "Valid for"),
  expression: atMost(secondsLeft, critical * day),
};

/**
 * Read, and read daily: two days are a run that was missed. A file that the collector could not read tells of no time, like one
 * that was never written.
 */
const unread: MetricAlert = {
  on: "metrics",
  name: "CertificateUnread",
  severity: "warning",
  for: "30m",
  summary: `Nobody knows when certificates of ${labelOf("host")} end ${labelOf("path")}`,
  description:
    "A certificate could not be read, or nothing has looked at certificates for two days: CertificateExpiresSoon and " +
    "CertificateExpires may be silent.",
  ...panelOf("pipeline", "Could be read"),
  expression: or<"host">(
    equalTo(gauge("stackmon_certificate_readable", host), 0),
    above(secondsSince(gauge("node_textfile_mtime_seconds", host)), 2 * day),
    unless(gauge("node_textfile_scrape_error", host), gauge("node_textfile_mtime_seconds", host), {
      on: ["host"],
    }),
  ),
};
