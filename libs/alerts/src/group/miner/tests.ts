import { series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";

function at(host: string, service = "stacks-node"): Readonly<Record<"job" | "host" | "service", string>> {
  return { job: "stacks", host, service };
}

function burn(values: string, ...of: Parameters<typeof at>): InputSeries {
  return series("stacks_node_burn_block_height", at(...of), values);
}

function sent(values: string, ...of: Parameters<typeof at>): InputSeries {
  return series("stacks_node_btc_ops_sent_total", at(...of), values);
}

/** A Bitcoin block every ten minutes, the first after five. */
const blocks = `900x4 ${Array.from({ length: 13 }, (_, index) => `${901 + index}x9`).join(" ")}`;
/** Three commitments, the last after 25 minutes. */
const threeSent = "0x4 1x9 2x9";

/** What the miner group must say, and must not. */
export const minerTests: readonly RuleTestCase[] = [
  {
    title:
      "a miner stops making commitments while Bitcoin blocks come, and begins again; others go on, or never mined",
    series: [
      burn(blocks, "stops"),
      sent(`${threeSent} 3x75 4x40`, "stops"),
      burn(blocks, "goes-on"),
      sent("0x4 1x39 2x39 3x60", "goes-on"),
      burn(blocks, "never-mined"),
      burn("900x30 901x110", "one-block"),
      sent("0x4 1x140", "one-block"),
    ],
    expect: verdicts("MinerNoCommits", [at("stops")], {
      silent: ["60m", "73m", "102m"],
      fires: ["75m", "100m"],
    }),
  },
  {
    title: "what another service counts is not of the miner",
    series: [
      burn(blocks, "another-sends"),
      sent(`${threeSent} 3x120`, "another-sends"),
      sent("0+1x150", "another-sends", "another"),
      burn(blocks, "another-burns", "another"),
      sent(`${threeSent} 3x120`, "another-burns"),
      burn(blocks, "another-mined"),
      sent(`${threeSent} 3x120`, "another-mined", "another"),
    ],
    expect: verdicts("MinerNoCommits", [at("another-sends")], { silent: ["60m"], fires: ["80m", "100m"] }),
  },
  {
    title: "two Bitcoin blocks, twenty minutes apart",
    series: [burn("900x29 901x19 902x60", "two-blocks"), sent("0x1 1x110", "two-blocks")],
    expect: verdicts("MinerNoCommits", [at("two-blocks")], {
      silent: ["54m", "85m"],
      fires: ["55m", "72m"],
    }),
  },
  {
    title: "who has made none in twelve hours no longer mines",
    series: [burn("900+1x780", "mined"), sent("0x2 1x780", "mined")],
    expect: verdicts("MinerNoCommits", [at("mined")], { silent: ["40m", "730m"], fires: ["60m", "715m"] }),
  },
];
