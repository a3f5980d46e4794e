import { metrics } from "@stackmon/stacks";
import { describe, expect, it } from "vitest";
import { neverExposed, notShown } from "./contract.fixture.ts";
import { dashboards } from "./dashboards.ts";
import { stacks } from "./stack.fixture.ts";

/** Metrics of the services that no board shows, each with the reason. */
const unshown: Readonly<Record<string, string>> = {
  bitcoin_ban_created: "a series for each banned peer's address: without bound",
  bitcoin_banned_until: "a series for each banned peer's address: without bound",
  bitcoin_exporter_errors_created: "the start of a counter, which the start of the exporter tells",
  bitcoin_exporter_process_time_created: "the start of a counter, which the start of the exporter tells",
  bitcoin_warnings_created: "the start of a counter, which the start of the exporter tells",
  process_virtual_memory_bytes: "says nothing of the memory that the exporter takes; the resident does",
  python_gc_collections_total: "the inside of the exporter's language",
  python_gc_objects_collected_total: "the inside of the exporter's language",
  python_gc_objects_uncollectable_total: "the inside of the exporter's language",
  python_info: "the version of the exporter's language",
  stacks_node_stx_blocks_received_total: "blocks pushed in epoch 2 only: flat or absent on today's chain",
  stacks_node_stx_micro_blocks_received_total: "epoch 2 only: absent on today's chain",
};

const services = metrics.filter(({ service }) =>
  ["stacks-node", "stacks-signer", "bitcoin-node"].includes(service),
);
const toShow = services.filter(({ name, status }) => status !== "dead" && unshown[name] === undefined);

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
  expressions: dashboards(stack).flatMap(({ json }) => expressionsOf(json)),
}));

describe.each(each)("metrics and boards on $name", ({ expressions }) => {
  it("show every metric of node, miner, signer and Bitcoin exporter that can appear", () => {
    expect(notShown(toShow, expressions)).toEqual([]);
  });

  it("ask for nothing that never appears", () => {
    expect(expressions.length).toBeGreaterThan(100);
    expect(neverExposed(metrics, expressions)).toEqual([]);
  });

  it("leave out what they say they leave out, and no more", () => {
    expect(notShown(services, expressions).filter((name) => unshown[name] === undefined)).toEqual(
      services.filter(({ status }) => status === "dead").map(({ name }) => name),
    );
    expect(Object.keys(unshown)).toEqual(notShown(services, expressions).filter(isExcused).toSorted());
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
