import type { ServiceName } from "@stackmon/stacks";
import { chosenHosts } from "./variable.ts";

/** Four scrapes or one pixel, whichever is longer: Grafana fills it in. */
export const pixel = "$__rate_interval";

/** Matchers of one service on the hosts that the reader has chosen. */
interface Chosen<S extends ServiceName> {
  readonly service: S;
  readonly host: { readonly matches: string };
}

export const chosenNodes: Chosen<"stacks-node"> = { service: "stacks-node", host: chosenHosts };
export const chosenSigners: Chosen<"stacks-signer"> = { service: "stacks-signer", host: chosenHosts };
export const chosenBitcoin: Chosen<"bitcoin-node"> = { service: "bitcoin-node", host: chosenHosts };
