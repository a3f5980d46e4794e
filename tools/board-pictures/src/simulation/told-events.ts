import type { ServiceName } from "@stackmon/stacks";
import { burnBlocks, stacksBlocks } from "./chain.ts";
import { incidents } from "./period.ts";
import { rejectedProposals } from "./proposals.ts";
import { hosts } from "./targets.ts";

/** Something that each of some hosts logs at certain times. */
export interface ToldEvent {
  readonly service: ServiceName;
  /** Part of the messages that tell it. */
  readonly text: string;
  readonly hosts: readonly string[];
  /** Unix seconds, in order. */
  readonly times: readonly number[];
}

const all = hosts;
const [miner] = hosts;
const { lag, badMiner } = incidents;

const blockTimes = stacksBlocks.map(({ time }) => time);
const burnTimes = burnBlocks.map(({ time }) => time);
const every = (
  seconds: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / seconds) }, (_, index) => from + index * seconds);

/** What the logs tell of the chain and of the incidents. */
export const toldEvents: readonly ToldEvent[] = [
  { service: "stacks-node", text: "Advanced to new tip", hosts: all, times: blockTimes },
  { service: "stacks-node", text: "Process burn block", hosts: all, times: burnTimes },
  {
    service: "stacks-node",
    text: "payload: TenureChange",
    hosts: all,
    times: burnTimes.map((time) => time + 12),
  },
  {
    service: "stacks-node",
    text: "Miner: Assembled block",
    hosts: [miner],
    times: blockTimes.filter((_, index) => index % 9 === 0),
  },
  {
    service: "stacks-node",
    text: "Miner: Block signed by signer set",
    hosts: [miner],
    times: blockTimes.filter((_, index) => index % 9 === 0).map((time) => time + 2),
  },
  { service: "stacks-node", text: "Stacks reorg detected", hosts: [lag.host], times: [lag.to + 30] },
  {
    service: "stacks-node",
    text: "connection or request failed to",
    hosts: [lag.host],
    times: every(45, lag),
  },
  {
    service: "stacks-signer",
    text: "received a block proposal for a new block",
    hosts: all,
    times: blockTimes,
  },
  {
    service: "stacks-signer",
    text: "Broadcasting block response",
    hosts: all,
    times: blockTimes.map((time) => time + 0.6),
  },
  {
    service: "stacks-signer",
    text: "Block proposal invalid",
    hosts: all,
    times: rejectedProposals.map(({ time }) => time + 0.6),
  },
  {
    service: "stacks-signer",
    text: "Received block rejection",
    hosts: all,
    times: rejectedProposals.map(({ time }) => time + 2),
  },
  { service: "stacks-signer", text: "Signer State: Capitulating", hosts: all, times: every(150, badMiner) },
];

/** Messages that no recorded line has, made from the log calls of stacks-core 1efa4a9 (4.0.2). */
export const madeLines: Readonly<Partial<Record<ServiceName, readonly string[]>>> = {
  "stacks-node": [
    "INFO [1770488424.653863] [stackslib/src/net/p2p.rs:5371] [p2p:(20444,20443)] Stacks reorg detected at stacks height 6398580: 453f9cbf1605666b != 88326ab7d1a8ff0c",
  ],
  "stacks-signer": [
    "WARN [1770488424.653863] [stacks-signer/src/v0/signer.rs:1] [signer_runloop:30000] Cycle #128 Signer #3: Block proposal invalid, signer_signature_hash: f98fab91d65e7a39878d01c5716003e712f2ed3b741eb7d32a0deb2d72ca0700, block_height: 6365169, reject_reason: InvalidMiner",
    "INFO [1770488424.653863] [stacks-signer/src/v0/signer_state.rs:1] [signer_runloop:30000] Signer State: Capitulating to miner",
  ],
};
