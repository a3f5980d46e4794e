import { countedStory } from "../../rule/counted-story.ts";
import { series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";

const service = "stacks-node";
const node = { job: "stacks", host: "node-1", service } as const;
const elsewhere = { host: "node-2.example" } as const;
const another = { service: "another" } as const;

type Place = { readonly host?: string; readonly service?: string };

const tip = (values: string, at: Place = {}): InputSeries =>
  series("stacks_node_stacks_tip_height", { ...node, ...at }, values);
const processed = (values: string, at: Place = {}): InputSeries =>
  series("stacks_node_stx_blocks_processed_total", { ...node, ...at }, values);

/** On one host nothing is processed while the tip stands, on another all goes on; another service says otherwise of both. */
const others = [
  tip("1000x90", elsewhere),
  processed("500x90", elsewhere),
  processed("0+1x90", { ...elsewhere, ...another }),
  tip("1000+6x90", { host: "node-3" }),
  processed("0+6x90", { host: "node-3" }),
  tip("1000x90", { host: "node-3", ...another }),
];

/** A node whose blocks are valid, or not. */
export const acceptingTests: readonly RuleTestCase[] = [
  {
    title: "blocks are processed, one a minute, and the tip stands; then it moves",
    series: [processed("0+1x90"), tip("1000+6x20 1120x29 1126+6x40"), ...others],
    expect: verdicts("StacksBlocksNotAccepted", [node], {
      silent: ["19m", "33m", "53m"],
      fires: ["37m", "49m"],
    }),
  },
  {
    title: "five blocks are processed at once while the tip stands",
    series: [processed("0x29 5x60"), tip("1000x90")],
    expect: verdicts("StacksBlocksNotAccepted", [node], { silent: ["34m", "41m"], fires: ["35m", "38m"] }),
  },
  {
    title: "five blocks in twenty minutes",
    series: [processed("0+0.25x60"), tip("1000x60")],
    expect: verdicts("StacksBlocksNotAccepted", [node], { fires: ["30m", "60m"] }),
  },
  {
    title: "two blocks in each ten minutes, as of a node that is scraped every five",
    series: [processed("0 _x4 1 _x4 2 _x4 3 _x4 4 _x4 5 _x4 6 _x4 7 _x4 8 _x4"), tip("1000x60")],
    expect: verdicts("StacksBlocksNotAccepted", [], { silent: ["25m", "32m", "44m"] }),
  },
  countedStory({
    alert: "StacksUnreachableError",
    metric: "stacks_unreachable_errors_total",
    counted: [{ service, error_type: "parse" }],
    by: ["error_type"],
    appeared: true,
    minutes: 1,
  }),
];
