import { series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";

const node = { job: "stacks", host: "node-1", service: "stacks-node" } as const;
const elsewhere = { host: "node-2.example" } as const;
const another = { service: "another" } as const;
const bitcoin = { service: "bitcoin-node" } as const;

type Place = { readonly job?: string; readonly host?: string; readonly service?: string };

const up = (values: string, at: Place = {}): InputSeries => series("up", { ...node, ...at }, values);
const tip = (values: string, at: Place = {}): InputSeries =>
  series("stacks_node_stacks_tip_height", { ...node, ...at }, values);
const burn = (values: string, at: Place = {}): InputSeries =>
  series("stacks_node_burn_block_height", { ...node, ...at }, values);
const bitcoinBlocks = (values: string, at: Place = {}): InputSeries =>
  series("bitcoin_blocks", { ...node, ...bitcoin, ...at }, values);

/** A node of another host that is well: its tip moves, its scrapes are good. */
const wellElsewhere = [up("1x120", elsewhere), tip("1000+6x120", elsewhere)];

const behind: readonly RuleTestCase[] = [
  {
    title: "one node is 31 blocks behind the other for half an hour, then no more",
    series: [tip("1031+6x60", elsewhere), tip("1000+6x30 1217+6x29")],
    expect: verdicts("StacksNodeBehind", [node], { silent: ["9m", "31m"], fires: ["10m", "30m"] }),
  },
  {
    title: "one node is 30 blocks behind the other",
    series: [tip("1030+6x60", elsewhere), tip("1000+6x60")],
    expect: verdicts("StacksNodeBehind", [], { silent: ["11m", "50m"] }),
  },
  {
    title: "another network and another service are a million blocks ahead, or behind",
    series: [
      tip("1000000+6x60"),
      tip("2000000+6x60", { ...elsewhere, job: "testnet" }),
      tip("2000000+6x60", { ...elsewhere, ...another }),
      tip("1+6x60", { host: "node-3", job: "testnet" }),
      tip("1+6x60", { host: "node-3", ...another }),
    ],
    expect: verdicts("StacksNodeBehind", [], { silent: ["11m", "50m"] }),
  },
];

const slow: readonly RuleTestCase[] = [
  {
    title: "fourteen blocks in a quarter of an hour for half an hour, then six a minute",
    series: [up("1x120"), tip("1000+6x30 1180x1 1181+1x13 1194x1 1195+1x13 1208+6x60")],
    expect: verdicts("StacksTipSlow", [node], { silent: ["30m", "54m", "66m", "90m"], fires: ["58m"] }),
  },
  {
    title: "fifteen blocks in each quarter of an hour",
    series: [up("1x120"), tip("1000+1x120")],
    expect: verdicts("StacksTipSlow", [], { silent: ["30m", "60m", "90m"] }),
  },
  {
    title: "fourteen blocks in each quarter of an hour",
    series: [up("1x120"), tip("1000+0.9375x120"), ...wellElsewhere],
    expect: verdicts("StacksTipSlow", [node], { silent: ["24m"], fires: ["25m", "90m"] }),
  },
  {
    title: "a tip that stands is stalled, not slow",
    series: [up("1x120"), tip("1000x120")],
    expect: verdicts("StacksTipSlow", [], { silent: ["30m", "60m"] }),
  },
  {
    title: "a first block at minute 21 and one every seven minutes after; another service had a tip before",
    series: [
      up("1x120"),
      tip("0x20 1x6 2x6 3x6 4x6 5x6 6x6 7x6"),
      tip("1000x120", another),
      ...wellElsewhere,
    ],
    expect: verdicts("StacksTipSlow", [node], { silent: ["45m"], fires: ["46m"] }),
  },
  {
    title: "a slow tip, and a scrape that fails, while another service and another host are up",
    series: [up("1x29 0 1x90"), up("1x120", another), tip("1000+0.5x120"), ...wellElsewhere],
    expect: verdicts("StacksTipSlow", [node], { silent: ["54m"], fires: ["29m", "55m"] }),
  },
];

const burnLag: readonly RuleTestCase[] = [
  {
    title: "the burn view is three blocks behind for half an hour, then catches up",
    series: [
      bitcoinBlocks("903x60"),
      burn("900x30 903x30"),
      burn("903x60", another),
      bitcoinBlocks("900x60", elsewhere),
      bitcoinBlocks("999x60", { ...elsewhere, ...another }),
      burn("900x60", elsewhere),
    ],
    expect: verdicts("StacksBurnLag", [{ host: "node-1" }], {
      silent: ["14m", "31m"],
      fires: ["15m", "30m"],
    }),
  },
  {
    title: "two blocks behind are the sync at work",
    series: [bitcoinBlocks("902x60"), burn("900x60")],
    expect: verdicts("StacksBurnLag", [], { silent: ["16m", "50m"] }),
  },
];

/** A node that does or does not keep up with other nodes, with its own pace and with Bitcoin. */
export const followingTests: readonly RuleTestCase[] = [...behind, ...slow, ...burnLag];
