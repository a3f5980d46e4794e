import { hasPair, programsOf } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";
import { pairTests } from "./pair-tests.ts";

interface Target {
  readonly job: string;
  readonly host: string;
  readonly service: string;
}

const up = (target: Target, values: string): InputSeries => series("up", { ...target }, values);

/** Twenty minutes without a sample after minute 10, and then everything is back. */
const away = "1x10 _x20 1x20";
const there = "1x50";
/** An absence is seen five minutes after the last sample and told five later; it is kept for ten after the first one. */
const awayIsHeard = { silent: ["10m", "19m", "41m"], fires: ["20m", "30m", "40m"] } as const;
const gone = "1x10 _x20";
const goneIsHeard = { silent: ["19m"], fires: ["20m", "30m"] } as const;
const unheard = { silent: ["20m", "30m"] } as const;

/** What the hub's alerts must say, and must not. */
export function hubTests(stack: Stack): readonly RuleTestCase[] {
  const several = stack.nodes.length > 1;
  const silent = hasPair(stack) ? pairTests(stack) : silentStories(stack);
  return [...silent, ...(several ? noNodeStories(stack) : [])];
}

/** What the hub of the stack scrapes, as it tells it of itself. */
function ofHub({ job, ...stack }: Stack): readonly Target[] {
  return programsOf(stack).map((service) => ({ job, host: "hub", service }));
}

function ofNodes({ job, nodes }: Stack): readonly Target[] {
  return nodes.map(({ host }) => ({ job, host, service: "alloy" }));
}

const inJob = (targets: readonly Target[], job: string): readonly Target[] =>
  targets.map((target) => ({ ...target, job }));

function silentStories(stack: Stack): readonly RuleTestCase[] {
  const alert = "HubSilent";
  const told = [{ job: stack.job }];
  const hub = ofHub(stack);
  const nodes = ofNodes(stack);
  const others = [
    ...inJob(hub, "away").map((each) => up(each, away)),
    ...inJob(hub, "there").map((each) => up(each, there)),
  ];
  return [
    {
      title:
        "the hub and all nodes are heard of no more, for twenty minutes; of other stacks one is, one is not",
      series: [...[...hub, ...nodes].map((each) => up(each, away)), ...others],
      expect: [
        ...verdicts(alert, told, awayIsHeard),
        ...(nodes.length > 1 ? verdicts("HubHearsNoNode", [], { silent: ["20m", "30m", "40m"] }) : []),
      ],
    },
    {
      title: "the hub is heard of no more, nodes are",
      series: [...hub.map((each) => up(each, away)), ...nodes.map((each) => up(each, there))],
      expect: verdicts(alert, told, awayIsHeard),
    },
    {
      title: "the hub restarts within seven minutes",
      series: hub.map((each) => up(each, "1x10 _x7 1x20")),
      expect: verdicts(alert, [], { silent: ["16m", "18m", "21m", "25m"] }),
    },
    {
      title: "nothing of the hub has ever been heard of, but of nodes",
      series: nodes.map((each) => up(each, gone)),
      expect: verdicts(alert, [], unheard),
    },
    {
      title: "all that the hub scrapes is down",
      series: hub.map((each) => up(each, "1x10 0x20")),
      expect: verdicts(alert, [], unheard),
    },
    ...hub.flatMap((one): RuleTestCase[] => [
      {
        title: `the hub is heard of no more, and has never scraped anything but ${one.service}`,
        series: [up(one, gone)],
        expect: verdicts(alert, told, goneIsHeard),
      },
      {
        title: `of the hub's scrapes only those of ${one.service} are heard of still`,
        series: hub.map((each) => up(each, each === one ? there : gone)),
        expect: verdicts(alert, [], unheard),
      },
    ]),
    {
      title: "the hub was heard of six days ago, and then eight days ago",
      step: "1h",
      series: hub.map((each) => up(each, "1 _x200")),
      expect: verdicts(alert, told, { fires: ["144h", "166h"], silent: ["170h", "192h"] }),
    },
  ];
}

function noNodeStories(stack: Stack): readonly RuleTestCase[] {
  const alert = "HubHearsNoNode";
  const told = [{ job: stack.job }];
  const nodes = ofNodes(stack);
  const hub = [...ofHub(stack), { job: stack.job, host: "hub", service: "alloy" }];
  const hubIsThere = hub.map((each) => up(each, there));
  return [
    {
      title:
        "no node is heard of for twenty minutes, the hub is; another stack has the same, a third is well",
      series: [
        ...hubIsThere,
        ...nodes.map((each) => up(each, away)),
        ...inJob(hub, "away").map((each) => up(each, there)),
        ...inJob(nodes, "away").map((each) => up(each, away)),
        ...inJob([...hub, ...nodes], "there").map((each) => up(each, there)),
        // What else those machines are told to have by others than their agents.
        ...nodes.map((each) => up({ ...each, service: "another" }, there)),
      ],
      expect: [...verdicts(alert, told, awayIsHeard), ...verdicts("HubSilent", [], unheard)],
    },
    {
      title: "the hub of another stack is heard of, and nothing of this one",
      series: [
        ...nodes.map((each) => up(each, gone)),
        ...inJob(hub, "there").map((each) => up(each, there)),
        up({ job: stack.job, host: "hub", service: "alloy" }, there),
      ],
      expect: verdicts(alert, [], unheard),
    },
    {
      title: "no agent of the stack's nodes has ever been heard of, but others, and other services of them",
      series: [
        ...hubIsThere,
        up({ job: stack.job, host: "stranger.example", service: "alloy" }, gone),
        ...nodes.map((each) => up({ ...each, service: "another" }, gone)),
      ],
      expect: verdicts(alert, [], unheard),
    },
    ...fewHeardStories(stack),
  ];
}

/** No node is heard of, and few were or are: each alternative of what the rule selects. */
function fewHeardStories(stack: Stack): readonly RuleTestCase[] {
  const alert = "HubHearsNoNode";
  const told = [{ job: stack.job }];
  const nodes = ofNodes(stack);
  const [first] = nodes;
  const hub = ofHub(stack);
  const hubIsThere = hub.map((each) => up(each, there));
  return [
    ...nodes.flatMap((one): RuleTestCase[] => [
      {
        title: `no node is heard of, and ${one.host} alone has ever been`,
        series: [...hubIsThere, up(one, gone)],
        expect: verdicts(alert, told, goneIsHeard),
      },
      {
        title: `of the nodes only ${one.host} is heard of still`,
        series: [...hubIsThere, ...nodes.map((each) => up(each, each === one ? there : gone))],
        expect: verdicts(alert, [], unheard),
      },
    ]),
    ...hub.map((one): RuleTestCase => ({
      title: `no node is heard of, and of the hub's scrapes only those of ${one.service}`,
      series: [up(one, there), ...nodes.map((each) => up(each, gone))],
      expect: verdicts(alert, told, goneIsHeard),
    })),
    {
      title: "nodes were heard of six days ago, and then eight days ago",
      step: "1h",
      series: [
        ...hub.map((each) => up(each, "1x200")),
        ...(first === undefined ? [] : [up(first, "1 _x200")]),
      ],
      expect: verdicts(alert, told, { fires: ["144h", "166h"], silent: ["170h", "192h"] }),
    },
  ];
}
