import { heldStory, labelled } from "../../rule/held-story.ts";
import type { Held } from "../../rule/held-story.ts";
import { bucket, series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";

const service = "stacks-node";
const node = { job: "stacks", host: "node-1", service } as const;
const another = { service: "another" } as const;
const onHost = [{ host: "node-1" }] as const;

type Place = { readonly host?: string; readonly service?: string };

const requests = (values: string, at: Place = {}): InputSeries =>
  series("stacks_node_rpc_requests_total", { ...node, ...at, handler: "all" }, values);

/** Requests by how long they take at most: those within a second, within two and a half, within five. */
function answers(second: string, twoAndAHalf: string, five: string, at: Place = {}): readonly InputSeries[] {
  const of = { ...node, ...at, path: "/v2/info" } as const;
  const histogram = "stacks_node_rpc_call_latencies_histogram";
  return [
    bucket(histogram, of, 1, second),
    bucket(histogram, of, 2.5, twoAndAHalf),
    bucket(histogram, of, 5, five),
    bucket(histogram, of, "+Inf", five),
  ];
}

const rpc: readonly RuleTestCase[] = [
  {
    title: "all requests take seconds from minute 20 to 60, then none; another service is always slow",
    series: [
      ...answers("0+100x19 1900x40 2000+100x40", "0+100x19 1900x40 2000+100x40", "0+100x100"),
      ...answers("0x100", "0x100", "0+1000x100", another),
    ],
    expect: verdicts("StacksRpcSlow", onHost, { silent: ["34m", "72m"], fires: ["35m", "67m"] }),
  },
  {
    title: "one request in twenty takes exactly two seconds",
    series: answers("0+283x100", "0+286x100", "0+300x100"),
    expect: verdicts("StacksRpcSlow", [], { silent: ["30m", "60m"] }),
  },
  {
    title: "one request in twenty takes a little more than two seconds",
    series: answers("0+280x100", "0+286x100", "0+300x100"),
    expect: verdicts("StacksRpcSlow", onHost, { fires: ["30m", "60m"] }),
  },
  {
    title: "one request in twenty takes 1.75 s",
    series: answers("0+90x100", "0+100x100", "0+100x100"),
    expect: verdicts("StacksRpcSlow", [], { silent: ["30m", "60m", "90m"] }),
  },
];

const outbound: Pick<Held, "series" | "labels"> = {
  series: (labels, values) => [labelled("stacks_node_neighbors_outbound", labels, values)],
  labels: { service },
};

const peers: readonly RuleTestCase[] = [
  heldStory({
    alert: "StacksNoPeers",
    title: "all outbound peers leave",
    ...outbound,
    minutes: 10,
    bad: [0],
    good: [1],
  }),
  heldStory({
    alert: "StacksFewPeers",
    title: "four outbound peers, or one, are too few; none is another alert's",
    ...outbound,
    minutes: 30,
    bad: [4, 1],
    good: [0, 5],
  }),
];

const restarts: readonly RuleTestCase[] = [
  {
    title: "the node restarts three times within an hour; another service more often",
    series: [requests("0+60x10 0+60x10 0+60x10 0+60x100"), requests("0+60x2 ".repeat(40), another)],
    expect: verdicts("StacksNodeRestarts", onHost, { silent: ["32m", "102m"], fires: ["33m", "68m", "99m"] }),
  },
  {
    title: "two restarts are an upgrade and a second thought",
    series: [requests("0+60x10 0+60x10 0+60x90")],
    expect: verdicts("StacksNodeRestarts", [], { silent: ["24m", "60m"] }),
  },
];

/** A node that answers others, has peers and stays up. */
export const servingTests: readonly RuleTestCase[] = [...rpc, ...peers, ...restarts];
