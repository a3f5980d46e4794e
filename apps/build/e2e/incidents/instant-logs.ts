import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Agent, createServer, request } from "node:http";
import { parse, stringify } from "yaml";
import { labelsKey } from "../labels.ts";
import type { Labels } from "../labels.ts";

/** Of Prometheus's API, which VictoriaLogs follows. */
interface InstantAnswer {
  readonly data: {
    readonly result: readonly { readonly metric: Labels; readonly value: readonly [number, string] }[];
  };
}

/** How many minutes are asked for at the same time. */
const atOnce = 8;

/**
 * The rules on logs as a data source of Prometheus's kind: each alert is a metric of its name, with the values that VictoriaLogs
 * answers to the rule's query, asked for one minute after another as a running vmalert does.
 *
 * vmalert replays no rule on logs that has a window of its own, as `_time:10m`: in a question about a range VictoriaLogs counts by
 * steps of the range. It replays the metrics instead, with everything else of the rules as it is ({@link askingForMetrics}).
 *
 * *Source:* VictoriaMetrics v1.150.0, app/vmalert/datasource/client.go; VictoriaLogs v1.51, docs/victorialogs/vmalert.md.
 */
export class InstantLogs {
  readonly url: string;
  readonly #store: string;
  readonly #queries: ReadonlyMap<string, string>;
  readonly #server: Server;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: atOnce });

  /** @param rules The rule file on logs of a bundle. */
  constructor(rules: string, store: string, address: string) {
    this.url = `http://${address}:9429`;
    this.#store = store;
    this.#queries = queriesOf(rules);
    this.#server = createServer((asked, answer) => void this.#answer(asked, answer));
  }

  start(): Promise<void> {
    const { hostname, port } = new URL(this.url);
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(Number(port), hostname, resolve);
    });
  }

  stop(): Promise<void> {
    this.#agent.destroy();
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    try {
      const { searchParams } = new URL(asked.url ?? "", this.url);
      const body = new URLSearchParams(await textOf(asked));
      const parameter = (name: string): string => body.get(name) ?? searchParams.get(name) ?? "";
      const query = this.#queries.get(parameter("query"));
      if (query === undefined) throw new Error(`no alert on logs: ${parameter("query")}`);
      const result = await this.#range(query, minutesOf(parameter));
      answer.setHeader("content-type", "application/json");
      answer.end(JSON.stringify({ status: "success", data: { resultType: "matrix", result } }));
    } catch (failure) {
      answer.writeHead(422).end(String(failure));
    }
  }

  async #range(query: string, times: readonly number[]): Promise<readonly object[]> {
    if (!(await this.#mayAnswer(query, times))) return [];
    const series = new Map<string, { readonly metric: Labels; readonly values: [number, string][] }>();
    for (let first = 0; first < times.length; first += atOnce) {
      const some = times.slice(first, first + atOnce);
      const answers = await Promise.all(some.map((time) => this.#instant(query, time)));
      for (const { data } of answers) {
        for (const { metric: named, value } of data.result) {
          const metric = asVmalertHasIt(named);
          const key = labelsKey(metric);
          const found = series.get(key) ?? { metric, values: [] };
          series.set(key, found);
          found.values.push([...value]);
        }
      }
    }
    return [...series.values()];
  }

  /** A query that counts lines has no answer at any minute when there is none of these lines in a day before all of them. */
  async #mayAnswer(query: string, times: readonly number[]): Promise<boolean> {
    if (query.includes("| union ")) return true;
    const [, lines] = /^_time:\S+ (.+?) \| /.exec(query) ?? [];
    if (lines === undefined) throw new Error(`no query of a rule that counts lines: ${query}`);
    const [from = 0, to = 0] = [times[0], times.at(-1)];
    const anyLine = `_time:${to - from + 86_400}s ${lines} | stats count() as lines | filter lines:>0`;
    return (await this.#instant(anyLine, to)).data.result.length > 0;
  }

  async #instant(query: string, time: number): Promise<InstantAnswer> {
    const parameters = new URLSearchParams({ query, time: String(time) });
    const url = `${this.#store}/select/logsql/stats_query?${parameters}`;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(url, { agent: this.#agent }, resolve).once("error", reject).end();
    });
    const text = await textOf(response);
    if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}: ${text}`);
    return JSON.parse(text) as InstantAnswer;
  }
}

/** vmalert keeps the name of the column as a label. */
function asVmalertHasIt({ __name__: stats_result = "", ...labels }: Labels): Labels {
  return { ...labels, stats_result };
}

interface RuleFile {
  readonly groups: readonly {
    readonly rules: readonly { readonly alert: string; readonly expr: string }[];
  }[];
}

function queriesOf(rules: string): ReadonlyMap<string, string> {
  const { groups } = parse(rules) as RuleFile;
  return new Map(groups.flatMap((group) => group.rules.map(({ alert, expr }) => [alert, expr])));
}

/** A rule file on logs in which each alert asks for the metric of its name. */
export function askingForMetrics(rules: string): string {
  const file = parse(rules) as RuleFile;
  const groups = file.groups.map((group) => ({
    ...group,
    type: "prometheus",
    rules: group.rules.map((rule) => ({ ...rule, expr: rule.alert })),
  }));
  return stringify({ ...file, groups });
}

/** The times of a range, in Unix seconds. */
function minutesOf(parameter: (name: string) => string): readonly number[] {
  const [from, to] = ["start", "end"].map((name) => secondsOf(parameter(name)));
  const step = Number.parseInt(parameter("step"), 10);
  if (from === undefined || to === undefined || !(step > 0) || !(to >= from)) {
    throw new Error(`no range: ${parameter("start")} to ${parameter("end")} by ${parameter("step")}`);
  }
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

/** Unix seconds, or RFC 3339. */
function secondsOf(time: string): number {
  return /^\d+$/.test(time) ? Number(time) : Date.parse(time) / 1000;
}

async function textOf(message: IncomingMessage): Promise<string> {
  message.setEncoding("utf8");
  let text = "";
  for await (const part of message) text += String(part);
  return text;
}
