import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import type { VariableModel } from "@grafana/grafana-foundation-sdk/dashboard";
import { gauge, services } from "@stackmon/stacks";
import type { ServiceName, Stack } from "@stackmon/stacks";
import { storeKinds } from "../data-source/reference.ts";
import { chosenJobs, hostVariable, jobVariable, logsVariable, metricsVariable } from "../panel/variable.ts";

/** The metrics data source, the stack and the hosts, in the order in which they depend on each other. */
export function metricVariables(stack: Stack): readonly Builder<VariableModel>[] {
  const stores = storeKinds(stack);
  return [metricsVariable(stores), ...whose(stack)];
}

/** Both data sources, the stack and the hosts: of a board that shows log lines too. */
export function metricAndLogVariables(stack: Stack): readonly Builder<VariableModel>[] {
  const stores = storeKinds(stack);
  return [metricsVariable(stores), logsVariable(stores), ...whose(stack)];
}

/**
 * Stacks and hosts come from `up`, which a scrape writes even when it fails: a host that is down stays in the list. A
 * job without any of the services is no stack: stores hold series of other programs too.
 */
function whose(stack: Stack): readonly Builder<VariableModel>[] {
  const stores = storeKinds(stack);
  const ofStacks = gauge("up", { service: Object.keys(services) as ServiceName[] });
  return [jobVariable(stores, ofStacks, stack.job), hostVariable(stores, gauge("up", { job: chosenJobs }))];
}
