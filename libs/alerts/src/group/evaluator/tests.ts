import { programsOf } from "@stackmon/stacks";
import type { CounterName, MetricSource, Stack } from "@stackmon/stacks";
import { countedStory } from "../../rule/counted-story.ts";
import { fadingStory, goingStory, labelled, steadyStory } from "../../rule/held-story.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";

/** What the group of the evaluators must say, and must not. */
export function evaluatorTests(stack: Stack): readonly RuleTestCase[] {
  const programs = programsOf(stack);
  return [
    ...programs.flatMap((service) => mishapStories(service)),
    ...(programs.includes("grafana") ? dataSourceStories : []),
  ];
}

interface Counted {
  readonly failed: CounterName;
  readonly missed: CounterName;
  readonly unsent: CounterName;
}

const counters: { readonly [Program in MetricSource]?: Counted } = {
  grafana: {
    failed: "grafana_alerting_rule_evaluation_failures_total",
    missed: "grafana_alerting_schedule_rule_evaluations_missed_total",
    unsent: "grafana_alerting_notifications_failed_total",
  },
  vmalert: {
    failed: "vmalert_execution_errors_total",
    missed: "vmalert_iteration_missed_total",
    unsent: "vmalert_alerts_send_errors_total",
  },
  prometheus: {
    failed: "prometheus_rule_evaluation_failures_total",
    missed: "prometheus_rule_group_iterations_missed_total",
    unsent: "prometheus_notifications_errors_total",
  },
};

function mishapStories(service: MetricSource): readonly RuleTestCase[] {
  const counted = counters[service];
  if (counted === undefined) return [];
  const going = { minutes: 10, window: 5, step: 60, labels: { service }, by: ["service"] };
  const of = (name: CounterName) => (labels: Readonly<Record<string, string>>, values: string) => [
    labelled(name, labels, values),
  ];
  return [
    goingStory({
      ...going,
      alert: "RuleEvaluationsFail",
      title: `evaluations of ${service} fail for twenty minutes`,
      series: of(counted.failed),
    }),
    goingStory({
      ...going,
      alert: "RuleEvaluationsMissed",
      title: `${service} leaves evaluations out for twenty minutes`,
      series: of(counted.missed),
    }),
    countedStory({
      alert: "NotificationsFail",
      metric: counted.unsent,
      counted: [{ service }],
      by: ["service"],
      appeared: true,
    }),
  ];
}

const labels = { service: "grafana", datasource: "Stacks_metrics" } as const;

/** Errors beside 1140 answers a minute, and beside those of another program on the machine. */
const answers = (of: Readonly<Record<string, string>>, values: string) => [
  labelled("grafana_datasource_request_total", { ...of, code: "503" }, values),
  labelled("grafana_datasource_request_total", { ...of, service: "grafana", code: "200" }, "0+1140x150"),
  labelled("grafana_datasource_request_total", { ...of, service: "decoy", code: "200" }, "0+900000x150"),
];

const failing = {
  alert: "GrafanaDataSourceFails",
  series: answers,
  labels,
  by: ["datasource"],
} as const;

const dataSourceStories: readonly RuleTestCase[] = [
  goingStory({
    ...failing,
    title: "a data source answers with errors for twenty minutes",
    minutes: 10,
    window: 5,
    step: 1_000,
  }),
  steadyStory({
    ...failing,
    title: "about one request in twenty is answered with an error",
    minutes: 10,
    window: 5,
    bad: [64],
    good: [60, 57],
  }),
  fadingStory({
    ...failing,
    title: "fewer and fewer requests are asked, and as many fail as before",
    minutes: 10,
    window: 5,
    series: (of, values) => [
      labelled("grafana_datasource_request_total", { ...of, code: "503" }, "0+100x180"),
      labelled("grafana_datasource_request_total", { ...of, code: "200" }, values),
    ],
  }),
];
