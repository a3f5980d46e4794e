import { dataSourceUids, followedIds } from "@stackmon/stacks";
import { describe, expect, test } from "vitest";
import { logqlErrors, promqlErrors } from "../grammar.fixture.ts";
import { stackOf, stacks } from "../stack.fixture.ts";
import { logCorrelations, metricCorrelations } from "./correlations.ts";
import { derivedFields } from "./derived-fields.ts";

const provisioned = (text: string): string => text.replaceAll("$$", "$");

describe.each(stacks)("correlations on %s", (_, stack) => {
  const all = [...logCorrelations(stack), ...metricCorrelations(stack)];

  test("lead to data sources that are there, as queries, of fields that rows have", () => {
    const uids: readonly string[] = Object.values(dataSourceUids);
    const fields = ["Line", ...derivedFields(stack.stores.logs.kind).map(({ name }) => name)];
    for (const { targetUID, config, label, description } of all) {
      expect(uids).toContain(targetUID);
      expect(config.type).toBe("query");
      expect(fields).toContain(config.field);
      expect([label, description].every((text) => text.length > 0)).toBe(true);
    }
  });

  /** Grafana shows a link once all its variables are known. */
  test("use variables that the row or a transformation has", () => {
    for (const { config } of all) {
      const named = [...provisioned(config.target["expr"] ?? "").matchAll(/\$\{(\w+)/g)].map(
        ([, name]) => name,
      );
      const made = config.transformations?.map(({ mapValue }) => mapValue) ?? [];
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((name) => ![...made, "host", "service"].includes(name ?? ""))).toEqual([]);
    }
  });

  test("hold no `$` that provisioning would expand", () => {
    expect(JSON.stringify(all).replaceAll("$$", "")).not.toContain("$");
  });
});

test("one for each kind of id, and one to the scrapes", () => {
  const correlations = logCorrelations(stackOf("prometheus", "loki"));
  expect(correlations).toHaveLength(followedIds.length + 1);
  expect(logqlErrors(provisioned(correlations[0]?.config.target["expr"] ?? ""))).toEqual([]);
  expect(promqlErrors(provisioned(correlations.at(-1)?.config.target["expr"] ?? ""))).toEqual([]);
});

test("of several ids in a line the first counts, though Grafana takes the last match and ignores case", () => {
  const [transaction] = logCorrelations(stackOf("prometheus", "loki"));
  const expression = transaction?.config.transformations?.[0]?.expression ?? "";
  const line = `INFO [1.2] [a.rs:1] [main] x, txid: ${"a".repeat(64)}, tx: ${"b".repeat(64)}\n  more, txid: ${"c".repeat(64)}`;
  const found = [...line.matchAll(new RegExp(provisioned(expression), "gi"))];
  expect(found.map(([, id]) => id)).toEqual(["a".repeat(64)]);
});
