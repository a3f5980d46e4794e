import type { Stack } from "@stackmon/stacks";
import { series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";
import { viewRules } from "./view-rules.ts";

const signer = { job: "stacks", host: "node-1", service: "stacks-signer" } as const;
const elsewhere = { host: "node-2" } as const;
const another = { service: "another" } as const;

type Place = { readonly job?: string; readonly host?: string; readonly service?: string };

const tip = (values: string, at: Place = {}): InputSeries =>
  series("stacks_node_stacks_tip_height", { ...signer, service: "stacks-node", ...at }, values);
const seen = (values: string, at: Place = {}): InputSeries =>
  series("stacks_signer_stacks_node_height", { ...signer, ...at }, values);
const cycle = (values: string, at: Place = {}): InputSeries =>
  series("stacks_signer_current_reward_cycle", { ...signer, ...at }, values);

/** What is heard of a signer's view of the chain; only of the alerts that the stack has. */
export function viewTests(stack: Stack): readonly RuleTestCase[] {
  const has = new Set<string>(viewRules(stack).map(({ name }) => name));
  return all.filter(({ expect }) => expect.every(({ alert }) => has.has(alert)));
}

const heights: readonly RuleTestCase[] = [
  {
    title: "a signer is 61 blocks behind its node from minute 20 to 40; another service says otherwise",
    series: [
      tip("1000x60"),
      seen("940x19 939x20 940x20"),
      seen("1000x60", another),
      tip("1000x60", elsewhere),
      seen("1000x60", elsewhere),
      tip("2000x60", { ...elsewhere, ...another }),
    ],
    expect: verdicts("SignerNodeHeightStale", [{ host: "node-1" }], {
      silent: ["24m", "41m"],
      fires: ["25m", "40m"],
    }),
  },
  {
    title: "a signer is 60 blocks behind its node",
    series: [tip("1000+6x60"), seen("940+6x60")],
    expect: verdicts("SignerNodeHeightStale", [], { silent: ["10m", "50m"] }),
  },
];

const cycles: RuleTestCase = {
  title:
    "one signer goes on to the next cycle at minute 10, another at 150; those of another network and service differ",
  series: [
    cycle("144x9 145x200", elsewhere),
    cycle("144x149 145x60"),
    cycle("200x210", { host: "node-3", job: "testnet" }),
    cycle("200x210", { host: "node-3", ...another }),
    cycle("7x210", { host: "node-4", job: "testnet" }),
    cycle("7x210", { host: "node-4", ...another }),
  ],
  expect: verdicts("SignerCycleBehind", [signer], { silent: ["129m", "150m"], fires: ["130m", "149m"] }),
};

/** A counter that appears with 0 an hour before it counts as many as given. */
const once = (hour: number, count: number): string => `_x${hour - 1} 0 ${count}x${230 - hour}`;

/** What a host's signer had of conflicts, as [hour, count]: each a series of its own, so that counts are exact. */
function conflicts(
  host: string,
  counted: readonly (readonly [hour: number, count: number])[],
  {
    conflict = "miner_view",
    service = "stacks-signer",
  }: { readonly conflict?: string; readonly service?: string } = {},
): readonly InputSeries[] {
  const labels = { job: "stacks", host, service, conflict };
  return counted.map(([minute, count], index) => {
    const pairs = Object.entries({ ...labels, counted: String(index) }).map(
      ([name, value]) => `${name}="${value}"`,
    );
    return {
      series: `stacks_signer_agreement_state_conflicts{${pairs.join(", ")}}`,
      values: once(minute, count),
    };
  });
}

/** The same of another service, and of another kind of conflict. */
function ofOthers(host: string, counted: readonly (readonly [number, number])[]): readonly InputSeries[] {
  return [
    ...conflicts(host, counted, { service: "another" }),
    ...conflicts(host, counted, { conflict: "burn_block_delay" }),
  ];
}

const heard = ["more", "long-before", "others-before"] as const;

const conflictHosts = {
  more: conflicts("more", [
    [110, 220],
    [200, 32],
  ]),
  asMany: conflicts("as-many", [
    [110, 224],
    [200, 32],
  ]),
  // Most of what it ever had is more than a week ago.
  longBefore: conflicts("long-before", [
    [10, 1000],
    [110, 150],
    [200, 32],
  ]),
  thirty: conflicts("thirty", [[200, 30]]),
  // Half of them more than six hours ago, so that twelve have more than thirty.
  before: conflicts("before", [
    [192, 20],
    [200, 20],
  ]),
  spread: conflicts("spread", [
    [110, 300],
    [192, 30],
    [200, 32],
  ]),
  othersNow: [
    ...conflicts("others-now", [
      [110, 300],
      [200, 32],
    ]),
    ...ofOthers("others-now", [[200, 50]]),
  ],
  othersBefore: [
    ...conflicts("others-before", [
      [110, 220],
      [200, 32],
    ]),
    ...ofOthers("others-before", [[110, 1000]]),
  ],
  othersMany: [...conflicts("others-many", [[200, 20]]), ...ofOthers("others-many", [[200, 50]])],
  unknown: conflicts("unknown", [[200, 40]]),
};

const known = [
  "more",
  "as-many",
  "long-before",
  "thirty",
  "before",
  "spread",
  "others-now",
  "others-before",
  "others-many",
];

const disagreeing: RuleTestCase = {
  title:
    "conflicts about the miner at hour 200, of signers that were there a week before, with more or less before",
  step: "1h",
  series: [
    ...Object.values(conflictHosts).flat(),
    ...known.map((host) => cycle("_x20 144x230", { host })),
    cycle("144x250", { host: "unknown", ...another }),
  ],
  expect: verdicts(
    "SignerViewConflicts",
    heard.map((host) => ({ host })).toSorted((a, b) => a.host.localeCompare(b.host)),
    { silent: ["110h", "199h", "207h"], fires: ["200h", "203h"] },
  ),
};

const justEnough: RuleTestCase = {
  title: "thirty-one conflicts are more than thirty",
  step: "1h",
  series: [...conflicts("enough", [[200, 31]]), cycle("144x250", { host: "enough" })],
  expect: verdicts("SignerViewConflicts", [{ host: "enough" }], { fires: ["200h"] }),
};

const all: readonly RuleTestCase[] = [...heights, cycles, disagreeing, justEnough];
