import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ruleTests } from "@stackmon/alerts";
import type { RuleFile, RuleGroup, RuleTester, RuleTestFile } from "@stackmon/alerts";
import type { StoryStep } from "@stackmon/alerts/test";
import { engine } from "@stackmon/engines";
import { stringify } from "yaml";
import type { Combination } from "./all-stores.ts";
import { write, yamlOf } from "./all-stores.ts";

/** One alert of a bundle's file, with what it reads that its group records, and the stories that are told of it. */
export interface Trial {
  readonly alert: string;
  readonly rules: RuleFile;
  readonly tests: RuleTestFile;
}

export interface Ending {
  readonly code: number | null;
  readonly output: string;
}

/**
 * The trials of all alerts on metrics of the bundles, each rule with its stories once.
 *
 * A tester evaluates every rule of a file for every story: a file for each alert is a hundred times less work than all
 * alerts in one. How they get on beside each other is told by the stories of whole stacks in @stackmon/alerts.
 */
export function trialsOf(
  bundles: readonly Combination[],
  tester: RuleTester,
  step: StoryStep,
): readonly Trial[] {
  const trials = bundles.flatMap((of) => {
    const { groups } = yamlOf(of, "rules/stackmon-metrics.yaml") as RuleFile;
    const tests = ruleTests(of.stack, tester, "rules.yaml", {}, step);
    return groups.flatMap((group) =>
      group.rules.flatMap((rule) => ("alert" in rule ? [trialOf(rule.alert, group, tests)] : [])),
    );
  });
  const told = trials.filter(({ tests }) => tests.tests.length > 0);
  return [...new Map(told.map((each) => [JSON.stringify(each), each])).values()];
}

function trialOf(alert: string, group: RuleGroup, all: RuleTestFile): Trial {
  const rules = group.rules.filter((rule) => !("alert" in rule) || rule.alert === alert);
  const tests = all.tests
    .map((story) => ({
      ...story,
      alert_rule_test: story.alert_rule_test.filter(({ alertname }) => alertname === alert),
    }))
    .filter(({ alert_rule_test }) => alert_rule_test.length > 0);
  return { alert, rules: { groups: [{ ...group, rules }] }, tests: { ...all, tests } };
}

/** What the tester says of the trials, all in one run of it. */
export function runTrials(tester: RuleTester, trials: readonly Trial[]): Ending {
  const folder = mkdtempSync(join(tmpdir(), "stackmon-rules-"));
  try {
    const files = trials.map(({ alert, rules, tests }, index) => {
      const name = `${index}-${alert}`;
      const file = tester === "promtool" ? rules : recordedFirst(rules);
      write(join(folder, `${name}.rules.yaml`), stringify(file));
      write(join(folder, `${name}.yaml`), stringify({ ...tests, rule_files: [`${name}.rules.yaml`] }));
      return `${name}.yaml`;
    });
    return tester === "promtool"
      ? run("promtool", ["test", "rules", ...files], folder)
      : run("vmalert-tool", ["unittest", ...files.map((file) => `--files=${file}`)], folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What a group records as a group of its own before it. vmalert writes what it records to the store, from where an alert reads
 * it at the next evaluation: a minute later, but in a test of steps of an hour when it is long gone. vmalert-tool has the
 * store at hand after each group.
 */
function recordedFirst({ groups }: RuleFile): RuleFile {
  const split = groups.flatMap(({ rules, ...group }) => [
    { ...group, name: `${group.name}-records`, rules: rules.filter((rule) => "record" in rule) },
    { ...group, rules: rules.filter((rule) => "alert" in rule) },
  ]);
  return { groups: split.filter(({ rules }) => rules.length > 0) };
}

export function run(
  name: "promtool" | "vmalert-tool" | "vmalert",
  args: readonly string[],
  folder: string,
): Ending {
  const ended = spawnSync(engine(name), args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (ended.error !== undefined) throw ended.error;
  return { code: ended.status, output: `${ended.stdout}${ended.stderr}` };
}
