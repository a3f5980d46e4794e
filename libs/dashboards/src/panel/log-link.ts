import { boardUids, services } from "@stackmon/stacks";
import type { DataLink } from "./data-link.ts";
import type { Query } from "./query.ts";

const logs = `/d/${boardUids.logs}`;

/**
 * The stack and the stores that the reader has chosen, for the board that a link leads to.
 *
 * *Source:* grafana/grafana docs/sources/visualizations/dashboards/variables/variable-syntax ("Query parameters").
 */
const chosenStack = "&${job:queryparam}&${metrics:queryparam}";

/** From an id to all lines that name it, within the time that the board shows; of boards that show lines. */
export const followLink: DataLink = {
  title: "Follow ${__value.raw}",
  url: `${logs}?\${__url_time_range}${chosenStack}&\${logs:queryparam}&var-id=\${__value.raw}`,
  targetBlank: false,
};

const ofHost = "&var-host=${__field.labels.host}";

/** What logs are looked for around a point of a graph, in milliseconds. */
const around = 600_000;

/**
 * From a point of a graph to the logs of the same host and service, ten minutes around the same time. No link where
 * series do not name their host, nor where they are of programs whose machines send no logs.
 *
 * The service is the series' own where they name it, else the one that all queries of the panel ask of; none where its
 * lines are not collected.
 *
 * *Source:* grafana/grafana docs/sources/panels-visualizations/configure-data-links; grafana/scenes
 * packages/scenes/src/core/SceneTimeRange.tsx (`time`, `time.window`).
 */
export function logsAround(queries: readonly Query[]): readonly DataLink[] {
  const subjects = queries.flatMap(({ subject }) => subject ?? []);
  if (subjects.length === 0 || subjects.length < queries.length) return [];
  if (!subjects.every(({ labels }) => labels.includes("host"))) return [];
  const asked = [...new Set(subjects.flatMap((subject) => subject.services))];
  if (asked.length > 0 && !asked.some(isOnLoggedMachines)) return [];
  const service = serviceParameter(subjects, asked);
  return [
    {
      title: "Logs of ${__field.labels.host}",
      url: `${logs}?time=\${__value.time}&time.window=${around}${chosenStack}${ofHost}${service}`,
      targetBlank: false,
    },
  ];
}

/** What series a query yields: the labels that name them, and the services that it asks of; none is whatever service. */
export interface Subject {
  readonly labels: readonly string[];
  readonly services: readonly string[];
}

function isLogged(service: string): boolean {
  return Object.hasOwn(services, service);
}

/** The machine's exporter and the agent write no lines that are collected, and stand beside services that do. */
function isOnLoggedMachines(service: string): boolean {
  return isLogged(service) || service === "host" || service === "alloy";
}

function serviceParameter(subjects: readonly Subject[], asked: readonly string[]): string {
  if (!asked.every(isLogged) || subjects.some((subject) => subject.services.length === 0)) return "";
  if (subjects.every(({ labels }) => labels.includes("service"))) {
    return "&var-service=${__field.labels.service}";
  }
  const [one, ...others] = asked;
  return one === undefined || others.length > 0 ? "" : `&var-service=${one}`;
}
