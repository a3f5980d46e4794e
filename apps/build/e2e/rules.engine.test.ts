import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alertNames, ruleTests } from "@stackmon/alerts";
import type { RuleTester, RuleTestFile } from "@stackmon/alerts";
import { engine } from "@stackmon/engines";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { Combination } from "./all-stores.ts";
import { combinations, gated, textOf, write } from "./all-stores.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stackmon-rules-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ending {
  readonly code: number | null;
  readonly output: string;
}

function run(name: "promtool" | "vmalert-tool" | "vmalert", args: readonly string[]): Ending {
  const { status, stdout, stderr } = spawnSync(engine(name), args, { cwd: folder, encoding: "utf8" });
  return { code: status, output: `${stdout}${stderr}` };
}

/** Runs a test file against the combination's rule file as the bundle holds it. */
function runRuleTests(of: Combination, tester: RuleTester, edit = (file: RuleTestFile) => file): Ending {
  write(join(folder, "rules.yaml"), textOf(of, "rules/stackmon-metrics.yaml"));
  write(join(folder, "tests.yaml"), stringify(edit(ruleTests(of.stack, tester, "rules.yaml"))));
  return tester === "promtool"
    ? run("promtool", ["test", "rules", "tests.yaml"])
    : run("vmalert-tool", ["unittest", "--files=tests.yaml"]);
}

/** The first story alone, with silence expected where its alert fires. */
function falsified(file: RuleTestFile): RuleTestFile {
  const story = file.tests.find((each) => each.alert_rule_test.some(fires));
  if (story === undefined) throw new Error("no alert of this file ever fires");
  const silent = story.alert_rule_test.map((one) => ({ ...one, exp_alerts: [] }));
  return { ...file, tests: [{ ...story, alert_rule_test: silent }] };
}

const fires = ({ exp_alerts }: RuleTestFile["tests"][number]["alert_rule_test"][number]): boolean =>
  exp_alerts.length > 0;

/** One combination for each different file of rules on metrics; one is enough while their bytes are the same. */
const distinct = [
  ...new Map(
    [...combinations, gated].map((each) => [textOf(each, "rules/stackmon-metrics.yaml"), each]),
  ).values(),
];

test("between them they have every alert that a stack can have", () => {
  const texts = distinct.flatMap((each) =>
    ["rules/stackmon-metrics.yaml", "rules/stackmon-logs.yaml"].map((path) => textOf(each, path)),
  );
  const alerts = texts.flatMap((text) => [...text.matchAll(/\balert: (\w+)/g)].map(([, name]) => name));
  expect(new Set(alerts)).toEqual(new Set(alertNames));
});

describe.each(distinct)(
  "rules on metrics, as the bundle for $metrics, $logs and hub $stack.hub.tls holds them",
  (of) => {
    test("promtool takes the rules on metrics", () => {
      write(join(folder, "rules.yaml"), textOf(of, "rules/stackmon-metrics.yaml"));
      const { code, output } = run("promtool", [
        "check",
        "rules",
        "--lint=all",
        "--lint-fatal",
        "rules.yaml",
      ]);
      expect(output).toMatch(/SUCCESS: \d+ rules found/);
      expect(code).toBe(0);
    });

    test.each(["promtool", "vmalert-tool"] as const)(
      "%s finds each alert silent before and firing after",
      (tester) => {
        const { code, output } = runRuleTests(of, tester);
        expect(code, output).toBe(0);
      },
    );

    test.each(["promtool", "vmalert-tool"] as const)(
      "%s refuses a test that expects silence of a firing alert",
      (tester) => {
        const { code, output } = runRuleTests(of, tester, falsified);
        expect(code, output).toBe(1);
        expect(output).toContain("StacksNodeMetricsDown");
      },
    );
  },
);

describe("vmalert", () => {
  const [victoria] = combinations;
  const dryRun = (rules: string): Ending => {
    write(join(folder, "stackmon-rules.yaml"), rules);
    return run("vmalert", ["-dryRun", "-rule=stackmon-rules.yaml"]);
  };

  test.each(["metrics", "logs"])("takes the rules on %s", (on) => {
    const text = victoria === undefined ? "" : textOf(victoria, `rules/stackmon-${on}.yaml`);
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
