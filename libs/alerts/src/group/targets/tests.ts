import type { Stack } from "@stackmon/stacks";
import { scrapedPlacements } from "../../rule/expected.ts";
import type { Placement } from "../../rule/expected.ts";
import { series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";

/** Of an outage from minute 60 to 79: when it is heard first, and the last minute in which it is. */
const downAlertOf = {
  "stacks-node": { alert: "StacksNodeMetricsDown", first: 65, last: 84 },
  "stacks-signer": { alert: "SignerMetricsDown", first: 65, last: 84 },
  "bitcoin-node": { alert: "BitcoinExporterDown", first: 70, last: 79 },
} as const;

/** What the targets group must say, and must not, for the services of the stack. */
export function targetsTests(stack: Stack): readonly RuleTestCase[] {
  const all = scrapedPlacements(stack);
  if (all.length === 0) return [];
  const oneOfEach = [...new Map(all.map((placement) => [placement.service, placement])).values()];
  return [...oneOfEach.flatMap(downStories), ...absentStories(all), ...neverStories(all)];
}

function up(
  { host, service }: { readonly host: string; readonly service: string },
  values: string,
): InputSeries {
  return series("up", { job: "stacks", host, service }, values);
}

const placed = (placement: Placement): Readonly<Record<string, string>> => ({ job: "stacks", ...placement });

/** Targets that the stack file does not have: another host, and another service on a host of the stack. */
function strangers([one]: readonly Placement[], values: string): readonly InputSeries[] {
  if (one === undefined) return [];
  return [up({ ...one, host: "stranger.example" }, values), up({ ...one, service: "another" }, values)];
}

function downStories(placement: Placement): readonly RuleTestCase[] {
  const { alert, first, last } = downAlertOf[placement.service];
  const another = { ...placement, service: "another" };
  const told = `${placement.service} on ${placement.host}`;
  return [
    {
      title: `${told} goes down after an hour, for twenty minutes, and another service with it`,
      series: [up(placement, "1x59 0x19 1x60"), up(another, "1x59 0x60")],
      expect: verdicts(alert, [placed(placement)], {
        silent: ["59m", `${first - 1}m`, `${last + 1}m`],
        fires: [`${first}m`, `${last}m`],
      }),
    },
    {
      title: `${told} restarts within three minutes`,
      series: [up(placement, "1x59 0x2 1x60")],
      expect: verdicts(alert, [], { silent: ["61m", "66m", "80m"] }),
    },
    {
      title: `${told} was never up, and is on another host`,
      series: [up(placement, "0x200"), up({ ...placement, host: "other.example" }, "1x200")],
      expect: verdicts(alert, [], { silent: ["31m", "100m"] }),
    },
    {
      title: `${told} was up six days ago, that of another host eight days ago`,
      step: "1h",
      series: [up(placement, "_x48 1 _x143 0x4"), up({ ...placement, host: "other.example" }, "1 _x191 0x4")],
      expect: verdicts(alert, [placed(placement)], { fires: ["194h"] }),
    },
  ];
}

function absentStories(all: readonly Placement[]): readonly RuleTestCase[] {
  const alert = "TargetAbsent";
  return [
    {
      title: "everything is heard of no more, also what the stack file does not have",
      series: [...all.map((each) => up(each, "1x60 _x20 1x60")), ...strangers(all, "1x60 _x140")],
      expect: [
        ...verdicts(alert, all.map(placed), { silent: ["60m", "74m", "81m"], fires: ["75m", "80m"] }),
        ...verdicts("TargetNeverUp", [], { silent: ["75m", "120m"] }),
      ],
    },
    {
      title: "the machines were not scraped, are for an hour, and are not any more",
      series: all.flatMap((each) => [
        up(each, "1x200"),
        ...(each === all.find(({ host }) => host === each.host)
          ? [up({ ...each, service: "host" }, "0x60 1x60 _x80")]
          : []),
      ]),
      expect: (["TargetAbsent", "TargetNeverUp"] as const).flatMap((name) =>
        verdicts(name, [], { silent: ["40m", "140m", "160m"] }),
      ),
    },
    {
      title: "one target is heard of no more, its neighbours are",
      series: all.map((each, index) => up(each, index === 0 ? "1x60 _x60" : "1x120")),
      expect: verdicts(alert, all.slice(0, 1).map(placed), { silent: ["74m"], fires: ["75m"] }),
    },
    {
      title: "a target was heard of six days ago, and then eight days ago",
      step: "1h",
      series: all.map((each) => up(each, "1 _x200")),
      expect: verdicts(alert, all.map(placed), { fires: ["144h", "166h"], silent: ["170h", "192h"] }),
    },
  ];
}

function neverStories(all: readonly Placement[]): readonly RuleTestCase[] {
  const alert = "TargetNeverUp";
  const unheard = all.map(({ host, service }) => ({ host, service }));
  return [
    {
      title: "nothing was ever up, also what the stack file does not have, and then everything is",
      series: [...all.map((each) => up(each, "0x60 1x60")), ...strangers(all, "0x120")],
      expect: verdicts(alert, all.map(placed), { silent: ["29m", "61m"], fires: ["30m", "60m"] }),
    },
    {
      title: "nothing was ever heard of, but for what the stack file does not have, until minute 60",
      series: [...all.map((each) => up(each, "_x60 1x60")), ...strangers(all, "1x120")],
      expect: [
        ...verdicts(alert, unheard, { silent: ["29m", "60m"], fires: ["30m", "59m"] }),
        ...verdicts("TargetAbsent", [], { silent: ["31m"] }),
      ],
    },
    {
      title: "one target was never up, its neighbours are",
      series: all.map((each, index) => up(each, index === 0 ? "0x60" : "1x60")),
      expect: verdicts(alert, all.slice(0, 1).map(placed), { silent: ["29m"], fires: ["30m"] }),
    },
    {
      title: "everything was up for an hour and is down",
      series: all.map((each) => up(each, "1x59 0x120")),
      expect: verdicts(alert, [], { silent: ["59m", "95m", "150m"] }),
    },
    {
      title: "nothing is heard of for six days, and then for eight",
      step: "1h",
      series: all.map((each) => up(each, "1 _x200")),
      expect: verdicts(alert, unheard, { silent: ["144h", "160h"], fires: ["170h", "192h"] }),
    },
    {
      title: "everything was up six days ago, and then eight days ago",
      step: "1h",
      series: all.map((each) => up(each, "1 _x100 0x100")),
      expect: verdicts(alert, all.map(placed), { silent: ["144h", "160h"], fires: ["170h", "192h"] }),
    },
  ];
}
