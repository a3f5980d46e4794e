import { expect, test } from "vitest";
import { parseExposition, seriesOf } from "./exposition.ts";

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

test("those of a scenario are of its own components, modules inside included", () => {
  expect(seriesOf(series, 1)).toEqual([
    { name: "dropped", labels: { component_id: "loki.process.a", reason: "x" }, value: 2 },
    { name: "dropped", labels: { component_id: "loki.process.a", reason: "y" }, value: 3 },
    { name: "dropped", labels: { component_id: "loki.process.b", reason: "x" }, value: 4 },
  ]);
  expect(seriesOf(series, 11)).toHaveLength(1);
  expect(seriesOf(series, 2)).toEqual([]);
});
