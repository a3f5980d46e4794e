import type { Stack } from "@stackmon/stacks";
import { nodeServer } from "../node.ts";
import { identityOfHub } from "../part/identity.ts";
import { observePrograms } from "../part/observe-programs.ts";
import { parseLogs } from "../part/parse.ts";
import { noPart } from "../part/part.ts";
import { deliverToStores, stabilityOf } from "../part/store.ts";
import type { Pipeline } from "../pipeline.ts";
import { pipeline } from "../pipeline.ts";

/**
 * Agent and hub in one Alloy, for a node whose stores are on the same machine, or that reaches them by itself:
 * the same scrapes, sources and parsing with nothing between.
 *
 * *Source:* architecture.md, "Option A: Single Server".
 */
export function single(stack: Stack, role: "single" | "agent" = "single"): Pipeline {
  const stores = deliverToStores(stack, role === "agent" ? "node" : "hub");
  const parse = parseLogs(stack, stores.logs);
  const node = nodeServer(stack, role, { metrics: stores.metrics, logs: parse.receiver });
  // Agents without a hub would each scrape the same stores.
  const programs = role === "single" ? observePrograms(stack, identityOfHub(stack), stores.metrics) : noPart;
  return pipeline(
    role,
    [...node.blocks, ...parse.blocks, ...programs.blocks, ...stores.blocks],
    [...node.variables, ...programs.variables, ...stores.variables],
    stabilityOf(stack),
  );
}
