import { join } from "node:path";
import { alertRules } from "@stackmon/alerts";
import type { LogAlert } from "@stackmon/alerts";
import { engine } from "@stackmon/engines";
import { eventually, fetchJson, RunningProcess } from "@stackmon/harness";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import type { Combination, LogStream } from "./all-stores.ts";
import { countedExpectations, countedStreams } from "./counted-lines.ts";
import type { LogExpectation } from "./counted-lines.ts";
import { healthyStreams } from "./healthy-run.ts";
import { logMutants, logQuery } from "./log-mutants.ts";
import type { LogMutant } from "./log-mutants.ts";
import { AllStores, combinations, dataSourceUrl, storeAddress, textOf, write, yamlOf } from "./all-stores.ts";
import type { Labels } from "./labels.ts";

const now = Math.floor(Date.now() / 1000);

/** One line each `every` seconds, between two times in minutes before now. */
function lines(
  host: string,
  service: string,
  text: string,
  [from, to]: [number, number],
  every = 60,
): LogStream {
  const count = Math.floor(((from - to) * 60) / every);
  const times = Array.from({ length: count }, (_, index) => now - from * 60 + index * every);
  return {
    stream: { job: "stacks", host, service, level: "info" },
    values: times.map((time) => [`${time}000000000`, text]),
  };
}

const refused =
  "WARN [1770488424.653863] [stacks-signer/src/v0/signer.rs:1216] [signer_runloop] Block response not accepted by stacker-db: StackerDBChunkAckData { accepted: false }";
const failed =
  "WARN [1770488424.653863] [stacks-signer/src/v0/signer.rs:1219] [signer_runloop] Failed to send block response to stacker-db: timed out";
const block = "INFO [1770488424.653863] [src/main.rs:1] [main] Advanced to new tip";
const tip = "2026-02-07T18:20:24Z UpdateTip: new best=0000 height=935454";

/**
 * What the two hosts log in the last three hours: the node of the first stops half an hour ago and its Bitcoin node 130
 * minutes ago; its signer's answers are refused twenty minutes ago, those of the second host just now.
 */
const story: readonly LogStream[] = [
  lines("node-1", "stacks-node", block, [170, 30]),
  lines("node-1", "bitcoin-node", tip, [170, 130]),
  lines("node-1", "stacks-signer", block, [170, 0]),
  lines("node-1", "stacks-signer", refused, [20, 19], 20),
  lines("node-2.example", "stacks-node", block, [170, 0]),
  lines("node-2.example", "stacks-signer", block, [170, 0]),
  lines("node-2.example", "stacks-signer", refused, [20, 19], 30),
  lines("node-2.example", "stacks-signer", failed, [3, 2], 20),
  // Nobody asks what another service says of votes.
  lines("node-2.example", "stacks-node", refused, [50, 49], 20),
];

function logAlertsOf({ stack }: Combination): readonly LogAlert[] {
  return alertRules(stack)
    .flatMap(({ alerts }) => alerts)
    .filter((alert) => alert.on !== "metrics");
}

const onVictoria = combinations.find(({ logs }) => logs === "victoria-logs") as Combination;
const onLoki = combinations.find(({ logs }) => logs === "loki") as Combination;

/** What each rule must return, by minutes before now: silent before, firing at. */
const expectations: readonly LogExpectation[] = [
  ...countedExpectations(logAlertsOf(onVictoria)),
  [
    "LogsSilent",
    175,
    [
      "node-1 stacks-node",
      "node-1 stacks-signer",
      "node-2.example stacks-node",
      "node-2.example stacks-signer",
    ],
  ],
  ["LogsSilent", 18, []],
  ["LogsSilent", 14, ["node-1 stacks-node"]],
  ["LogsSilent", 0, ["node-1 stacks-node"]],
  ["BitcoinLogsSilent", 13, []],
  ["BitcoinLogsSilent", 9, ["node-1 bitcoin-node"]],
  ["SignerVotesNotStored", 48, []],
  ["SignerVotesNotStored", 21, []],
  ["SignerVotesNotStored", 18, ["node-1"]],
  ["SignerVotesNotStored", 13, ["node-1"]],
  ["SignerVotesNotStored", 8, []],
  ["SignerVotesNotStored", 0, ["node-2.example"]],
];

interface Rule {
  readonly alert: string;
  readonly expr: string;
}

function logRulesOf(of: Combination): readonly Rule[] {
  const file = yamlOf(of, "rules/stackmon-logs.yaml") as { groups: { rules: Rule[] }[] };
  return file.groups.flatMap(({ rules }) => rules);
}

/** The bundle's rules with every time of the evaluator a second: what they ask stays. */
function spedUp(of: Combination): string {
  return textOf(of, "rules/stackmon-logs.yaml").replaceAll(/(?<=^ +(?:interval|for): )[1-9]\d*m$/gm, "1s");
}

const placeOf = ({ host, service, observer }: Labels): string =>
  [host, service, observer].filter(Boolean).join(" ");

const stores = new AllStores();
let keep = true;

beforeAll(async () => {
  await stores.start({
    "stackmon-logs.yaml": textOf(onLoki, "rules/stackmon-logs.yaml"),
    "sped-up.yaml": spedUp(onLoki),
  });
  await stores.pushLogs([
    ...story,
    ...countedStreams(logAlertsOf(onVictoria), now),
    ...healthyStreams("healthy", now - 100 * 60),
  ]);
  keep = false;
});
afterAll(() => stores.stop(keep));

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    keep = true;
  });

type Vector = { readonly data: { readonly result: readonly { readonly metric: Labels }[] } };

/** Both stores answer an instant query in Prometheus's form. */
async function ask(of: Combination, query: string, time: number): Promise<readonly Labels[]> {
  const path = of.logs === "loki" ? "loki/api/v1/query" : "select/logsql/stats_query";
  const parameters = new URLSearchParams({ query, time: String(time) });
  const answer = await fetchJson<Vector>(`${dataSourceUrl(of, "stackmon-logs")}/${path}?${parameters}`);
  return answer.data.result.map(({ metric }) => metric);
}

/** Each alert on logs with one mistake in it. */
function mutantsOf(of: Combination): readonly (readonly [string, string, LogMutant])[] {
  return logAlertsOf(of)
    .flatMap((alert) => logMutants(alert))
    .map((mutant) => [mutant.alert.name, mutant.change, mutant] as const);
}

describe.each([onVictoria, onLoki])("rules on logs in $logs", (of) => {
  test("are all told about here", () => {
    const told = new Set(expectations.map(([alert]) => alert));
    expect(new Set(logRulesOf(of).map(({ alert }) => alert))).toEqual(told);
  });

  test.each(expectations)("%s, %d minutes ago: %j", async (alert, minutesAgo, firing) => {
    keepWhenFailed();
    const expr = logRulesOf(of).find((rule) => rule.alert === alert)?.expr ?? "";
    const labels = await ask(of, expr, now - minutesAgo * 60);
    expect(labels.map(placeOf).toSorted()).toEqual(firing);
  });

  test.each(mutantsOf(of))("%s, %s: a verdict is another", async (_, __, { alert }) => {
    keepWhenFailed();
    const verdicts = expectations.filter(([name]) => name === alert.name);
    const answers = await Promise.all(
      verdicts.map(([, minutesAgo]) => ask(of, logQuery(alert, of.logs), now - minutesAgo * 60)),
    );
    const heard = answers.map((labels) => labels.map(placeOf).toSorted());
    expect(heard).not.toEqual(verdicts.map(([, , firing]) => firing));
  });
});

/** An alert as the evaluators' APIs have it. */
interface Heard {
  readonly state: string;
  readonly name: string;
  readonly labels: Labels;
  readonly annotations: Labels;
}

const nowFiring = ["BitcoinLogsSilent node-1 bitcoin-node", "LogsSilent node-1 stacks-node"];
const line = ({ state, labels }: Heard): string => `${labels["alertname"]} ${placeOf(labels)} ${state}`;

describe("vmalert on VictoriaLogs", () => {
  const port = 8880;

  function start(name: string, rules: string): RunningProcess {
    write(join(stores.folder, name, "rules.yaml"), rules);
    return new RunningProcess({
      name,
      command: [
        engine("vmalert"),
        "-rule=rules.yaml",
        `-datasource.url=${dataSourceUrl(onVictoria, "stackmon-logs")}`,
        "-notifier.blackhole",
        "-rule.evalDelay=0s",
        "-group.maxStartDelay=100ms",
        `-httpListenAddr=${storeAddress}:${port}`,
      ],
      environment: {},
      workingFolder: join(stores.folder, name),
      logFile: join(stores.folder, `${name}.log`),
    });
  }

  type Rules = { data: { groups: { rules: { name: string; health: string; alerts?: Heard[] }[] }[] } };

  async function heard(): Promise<readonly Heard[]> {
    const { data } = await fetchJson<Rules>(`http://${storeAddress}:${port}/api/v1/rules`);
    const rules = data.groups.flatMap((group) => group.rules);
    expect(rules.map(({ name, health }) => `${name} ${health}`).toSorted()).toEqual(
      logRulesOf(onVictoria)
        .map(({ alert }) => `${alert} ok`)
        .toSorted(),
    );
    return rules
      .flatMap(({ alerts }) => alerts ?? [])
      .map((one) => ({ ...one, labels: { alertname: one.name, ...one.labels } }));
  }

  test.each([
    [
      "the bundle's file: silence is pending for five minutes",
      "vmalert",
      textOf(onVictoria, "rules/stackmon-logs.yaml"),
      "pending",
    ],
    ["its five minutes over: silence fires", "vmalert-sped-up", spedUp(onVictoria), "firing"],
  ])("%s", async (_, name, rules, state) => {
    keepWhenFailed();
    const vmalert = start(name, rules);
    try {
      const alerts = await eventually("the alerts", async () => {
        vmalert.assertRunning();
        const all = await heard();
        expect(all.map(line).toSorted()).toEqual([
          ...nowFiring.map((each) => `${each} ${state}`),
          "SignerVotesNotStored node-2.example firing",
        ]);
        return all;
      });
      const silent = alerts.find(({ labels }) => labels["alertname"] === "LogsSilent");
      expect(silent?.annotations).toMatchObject({
        summary: "stacks-node on node-1 has logged nothing for 15m",
        dashboard: "https://grafana.example/d/stackmon-overview?var-job=stacks&var-host=node-1",
      });
    } finally {
      await vmalert.stop();
    }
  });
});

describe("Loki's ruler, as the bundle configures it", () => {
  type Groups = {
    data: { groups: { file: string; rules: { name: string; health: string; alerts: Heard[] }[] }[] };
  };

  async function rulesIn(file: string): Promise<Groups["data"]["groups"][number]["rules"]> {
    const { data } = await fetchJson<Groups>(
      `${dataSourceUrl(onLoki, "stackmon-logs")}/prometheus/api/v1/rules`,
    );
    return data.groups.filter((group) => group.file === file).flatMap(({ rules }) => rules);
  }

  test("loads the bundle's file", async () => {
    keepWhenFailed();
    await eventually("the rules", async () => {
      const names = (await rulesIn("stackmon-logs.yaml")).map(({ name }) => name);
      expect(names.toSorted()).toEqual(
        logRulesOf(onLoki)
          .map(({ alert }) => alert)
          .toSorted(),
      );
    });
  });

  test("fires what is silent, and nothing else", async () => {
    keepWhenFailed();
    await eventually("the alerts", async () => {
      const alerts = (await rulesIn("sped-up.yaml")).flatMap((rule) => rule.alerts);
      expect(alerts.map(line).toSorted()).toEqual([
        ...nowFiring.map((each) => `${each} firing`),
        "SignerVotesNotStored node-2.example firing",
      ]);
    });
  });
});
