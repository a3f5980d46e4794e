import { gauge, maxBy, secondsUntil, times } from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import { chosenMachines as machine } from "../../panel/chosen.ts";

type PerCertificate = Vector<"host" | "path">;

const perCertificate = ["host", "path"] as const;

export const secondsLeft: PerCertificate = secondsUntil(
  maxBy(perCertificate, gauge("stackmon_certificate_not_after_timestamp_seconds", machine)),
);
export const readable: PerCertificate = maxBy(
  perCertificate,
  gauge("stackmon_certificate_readable", machine),
);

/** In milliseconds, as Grafana counts moments. */
export const lookedAt: Vector<"host"> = times(
  maxBy(["host"], gauge("node_textfile_mtime_seconds", machine)),
  1000,
);
export const notCollected: Vector<"host"> = maxBy(["host"], gauge("node_textfile_scrape_error", machine));
