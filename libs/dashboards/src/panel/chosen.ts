import type { ServiceName } from "@stackmon/stacks";
import { chosenHosts, chosenJobs, chosenLogHosts, chosenLogJobs } from "./variable.ts";

/** Four scrapes or one pixel, whichever is longer: Grafana fills it in. */
export const pixel = "$__rate_interval";

/** Matchers of what the reader has chosen: every query of a board has them. */
interface Chosen {
  readonly job: { readonly matches: string };
  readonly host: { readonly matches: string };
}

/** Series of whatever service. */
export const chosen: Chosen = { job: chosenJobs, host: chosenHosts };

/** Log lines of whatever service. */
export const chosenLogs: Chosen = { job: chosenLogJobs, host: chosenLogHosts };

type ChosenOf<S extends ServiceName | "host"> = Chosen & { readonly service: S };

export const chosenNodes: ChosenOf<"stacks-node"> = { service: "stacks-node", ...chosen };
export const chosenSigners: ChosenOf<"stacks-signer"> = { service: "stacks-signer", ...chosen };
export const chosenBitcoin: ChosenOf<"bitcoin-node"> = { service: "bitcoin-node", ...chosen };
export const chosenMachines: ChosenOf<"host"> = { service: "host", ...chosen };
