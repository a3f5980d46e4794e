import { DateTimeFromNow, NoUnit, Seconds } from "@grafana/grafana-foundation-sdk/units";
import { atEnd } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import * as queries from "./certificates-queries.ts";

const noData = "No machine has told of its certificates: the timer of its bundle is not installed";
const day = 86_400;

/** How long is each machine let in, and does somebody look? */
export function certificatesRow(): RowDraft {
  return row(64, "Certificates", [
    stat({
      id: 65,
      title: "Valid for",
      description:
        "Time until each certificate ends that a machine's programs use; of a file with several, the first. Who shows one that has ended is refused.",
      width: 24,
      unit: Seconds,
      height: 6,
      // As CertificateExpires and CertificateExpiresSoon.
      thresholds: {
        base: "red",
        steps: [
          { from: 3 * day, is: "yellow" },
          { from: 21 * day, is: "green" },
        ],
      },
      noData,
      queries: [atEnd({ expression: queries.secondsLeft, legend: "{{host}} {{path}}" })],
    }),
    stat({
      id: 66,
      title: "Could be read",
      description:
        "1 where the end of the certificate could be read; 0 where the file is missing, broken, or not for Alloy's group to read.",
      width: 12,
      unit: NoUnit,
      thresholds: { base: "red", steps: [{ from: 1, is: "green" }] },
      noData,
      queries: [atEnd({ expression: queries.readable, legend: "{{host}} {{path}}" })],
    }),
    stat({
      id: 67,
      title: "Looked at",
      description: "When each machine last looked at its certificates, which it does daily and after a boot.",
      width: 6,
      unit: DateTimeFromNow,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.lookedAt, legend: "{{host}}" })],
    }),
    stat({
      id: 68,
      title: "Not collected",
      description: "1 where Alloy cannot read the folder in which that is told, or the file in it.",
      width: 6,
      unit: NoUnit,
      thresholds: { base: "green", steps: [{ from: 1, is: "red" }] },
      noData: "No Alloy looks for it",
      queries: [atEnd({ expression: queries.notCollected, legend: "{{host}}" })],
    }),
  ]);
}
