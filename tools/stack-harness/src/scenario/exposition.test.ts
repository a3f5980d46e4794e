import { expect, test } from "vitest";
import { parseExposition, sumOf } from "./exposition.ts";

const series = parseExposition(`# HELP dropped Lines.
# TYPE dropped counter
dropped{component_id="loki.process.a",component_path="/stackmon_test_pipeline_0.scenario_1",reason="x"} 2
dropped{component_id="loki.process.a",component_path="/stackmon_test_pipeline_0.scenario_1",reason="y"} 3
dropped{component_id="loki.process.b",component_path="/stackmon_test_pipeline_0.scenario_1/redact.web",reason="x"} 4
dropped{component_id="loki.process.stackmon_test_gate",component_path="/stackmon_test_pipeline_0.scenario_1",reason="x"} 50
dropped{component_id="loki.process.a",component_path="/stackmon_test_pipeline_0.scenario_11",reason="x"} 7
up 1
seconds 1.5e-05
`);

test("names, labels and values are read, with labels or without", () => {
  expect(series.slice(-2)).toEqual([
    { name: "up", labels: {}, value: 1 },
    { name: "seconds", labels: {}, value: 0.000015 },
  ]);
});

test.each([
  [{ metric: "dropped" }, 9],
  [{ metric: "dropped", labels: { reason: "x" } }, 6],
  [{ metric: "dropped", labels: { reason: "x", component_id: "loki.process.b" } }, 4],
  [{ metric: "dropped", labels: { reason: "z" } }, undefined],
  [{ metric: "up" }, undefined],
])("the sum of %j over the scenario's own components is %s", (wanted, sum) => {
  expect(sumOf(series, 1, wanted)).toBe(sum);
});
