import type { AlertName } from "../../src/rule/alert-name.ts";
import type { Mutant, MutantKind } from "./mutant.ts";

/** Mutants that no story can tell from the rule, and why. One that a story does tell is no longer equivalent. */
export interface Equivalent {
  readonly kind: MutantKind;
  /** The alerts whose mutants these are; at least one mutant of each. */
  readonly alerts: readonly AlertName[];
  /** What the mutant's `change` holds. */
  readonly change: RegExp;
  readonly reason: string;
}

const servicesDown = ["StacksNodeMetricsDown", "SignerMetricsDown", "BitcoinExporterDown"] as const;
const programsDown = ["MetricsStoreDown", "LogsStoreDown", "GrafanaDown", "VmalertDown"] as const;

export const equivalents: readonly Equivalent[] = [
  {
    kind: "matcher",
    alerts: [...servicesDown, ...programsDown],
    change: /⟨service="[\w-]+" → ⟩/,
    reason: "`on (host, service)` joins with a side that selects the service as well",
  },
  {
    kind: "labels",
    alerts: [...servicesDown, ...programsDown],
    change: /on \(host(?:⟨, service → ⟩|, ⟨service, → ⟩instance|, ⟨service, {2}→ ⟩instance)\)/,
    reason: "both sides select the same one service",
  },
  {
    kind: "matcher",
    alerts: ["TargetAbsent", "TargetNeverUp"],
    change: /unless on \(host, service\) .*⟨(?:host=~.*,|,service=~.*) → ⟩/,
    reason: "`on (host, service)` joins with a side that selects hosts and services as well",
  },
  {
    kind: "matcher",
    alerts: ["HubSilent", "HubHearsNoNode"],
    change: /(?:unless|and) on \(job\) up\{⟨job="stacks", → ⟩/,
    reason: "`on (job)` joins with a side that selects the job as well",
  },
  {
    kind: "matcher",
    alerts: ["HubHearsNoNode"],
    change: /max_over_time\(up\{⟨job="stacks", → ⟩/,
    reason: "`and on (job)` joins with a side that selects the job as well",
  },
  {
    kind: "labels",
    alerts: ["HubSilent", "HubHearsNoNode"],
    change: /on \(⟨job → ⟩\)/,
    reason: "both sides select the same one job",
  },
  {
    kind: "matcher",
    alerts: [
      "LogLinesRefused",
      "JournalEntriesSkipped",
      "LogLinesNotQueued",
      "SamplesNotQueued",
      "SamplesRefused",
      "HubRefusesRequests",
      "HubRefusesNode",
      "StacksUnreachableError",
      "AlloyEvaluationSlow",
      "NotificationsFail",
    ],
    change: /unless \w+{[^{}]*⟨[^⟩]* → ⟩[^{}]*} offset/,
    reason: "`unless` joins by all labels with a side that has the matcher",
  },
  {
    kind: "matcher",
    alerts: ["AlloyRestarted", "LogsStoreRestarted", "HostRestarted"],
    change: /⟨service="[\w-]+" → ⟩/,
    reason: "the subtraction joins by all labels with a side that has the matcher",
  },
  {
    kind: "window",
    alerts: ["AlloyRestarted", "LogsStoreRestarted", "HostRestarted"],
    change: /max_over_time\(\w+{[^}]*}\[⟨15m → 1800s⟩\]/,
    reason:
      "starts only grow, so the latest of the half hour is that of the quarter, wherever that has one to subtract",
  },
  {
    kind: "matcher",
    alerts: ["StacksTipSlow"],
    change: /⟨service="[\w-]+" → ⟩.* offset 15m > 0\) < 15/,
    reason: "the subtraction joins by all labels with a side that has the matcher",
  },
  {
    kind: "keepFiringFor",
    alerts: ["StacksNodeRestarts"],
    change: /⟨30m → 1860s⟩/,
    reason:
      "a reset leaves the window a minute later in VictoriaMetrics, and no series but the counter's can end the condition",
  },
  {
    kind: "comparison",
    alerts: ["MetricsGap"],
    change: /⟨< → <=⟩ 0\.97/,
    reason: "no count of up to 60 is 97 hundredths of another",
  },
  {
    kind: "matcher",
    alerts: [
      "HostDiskFillsSoon",
      "HostDiskNearlyFull",
      "HostInodesNearlyGone",
      "HostMemoryNearlyOut",
      "StoreDiskFillsSoon",
      "StoreDiskNearlyFull",
      "StoreAtItsLimit",
      "MetricsStoreSlowInserts",
      "MetricsStoreSeriesLimitNear",
      "RemoteWriteBehind",
      "LogReaderBehind",
    ],
    change: /⟨service="[\w-]+" → ⟩/,
    reason: "the division or subtraction joins by all labels with a side that has the matcher",
  },
  {
    kind: "matcher",
    alerts: ["LogLinesWithoutHeader"],
    change: /⟨service=~"[^"]+",? → ⟩/,
    reason: "the division joins by host and service with a side that has the matcher",
  },
  {
    kind: "for",
    alerts: ["AlloyVersionsDiffer"],
    change: /⟨24h → 86340s⟩/,
    reason: "a story of a day has steps of an hour, which a minute less ends with",
  },
  {
    kind: "comparison",
    alerts: [
      "StacksTipBudgetBurnFast",
      "StacksTipBudgetBurnSlow",
      "SignerBudgetBurnFast",
      "SignerBudgetBurnSlow",
    ],
    change: /⟨> → >=⟩ 0\.(?:144|06|01|3|05)\b/,
    reason: "1 minus a share is a multiple of 2^-53, which none of these bounds is",
  },
  {
    kind: "threshold",
    alerts: ["StacksTipBudgetBurnFast"],
    change: /share5m > ⟨0\.144 → /,
    reason: "five minutes have five values at most, whose shares are fifths, quarters, thirds or halves",
  },
  {
    kind: "matcher",
    alerts: ["SignerBudgetBurnFast", "SignerBudgetBurnSlow"],
    change: /⟨service="stacks-signer" → ⟩}\[\w+\]\)\) \* 0/,
    reason: "the sum is multiplied by 0, and the division joins with a side that has the matcher",
  },
  {
    kind: "window",
    alerts: ["SignerBudgetBurnFast", "SignerBudgetBurnSlow"],
    change: /(?:share(?:1h|3d) = .*\[⟨\w+ → \w+⟩|\[⟨(?:5m → 600|30m → 3600|6h → 43200)s⟩)\]\)\) \* 0/,
    reason:
      "the rate is multiplied by 0: it must only be there where that of the whole window is, and that of the short one is",
  },
  {
    kind: "window",
    alerts: ["SignerBudgetBurnFast"],
    change: /\[⟨6h → 10800s⟩\]\)\) \* 0/,
    reason: "the rate is multiplied by 0: it is there where that of the half hour is",
  },
];

/** The entries that hold the mutant for equivalent. */
export function equivalentsOf(mutant: Mutant): readonly Equivalent[] {
  return equivalents.filter(
    ({ kind, alerts, change }) =>
      kind === mutant.kind &&
      alerts.some((alert) => alert === mutant.rule.alert) &&
      change.test(mutant.change),
  );
}
