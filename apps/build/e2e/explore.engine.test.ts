import { parse } from "yaml";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import type { Combination } from "./all-stores.ts";
import { AllStores, combinations, textOf } from "./all-stores.ts";
import { boardLines } from "./board-lines.ts";
import type { Answered } from "./grafana-query.ts";
import { askLikeGrafana, filledIn } from "./grafana-query.ts";
import { lastScrape, pushMetrics, targets } from "./metric-samples.ts";

const range = { from: lastScrape - 300, to: lastScrape };
const streams = boardLines(targets, lastScrape);

interface Correlation {
  readonly targetUID: string;
  readonly label: string;
  readonly config: {
    readonly target: { readonly expr: string; readonly refId: string; readonly queryType?: string };
    readonly transformations?: readonly { readonly expression: string; readonly mapValue: string }[];
  };
}

interface Source {
  readonly uid: string;
  readonly correlations: readonly Correlation[];
}

/** The data sources of the bundle as Grafana's provisioning reads them. */
function sourcesOf(of: Combination): readonly Source[] {
  const text = textOf(of, "grafana/provisioning/datasources/stackmon.yaml").replaceAll("$$", "$");
  return (parse(text) as { datasources: Source[] }).datasources;
}

const correlationsOf = (of: Combination, uid: string): readonly Correlation[] =>
  sourcesOf(of).find((source) => source.uid === uid)?.correlations ?? [];

/** What Grafana's transformation finds in a line: the last match, whatever its case. */
function found({ config }: Correlation, line: string): string | undefined {
  const expression = config.transformations?.[0]?.expression ?? "";
  return [...line.matchAll(new RegExp(expression, "gi"))].at(-1)?.[1];
}

const stores = new AllStores();
let keep = true;

beforeAll(async () => {
  await stores.start();
  await stores.pushLogs(streams);
  await pushMetrics(stores.folder, [...new Map(combinations.map((of) => [of.metrics, of])).values()]);
  keep = false;
});
afterAll(() => stores.stop(keep));

describe.each(combinations)("links of Explore on $metrics and $logs", (of) => {
  const follow = (
    { targetUID, config }: Correlation,
    variables: Readonly<Record<string, readonly string[]>>,
  ): Promise<readonly Answered[]> => {
    onTestFailed(() => {
      keep = true;
    });
    const expr = filledIn(config.target.expr, { job: "all", host: "all", ...variables });
    return askLikeGrafana(of, targetUID, { ...config.target, expr }, range);
  };

  const ofIds = correlationsOf(of, "stackmon-logs").filter(
    ({ config }) => config.transformations !== undefined,
  );

  test.each(ofIds)("$label: every real line that names one leads to itself", async (correlation) => {
    const mapValue = correlation.config.transformations?.[0]?.mapValue ?? "";
    const lines = [...new Set(streams.flatMap(({ values }) => values.map(([, line]) => line)))];
    const ids = new Set(lines.flatMap((line) => found(correlation, line) ?? []));
    expect(ids.size).toBeGreaterThan(0);
    for (const id of ids) {
      const word = new RegExp(`\\b${id}\\b`);
      const naming = streams.flatMap(({ values }) => values.filter(([, line]) => word.test(line)));
      expect(await follow(correlation, { [mapValue]: [id] })).toHaveLength(naming.length);
    }
  });

  test("a line's host and service lead to their scrapes", async () => {
    const scrapes = correlationsOf(of, "stackmon-logs").find(
      ({ targetUID }) => targetUID === "stackmon-metrics",
    );
    if (scrapes === undefined) throw new Error("no correlation leads to metrics");
    const answers = await follow(scrapes, { host: ["node-2.example"], service: ["stacks-signer"] });
    expect(answers.map(({ labels }) => labels)).toMatchObject([
      { host: "node-2.example", service: "stacks-signer" },
    ]);
  });

  test("a series' host and service lead to their lines", async () => {
    const [logs] = correlationsOf(of, "stackmon-metrics");
    if (logs === undefined) throw new Error("no correlation leads to logs");
    const answers = await follow(logs, { host: ["node-2.example"], service: ["stacks-signer"] });
    expect(answers.length).toBeGreaterThan(0);
    const whose = new Set(answers.map(({ labels }) => `${labels["host"]} ${labels["service"]}`));
    expect(whose).toEqual(new Set(["node-2.example stacks-signer"]));
  });
});
