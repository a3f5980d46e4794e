import { boardUids, followedIdPattern, followedIds } from "@stackmon/stacks";
import type { LogLabel, LogsStore } from "@stackmon/stacks";
import { boardTitles } from "../panel/board-title.ts";
import { escaped } from "./escaped.ts";

/**
 * A field that Grafana derives from each log line, with a link: in Explore and on boards alike.
 *
 * Those of one name are one field with several links.
 *
 * *Source:* grafana/grafana docs/sources/datasources/loki/configure-loki-data-source, "Derived fields";
 * VictoriaMetrics/victorialogs-datasource src/types.ts (`DerivedFieldConfig`), which are alike.
 */
export interface DerivedField {
  readonly name: string;
  readonly matcherType: "regex" | "label";
  /** What the line is searched for, whose one group is the value; or the name of a label. */
  readonly matcherRegex: string;
  readonly url?: string;
  readonly urlDisplayLabel?: string;
}

/**
 * From an id to all lines that name it, from a line to the boards of its host, of the line's own stack. Host and service
 * are fields also for the correlations, which know a line by its fields alone; the job is one for these links.
 */
export function derivedFields(store: LogsStore["kind"]): readonly DerivedField[] {
  return [
    ...followedIds.map(followed),
    ...hostBoards.map((uid) => hostBoard(store, uid)),
    ofLabel(store, "service"),
    ofLabel(store, "job"),
  ];
}

/** The time that Explore or the board shows. */
const time = "from=${__from}&to=${__to}";

/**
 * The line's own job, by the field of that name.
 *
 * *Source:* grafana/grafana public/app/features/explore/utils/links.ts (`__data`),
 * packages/grafana-data/src/field/getFieldDisplayValuesProxy.ts.
 */
const job = "var-job=${__data.fields.job}";

function followed(id: (typeof followedIds)[number]): DerivedField {
  return {
    name: id.name,
    matcherType: "regex",
    matcherRegex: escaped(followedIdPattern(id)),
    url: escaped(`/d/${boardUids.logs}?${time}&${job}&var-id=\${__value.raw}`),
    urlDisplayLabel: `All lines of this ${id.title.toLowerCase()}`,
  };
}

/** All three, as a link cannot depend on the line's service: a host of a signer runs its node too. */
const hostBoards = [boardUids.node, boardUids.signer, boardUids.bitcoin] as const;

function hostBoard(store: LogsStore["kind"], uid: (typeof hostBoards)[number]): DerivedField {
  return {
    ...ofLabel(store, "host"),
    url: escaped(`/d/${uid}?${time}&${job}&var-host=\${__value.raw}`),
    urlDisplayLabel: boardTitles[uid],
  };
}

/** Loki's plugin searches the names of labels for an expression, VictoriaLogs' compares them. */
function ofLabel(store: LogsStore["kind"], label: LogLabel | "job"): DerivedField {
  return {
    name: label,
    matcherType: "label",
    matcherRegex: { loki: escaped(`^${label}$`), "victoria-logs": label }[store],
  };
}
