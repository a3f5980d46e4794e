import { check } from "@stackmon/alloy-river/check";
import { parse } from "@stackmon/alloy-river";
import { expect, test } from "vitest";
import { composeScenarios } from "./compose-scenarios.ts";
import { logFlow } from "./log-flow.ts";
import type { LogPipeline, Scenario } from "./scenario.ts";

const source = `// Ü: bytes and characters differ.
loki.relabel "rules" {
	forward_to = []

	rule {
		source_labels = ["__unit"]
		target_label  = "unit"
	}
}

loki.source.journal "units" {
	forward_to    = [loki.process.p.receiver, loki.write.all.receiver]
	relabel_rules = loki.relabel.rules.rules
	labels        = {job = "journal"}
}

loki.process "p" {
	forward_to = [loki.write.all.receiver] // ü

	stage.geoip {
		db      = module_path + "/geo.mmdb"
		source  = "ip"
		db_type = "city"
	}
}

loki.write "all" { }
`;

const pipeline = (entry?: string): LogPipeline => ({
  files: [{ name: "a.alloy", source }],
  folder: "/etc/alloy",
  ...(entry !== undefined && { entry }),
});

function composed(scenarios: readonly Scenario[]): ReturnType<typeof composeScenarios> {
  const flows = [...new Set(scenarios.map((each) => each.pipeline))].map((each) => {
    const flow = logFlow(each);
    if (!flow.ok) throw new Error(JSON.stringify(flow.diagnostics));
    return [each, flow.flow] as const;
  });
  return composeScenarios(scenarios, new Map(flows), "http://127.0.0.1:1");
}

const scenario = (of: LogPipeline, labels: Readonly<Record<string, string>> = {}): Scenario => ({
  name: "it",
  pipeline: of,
  lines: [{ line: "x", labels }],
});

test("the composed configuration is one that the check has nothing against", () => {
  const journal = pipeline("loki.source.journal.units");
  const text = composed([
    scenario(journal, { __unit: "a" }),
    scenario(pipeline("loki.process.p")),
  ]).toString();
  const parsed = parse(text);
  expect(parsed.ok && check("composed", parsed.file, { stability: "experimental" })).toEqual([]);
});

test("what leaves the pipeline goes to the sink, and module_path is the user's folder", () => {
  const text = composed([scenario(pipeline("loki.process.p"))]).toString();
  expect(text).not.toContain("loki.write.all");
  expect(text).toContain("forward_to = [loki.write.stackmon_test_sink_0.receiver] // ü");
  expect(text).toContain('db      = "/etc/alloy" + "/geo.mmdb"');
});

test("a source counts with its labels and rules, and its hidden labels reach them", () => {
  const text = composed([scenario(pipeline("loki.source.journal.units"), { __unit: "a" })]).toString();
  expect(text).toContain('values = {job = "journal"}');
  expect(text).toContain('values = {__unit = "stackmon_test_hidden__unit"}');
  expect(text).toMatch(
    /loki\.relabel "stackmon_test_rules" \{\n.*sink_0.*\nrule \{\n\t\tsource_labels = \["__unit"\]/,
  );
});

test("a pipeline is one module, whatever number of scenarios share it; groups hand lines on", () => {
  const shared = pipeline("loki.process.p");
  const text = composed(Array.from({ length: 70 }, () => scenario(shared))).toString();
  expect(text.match(/^declare /gm)).toHaveLength(1);
  expect(text.match(/^stackmon_test_pipeline_0 "scenario_\d+"/gm)).toHaveLength(70);
  expect(text.match(/^loki\.relabel "stackmon_test_group_/gm)).toHaveLength(4);
});

test("lines of the composed configuration are known by the user's lines", () => {
  const text = composed([scenario(pipeline("loki.process.p"))]);
  const line =
    text
      .toString()
      .split("\n")
      .findIndex((each) => each.includes("stage.geoip")) + 1;
  const wanted = source.split("\n").findIndex((each) => each.includes("stage.geoip")) + 1;
  expect(text.originOf(line)).toEqual({ file: "a.alloy", line: wanted });
  expect(text.originOf(1)).toBeUndefined();
});
