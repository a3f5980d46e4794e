import type { Appendable, Expression } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as discovery from "@stackmon/alloy-river/discovery";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { MetricSource, Stack } from "@stackmon/stacks";
import { hostPort, isLoopback, labels, splitHostPort } from "@stackmon/stacks";
import type { Access } from "./access.ts";
import { accessToLogs, accessToMetrics, accessVariables, httpAccess } from "./access.ts";
import type { Identity } from "./identity.ts";
import { keepCatalogued } from "./observe.ts";
import type { Part } from "./part.ts";
import { allOf, noPart } from "./part.ts";
import { scrapeTimes } from "./scrape.ts";
import type { Variable } from "./variable.ts";
import { shout, valueOf } from "./variable.ts";

/** A program behind the pipeline whose own metrics are scraped. */
interface Program {
  /** Label of its components, and part of the name of its variable. */
  readonly name: string;
  readonly kind: MetricSource;
  /** `host:port` */
  readonly address: string;
  /** The `host` label, where it is not this machine. */
  readonly host?: string;
  readonly access?: Access;
  readonly comment: string;
}

/**
 * Scrapes what is behind the hub: both stores, Grafana, and vmalert where the stack file says where it is. Each store alone
 * knows what it has dropped behind a success, and how full its disk is.
 */
export function observePrograms(stack: Stack, identity: Identity, forwardTo: Expression<Appendable>): Part {
  return allOf(...programs(stack).map((program) => observe(program, stack, identity, forwardTo)));
}

function programs(stack: Stack): readonly Program[] {
  const { grafana, vmalert } = stack;
  return [
    store("metrics_store", accessToMetrics(stack, "hub"), "What the store of metrics tells of itself."),
    store(
      "logs_store",
      accessToLogs(stack, "hub"),
      "What the store of logs tells of itself: also what it drops although it answers with success.",
    ),
    ...at(
      "grafana",
      "grafana",
      grafana.metricsAddress,
      "How Grafana evaluates alerts, and how fast it answers.",
      grafana.address,
    ),
    ...at("vmalert_metrics", "vmalert", vmalert.metrics, "The vmalert that evaluates the rules on metrics."),
    ...at("vmalert_logs", "vmalert", vmalert.logs, "The vmalert that evaluates the rules on logs."),
  ];
}

function store(name: string, access: Access, comment: string): Program {
  const { kind, address, port } = access.store;
  return { name, kind, address: hostPort(address, port), ...elsewhere(address), access, comment };
}

function at(
  name: string,
  kind: MetricSource,
  address: string | "none",
  comment: string,
  own?: string,
): readonly Program[] {
  if (address === "none") return [];
  return [{ name, kind, address, ...elsewhere(splitHostPort(address).address, own), comment }];
}

/** @param own The address that the program binds on this machine, where it is one of this machine. */
function elsewhere(address: string, own?: string): Pick<Program, "host"> {
  return isLoopback(address) || address === own ? {} : { host: address };
}

function observe(
  program: Program,
  stack: Stack,
  { rules }: Identity,
  forwardTo: Expression<Appendable>,
): Part {
  const { name, kind, host, access, comment } = program;
  const address = addressVariable(program);
  const relabel = discovery.relabel(name, {
    targets: [{ __address__: valueOf(address), [labels.service]: kind }],
    rule: [...rules, ...(host === undefined ? [] : [{ targetLabel: labels.host, replacement: host }])],
  });
  const keep = prometheus.relabel(name, { forwardTo: [forwardTo], rule: [keepCatalogued(kind)] });
  const scrape = prometheus.scrape(name, {
    targets: relabel.output,
    forwardTo: [keep.receiver],
    // Where a user's label has the name of one of theirs, theirs is told.
    honorLabels: true,
    ...(access === undefined ? {} : { ...scheme(access), ...httpAccess(access) }),
    ...scrapeTimes(stack),
  });
  return {
    blocks: [commented(comment, relabel), scrape, keep],
    variables: [address, ...(access === undefined ? noPart.variables : accessVariables(access))],
  };
}

function scheme({ store }: Access): { readonly scheme?: string } {
  return store.tls === false ? {} : { scheme: "https" };
}

function addressVariable({ name, kind, address }: Program): Variable {
  return {
    name: `STACKMON_${shout(name)}_ADDRESS`,
    default: address,
    meaning: `Where ${kind} serves its own metrics, host:port.`,
  };
}
