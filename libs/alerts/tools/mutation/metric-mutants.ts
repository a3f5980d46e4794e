import type { Stack } from "@stackmon/stacks";
import { alertRules } from "../../src/alert-rules.ts";
import { prometheusRules } from "../../src/render/prometheus.ts";
import { alertingRules } from "../../src/render/rule-file.ts";
import type { Rule } from "../../src/render/rule-file.ts";
import type { RecordingRule } from "../../src/rule/recording.ts";
import { ruleTestCases } from "../../src/rule-test-cases.ts";
import { configHashes } from "../../src/stack.fixture.ts";
import type { AlertStory } from "../../src/test/story.ts";
import type { Mutant } from "./mutant.ts";
import { promqlMutants } from "./promql-mutants.ts";
import { recordFor } from "./promtool.ts";
import type { Trial } from "./promtool.ts";
import { timingMutants } from "./rule-mutants.ts";

/** An alert's rule, its mutants and what is told of it. */
export interface Mutated {
  readonly rule: Rule;
  /** What the rule reads, as its group records it. */
  readonly records: readonly RecordingRule[];
  /** The rule without records, as Grafana has it; the rule itself where nothing is recorded. */
  readonly direct: Rule;
  readonly mutants: readonly Mutant[];
  readonly stories: readonly AlertStory[];
}

/** The alerts on metrics of the stacks with all their mutants, each expression once. */
export function mutatedAlerts(stacks: readonly Stack[]): readonly Mutated[] {
  const all = stacks.flatMap((stack) => {
    const stories = ruleTestCases(stack, { configHashes });
    const alerts = new Map(
      alertRules(stack, { configHashes }).flatMap((group) =>
        group.alerts.flatMap((alert) => (alert.on === "metrics" ? [[alert.name as string, alert]] : [])),
      ),
    );
    return alertingRules(prometheusRules(stack, { configHashes })).map((rule) => {
      const alert = alerts.get(rule.alert);
      const direct = { ...rule, expr: alert?.expression.promql ?? rule.expr };
      return mutated(rule, direct, alert?.recorded?.rules ?? [], stories);
    });
  });
  return [...new Map(all.map((each) => [each.rule.expr, each])).values()];
}

function mutated(
  rule: Rule,
  direct: Rule,
  records: readonly RecordingRule[],
  stories: readonly AlertStory[],
): Mutated {
  return {
    rule,
    records,
    direct,
    mutants: [
      ...promqlMutants(rule),
      ...timingMutants(rule),
      ...records.flatMap((record) => recordMutants(rule, record)),
    ],
    stories: stories
      .map((story) => ({ ...story, expect: story.expect.filter(({ alert }) => alert === rule.alert) }))
      .filter(({ expect }) => expect.length > 0),
  };
}

/** Mutants of what is recorded, for the rule that reads it. */
function recordMutants(rule: Rule, { record, expr }: RecordingRule): readonly Mutant[] {
  return promqlMutants({ ...rule, expr }).map((mutant) => ({
    ...mutant,
    change: `${record} = ${mutant.change}`,
    rule,
    record: { record, expr: mutant.rule.expr },
  }));
}

/** What the rule file of the trial calls the rule without a mistake. */
export function originalName(index: number): string {
  return `a${index}_original`;
}

/** What it calls the rule that asks for all itself. */
export function directName(index: number): string {
  return `a${index}_direct`;
}

/** What the rule file of the trial calls a mutant. */
export function trialName(index: number, mutant: number): string {
  return `a${index}_mutant${mutant}`;
}

/** One file for the rule and its mutants, so that the series of a story are loaded once for all of them. */
export function trialOf({ rule, direct, records, mutants, stories }: Mutated, index: number): Trial {
  const sound = [
    renamed(rule, originalName(index)),
    ...(records.length === 0 ? [] : [renamed(direct, directName(index))]),
  ];
  const wrong = mutants.map((mutant, at) => trialRules(mutant, trialName(index, at)));
  const alerts = [...sound, ...wrong.map(({ alert }) => alert)];
  const recorded = [...records, ...wrong.flatMap(({ record }) => (record === undefined ? [] : [record]))];
  return {
    rules: { groups: [{ name: `group${index}`, interval: "1m", rules: [...recorded, ...alerts] }] },
    stories: stories.map((story) => ({
      ...story,
      expect: alerts.flatMap(({ alert }) => story.expect.map((each) => ({ ...each, alert }))),
    })),
  };
}

/** The mutant under a name of its own; where what it reads is mutated, that too, and the alert reads it there. */
function trialRules(
  { rule, record }: Mutant,
  name: string,
): { readonly alert: Rule; readonly record?: RecordingRule } {
  const alert = renamed(rule, name);
  if (record === undefined) return { alert };
  const own = recordFor(name, record.record);
  return {
    alert: { ...alert, expr: alert.expr.replaceAll(record.record, own) },
    record: { record: own, expr: record.expr },
  };
}

/** Texts are no mutant's business, and filling them in takes time. */
function renamed(rule: Rule, alert: string): Rule {
  return { ...rule, alert, annotations: {} };
}
