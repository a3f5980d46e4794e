import { isScrapedFrom, metrics, programsOf } from "@stackmon/stacks";
import type { Metric, Stack } from "@stackmon/stacks";
import { describe, expect, it } from "vitest";
import { writesAlerts } from "./board/alerts/queries.ts";
import { neverExposed, notShown } from "./contract.fixture.ts";
import { dashboards } from "./dashboards.ts";
import { stacks } from "./stack.fixture.ts";

/** Metrics of services and of Alloy that no board shows, each with the reason. */
const unshown: Readonly<Record<string, string>> = {
  bitcoin_ban_created: "a series for each banned peer's address: without bound",
  bitcoin_banned_until: "a series for each banned peer's address: without bound",
  bitcoin_exporter_errors_created: "the start of a counter, which the start of the exporter tells",
  bitcoin_exporter_process_time_created: "the start of a counter, which the start of the exporter tells",
  bitcoin_warnings_created: "the start of a counter, which the start of the exporter tells",
  node_filefd_maximum:
    "systemd raises it to the greatest number there is (9.2e18): no share of it is ever seen",
  process_virtual_memory_bytes: "says nothing of the memory that the exporter takes; the resident does",
  python_gc_collections_total: "the inside of the exporter's language",
  python_gc_objects_collected_total: "the inside of the exporter's language",
  python_gc_objects_uncollectable_total: "the inside of the exporter's language",
  python_info: "the version of the exporter's language",
  stacks_node_stx_blocks_received_total: "blocks pushed in epoch 2 only: flat or absent on today's chain",
  stacks_node_stx_micro_blocks_received_total: "epoch 2 only: absent on today's chain",
};

/** Metrics of the services, and of the programs that the stack has: nobody asks a Prometheus what a VictoriaMetrics tells. */
function ofStack(stack: Stack): readonly Metric[] {
  const programs = programsOf(stack);
  return metrics.filter(
    (metric) =>
      ["stacks-node", "stacks-signer", "bitcoin-node", "host", "alloy"].includes(metric.service) ||
      (metric.service === "rule-evaluator" && writesAlerts(stack)) ||
      (metric.service !== "any" && programs.some((program) => isScrapedFrom(metric, program))),
  );
}

interface Model {
  readonly panels: readonly {
    readonly targets?: readonly { readonly expr: string; readonly datasource: { readonly uid: string } }[];
  }[];
}

function expressionsOf(json: string): readonly string[] {
  return (JSON.parse(json) as Model).panels
    .flatMap(({ targets }) => targets ?? [])
    .filter(({ datasource }) => datasource.uid === "${metrics}")
    .map(({ expr }) => expr);
}

const each = stacks.map(([name, stack]) => ({
  name,
  own: ofStack(stack),
  toShow: ofStack(stack).filter(({ name, status }) => status !== "dead" && unshown[name] === undefined),
  expressions: dashboards(stack).flatMap(({ json }) => expressionsOf(json)),
}));

describe.each(each)("metrics and boards on $name", ({ expressions, own, toShow }) => {
  it("show every metric of services, machines, stores and their neighbours that can appear", () => {
    expect(notShown(toShow, expressions)).toEqual([]);
  });

  it("ask for nothing that never appears", () => {
    expect(expressions.length).toBeGreaterThan(100);
    expect(neverExposed(metrics, expressions)).toEqual([]);
  });

  it("leave out what they say they leave out, and no more", () => {
    expect(notShown(own, expressions).filter((name) => unshown[name] === undefined)).toEqual(
      own.filter(({ status }) => status === "dead").map(({ name }) => name),
    );
    expect(Object.keys(unshown)).toEqual(notShown(own, expressions).filter(isExcused).toSorted());
  });

  /** Changes one name in a copy. */
  const renamed = (from: string, to: string): readonly string[] =>
    expressions.map((expression) => expression.replaceAll(from, to));

  it.each(toShow.map(({ name }) => name))("fail once %s is asked for by another name", (name) => {
    const word = new RegExp(`\\b${name}(?=_bucket|_sum|_count|\\b)`, "g");
    const copy = expressions.map((expression) => expression.replaceAll(word, `${name}s`));
    expect(notShown(toShow, copy)).toEqual([name]);
    expect(
      new Set(neverExposed(metrics, copy).map((found) => found.replace(/_(bucket|sum|count)$/, ""))),
    ).toEqual(new Set([`${name}s`]));
  });

  it("fail once a metric is asked for that the source registers and never touches", () => {
    const dead = "stacks_node_errors_emitted_total";
    expect(neverExposed(metrics, renamed("stacks_node_active_miners_total", dead))).toContain(dead);
  });
});

function isExcused(name: string): boolean {
  return unshown[name] !== undefined;
}
