import { fetchJson } from "@stackmon/harness";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import type { Combination } from "./all-stores.ts";
import { AllStores, combinations, dataSourceUrl, storeAddress } from "./all-stores.ts";
import { boardLines, followedHash } from "./board-lines.ts";
import type { BoardTarget } from "./board-targets.ts";
import { annotationTargets, boardsOf, boardTargets } from "./board-targets.ts";
import type { Answered, Choice, Target } from "./grafana-query.ts";
import { askLikeGrafana, filledIn } from "./grafana-query.ts";
import { lastScrape, pushMetrics, targets } from "./metric-samples.ts";
import { grafanaRules, grafanaVerdict, ruleFileVerdict } from "./verdicts.ts";
import type { GrafanaRule, Step, Verdict } from "./verdicts.ts";

/** The last five minutes of the scrapes. */
const range = { from: lastScrape - 300, to: lastScrape };

const stores = new AllStores();
let keep = true;

beforeAll(async () => {
  await stores.start();
  await stores.pushLogs(boardLines(targets, lastScrape));
  const each = [...new Map(combinations.map((of) => [of.metrics, of])).values()];
  await pushMetrics(stores.folder, each);
  keep = false;
});
afterAll(() => stores.stop(keep));

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    keep = true;
  });

/** Names in a legend: `{{host}} in` → host. Lines without a header have no level and no file, as their panels say. */
const legendLabels = ({ legendFormat = "" }: Target): readonly string[] =>
  [...legendFormat.matchAll(/{{(\w+)}}/g)]
    .map(([, label]) => label ?? "")
    .filter((label) => label !== "level" && label !== "source_file");

/** Of the stack's own job by default, as its boards are set. */
const ask = (
  { uid, target }: BoardTarget,
  of: Combination,
  host: Choice["host"],
  job: Choice["job"] = ["stacks"],
): Promise<readonly Answered[]> =>
  askLikeGrafana(
    of,
    uid,
    { ...target, expr: filledIn(target.expr, { job, host, id: [followedHash] }) },
    range,
  );

/** Sums depend on the order of their series in the last digits. */
const sorted = (answers: readonly Answered[]): readonly string[] =>
  answers
    .map(({ values, ...each }) =>
      JSON.stringify({ ...each, values: values?.map((value) => value.toPrecision(9)) }),
    )
    .toSorted();

describe.each(combinations)("boards on $metrics and $logs", (of) => {
  const queries = boardTargets(boardsOf(of));

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

  test.each(queries)("$board, $panel, $refId: only of the chosen stack", async (query) => {
    keepWhenFailed();
    expect(await ask(query, of, "all", ["another.stack"])).toEqual([]);
  });

  const annotations = annotationTargets(boardsOf(of));

  test("mark restarts and alerts on every board, and reorgs on those that read logs", () => {
    const marked = (name: string): number => annotations.filter(({ panel }) => panel === name).length;
    expect(marked("Restarts")).toBe(boardsOf(of).length);
    expect(marked("Alerts")).toBe(boardsOf(of).length);
    expect(marked("Reorgs")).toBeGreaterThan(3);
  });

  test.each(annotations)("$board, annotation $panel: marks, of the chosen hosts", async (query) => {
    keepWhenFailed();
    const marks = await ask(query, of, ["node-2.example"]);
    expect(marks).not.toEqual([]);
    expect(new Set(marks.map(({ labels }) => labels["host"]))).toEqual(new Set(["node-2.example"]));
    if (query.panel !== "Reorgs") expect(await ask(query, of, ["node-1"])).toEqual([]);
  });

  test.each(
    boardsOf(of).flatMap(({ title, templating }) => [
      { title, templating, name: "job", values: ["stacks"], allValue: undefined },
      { title, templating, name: "host", values: ["node-1", "node-2.example"], allValue: ".+" },
    ]),
  )("$title: the variable $name lists every $name", async ({ templating, name, values, allValue }) => {
    const variable = templating.list.find((one) => one.name === name);
    const [, series = "", label = ""] =
      /^label_values\((.*), (\w+)\)$/.exec(variable?.definition ?? "") ?? [];
    const parameters = new URLSearchParams({
      "match[]": filledIn(series, { job: ["stacks"], host: "all" }),
      start: String(range.from),
      end: String(range.to),
    });
    const url = `${dataSourceUrl(of, "stackmon-metrics")}/api/v1/label/${label}/values?${parameters}`;
    const { data } = await fetchJson<{ readonly data: readonly string[] }>(url);
    expect(data).toEqual(values);
    expect(variable?.allValue).toBe(allValue);
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
    ["CPU busy", "node-1", 0.93, 0.94],
    ["Load per CPU", "node-1", 5, 5],
    // Of a disk whose figures stand still.
    ["Full in", "node-1", 1_000_000, 1_000_000],
    ["Left in a week", "node-1", 1, 1],
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

/**
 * What the samples and lines of every board raise: a panic and a burst of errors are among the lines, and counters of
 * mishaps have a value of their own at each scrape.
 */
const raised: ReadonlySet<string> = new Set([
  "AlloyComponentUnhealthy",
  "AlloyEvaluationSlow",
  "ConfigDrift",
  "GrafanaDataSourceFails",
  "HostArrayDegraded",
  "HostClockOff",
  "HostOutOfMemory",
  "LogLinesWithoutHeader",
  "MetricsStoreSeriesChurn",
  "NotificationsFail",
  "RemoteWriteFails",
  "RuleEvaluationsFail",
  "RuleEvaluationsMissed",
  "ScrapedSamplesLeftOut",
  "SignerPanicked",
  "SignerRejectsMany",
  "SignerValidationsFail",
  "StacksNodeErrorBurst",
  "StacksNodePanicked",
]);

/** As the real store that the samples are pushed to has it, which tells of itself. */
const raisedByStores: ReadonlySet<string> = new Set(["MetricsStoreDropsSamples", "MetricsStoreSlowInserts"]);

describe.each(combinations)("Grafana-managed rules on $metrics and $logs", (of) => {
  const rules = grafanaRules(of);
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

  const [ofSamples, ofStores] = [false, true].map((isOfStore) =>
    stepsOf("A").filter(({ title }) => raisedByStores.has(title) === isOfStore),
  );

  test.each(ofSamples ?? [])(
    "$title is silent, unless what fills the boards raises it",
    async ({ title, step }) => {
      keepWhenFailed();
      expect((await ask(step)).length > 0).toBe(raised.has(title));
    },
  );

  test.each(ofStores ?? [])("$title has an answer", async ({ step }) => {
    keepWhenFailed();
    await expect(ask(step)).resolves.toBeInstanceOf(Array);
  });

  test.each(stepsOf("C"))("$title knows which services are up", async ({ step }) => {
    keepWhenFailed();
    const places = (await ask(step)).map(({ labels }) => `${labels["host"]} ${labels["service"]}`);
    expect(places).not.toEqual([]);
    expect(targets.map(({ host, service }) => `${host} ${service}`)).toEqual(expect.arrayContaining(places));
  });
});

/** Lines come a minute and two before the end: at the first moment the last of them are not there yet. */
const moments = [lastScrape - 90, lastScrape];

/** Grafana asks both stores about a silent log; a rule file asks one, and leaves what is down to its cause. */
const isJoined = ({ data }: GrafanaRule): boolean =>
  data.some(({ model }) => model.expression?.includes("&&"));

/** A rule on metrics asks of some services in one stack that another does not have; lines are asked of in two languages. */
const askedOf = ({ data: [first] }: GrafanaRule): string =>
  first?.datasourceUid === "stackmon-metrics" ? first.model.expr : "lines";

describe("verdicts on the same samples and lines", () => {
  const heard = new Map<Combination, ReadonlyMap<string, Verdict>>();

  test.each(combinations)("are those of rule files in Grafana, too: on $metrics and $logs", async (of) => {
    keepWhenFailed();
    const verdicts = new Map<string, Verdict>();
    for (const rule of grafanaRules(of)) {
      for (const at of moments) {
        const grafana = await grafanaVerdict(of, rule, at);
        const file = await ruleFileVerdict(of, rule.title, at);
        const judged = isJoined(rule) ? file.filter((labels) => grafana.includes(labels)) : file;
        expect([rule.title, at, ...grafana]).toEqual([rule.title, at, ...judged]);
        verdicts.set(`${rule.title} at ${at} of ${askedOf(rule)}`, grafana);
      }
    }
    heard.set(of, verdicts);
    const firing = [...verdicts.values()].filter(({ length }) => length > 0).length;
    console.log(
      `${verdicts.size} verdicts on ${of.metrics} and ${of.logs}, ${firing} of them of firing alerts`,
    );
    expect(firing).toBeGreaterThan(30);
  });

  test("are the same in all stores", () => {
    keepWhenFailed();
    const [first, ...others] = [...heard.values()];
    expect(others).toHaveLength(combinations.length - 1);
    for (const other of others) {
      const both = [...(first ?? [])].filter(([verdict]) => {
        return other.has(verdict) && !raisedByStores.has(verdict.split(" ")[0] ?? "");
      });
      expect(both.length).toBeGreaterThan(150);
      expect(both).toEqual(both.map(([verdict]) => [verdict, other.get(verdict)]));
    }
  });

  test("differ where one asks for something else", async () => {
    const [of] = combinations;
    const rule = of && grafanaRules(of).find(({ title }) => title === "SignerRejectsMany");
    if (of === undefined || rule === undefined) throw new Error("no such rule");
    const otherwise = rule.data.map((step) =>
      step.refId === "A" ? { ...step, model: { ...step.model, expr: `${step.model.expr} > 1e9` } } : step,
    );
    const file = await ruleFileVerdict(of, rule.title, lastScrape);
    expect(file).not.toEqual([]);
    expect(await grafanaVerdict(of, { ...rule, data: otherwise }, lastScrape)).not.toEqual(file);
  });
});
