import { fetchJson } from "@stackmon/harness";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { parse } from "yaml";
import type { Combination, LogStream } from "./all-stores.ts";
import { AllStores, combinations, dataSourceUrl, storeAddress, textOf } from "./all-stores.ts";
import type { Answered, Target } from "./grafana-query.ts";
import { askLikeGrafana, filledIn } from "./grafana-query.ts";
import { lastScrape, pushMetrics, targets } from "./metric-samples.ts";

/** The last five minutes of the scrapes. */
const range = { from: lastScrape - 300, to: lastScrape };

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly datasource?: { readonly type: string; readonly uid: string };
  readonly targets?: readonly Target[];
}

interface Variable {
  readonly name: string;
  readonly current: { readonly value: string | readonly string[] };
  readonly definition?: string;
  readonly allValue?: string;
}

interface Board {
  readonly title: string;
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly Variable[] };
}

function boardsOf({ files }: Combination): readonly Board[] {
  const texts = [...files].filter(([path]) => path.startsWith("grafana/dashboards/"));
  return texts.map(([, text]) => JSON.parse(text) as Board);
}

/** A panel's query, beside the data source that its variable names by default. */
interface Asked {
  readonly board: string;
  readonly panel: string;
  readonly refId: string;
  readonly uid: string;
  readonly target: Target;
}

function asked(of: Combination): readonly Asked[] {
  return boardsOf(of).flatMap(({ title: board, panels, templating }) =>
    panels.flatMap(({ title, datasource, targets: queries = [] }) => {
      const variable = /^\$\{(\w+)\}$/.exec(datasource?.uid ?? "")?.[1];
      const uid = templating.list.find(({ name }) => name === variable)?.current.value;
      return queries.map((target) => ({
        board,
        panel: title,
        refId: target.refId,
        uid: String(uid),
        target,
      }));
    }),
  );
}

type Printed = readonly [labels: { readonly level?: string; readonly source_file?: string }, line: string];

const at = (level: string, source_file: string): Printed[0] => ({ level, source_file });

/** Lines as stacks-node and stacks-signer print them, with the labels that are taken from them; a panic has none. */
const printed: readonly Printed[] = [
  [
    at("info", "stackslib/src/net/http.rs"),
    "INFO [1770488424.653863] [stackslib/src/net/http.rs:1] [p2p] Handled StacksHTTPRequest Error, code: 404",
  ],
  [
    at("info", "stacks-signer/src/v0/signer_state.rs"),
    "INFO [1770488424.653863] [stacks-signer/src/v0/signer_state.rs:1] [signer] Signer State: Capitulating to miner",
  ],
  [at("warn", "src/net/p2p.rs"), "WARN [1770488424.653863] [src/net/p2p.rs:1] [p2p] Too many peers"],
  [
    at("error", "src/net/p2p.rs"),
    "ERRO [1770488424.653863] [src/net/p2p.rs:1] [p2p] Failed to connect to peer",
  ],
  [{}, "thread 'p2p' panicked at stackslib/src/net/p2p.rs:1:5:"],
];

const logStreams: readonly LogStream[] = targets.flatMap(({ host, service }) =>
  printed.map(([labels, line]) => ({
    stream: { job: "stacks", host, service, ...labels },
    values: [60, 120].map((ago) => [`${lastScrape - ago}000000000`, line] as const),
  })),
);

const stores = new AllStores();
let keep = true;

beforeAll(async () => {
  await stores.start();
  await stores.pushLogs(logStreams);
  const each = [...new Map(combinations.map((of) => [of.metrics, of])).values()];
  await pushMetrics(stores.folder, each);
  keep = false;
});
afterAll(() => stores.stop(keep));

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    keep = true;
  });

/** Names in a legend: `{{host}} in` → host. Lines without a level have no such label, as their panel says. */
const legendLabels = ({ legendFormat = "" }: Target): readonly string[] =>
  [...legendFormat.matchAll(/{{(\w+)}}/g)]
    .map(([, label]) => label ?? "")
    .filter((label) => label !== "level");

const ask = (
  { uid, target }: Asked,
  of: Combination,
  hosts: "all" | readonly string[],
): Promise<readonly Answered[]> =>
  askLikeGrafana(of, uid, { ...target, expr: filledIn(target.expr, hosts) }, range);

/** Sums depend on the order of their series in the last digits. */
const sorted = (answers: readonly Answered[]): readonly string[] =>
  answers
    .map(({ values, ...each }) =>
      JSON.stringify({ ...each, values: values?.map((value) => value.toPrecision(9)) }),
    )
    .toSorted();

describe.each(combinations)("boards on $metrics and $logs", (of) => {
  const queries = asked(of);

  test("ask both data sources", () => {
    expect(new Set(queries.map(({ uid }) => uid))).toEqual(new Set(["stackmon-metrics", "stackmon-logs"]));
  });

  test.each(queries)("$board, $panel, $refId: has data, with the labels of its legend", async (query) => {
    keepWhenFailed();
    const answers = await ask(query, of, "all");
    expect(answers).not.toEqual([]);
    for (const { labels, values } of answers) {
      expect(Object.keys(labels)).toEqual(expect.arrayContaining([...legendLabels(query.target)]));
      if (values !== undefined) expect(values.some(Number.isFinite), String(values)).toBe(true);
    }
  });

  test.each(queries)("$board, $panel, $refId: only of the chosen hosts", async (query) => {
    keepWhenFailed();
    const all = await ask(query, of, "all");
    expect(sorted(await ask(query, of, ["node-1", "node-2.example"]))).toEqual(sorted(all));
    const one = await ask(query, of, ["node-2.example"]);
    const hosts = new Set(one.flatMap(({ labels }) => labels["host"] ?? []));
    const known = all.filter(({ labels }) => labels["host"] === "node-2.example");
    expect([...hosts]).toEqual(known.length > 0 ? ["node-2.example"] : []);
  });

  test.each(boardsOf(of))("$title: the host variable lists every host", async ({ templating }) => {
    const variable = templating.list.find(({ name }) => name === "host");
    const [, series = "", label = ""] =
      /^label_values\((.*), (\w+)\)$/.exec(variable?.definition ?? "") ?? [];
    const parameters = new URLSearchParams({
      "match[]": series,
      start: String(range.from),
      end: String(range.to),
    });
    const url = `${dataSourceUrl(of, "stackmon-metrics")}/api/v1/label/${label}/values?${parameters}`;
    const { data } = await fetchJson<{ readonly data: readonly string[] }>(url);
    expect(data).toEqual(["node-1", "node-2.example"]);
    expect(variable?.allValue).toBe(".+");
  });

  test("the data sources lead to the stack's stores", () => {
    const { metrics, logs } = of.stack.stores;
    expect(dataSourceUrl(of, "stackmon-metrics")).toBe(`http://${storeAddress}:${metrics.port}`);
    expect(dataSourceUrl(of, "stackmon-logs")).toBe(`http://${storeAddress}:${logs.port}`);
  });

  /** One host is three scrapes, and so three blocks, behind the other. Prometheus's `changes` sees one fewer. */
  test.each([
    ["Services scraped", "node-1", 1, 1],
    ["Since the tip changed", "node-1", 0, 0],
    ["Blocks in five minutes", "node-1", 19, 20],
    ["Blocks behind the best host", "node-1", 0, 0],
    ["Blocks behind the best host", "node-2.example", 3, 3],
    ["Burn blocks behind Bitcoin", "node-1", 0, 0],
    ["Proposals and responses", "node-1", 0.066, 0.067],
    ["Rejected share", "node-1", 0.5, 0.5],
    ["Answers per proposal", "node-1", 2, 2],
    ["Blocks behind its node", "node-2.example", 0, 0],
    ["Since the last burn block", "node-1", 0, 0],
    ["Time to confirm, mean", "node-1", 300, 300],
    ["Commitment", "node-1", 50_000 * 2 ** 64, 50_001 * 2 ** 64],
    ["Lowest fee accepted", "node-1", 10, 10],
    ["File descriptors used", "node-1", 1, 1],
  ])("%s shows of %s at the end %d to %d", async (panel, host, least, most) => {
    keepWhenFailed();
    const query = queries.find((each) => each.panel === panel);
    if (query === undefined) throw new Error(`no panel is called ${panel}`);
    const answers = await ask(query, of, "all");
    const last = answers.find(({ labels }) => labels["host"] === host)?.values?.at(-1);
    expect(last).toBeGreaterThanOrEqual(least);
    expect(last).toBeLessThanOrEqual(most);
  });
});

interface Step {
  readonly datasourceUid: string;
  readonly model: Target;
}

interface Provisioned {
  readonly groups: readonly {
    readonly rules: readonly { readonly title: string; readonly data: readonly Step[] }[];
  }[];
}

describe.each(combinations)("Grafana-managed rules on $metrics and $logs", (of) => {
  const file = parse(textOf(of, "grafana/provisioning/alerting/stackmon.yaml")) as Provisioned;
  const rules = file.groups.flatMap((group) => group.rules);
  const stepsOf = (refId: string): readonly { readonly title: string; readonly step: Step }[] =>
    rules.flatMap(({ title, data }) =>
      data
        .filter(({ datasourceUid, model }) => datasourceUid !== "__expr__" && model.refId === refId)
        .map((step) => ({ title, step })),
    );
  const ask = ({ datasourceUid, model }: Step): Promise<readonly Answered[]> =>
    askLikeGrafana(of, datasourceUid, model, range);

  test("ask of each rule one thing, A; of silent logs also C, what is up", () => {
    const steps = rules.flatMap(({ data }) =>
      data.filter(({ datasourceUid }) => datasourceUid !== "__expr__"),
    );
    expect(stepsOf("A")).toHaveLength(rules.length);
    expect(steps).toHaveLength(stepsOf("A").length + stepsOf("C").length);
  });

  test.each(stepsOf("A"))("$title is silent while all is well", async ({ step }) => {
    keepWhenFailed();
    expect(await ask(step)).toEqual([]);
  });

  test.each(stepsOf("C"))("$title knows which services are up", async ({ step }) => {
    keepWhenFailed();
    const places = (await ask(step)).map(({ labels }) => `${labels["host"]} ${labels["service"]}`);
    expect(places).not.toEqual([]);
    expect(targets.map(({ host, service }) => `${host} ${service}`)).toEqual(expect.arrayContaining(places));
  });
});
