import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import type { VariableModel } from "@grafana/grafana-foundation-sdk/dashboard";
import { gauge } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../data-source/reference.ts";
import { hostVariable, logsVariable, metricsVariable } from "../panel/variable.ts";

/**
 * The metrics data source and the hosts, in the order in which they depend on each other.
 *
 * Hosts come from `up`, which a scrape writes even when it fails: a host that is down stays in the list.
 */
export function metricVariables(stack: Stack): readonly Builder<VariableModel>[] {
  const stores = storeKinds(stack);
  return [metricsVariable(stores), hostVariable(stores, gauge("up", { job: stack.job }))];
}

/** Both data sources and the hosts: of a board that shows log lines too. */
export function metricAndLogVariables(stack: Stack): readonly Builder<VariableModel>[] {
  const stores = storeKinds(stack);
  return [
    metricsVariable(stores),
    logsVariable(stores),
    hostVariable(stores, gauge("up", { job: stack.job })),
  ];
}
