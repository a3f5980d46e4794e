import { expect, test } from "vitest";
import { checkDashboard } from "../index.ts";

const logs = "victoriametrics-logs-datasource";

/** The advice for one panel of a board whose variables pick data sources of these plugins. */
function advice(datasource: unknown, picks: Readonly<Record<string, string>>): readonly string[] {
  const list = Object.entries(picks).map(([name, query]) => ({ name, query, type: "datasource" }));
  const panel = { id: 1, type: "stat", title: "Up", datasource, targets: [{ refId: "A", expr: "up" }] };
  return checkDashboard({ uid: "hosts", panels: [panel], templating: { list } })
    .diagnostics.filter(({ code }) => code === "dashboard/fixed-data-source")
    .map(({ help }) => help);
}

test.each<[what: string, source: unknown, picks: Readonly<Record<string, string>>, help: string]>([
  [
    "the board's own variable of the panel's plugin",
    { type: "prometheus", uid: "a" },
    { logs, DS: "prometheus" },
    'name the variable that picks it: "uid": "${DS}"',
  ],
  [
    "each of several",
    { type: "loki", uid: "a" },
    { near: "loki", far: "loki" },
    'name the variable that picks it: "uid": "${near}" or "uid": "${far}"',
  ],
  [
    "none of another plugin",
    { type: logs, uid: "a" },
    { DS: "prometheus" },
    `declare a variable of the type datasource that picks one of ${logs}, and name it in "uid"`,
  ],
  [
    "any, of a panel that says no plugin",
    "Prometheus",
    { DS: "prometheus" },
    'name the variable that picks it: "uid": "${DS}"',
  ],
  [
    "none, where neither panel nor board say one",
    undefined,
    {},
    'declare a variable of the type datasource, and name it in "uid"',
  ],
])("the advice is %s", (_, source, picks, help) => {
  expect(advice(source, picks)).toEqual([help]);
});

test("a data source that a variable picks is not fixed", () => {
  expect(advice({ type: "prometheus", uid: "${DS}" }, { DS: "prometheus" })).toEqual([]);
});
