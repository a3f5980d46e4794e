import type { LogCount, LogLabel, LogSelection, LogTop, TypedText } from "@stackmon/stacks";
import { chosenLogs } from "../../panel/chosen.ts";
import { chosenLevels, chosenServices } from "../../panel/log-variable.ts";

export const search: TypedText = { variable: "search" };
export const followed: TypedText = { variable: "id" };

/** What the reader has chosen: stacks, hosts, services, levels and a text. */
export const shown: LogSelection = {
  ...chosenLogs,
  service: chosenServices,
  level: chosenLevels,
  typed: search,
};

/** Lines per bucket of the graph. */
export function volume(by: LogLabel): LogCount {
  return { lines: shown, by: [by] };
}

/** Lines without a source file are Bitcoin's, and what has no header. */
export const topSources: LogTop = {
  lines: { ...shown, sourceFile: { not: "" } },
  by: ["source_file"],
  limit: 20,
};

/** What complains most, of whatever level is chosen. */
export const topComplaints: LogTop = {
  lines: {
    ...chosenLogs,
    service: chosenServices,
    level: ["critical", "error", "warn"],
    sourceFile: { not: "" },
    typed: search,
  },
  by: ["service", "source_file"],
  limit: 12,
};

export const errors: LogSelection = {
  ...chosenLogs,
  service: chosenServices,
  level: ["critical", "error"],
  typed: search,
};

/** A plain Rust panic is no log record: it has neither header nor level. */
export const panics: LogSelection = {
  ...chosenLogs,
  service: chosenServices,
  level: "",
  anyOf: ["panicked at"],
  typed: search,
};

/** One thing in all services, whatever is chosen of them, of levels and of text. */
export const ofOneThing: LogSelection = { ...chosenLogs, typedWord: followed };

export const whoKnowsIt: LogTop = { lines: ofOneThing, by: ["host", "service"], limit: 20 };
