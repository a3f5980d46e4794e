import { stands } from "../course.ts";
import type { Incident } from "../incident.ts";
import { signerUnasked } from "./effects.ts";

export const signerNotAnswering: Incident = {
  title: "A signer hangs: it takes proposals and answers none",
  happens:
    "From minute 10 to 45 the signer of node-2 sends no answer and logs nothing, while proposals reach it and its metrics are served.",
  minutes: 90,
  events: [
    {
      minutes: [10, 45],
      series: {
        hosts: ["node-2"],
        names: [
          "stacks_signer_block_responses_sent",
          "stacks_signer_block_validation_responses",
          "stacks_signer_block_response_latencies_histogram_bucket",
          "stacks_signer_block_validation_latencies_histogram_bucket",
        ],
      },
      course: stands,
    },
    { minutes: [10, 45], silent: { hosts: ["node-2"], services: ["stacks-signer"] } },
  ],
  fires: "SignerNotResponding",
  on: ["node-2"],
  at: 25,
  besides: [{ alert: "LogsSilent", because: "its run loop hangs, so that it writes nothing" }],
};

const unregistered =
  "INFO [1790369680.021324] [stacks-signer/src/runloop.rs:613] [signer_runloop:30000] Signer is not registered for the current reward cycle (128). Reward set is not yet determined or signer is not registered for the upcoming reward cycle (129).";

/** A cycle lasts two weeks; here two hours of it. */
export const signerNotRegistered: Incident = {
  title: "A reward cycle begins for which a signer is not registered",
  happens:
    "From minute 10 to 130 the signer of node-3 says every ten minutes that it is not registered, and is sent no proposals.",
  minutes: 240,
  events: [
    {
      minutes: [10, 130],
      logs: { hosts: ["node-3"], service: "stacks-signer", text: unregistered },
      // With every Bitcoin block.
      every: 600,
    },
    ...signerUnasked("node-3", [10, 130]),
  ],
  fires: "SignerNotRegistered",
  on: ["node-3"],
  at: 11,
  besides: [{ alert: "SignerNoProposals", because: "the chain moves, and nobody asks it to sign" }],
};
