import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alertingRules } from "../../src/render/rule-file.ts";
import type { RuleFile } from "../../src/render/rule-file.ts";
import type { RecordedName } from "../../src/rule/recording.ts";
import { alertTests } from "../../src/test/alert-tests.ts";
import { hasStep, storySteps } from "../../src/test/story.ts";
import type { AlertStory, StoryStep } from "../../src/test/story.ts";

/** A rule file, and the stories told of its alerts. */
export interface Trial {
  readonly rules: RuleFile;
  readonly stories: readonly AlertStory[];
}

/**
 * Names of the alerts of all trials of which a story is not true, or which cannot be evaluated. One promtool for all stories
 * of a step: those of the fewest evaluations first, and what they refute is not asked again.
 *
 * @param promtool Path of the program.
 */
export function refutedAlerts(promtool: string, trials: readonly Trial[]): ReadonlySet<string> {
  const refuted = new Set<string>();
  for (const step of storySteps.toReversed()) {
    const told = trials
      .map((trial) =>
        without({ ...trial, stories: trial.stories.filter((each) => hasStep(each, step)) }, refuted),
      )
      .filter(({ stories }) => stories.length > 0);
    for (const name of refutedAt(step, promtool, told)) refuted.add(name);
  }
  return refuted;
}

function refutedAt(step: StoryStep, promtool: string, trials: readonly Trial[]): ReadonlySet<string> {
  const refuted = new Set<string>();
  for (let left = trials; left.length > 0;) {
    const failures = failuresOf(promtool, left, step);
    const unevaluated = new Set(alertsIn(failures, /rule: (\S+), time: \S+, err:/g));
    for (const name of [...alertsIn(failures, /alertname: (\S+), time:/g), ...unevaluated]) refuted.add(name);
    // promtool ends a story at the first rule that it cannot evaluate: what it says of the others is not known yet.
    left = left
      .filter(({ rules }) => namesIn(rules).some((name) => unevaluated.has(name)))
      .map((trial) => without(trial, unevaluated));
  }
  return refuted;
}

function alertsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name = ""]) => ownerOf(name));
}

function namesIn(rules: RuleFile): readonly string[] {
  return alertingRules(rules).map(({ alert }) => alert);
}

/** What a trial records for one alert alone is called so: the alert's name, and a colon. */
export function recordFor(alert: string, record: string): RecordedName {
  return `${alert}:${record}`;
}

/** The alert for which alone it is recorded; the record itself where it is for several. */
function ownerOf(record: string): string {
  return record.replace(/:.*/, "");
}

function without({ rules, stories }: Trial, names: ReadonlySet<string>): Trial {
  return {
    rules: {
      groups: rules.groups.map((group) => ({
        ...group,
        rules: group.rules.filter((rule) => !names.has("alert" in rule ? rule.alert : ownerOf(rule.record))),
      })),
    },
    stories: stories.map((story) => ({
      ...story,
      expect: story.expect.filter(({ alert }) => !names.has(alert)),
    })),
  };
}

/** What promtool says against the trials. */
function failuresOf(promtool: string, trials: readonly Trial[], step: StoryStep): string {
  const folder = mkdtempSync(join(tmpdir(), "stackmon-mutants-"));
  try {
    const files = trials.map((trial, index) => written(folder, index, trial, step));
    const { error, status } = spawnSync(promtool, ["test", "rules", "--junit=verdicts.xml", ...files], {
      cwd: folder,
      maxBuffer: 2 ** 30,
    });
    if (error !== undefined) throw error;
    const verdicts = readFileSync(join(folder, "verdicts.xml"), "utf8");
    if (verdicts.includes("<error") || (status !== 0 && !verdicts.includes("<failure"))) {
      throw new Error(`promtool cannot read its files: ${verdicts.slice(0, 2_000)}`);
    }
    return verdicts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The path of the test file in the folder. JSON is YAML enough for promtool. */
function written(folder: string, index: number, { rules, stories }: Trial, step: StoryStep): string {
  const ruleFile = `rules-${index}.yaml`;
  const file = `tests-${index}.yaml`;
  writeFileSync(join(folder, ruleFile), JSON.stringify(rules));
  writeFileSync(join(folder, file), JSON.stringify(alertTests(rules, stories, "promtool", ruleFile, step)));
  return file;
}
