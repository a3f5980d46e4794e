import type { Stack } from "@stackmon/stacks";
import { scrapedPlacements } from "../../rule/expected.ts";
import type { Placement } from "../../rule/expected.ts";
import { series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";

const downAlertOf = {
  "stacks-node": { alert: "StacksNodeMetricsDown", silentAt: "64m", firesAt: "66m" },
  "stacks-signer": { alert: "SignerMetricsDown", silentAt: "64m", firesAt: "66m" },
  "bitcoin-node": { alert: "BitcoinExporterDown", silentAt: "69m", firesAt: "71m" },
} as const;

/** What the targets group must say, and must not, for the services of the stack. */
export function targetsTests(stack: Stack): readonly RuleTestCase[] {
  const [one, ...others] = scrapedPlacements(stack);
  if (one === undefined) return [];
  const rest = others.map((placement) => up(placement, "1x200"));
  return [
    ...[one, ...others.filter(({ service }) => service !== one.service)].map(goesDown),
    briefRestart(one),
    {
      title: `${one.service} on ${one.host} is heard of no more`,
      series: [up(one, "1x60 _x140"), ...rest],
      expect: [
        { at: "70m", alert: "TargetAbsent", firing: [] },
        { at: "80m", alert: "TargetAbsent", firing: [placed(one)] },
        { at: "80m", alert: "TargetNeverUp", firing: [] },
      ],
    },
    {
      title: `${one.service} on ${one.host} was never up`,
      series: [up(one, "0x200"), ...rest],
      expect: [
        { at: "29m", alert: "TargetNeverUp", firing: [] },
        { at: "31m", alert: "TargetNeverUp", firing: [placed(one)] },
        { at: "31m", alert: downAlertOf[one.service].alert, firing: [] },
      ],
    },
    {
      title: `${one.service} on ${one.host} was never heard of`,
      series: rest.length > 0 ? rest : [up({ ...one, host: "another.example" }, "1x200")],
      expect: [
        { at: "29m", alert: "TargetNeverUp", firing: [] },
        { at: "31m", alert: "TargetNeverUp", firing: [{ host: one.host, service: one.service }] },
        { at: "31m", alert: "TargetAbsent", firing: [] },
      ],
    },
  ];
}

function goesDown(placement: Placement): RuleTestCase {
  const { alert, silentAt, firesAt } = downAlertOf[placement.service];
  return {
    title: `${placement.service} on ${placement.host} goes down after an hour`,
    series: [up(placement, "1x59 0x60")],
    expect: [
      { at: "59m", alert, firing: [] },
      { at: silentAt, alert, firing: [] },
      { at: firesAt, alert, firing: [placed(placement)] },
    ],
  };
}

function briefRestart(placement: Placement): RuleTestCase {
  return {
    title: `${placement.service} on ${placement.host} restarts within three minutes`,
    series: [up(placement, "1x59 0x2 1x60")],
    expect: ["61m", "66m", "80m"].map((at) => ({
      at: at as `${number}m`,
      alert: downAlertOf[placement.service].alert,
      firing: [],
    })),
  };
}

function placed(placement: Placement): Readonly<Record<string, string>> {
  return { job: "stacks", ...placement };
}

function up(placement: Placement, values: string): InputSeries {
  return series("up", { job: "stacks", host: placement.host, service: placement.service }, values);
}
