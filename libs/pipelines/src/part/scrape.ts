import type { Appendable, Duration, Expression, TargetValue } from "@stackmon/alloy-river";
import * as discovery from "@stackmon/alloy-river/discovery";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { ServiceName, Stack, StackService } from "@stackmon/stacks";
import { durationSeconds, labels, services as catalogue } from "@stackmon/stacks";
import type { Identity } from "./identity.ts";
import type { Part } from "./part.ts";
import { noPart } from "./part.ts";
import type { Variable } from "./variable.ts";
import { shout, valueOf } from "./variable.ts";

/** Scrapes every service of this node that exposes metrics, with the node's identity on each target. */
export function scrapeServices(stack: Stack, { rules }: Identity, forwardTo: Expression<Appendable>): Part {
  const exposing = stack.services.filter((service) => service.metricsAddress !== "none");
  if (exposing.length === 0) return noPart;
  const present = servicesVariable(exposing.map((service) => service.name));
  const relabel = discovery.relabel("services", {
    targets: exposing.map(target),
    rule: [{ sourceLabels: [labels.service], regex: valueOf(present), action: "keep" }, ...rules],
  });
  const scrape = prometheus.scrape("services", {
    targets: relabel.output,
    forwardTo: [forwardTo],
    ...scrapeTimes(stack),
  });
  return { blocks: [relabel, scrape], variables: [present, ...exposing.map(addressVariable)] };
}

interface ScrapeTimes {
  readonly scrapeInterval: Duration;
  readonly scrapeTimeout?: Duration;
}

/** How often to scrape. Upstream's timeout is 10 s, and an interval below it is refused. */
export function scrapeTimes(stack: Stack): ScrapeTimes {
  const scrapeInterval = stack.scrapeInterval as Duration;
  return durationSeconds(scrapeInterval) < 10
    ? { scrapeInterval, scrapeTimeout: scrapeInterval }
    : { scrapeInterval };
}

function target(service: StackService): TargetValue {
  return { __address__: valueOf(addressVariable(service)), [labels.service]: service.name };
}

/** Where the agent finds one service's metrics. */
export function addressVariable(service: StackService): Variable {
  return {
    name: `STACKMON_${shout(service.name)}_ADDRESS`,
    default: service.metricsAddress,
    meaning: `Address of the metrics of the ${catalogue[service.name].title}, host:port.`,
  };
}

/** Which services this node runs; the others are not scraped, so that they do not count as down. */
export function servicesVariable(names: readonly ServiceName[]): Variable {
  return {
    name: "STACKMON_SERVICES",
    default: names.join("|"),
    meaning: "Services that this node runs, separated by |; only these are scraped.",
  };
}
