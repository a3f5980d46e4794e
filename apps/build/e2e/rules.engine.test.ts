import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alertNames, prometheusRules } from "@stackmon/alerts";
import { alertTests, storySteps, verdicts } from "@stackmon/alerts/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { combinations, gated, retuned, textOf, write } from "./all-stores.ts";
import { run, runTrials, trialsOf } from "./rule-trials.ts";
import type { Ending, Trial } from "./rule-trials.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stackmon-rules-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const delivered = [...combinations, gated];

/** One bundle for each different file of rules on metrics. */
const distinct = [
  ...new Map(delivered.map((each) => [textOf(each, "rules/stackmon-metrics.yaml"), each])).values(),
];

/** A trial whose alert fires, with silence expected of it. */
function falsified({ tests, ...trial }: Trial): Trial {
  const stories = tests.tests.map((story) => ({
    ...story,
    alert_rule_test: story.alert_rule_test.map((one) => ({ ...one, exp_alerts: [] })),
  }));
  return { ...trial, tests: { ...tests, tests: stories } };
}

const everyKindOfTest = (["promtool", "vmalert-tool"] as const).flatMap((tester) =>
  storySteps.map((step) => [tester, step] as const),
);

test("between them the bundles have every alert that a stack can have", () => {
  const texts = distinct.flatMap((each) =>
    ["rules/stackmon-metrics.yaml", "rules/stackmon-logs.yaml"].map((path) => textOf(each, path)),
  );
  const alerts = texts.flatMap((text) => [...text.matchAll(/\balert: (\w+)/g)].map(([, name]) => name));
  expect(new Set(alerts)).toEqual(new Set(alertNames));
});

test.each([...distinct, retuned])(
  "promtool takes the rules on metrics for $metrics, $logs and hub $stack.hub.tls",
  (of) => {
    write(join(folder, "rules.yaml"), textOf(of, "rules/stackmon-metrics.yaml"));
    const { code, output } = run(
      "promtool",
      ["check", "rules", "--lint=all", "--lint-fatal", "rules.yaml"],
      folder,
    );
    expect(output).toMatch(/SUCCESS: \d+ rules found/);
    expect(code).toBe(0);
  },
);

describe("rules on metrics, as the bundles hold them", () => {
  test.each(everyKindOfTest)(
    "%s finds each alert silent before and firing after, in stories of steps of %s",
    (tester, step) => {
      const { code, output } = runTrials(tester, trialsOf(delivered, tester, step));
      expect(code, output).toBe(0);
    },
    600_000,
  );

  test.each(["promtool", "vmalert-tool"] as const)(
    "%s refuses a test that expects silence of a firing alert",
    (tester) => {
      const [down] = trialsOf([gated], tester, "1m").filter(({ alert }) => alert === "StacksNodeMetricsDown");
      expect(down).toBeDefined();
      const { code, output } = runTrials(tester, down === undefined ? [] : [falsified(down)]);
      expect(code, output).toBe(1);
      expect(output).toContain("StacksNodeMetricsDown");
    },
  );
});

describe("rules that a stack file changes", () => {
  test.each(["promtool", "vmalert-tool"] as const)(
    "%s finds them as the stories that are left expect",
    (tester) => {
      const asShipped = new Set(trialsOf(delivered, tester, "1m").map((each) => JSON.stringify(each)));
      const trials = trialsOf([retuned], tester, "1m");
      const changed = trials.filter((each) => !asShipped.has(JSON.stringify(each)));
      expect(changed.map(({ alert }) => alert)).toEqual(["StacksTipStalled"]);
      const { code, output } = runTrials(tester, changed);
      expect(code, output).toBe(0);
    },
  );

  test("fire at the stack file's number, after its time and with its labels", () => {
    const peers = (host: string, count: number): { series: string; values: string } => ({
      series: `stacks_node_neighbors_outbound{host="${host}", service="stacks-node"}`,
      values: `${count}x30`,
    });
    const firing = [{ host: "two", service: "stacks-node" }];
    const story = {
      title: "three peers are enough now, two are not",
      series: [peers("three", 3), peers("two", 2)],
      expect: verdicts("StacksFewPeers", firing, { silent: ["9m"], fires: ["10m"] }),
    };
    const file = alertTests(prometheusRules(retuned.stack), [story], "promtool", "rules.yaml");
    expect(JSON.stringify(file)).toContain('"team":"network"');
    write(join(folder, "rules.yaml"), textOf(retuned, "rules/stackmon-metrics.yaml"));
    write(join(folder, "tests.yaml"), stringify(file));
    const { code, output } = run("promtool", ["test", "rules", "tests.yaml"], folder);
    expect(code, output).toBe(0);
  });
});

describe("vmalert", () => {
  const [victoria] = combinations;
  const dryRun = (rules: string): Ending => {
    write(join(folder, "stackmon-rules.yaml"), rules);
    return run("vmalert", ["-dryRun", "-rule=stackmon-rules.yaml"], folder);
  };

  test.each([
    ["metrics", victoria],
    ["logs", victoria],
    ["logs", retuned],
  ])("takes the rules on %s", (on, of) => {
    const text = of === undefined ? "" : textOf(of, `rules/stackmon-${on}.yaml`);
    const { code, output } = dryRun(text);
    expect(code, output).toBe(0);
  });

  test("refuses rules that are none", () => {
    const { code, output } = dryRun(
      "groups: [{ name: a, type: vlogs, rules: [{ alert: A, expr: '| stats' }] }]",
    );
    expect(code, output).not.toBe(0);
  });
});
