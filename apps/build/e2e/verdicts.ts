import type { Rule, RuleFile } from "@stackmon/alerts";
import { fetchJson } from "@stackmon/harness";
import type { Combination } from "./all-stores.ts";
import { dataSourceUrl, yamlOf } from "./all-stores.ts";
import type { Target } from "./grafana-query.ts";
import { askLikeGrafana } from "./grafana-query.ts";
import type { Labels } from "./labels.ts";
import { labelsKey } from "./labels.ts";

/** A step of a Grafana-managed rule, as its provisioning file has it. */
export interface Step {
  readonly refId: string;
  readonly datasourceUid: string;
  readonly relativeTimeRange: { readonly from: number; readonly to: number };
  readonly model: Target & {
    readonly type?: string;
    readonly reducer?: string;
    readonly expression?: string;
    readonly conditions?: readonly {
      readonly evaluator: { readonly type: string; readonly params: readonly number[] };
    }[];
  };
}

export interface GrafanaRule {
  readonly title: string;
  readonly condition: string;
  readonly data: readonly Step[];
}

/** The labels of what fires, each as text, ordered. */
export type Verdict = readonly string[];

interface Numbered {
  readonly labels: Labels;
  readonly value: number;
}

export function grafanaRules(of: Combination): readonly GrafanaRule[] {
  type Provisioned = { readonly groups: readonly { readonly rules: readonly GrafanaRule[] }[] };
  const file = yamlOf(of, "grafana/provisioning/alerting/stackmon.yaml") as Provisioned;
  return file.groups.flatMap(({ rules }) => rules);
}

/**
 * What fires of a Grafana-managed rule at a moment: its queries asked as the data sources ask them, its further steps computed
 * as Grafana computes the few kinds that our rules have. Throws at any other kind.
 *
 * *Source:* grafana/grafana pkg/expr (commands.go, mathexp/exp.go: numbers pair up where one's labels include the other's).
 */
export async function grafanaVerdict(of: Combination, rule: GrafanaRule, at: number): Promise<Verdict> {
  const results = new Map<string, readonly Numbered[]>();
  const resultOf = (refId = ""): readonly Numbered[] => {
    const result = results.get(refId);
    if (result === undefined) throw new Error(`${rule.title} reads the step ${refId} before it is there`);
    return result;
  };
  for (const step of rule.data) {
    const result = step.datasourceUid === "__expr__" ? computed(step, resultOf) : await asked(of, step, at);
    results.set(step.refId, result);
  }
  return verdict(resultOf(rule.condition).flatMap(({ labels, value }) => (value > 0 ? [labels] : [])));
}

async function asked(of: Combination, step: Step, at: number): Promise<readonly Numbered[]> {
  const { from, to } = step.relativeTimeRange;
  const range = { from: at - from, to: at - to };
  const answers = await askLikeGrafana(of, step.datasourceUid, step.model, range);
  return answers.map(({ labels, values }) => ({ labels, value: values?.at(-1) ?? Number.NaN }));
}

function computed(
  { refId, model }: Step,
  resultOf: (refId?: string) => readonly Numbered[],
): readonly Numbered[] {
  const { type, reducer, expression = "", conditions } = model;
  if (type === "reduce" && reducer === "last") {
    return resultOf(expression).filter(({ value }) => Number.isFinite(value));
  }
  const over = conditions?.[0]?.evaluator;
  if (type === "threshold" && over?.type === "gt") {
    const bound = over.params[0] ?? Number.NaN;
    return resultOf(expression).map(({ labels, value }) => ({ labels, value: value > bound ? 1 : 0 }));
  }
  const math = /^is_number\(\$(\w+)\)(?: && \$(\w+) == 1)?$/.exec(expression);
  if (type !== "math" || math === null) throw new Error(`no step like ${refId}: ${JSON.stringify(model)}`);
  const [, numbers, also] = math;
  if (also === undefined) return resultOf(numbers).map(({ labels }) => ({ labels, value: 1 }));
  const partners = resultOf(also);
  return resultOf(numbers).flatMap(({ labels }) => {
    const partner = partners.find((each) => includes(each.labels, labels) || includes(labels, each.labels));
    return partner === undefined ? [] : [{ labels, value: partner.value === 1 ? 1 : 0 }];
  });
}

function includes(all: Labels, some: Labels): boolean {
  return Object.entries(some).every(([label, value]) => all[label] === value);
}

/** What fires at a moment of a rule of the bundle's rule files, asked as their evaluators ask. Throws where no file has it. */
export async function ruleFileVerdict(of: Combination, alert: string, at: number): Promise<Verdict> {
  for (const on of ["metrics", "logs"] as const) {
    const { groups } = yamlOf(of, `rules/stackmon-${on}.yaml`) as RuleFile;
    for (const { rules } of groups) {
      const rule = rules.find((each): each is Rule => "alert" in each && each.alert === alert);
      if (rule === undefined) continue;
      const expr = rules.reduce(
        (text, each) => ("record" in each ? text.replaceAll(each.record, `(${each.expr})`) : text),
        rule.expr,
      );
      return verdict(await instant(of, on, expr, at));
    }
  }
  throw new Error(`no rule file has ${alert}`);
}

const paths = {
  metrics: "api/v1/query",
  loki: "loki/api/v1/query",
  "victoria-logs": "select/logsql/stats_query",
} as const;

async function instant(
  of: Combination,
  on: "metrics" | "logs",
  query: string,
  at: number,
): Promise<readonly Labels[]> {
  type Result = { readonly metric: Labels; readonly value: readonly [time: number, value: string] };
  type Answer = { readonly data: { readonly result: readonly Result[] } };
  const parameters = new URLSearchParams({ query, time: String(at), nocache: "1" });
  const path = paths[on === "metrics" ? on : of.logs];
  const answer = await fetchJson<Answer>(`${dataSourceUrl(of, `stackmon-${on}`)}/${path}?${parameters}`);
  // A share of nothing is infinite: no number to Grafana, and for minutes at most, which no rule's time is.
  const finite = answer.data.result.filter(({ value: [, value] }) => Number.isFinite(Number(value)));
  return finite.map(({ metric }) => metric);
}

/** A name of a metric is no label of an alert. */
function verdict(all: readonly Labels[]): Verdict {
  return all.map(({ __name__: _, ...labels }) => labelsKey(labels)).toSorted();
}
