import type { Row } from "../matrix.ts";
import { logSignals } from "../site/load.ts";

type MeasuredRow = Extract<Row, { readonly outcome: "measured" }>;

export const isMeasured = (row: Row): row is MeasuredRow => row.outcome === "measured";

/** Lines, two rows a fault. */
export function lineTable(rows: readonly Row[]): readonly string[] {
  return table(
    [
      "fault",
      "lines",
      "written",
      "stored",
      "lost",
      "doubled",
      "altered",
      "out of order",
      "s to catch up",
      "× live rate",
    ],
    rows.filter(isMeasured).flatMap(({ fault, measured: { lines, catchUpRate } }) =>
      logSignals.map((signal) => {
        const { written, stored, lost, doubled, altered, outOfOrder, catchUp } = lines[signal];
        const counts = [written, stored, lost, doubled, altered, outOfOrder];
        return [fault.name, signal, ...counts, oneDigit(catchUp), oneDigit(catchUpRate)];
      }),
    ),
  );
}

/** Samples, one row a fault. */
export function sampleTable(rows: readonly Row[]): readonly string[] {
  return table(
    [
      "fault",
      "expected",
      "scraped",
      "stored",
      "lost",
      "doubled",
      "longest gap, s",
      "s to catch up",
      "oldest newest sample, s",
    ],
    rows.filter(isMeasured).map(({ fault, measured: { samples, sampleAge } }) => {
      const { expected, scraped, stored, lost, doubled, longestGap, catchUp } = samples;
      const counts = [expected, scraped, stored, lost.length, doubled];
      return [fault.name, ...counts, oneDigit(longestGap), oneDigit(catchUp), oneDigit(sampleAge)];
    }),
  );
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

function oneDigit(value: number | undefined): string {
  return value === undefined ? "–" : value.toFixed(1);
}
