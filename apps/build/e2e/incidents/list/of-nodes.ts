import { gone, stays } from "../course.ts";
import type { Incident } from "../incident.ts";
import { scrapesFail, signerRejects, signerUnasked, tipFrozen } from "./effects.ts";

/** *Source:* nodes that stopped at a block while the network went on, as in July 2025. */
export const nodeStalled: Incident = {
  title: "A node stands still while the network moves on",
  happens:
    "From minute 10 to 55 the tip of node-1 does not move. Its signer rejects every proposal, as the node calls it invalid.",
  minutes: 120,
  events: [...tipFrozen("node-1", [10, 55]), ...signerRejects("node-1", [10, 55], { judged: true })],
  fires: "StacksTipStalled",
  on: ["node-1"],
  at: 21,
  besides: [
    {
      alert: "StacksNodeBehind",
      because: "the other nodes are 30 blocks ahead in six minutes",
      quiet: true,
    },
    { alert: "SignerValidationsFail", because: "the node lacks the parents of what is proposed" },
    { alert: "SignerRejectsMost", because: "a signer rejects what its node calls invalid" },
  ],
};

export const peersGone: Incident = {
  title: "A node loses its peers, first most of them, then all",
  happens:
    "From minute 10 node-2 has three outbound peers, from 50 to 95 none. No block reaches it from then on, nor a proposal its signer.",
  minutes: 150,
  events: [
    { minutes: [10, 50], series: outbound(), course: stays(3) },
    { minutes: [50, 95], series: outbound(), course: stays(0) },
    ...tipFrozen("node-2", [50, 97]),
    ...signerUnasked("node-2", [50, 97]),
  ],
  fires: "StacksNoPeers",
  on: ["node-2"],
  at: 60,
  besides: [
    { alert: "StacksFewPeers", because: "three peers are left for 40 minutes" },
    { alert: "StacksTipStalled", because: "blocks come from peers", quiet: true },
    { alert: "StacksNodeBehind", because: "the same, and the other nodes go on", quiet: true },
  ],
};

function outbound(): { readonly hosts: readonly string[]; readonly names: readonly string[] } {
  return { hosts: ["node-2"], names: ["stacks_node_neighbors_outbound"] };
}

const unreached =
  'WARN [1795363182.341667] [stacks-node/src/event_dispatcher/worker.rs:370] [event-dispatcher-2] Event dispatcher: connection or request failed to 127.0.0.1:30000 - Os { code: 110, kind: TimedOut, message: "Connection timed out" }, backoff: 3s, attempts: 7';

const late =
  "WARN [1795363182.341667] [stacks-node/src/event_dispatcher/worker.rs:267] [event-dispatcher-2] Event Dispatcher Worker: Event payload transmitting more than 5 minutes after event, timestamp: 1795361382, id: 71";

/** The signer is the observer here: it hangs, and the node stands still with it as `event_dispatcher_blocking` is on. */
export const dispatcherStuck: Incident = {
  title: "An event observer does not answer, and holds up its node",
  happens:
    "From minute 10 to 45 the signer of node-1, which observes its node's events, does not answer. The node tries every six seconds, logs that and nothing else, and answers no scrape; nor does the signer. Then it sends what has waited.",
  minutes: 90,
  events: [
    {
      minutes: [10, 45],
      logs: { hosts: ["node-1"], service: "stacks-node", text: unreached },
      every: 6,
    },
    { minutes: [45, 47], logs: { hosts: ["node-1"], service: "stacks-node", text: late }, every: 20 },
    { minutes: [10, 45], silent: { hosts: ["node-1"], services: ["stacks-node", "stacks-signer"] } },
    ...scrapesFail("node-1", "stacks-node", [11, 45], gone),
    ...scrapesFail("node-1", "stacks-signer", [11, 45], gone),
  ],
  fires: "StacksEventObserverDown",
  on: ["node-1"],
  at: 13,
  besides: [
    { alert: "StacksNodeMetricsDown", because: "what stands still answers no scrape" },
    { alert: "SignerMetricsDown", because: "a signer asks its node before it answers a scrape", quiet: true },
    { alert: "LogsSilent", because: "a signer without events writes nothing", quiet: true },
    { alert: "StacksEventsStale", because: "what has waited is sent when the observer is back" },
  ],
};
