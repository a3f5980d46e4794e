import { countsMore, frozen, stands, stays } from "../course.ts";
import type { Minutes, SeriesEvent } from "../incident.ts";

/** The node's tip does not move, and its signer sees the same one. */
export function tipFrozen(host: string, minutes: Minutes): readonly SeriesEvent[] {
  const names = [
    "stacks_node_stacks_tip_height",
    "stacks_node_stx_blocks_processed_total",
    "stacks_signer_stacks_node_height",
  ];
  return [{ minutes, series: { hosts: [host], names }, course: frozen }];
}

const answers = "stacks_signer_block_responses_sent";
const validations = "stacks_signer_block_validation_responses";

/** The signer rejects every proposal; those that its node has judged before count as invalid. */
export function signerRejects(
  host: string,
  minutes: Minutes,
  { judged }: { readonly judged: boolean },
): readonly SeriesEvent[] {
  const change = (name: string, response_type: string, course: SeriesEvent["course"]): SeriesEvent => ({
    minutes,
    series: { hosts: [host], names: [name], labels: { response_type } },
    course,
  });
  return [
    change(answers, "accepted", stands),
    change(answers, "rejected", countsMore(1.5)),
    change(validations, "accepted", stands),
    ...(judged ? [change(validations, "rejected", countsMore(1.5))] : []),
  ];
}

/** The signer is asked nothing, and so answers nothing. */
export function signerUnasked(host: string, minutes: Minutes): readonly SeriesEvent[] {
  const names = ["stacks_signer_block_proposals_received", answers, validations];
  return [{ minutes, series: { hosts: [host], names }, course: stands }];
}

/** Scrapes of a service fail; what it counted and showed is not there, and goes on afterwards. */
export function scrapesFail(
  host: string,
  service: string,
  minutes: Minutes,
  course: SeriesEvent["course"],
): readonly SeriesEvent[] {
  return [
    { minutes, series: { hosts: [host], service }, course },
    { minutes, series: { hosts: [host], service, names: ["up"] }, course: stays(0) },
  ];
}
