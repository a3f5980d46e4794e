import type { Appendable, Expression } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { PairedStack, Stack } from "@stackmon/stacks";
import { hasPair, storeUrl } from "@stackmon/stacks";
import { accessToMetrics, accessVariables, httpAccess } from "./access.ts";
import type { Part } from "./part.ts";
import { noPart } from "./part.ts";
import type { Variable } from "./variable.ts";
import { valueOf } from "./variable.ts";

/** Where a hub's own samples go to. */
export interface OwnSamples extends Part {
  readonly receiver: Expression<Appendable>;
}

/**
 * What a hub scrapes of itself goes to its own store, and of a pair of hubs to the other one's as well: only there it is heard that
 * a hub has gone. It is written to the store at once, as the other hub's Alloy may be what is away.
 */
export function ownSamples(stack: Stack, store: Expression<Appendable>): OwnSamples {
  if (!hasPair(stack)) return { receiver: store, ...noPart };
  const access = accessToMetrics(stack, "hub");
  const url = peerVariable(stack);
  const peer = prometheus.remoteWrite("peer", { endpoint: [{ url: valueOf(url), ...httpAccess(access) }] });
  const both = prometheus.relabel("both", { forwardTo: [store, peer.receiver] });
  return {
    receiver: both.receiver,
    blocks: [commented("What a hub says of itself is in the stores of both.", both), peer],
    variables: [url, ...accessVariables(access)],
  };
}

/** By default what the first of the pair has to say: the second one's environment file says otherwise. */
function peerVariable({ hub, stores: { metrics } }: PairedStack): Variable {
  const { address } = hub.replicas[1];
  return {
    name: "STACKMON_PEER_METRICS_STORE_URL",
    default: peerStoreUrl(address, metrics),
    meaning: "Where this hub writes its own metrics beside its own store: the other hub's.",
  };
}

/** Where the store of metrics of a hub at that address takes remote write. */
export function peerStoreUrl(address: string, store: Stack["stores"]["metrics"]): string {
  return `${storeUrl({ ...store, address })}/api/v1/write`;
}
