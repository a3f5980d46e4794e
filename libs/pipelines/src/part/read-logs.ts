import type { Duration, Expression, LogsReceiver, TargetValue } from "@stackmon/alloy-river";
import { concat, sys } from "@stackmon/alloy-river";
import * as local from "@stackmon/alloy-river/local";
import * as loki from "@stackmon/alloy-river/loki";
import type { Stack } from "@stackmon/stacks";
import type { originFields } from "@stackmon/stacks";
import { escapeRegExp, labels } from "@stackmon/stacks";
import { unwrapContainers } from "./container.ts";
import type { Rule } from "./identity.ts";
import type { Part } from "./part.ts";
import { noPart } from "./part.ts";
import type { Variable } from "./variable.ts";
import { machineRoot, valueOf } from "./variable.ts";

const journalPath: Variable = {
  name: "STACKMON_JOURNAL_PATH",
  default: "",
  meaning: "Folder of the systemd journal; empty for those that journald uses itself.",
};

/** Reads the log files of all services; the `service` label says whose each line is. */
export function readFiles(stack: Stack, forwardTo: Expression<LogsReceiver>): Part {
  const targets: readonly TargetValue[] = stack.services.flatMap((service) =>
    service.logFiles.map((path) => ({
      __path__: concat(sys.env(machineRoot.name), path),
      [labels.service]: service.name,
    })),
  );
  if (targets.length === 0) return noPart;
  const match = local.fileMatch("logs", { pathTargets: targets });
  const unwrap = unwrapContainers(forwardTo);
  const source = loki.source.file("logs", { targets: match.targets, forwardTo: [unwrap.receiver] });
  return { blocks: [match, source, ...unwrap.blocks], variables: [machineRoot] };
}

/** Reads the journal entries of the services' units and of the stack's further units. */
export function readJournal(stack: Stack, forwardTo: Expression<LogsReceiver>): Part {
  const units = journalUnits(stack);
  if (!stack.journal.enabled || units.length === 0) return noPart;
  const relabel = loki.relabel("journal", {
    forwardTo: [],
    rule: [...serviceRules(stack), ...originRules()],
  });
  const source = loki.source.journal("units", {
    forwardTo: [forwardTo],
    relabelRules: relabel.rules,
    matches: matches(units),
    maxAge: stack.journal.maxAge as Duration,
    path: valueOf(journalPath),
  });
  return { blocks: [relabel, source], variables: [journalPath] };
}

function journalUnits(stack: Stack): readonly string[] {
  const ofServices = stack.services.flatMap((service) => (service.unit === "none" ? [] : [service.unit]));
  return [...new Set([...ofServices, ...stack.journal.units])];
}

/** Matches of one field are alternatives (sd_journal_add_match(3)), although Alloy's page knows only AND. */
function matches(units: readonly string[]): string {
  return units.map((unit) => `_SYSTEMD_UNIT=${unit}`).join(" ");
}

const unitLabel = "__journal__systemd_unit";

/** What the journal calls the origin of an entry. */
const journalNames: Readonly<Record<Exclude<(typeof originFields)[number], "filename">, string>> = {
  unit: unitLabel,
  boot_id: "__journal__boot_id",
  priority: "__journal_priority_keyword",
};

/** Keeps the origin of an entry as labels, of which structured metadata is made further on. */
function originRules(): readonly Rule[] {
  return Object.entries(journalNames).map(([field, name]) => ({ sourceLabels: [name], targetLabel: field }));
}

/** `service` from the unit: the service that the stack file gives it to, else the unit's name without its type. */
function serviceRules(stack: Stack): readonly Rule[] {
  const stem = {
    sourceLabels: [unitLabel],
    regex: `(.+)\\.[a-z]+`,
    targetLabel: labels.service,
    replacement: "$1",
  };
  const configured = stack.services.flatMap(({ name, unit }) =>
    unit === "none"
      ? []
      : [
          {
            sourceLabels: [unitLabel],
            regex: escapeRegExp(unit),
            targetLabel: labels.service,
            replacement: name,
          },
        ],
  );
  return [stem, ...configured];
}
