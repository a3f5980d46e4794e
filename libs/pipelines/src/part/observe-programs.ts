import type { Appendable, Expression, TargetValue } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as discovery from "@stackmon/alloy-river/discovery";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { MetricSource, ScaledStack, Stack } from "@stackmon/stacks";
import {
  hostPort,
  isLoopback,
  isSpread,
  labels,
  logsSelect,
  metricsFronts,
  splitHostPort,
  vmstoragePorts,
} from "@stackmon/stacks";
import type { Access } from "./access.ts";
import { accessToLogs, accessToMetrics, accessVariables, httpAccess } from "./access.ts";
import type { Identity, Rule } from "./identity.ts";
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
  /** `host:port`, or those of several machines. */
  readonly address: string | readonly StorageTarget[];
  /** The `host` label, where it is not this machine. */
  readonly host?: string;
  readonly access?: Access;
  readonly comment: string;
}

/** The same program on a storage node. */
interface StorageTarget {
  readonly host: string;
  readonly address: string;
}

/**
 * Scrapes what is behind the hub: both stores, Grafana, and vmalert where the stack file says where it is. Each store alone
 * knows what it has dropped behind a success, and how full its disk is; one that is spread is scraped on each storage node.
 */
export function observePrograms(stack: Stack, identity: Identity, forwardTo: Expression<Appendable>): Part {
  return allOf(...programs(stack).map((program) => observe(program, stack, identity, forwardTo)));
}

function programs(stack: Stack): readonly Program[] {
  const { grafana, vmalert } = stack;
  return [
    ...metricsStore(stack),
    ...logsStore(stack),
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

function metricsStore(stack: Stack): readonly Program[] {
  const access = accessToMetrics(stack, "hub");
  if (!isSpread(stack, "metrics"))
    return [store("metrics_store", access, "What the store of metrics tells of itself.")];
  const { vminsert, vmselect } = metricsFronts;
  return [
    before("vminsert", access, vminsert, "What writes samples to the storage nodes."),
    before("vmselect", access, vmselect, "What asks the storage nodes for samples."),
    onNodes("vmstorage", access, stack, vmstoragePorts.own, "What keeps samples, on each storage node."),
  ];
}

function logsStore(stack: Stack): readonly Program[] {
  const access = accessToLogs(stack, "hub");
  if (!isSpread(stack, "logs")) {
    const comment =
      "What the store of logs tells of itself: also what it drops although it answers with success.";
    return [store("logs_store", access, comment)];
  }
  return [
    before("logs_store", access, logsSelect, "What asks the storage nodes for lines."),
    onNodes("logs_storage", access, stack, access.store.port, "What keeps lines, on each storage node."),
  ];
}

/** What stands before storage nodes, on this machine. */
function before(
  name: string,
  access: Access,
  { address, port }: { readonly address: string; readonly port: number },
  comment: string,
): Program {
  return { name, kind: access.store.kind, address: hostPort(address, port), access, comment };
}

function onNodes(
  name: string,
  access: Access,
  { storage }: ScaledStack,
  port: number,
  comment: string,
): Program {
  const address = storage.nodes.map((node) => ({ host: node.host, address: hostPort(node.address, port) }));
  return { name, kind: access.store.kind, address, access, comment };
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
  const { name, kind, access, comment } = program;
  const { targets, hostRule, variables } = targetsOf(program);
  const relabel = discovery.relabel(name, {
    targets: targets.map((target) => ({ ...target, [labels.service]: kind })),
    rule: [...rules, ...hostRule],
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
    variables: [...variables, ...(access === undefined ? noPart.variables : accessVariables(access))],
  };
}

interface Targets {
  readonly targets: readonly TargetValue[];
  /** Gives them the `host` of another machine, where they are on one. */
  readonly hostRule: readonly Rule[];
  readonly variables: readonly Variable[];
}

/** Storage nodes are where the stack file has them, under its name: one variable could not lead elsewhere. */
function targetsOf({ name, kind, address, host }: Program): Targets {
  if (typeof address !== "string") {
    return {
      targets: address.map((node) => ({ __address__: node.address, [nodeHost]: node.host })),
      hostRule: [{ sourceLabels: [nodeHost], targetLabel: labels.host }],
      variables: [],
    };
  }
  const variable = addressVariable(name, kind, address);
  return {
    targets: [{ __address__: valueOf(variable) }],
    hostRule: host === undefined ? [] : [{ targetLabel: labels.host, replacement: host }],
    variables: [variable],
  };
}

/** A label of targets that no series has. */
const nodeHost = "__host";

function scheme({ store }: Access): { readonly scheme?: string } {
  return store.tls === false ? {} : { scheme: "https" };
}

function addressVariable(name: string, kind: MetricSource, address: string): Variable {
  return {
    name: `STACKMON_${shout(name)}_ADDRESS`,
    default: address,
    meaning: `Where ${kind} serves its own metrics, host:port.`,
  };
}
