import { series } from "../../rule/rule-test.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";
import { tipBudgetTests } from "./budget-tests.ts";

const node = { job: "stacks", host: "node-1", service: "stacks-node" } as const;
const another = { ...node, service: "another" } as const;

const tip = (values: string, labels: typeof node | typeof another = node) =>
  series("stacks_node_stacks_tip_height", labels, values);
const up = (values: string, labels: typeof node | typeof another = node) => series("up", labels, values);

/** A node of another host that is well, and what another service there says of a tip, which nobody asks. */
const wellElsewhere = [
  series("up", { ...node, host: "node-2" }, "1x90"),
  series("stacks_node_stacks_tip_height", { ...node, host: "node-2" }, "100+6x90"),
  series("stacks_node_stacks_tip_height", { ...another, host: "node-2" }, "100x90"),
];

const alert = "StacksTipStalled";
const stalled = [node];

/** What the chain group must say, and must not. */
export function chainTests(): readonly RuleTestCase[] {
  return [...stalls, ...pauses, ...tipBudgetTests];
}

const stalls: readonly RuleTestCase[] = [
  {
    title: "the tip stands still after 30 minutes and moves again at 61",
    series: [up("1x90"), tip("100+6x30 280x29 286+6x30"), ...wellElsewhere],
    expect: verdicts(alert, stalled, { silent: ["20m", "38m", "61m", "70m"], fires: ["42m", "60m"] }),
  },
  {
    title: "the tip stands still, and one scrape fails: ten minutes are counted anew",
    series: [up("1x19 0 1x60"), tip("280x19 _ 280x60")],
    expect: verdicts(alert, stalled, { silent: ["20m", "30m"], fires: ["19m", "31m"] }),
  },
  {
    title: "a tip is known from minute 20 on, and never moves",
    series: [up("1x60"), tip("_x20 280x60")],
    expect: verdicts(alert, stalled, { silent: ["30m"], fires: ["31m"] }),
  },
  {
    title: "a chain stands still at its first block",
    series: [up("1x60"), tip("1x60")],
    expect: verdicts(alert, stalled, { fires: ["30m"] }),
  },
];

const pauses: readonly RuleTestCase[] = [
  {
    title: "a pause of nine minutes is nobody's business",
    series: [up("1x60"), tip("100+6x20 220x8 226+6x30")],
    expect: verdicts(alert, [], { silent: ["25m", "29m", "30m", "31m", "40m"] }),
  },
  {
    title: "a restart: scrapes fail, the tip is absent, then goes on from where it was",
    series: [up("1x20 0x1 1x40"), tip("100+6x20 _x4 226x2 232+6x30")],
    expect: verdicts(alert, [], { silent: ["22m", "25m", "30m", "36m"] }),
  },
  {
    title: "a node that is down has no stalled tip",
    series: [up("1x20 0x40"), tip("100+6x20 _x40")],
    expect: verdicts(alert, [], { silent: ["25m", "35m", "50m"] }),
  },
  {
    title: "what is left of a tip says nothing while scrapes fail, whoever else is up",
    series: [up("0x60"), up("1x60", another), tip("280x60"), ...wellElsewhere],
    expect: verdicts(alert, [], { silent: ["15m", "30m", "60m"] }),
  },
  {
    title: "a first sync has height 0 until its first block, whoever else has one",
    series: [up("1x60"), tip("0x60"), tip("280x60", another), ...wellElsewhere],
    expect: verdicts(alert, [], { silent: ["15m", "30m", "60m"] }),
  },
];
